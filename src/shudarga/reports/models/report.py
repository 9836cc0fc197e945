"""One body's account for one round."""

from django.conf import settings
from django.db import models

from shudarga.reports.states import State


class Report(models.Model):
    """Its states and who may change them stand in `states.py`."""

    round = models.ForeignKey("plans.Round", models.PROTECT, related_name="reports")
    body = models.ForeignKey("organisations.Body", models.PROTECT, related_name="reports")
    state = models.CharField(max_length=12, choices=State, default=State.DRAFT)
    started_at = models.DateTimeField()
    started_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    approved_at = models.DateTimeField(null=True, blank=True)
    approved_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    submitted_at = models.DateTimeField(null=True, blank=True)
    submitted_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ["round", "body"]
        constraints = [
            models.UniqueConstraint(fields=["round", "body"], name="reports_one_a_round_and_body"),
            models.CheckConstraint(condition=models.Q(state__in=State.values), name="reports_state_known"),
            models.CheckConstraint(
                condition=models.Q(approved_at__isnull=True, approved_by__isnull=True)
                | models.Q(approved_at__isnull=False, approved_by__isnull=False),
                name="reports_approval_has_name",
            ),
            models.CheckConstraint(
                condition=models.Q(submitted_at__isnull=True, submitted_by__isnull=True)
                | models.Q(submitted_at__isnull=False, submitted_by__isnull=False),
                name="reports_submission_has_name",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.body}: {self.round}"
