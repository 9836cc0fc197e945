"""Who may record work and see its proof."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from shudarga.accounts.models import User
from shudarga.organisations.models import Body
from shudarga.organisations.permissions import Denied
from shudarga.organisations.reach import has_role
from shudarga.organisations.roles import RECORDERS
from shudarga.records.models import Record


def check_may_record(user: User, body: Body) -> None:
    """Record work, and add or withdraw proof, for this body."""
    if not has_role(user, RECORDERS, body):
        raise Denied(_("Only an editor or the coordinator of this body may record work for it."))


def check_may_change_record(user: User, record: Record) -> None:
    """Correct or withdraw a record."""
    check_may_record(user, record.body)
