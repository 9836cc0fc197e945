"""A heading of a plan."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Goal(models.Model):
    """Number and text are empty where the plan has no goals. `source` says where it stood in the document."""

    plan = models.ForeignKey("plans.Plan", models.CASCADE, related_name="goals")
    number = models.CharField(_("Number"), max_length=40, blank=True)
    text = models.TextField(_("Goal"), blank=True)
    order = models.PositiveIntegerField()
    source = models.JSONField(null=True, blank=True)
    retired_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["plan", "order"]

    def __str__(self) -> str:
        return f"{self.number} {self.text}".strip()
