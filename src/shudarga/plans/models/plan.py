"""One body's plan for one year."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from shudarga.plans.choices import Cadence, Pooling


class Plan(models.Model):
    """A plan as it was accepted. What the document printed around its table is kept as read:

    `approval` {position, name, date}, `letter` {number, date, addressees, reply_to}, `signatures`
    [{role, position, name}], `columns` [{role, heading}] in the document's own order.
    """

    body = models.ForeignKey("organisations.Body", models.PROTECT, related_name="plans", verbose_name=_("Body"))
    year = models.PositiveSmallIntegerField(_("Year"))
    title = models.TextField(_("Title"))
    place = models.CharField(_("Place"), max_length=200, blank=True)
    approval = models.JSONField(null=True, blank=True)
    letter = models.JSONField(null=True, blank=True)
    signatures = models.JSONField(default=list, blank=True)
    columns = models.JSONField(default=list, blank=True)
    scale = models.ForeignKey("plans.RatingScale", models.PROTECT, related_name="plans", verbose_name=_("Rating scale"))
    pooling = models.CharField(_("Pooling"), max_length=10, choices=Pooling, default=Pooling.MEASURES)
    regularly = models.CharField(_("“Regularly” means"), max_length=10, choices=Cadence, default=Cadence.QUARTER)
    source = models.ForeignKey("files.StoredFile", models.PROTECT, null=True, blank=True, related_name="+")
    created_at = models.DateTimeField()
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    amended_at = models.DateTimeField(null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-year", "-id"]
        constraints = [
            models.CheckConstraint(condition=models.Q(year__gte=1992, year__lte=2200), name="plans_plan_year_sound"),
            models.CheckConstraint(condition=models.Q(pooling__in=Pooling.values), name="plans_plan_pooling_known"),
            models.CheckConstraint(
                condition=models.Q(regularly__in=["week", "month", "quarter", "half-year", "year"]),
                name="plans_plan_regularly_a_period",
            ),
        ]

    def __str__(self) -> str:
        return self.title
