"""How one sees that a measure was done."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from shudarga.plans.choices import Cadence, Kind, Population


class Criterion(models.Model):
    """`at_least` is the number of a count or the percent of a coverage; null where words say all."""

    measure = models.ForeignKey("plans.Measure", models.CASCADE, related_name="criteria")
    text = models.TextField(_("Criterion"))
    kind = models.CharField(_("Kind"), max_length=10, choices=Kind, default=Kind.DONE)
    at_least = models.DecimalField(_("At least"), max_digits=12, decimal_places=2, null=True, blank=True)
    every = models.CharField(_("Cadence"), max_length=10, choices=Cadence, blank=True)
    population = models.CharField(_("Population"), max_length=10, choices=Population, blank=True)
    baseline = models.TextField(_("Baseline"), blank=True)
    target = models.TextField(_("Target"), blank=True)
    metric = models.CharField(_("Metric"), max_length=80, blank=True)
    order = models.PositiveIntegerField()
    source = models.JSONField(null=True, blank=True)
    retired_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["measure", "order"]
        verbose_name_plural = "criteria"
        constraints = [
            models.CheckConstraint(condition=models.Q(kind__in=Kind.values), name="plans_criterion_kind_known"),
            models.CheckConstraint(
                condition=models.Q(every__in=["", *Cadence.values]), name="plans_criterion_every_known"
            ),
            models.CheckConstraint(
                condition=models.Q(population__in=["", *Population.values]), name="plans_criterion_population_known"
            ),
            models.CheckConstraint(
                condition=models.Q(at_least__isnull=True) | models.Q(at_least__gt=0),
                name="plans_criterion_number_positive",
            ),
            models.CheckConstraint(
                condition=~models.Q(kind=Kind.COUNT) | models.Q(at_least__isnull=False), name="plans_count_has_number"
            ),
            models.CheckConstraint(
                condition=~models.Q(kind=Kind.RECURRING) | ~models.Q(every=""), name="plans_recurring_has_cadence"
            ),
        ]

    def __str__(self) -> str:
        return self.text
