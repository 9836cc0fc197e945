"""Who may do what with a plan."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from shudarga.accounts.models import User
from shudarga.organisations.models import Body
from shudarga.organisations.permissions import Denied
from shudarga.organisations.reach import has_role, holdings_of
from shudarga.organisations.roles import PLANNERS
from shudarga.plans.models import Plan


def plans_somewhere(user: User) -> bool:
    """Whether the person may bring in a plan for any body at all."""
    return any(holding.role in PLANNERS for holding in holdings_of(user))


def check_may_plan(user: User, body: Body) -> None:
    """Bring in, type in, correct or amend a plan of this body."""
    if not has_role(user, PLANNERS, body):
        raise Denied(_("Only an editor, the head or the coordinator of this body may bring in its plan."))


def check_may_accept_plan(user: User, body: Body) -> None:
    """Make a checked draft the plan of this body."""
    if not has_role(user, PLANNERS, body):
        raise Denied(_("Only an editor, the head or the coordinator of this body may accept its plan."))


def check_may_change_plan(user: User, plan: Plan) -> None:
    """Change who is in charge, the rounds or the rating scale."""
    if not has_role(user, PLANNERS, plan.body):
        raise Denied(_("Only an editor, the head or the coordinator of this body may change its plan."))


def check_may_mark_not_applicable(user: User, body: Body) -> None:
    """Say that a measure does not apply to this body: an approval, so not for who writes the records."""
    if not has_role(user, ("head", "coordinator"), body):
        raise Denied(_("Only the head or the coordinator of this body may say that a measure does not apply."))
