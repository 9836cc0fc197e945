"""One dated thing that was done."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Record(models.Model):
    """What a body did on a day. The day it was done stands apart from the moment it was entered.

    `client_key` is made by the form, so that a second sending over a bad line makes no second record.
    Withdrawn with a reason, never deleted.
    """

    body = models.ForeignKey("organisations.Body", models.PROTECT, related_name="records")
    unit = models.ForeignKey(
        "organisations.Unit", models.PROTECT, null=True, blank=True, related_name="records", verbose_name=_("Unit")
    )
    title = models.CharField(_("What was done"), max_length=300)
    details = models.TextField(_("Details"), blank=True)
    done_on = models.DateField(_("Date it was done"))
    done_until = models.DateField(_("Until"), null=True, blank=True)
    people = models.PositiveIntegerField(_("People reached"), null=True, blank=True)
    client_key = models.UUIDField(null=True, blank=True, unique=True)
    entered_at = models.DateTimeField()
    entered_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    changed_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    withdrawn_reason = models.TextField(blank=True)

    class Meta:
        ordering = ["-done_on", "-id"]
        indexes = [models.Index(fields=["body", "-done_on"], name="records_body_day")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(done_until__isnull=True) | models.Q(done_until__gte=models.F("done_on")),
                name="records_record_ends_after_start",
            ),
            models.CheckConstraint(condition=~models.Q(title=""), name="records_record_has_title"),
            models.CheckConstraint(
                condition=models.Q(withdrawn_at__isnull=True, withdrawn_by__isnull=True)
                | models.Q(withdrawn_at__isnull=False, withdrawn_by__isnull=False) & ~models.Q(withdrawn_reason=""),
                name="records_withdrawal_has_reason_and_name",
            ),
        ]

    def __str__(self) -> str:
        return self.title
