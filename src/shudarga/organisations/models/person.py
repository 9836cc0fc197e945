"""Who works at a body."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from shudarga.organisations.models.body import Body
from shudarga.organisations.models.unit import Unit


class Person(models.Model):
    """An official with the post held, from `since` up to and with `until`. Has an account only if they sign in."""

    body = models.ForeignKey(Body, models.PROTECT, related_name="people")
    unit = models.ForeignKey(Unit, models.PROTECT, null=True, blank=True, related_name="people")
    name = models.CharField(max_length=200)
    post = models.CharField(max_length=300, blank=True)
    user = models.OneToOneField(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="person")
    since = models.DateField()
    until = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["name", "id"]
        verbose_name_plural = "people"
        constraints = [
            models.CheckConstraint(condition=~Q(name=""), name="organisations_person_named"),
            models.CheckConstraint(
                condition=Q(until=None) | Q(until__gte=F("since")), name="organisations_person_until_after_since"
            ),
        ]

    def __str__(self) -> str:
        return self.name
