"""Who may do what with bodies, people and roles; and how a check says no."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ParamSpec

from django.core.exceptions import PermissionDenied
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from shudarga.accounts.models import User
from shudarga.organisations.models import Body
from shudarga.organisations.reach import has_role, in_reach
from shudarga.organisations.roles import ADMINISTRATORS, EVERYONE, READERS

Given = ParamSpec("Given")


class Denied(PermissionDenied):
    """A check's no. `reason` is a sentence for the person who asked, in their language when shown."""

    def __init__(self, reason: str | Promise) -> None:
        super().__init__(reason)
        self.reason = reason

    def __str__(self) -> str:
        return str(self.reason)


def allows(check: Callable[Given, Any], *args: Given.args, **kwargs: Given.kwargs) -> bool:
    """A check as yes or no, for templates: `allows(check_may_record, user, body)`."""
    try:
        check(*args, **kwargs)
    except PermissionDenied:
        return False
    return True


def check_may_read(user: User, body: Body) -> None:
    """Read a body's plans, records, reports and evidence."""
    if not in_reach(user, READERS, body):
        raise Denied(_("You have no role that lets you read what this body has entered."))


def check_may_see_people(user: User, body: Body) -> None:
    """See a body's units and people."""
    if not in_reach(user, EVERYONE, body):
        raise Denied(_("You have no role at this body."))


def check_may_administer(user: User, body: Body) -> None:
    """Change a body, its units, people and roles."""
    if not has_role(user, ADMINISTRATORS, body):
        raise Denied(_("Only the administrator of this body may change its units, people and roles."))


def check_may_give_role(user: User, body: Body, receiver: User) -> None:
    """Give or end a role; not one's own, so that nobody makes themselves a head."""
    check_may_administer(user, body)
    if user.pk == receiver.pk:
        raise Denied(_("Nobody gives a role to themselves."))
