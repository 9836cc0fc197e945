"""The roles, and the groups of them that rules are written with (design.md §5)."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Role(models.TextChoices):
    """What somebody may be at a body."""

    STAFF = "staff", _("Staff")
    EDITOR = "editor", _("Editor")
    HEAD = "head", _("Head")
    COORDINATOR = "coordinator", _("Coordinator")
    EXAMINER = "examiner", _("Examiner")
    ADMINISTRATOR = "administrator", _("Administrator")


DEEP_ROLES = frozenset({Role.COORDINATOR, Role.EXAMINER, Role.ADMINISTRATOR})
"""May act in the whole subtree; the others act at the body where they hold the role."""

READERS = frozenset({Role.EDITOR, Role.HEAD, Role.COORDINATOR, Role.EXAMINER})
"""May read plans, records, reports and their evidence. Not the administrator: content is none of theirs."""

RECORDERS = frozenset({Role.EDITOR, Role.COORDINATOR})
"""May record work and evidence and draft a report."""

PLANNERS = frozenset({Role.EDITOR, Role.HEAD, Role.COORDINATOR})
"""May bring a plan in for a body: an editor and the head for their own, a coordinator for their subtree."""

APPROVERS = frozenset({Role.HEAD})
"""May approve their own body's plan and report."""

REVIEWERS = frozenset({Role.COORDINATOR})
"""May return or accept reports, set rounds and rating scales."""

ADMINISTRATORS = frozenset({Role.ADMINISTRATOR})
"""May change bodies, units, people and roles."""

EVERYONE = frozenset(Role)
"""Any role at all: may see the body's name, units and people."""
