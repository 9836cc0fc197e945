"""Who may write, approve and send a report."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from shudarga.accounts.models import User
from shudarga.organisations.models import Body
from shudarga.organisations.permissions import Denied
from shudarga.organisations.reach import has_role
from shudarga.organisations.roles import RECORDERS
from shudarga.reports.states import transition


def check_may_write_report(user: User, body: Body) -> None:
    """Write accounts and remarks in this body's report."""
    if not has_role(user, RECORDERS, body):
        raise Denied(_("Only an editor or the coordinator of this body may write its report."))


def check_may_move_report(user: User, body: Body, act: str) -> None:
    """Take a step of `states.TRANSITIONS`."""
    if not has_role(user, frozenset(transition(act).roles), body):
        reasons = {
            "approve": _("Only the head of this body may approve its report."),
            "submit": _("Only an editor or the head of this body may send its report."),
            "take_back": _("Only an editor or the head of this body may take its report back."),
        }
        raise Denied(reasons[act])
