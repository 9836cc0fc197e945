"""What is to be done, by whom, when."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from shudarga.plans.choices import Cadence


class Measure(models.Model):
    """A row of the plan. `responsible` lists the bodies, units or posts as printed; `period` is the period as printed,
    empty where a person typed or changed the days.

    Retired, never deleted: what was done under it stays.
    """

    plan = models.ForeignKey("plans.Plan", models.CASCADE, related_name="measures")
    goal = models.ForeignKey("plans.Goal", models.CASCADE, related_name="measures", verbose_name=_("Goal"))
    number = models.CharField(_("Number"), max_length=40, blank=True)
    text = models.TextField(_("Measure"), blank=True)
    objective = models.TextField(_("Objective"), blank=True)
    start = models.DateField(_("Begins on"))
    end = models.DateField(_("Ends on"))
    every = models.CharField(_("Cadence"), max_length=10, choices=Cadence, blank=True)
    period = models.TextField(blank=True)
    responsible = models.JSONField(_("Responsible"), default=list, blank=True)
    order = models.PositiveIntegerField()
    source = models.JSONField(null=True, blank=True)
    retired_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["plan", "order"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(end__gte=models.F("start")), name="plans_measure_ends_after_start"
            ),
            models.CheckConstraint(
                condition=models.Q(every__in=["", *Cadence.values]), name="plans_measure_every_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number}. {self.text}".strip(". ")
