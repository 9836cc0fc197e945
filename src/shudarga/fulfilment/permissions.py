"""Who may put a word beside a computed figure."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from shudarga.accounts.models import User
from shudarga.organisations.models import Body
from shudarga.organisations.permissions import Denied
from shudarga.organisations.reach import has_role
from shudarga.organisations.roles import APPROVERS, RECORDERS


def check_may_judge(user: User, body: Body) -> None:
    """Confirm a figure, or override it with a reason."""
    if not has_role(user, RECORDERS | APPROVERS, body):
        raise Denied(_("Only an editor, the head or the coordinator of this body may confirm or override its figures."))
