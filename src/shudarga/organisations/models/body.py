"""A public organisation."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q


class Body(models.Model):
    """A public organisation at its place in the tree.

    `path` names the way from the root, each part an id filled to four digits: "0001.0007.". All that lies below a
    body has its path as a prefix; the closing point keeps 0001 and 00011 apart. The action `create_body` writes it.
    """

    code = models.CharField(max_length=60, unique=True)
    name = models.CharField(max_length=300)
    short_name = models.CharField(max_length=100, blank=True)
    kind = models.CharField(max_length=100, blank=True)
    parent = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="children")
    path = models.CharField(max_length=300, unique=True, editable=False)
    place = models.CharField(max_length=200, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["path"]
        constraints = [
            models.CheckConstraint(condition=~Q(code="") & ~Q(name=""), name="organisations_body_named"),
            # An empty path would be a prefix of every other: a role held there would reach everything.
            models.CheckConstraint(condition=Q(path__endswith="."), name="organisations_body_has_path"),
            models.CheckConstraint(condition=Q(parent=None) | ~Q(parent=F("id")), name="organisations_body_not_own"),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def label(self) -> str:
        """The short name where there is one."""
        return self.short_name or self.name

    def path_below(self, parent: Body | None) -> str:
        """The path that this body has as a child of `parent`; needs the id."""
        return f"{parent.path if parent else ''}{self.pk:04d}."
