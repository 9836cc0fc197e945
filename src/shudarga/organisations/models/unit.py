"""A part of a body."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from shudarga.organisations.models.body import Body


class Unit(models.Model):
    """A department or other part of a body. Closed when it is no more, never deleted."""

    body = models.ForeignKey(Body, models.PROTECT, related_name="units")
    name = models.CharField(max_length=300)
    parent = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="children")
    order = models.PositiveSmallIntegerField(default=0)
    closed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["order", "id"]
        constraints = [
            models.CheckConstraint(condition=~Q(name=""), name="organisations_unit_named"),
            models.CheckConstraint(condition=Q(parent=None) | ~Q(parent=F("id")), name="organisations_unit_not_own"),
            models.UniqueConstraint(
                fields=["body", "name"], condition=Q(closed_at=None), name="organisations_unit_name_once_open"
            ),
        ]

    def __str__(self) -> str:
        return self.name
