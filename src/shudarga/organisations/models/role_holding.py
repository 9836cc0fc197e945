"""A role that somebody holds at a body."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from shudarga.organisations.models.body import Body
from shudarga.organisations.roles import Role


class RoleHolding(models.Model):
    """A role held at a body from `since` up to and with `until`. It reaches down the body's subtree."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="role_holdings")
    body = models.ForeignKey(Body, models.PROTECT, related_name="role_holdings")
    role = models.CharField(max_length=20, choices=Role)
    since = models.DateField()
    until = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(role__in=Role.values), name="organisations_role_known"),
            models.CheckConstraint(
                condition=Q(until=None) | Q(until__gte=F("since")), name="organisations_role_until_after_since"
            ),
            models.UniqueConstraint(
                fields=["user", "body", "role"], condition=Q(until=None), name="organisations_role_held_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.role} {self.body_id}"
