"""A frozen, hashed state of a report."""

from django.conf import settings
from django.db import models


class Revision(models.Model):
    """`content` is all that the report's documents are written from; `hash` its SHA-256. Never changed."""

    report = models.ForeignKey("reports.Report", models.PROTECT, related_name="revisions")
    number = models.PositiveIntegerField()
    content = models.JSONField()
    hash = models.CharField(max_length=64)
    frozen_at = models.DateTimeField()
    frozen_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        ordering = ["report", "number"]
        constraints = [models.UniqueConstraint(fields=["report", "number"], name="reports_revision_number_once")]

    def __str__(self) -> str:
        return f"{self.report} · {self.number}"
