"""A measure given to one body, with who there does it."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Assignment(models.Model):
    """The plan's own body holds one for each of its measures; a cascade gives more bodies theirs."""

    measure = models.ForeignKey("plans.Measure", models.CASCADE, related_name="assignments")
    body = models.ForeignKey("organisations.Body", models.PROTECT, related_name="assignments")
    unit = models.ForeignKey(
        "organisations.Unit", models.PROTECT, null=True, blank=True, related_name="assignments", verbose_name=_("Unit")
    )
    person = models.ForeignKey(
        "organisations.Person",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="assignments",
        verbose_name=_("Person in charge"),
    )
    not_applicable_reason = models.TextField(_("Why it does not apply"), blank=True)
    not_applicable_at = models.DateTimeField(null=True, blank=True)
    not_applicable_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta:
        ordering = ["measure__order"]
        constraints = [
            models.UniqueConstraint(fields=["measure", "body"], name="plans_assignment_once_a_body"),
            models.CheckConstraint(
                condition=models.Q(not_applicable_at__isnull=True, not_applicable_by__isnull=True)
                | models.Q(not_applicable_at__isnull=False, not_applicable_by__isnull=False)
                & ~models.Q(not_applicable_reason=""),
                name="plans_not_applicable_has_reason_and_name",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.measure} · {self.body}"
