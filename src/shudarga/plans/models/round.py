"""A reporting date of a plan."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Round(models.Model):
    """A report is due on `due` and looks at the plan from its start up to that day."""

    plan = models.ForeignKey("plans.Plan", models.CASCADE, related_name="rounds")
    number = models.PositiveSmallIntegerField(_("Number"))
    name = models.CharField(_("Name"), max_length=120)
    due = models.DateField(_("Due"))

    class Meta:
        ordering = ["plan", "number"]
        constraints = [
            models.UniqueConstraint(fields=["plan", "number"], name="plans_round_number_once"),
            models.UniqueConstraint(fields=["plan", "name"], name="plans_round_name_once"),
            models.UniqueConstraint(fields=["plan", "due"], name="plans_round_due_once"),
        ]

    def __str__(self) -> str:
        return self.name
