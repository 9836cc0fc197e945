"""A file or link that proves a record."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class EvidenceKind(models.TextChoices):
    """What a proof is."""

    PHOTO = "photo", _("Photo")
    MINUTES = "minutes", _("Minutes")
    ATTENDANCE = "attendance", _("Attendance list")
    ORDER = "order", _("Order or decision")
    SCREENSHOT = "screenshot", _("Screenshot")
    LINK = "link", _("Link")
    OTHER = "other", _("Other document")


class Evidence(models.Model):
    """Either a stored file or an address. Withdrawn, never deleted."""

    record = models.ForeignKey("records.Record", models.CASCADE, related_name="evidence")
    kind = models.CharField(_("Kind of proof"), max_length=12, choices=EvidenceKind, default=EvidenceKind.OTHER)
    file = models.ForeignKey("files.StoredFile", models.PROTECT, null=True, blank=True, related_name="evidence")
    url = models.URLField(_("Link"), max_length=1000, blank=True)
    caption = models.CharField(_("Caption"), max_length=300, blank=True)
    added_at = models.DateTimeField()
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ["record", "id"]
        verbose_name_plural = "evidence"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(file__isnull=False, url="") | models.Q(file__isnull=True) & ~models.Q(url=""),
                name="records_evidence_file_or_link",
            ),
            models.CheckConstraint(
                condition=models.Q(withdrawn_at__isnull=True, withdrawn_by__isnull=True)
                | models.Q(withdrawn_at__isnull=False, withdrawn_by__isnull=False),
                name="records_evidence_withdrawal_has_name",
            ),
        ]

    def __str__(self) -> str:
        return self.caption or self.url or str(self.file)
