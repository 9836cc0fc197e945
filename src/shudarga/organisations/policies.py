"""When something may be done with bodies and roles, whoever does it."""

from __future__ import annotations

from datetime import date

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from shudarga.accounts.models import User
from shudarga.organisations.models import Body, RoleHolding, Unit
from shudarga.organisations.permissions import Denied


def check_open(body: Body) -> None:
    """A closed body is read, not changed."""
    if body.closed_at is not None:
        raise Denied(_("This body is closed."))


def check_may_close(body: Body) -> None:
    """A body is closed after those below it, so that none hangs in the air."""
    check_open(body)
    if body.children.filter(closed_at=None).exists():
        raise Denied(_("Bodies below this one are still open."))


def check_unit_of(unit: Unit | None, body: Body) -> None:
    """A unit belongs to the body that it is named with."""
    if unit is not None and unit.body_id != body.pk:
        raise Denied(_("This unit belongs to another body."))


def check_role_is_new(user: User, body: Body, role: str, since: date, until: date | None) -> None:
    """A role is not held twice at once."""
    same = RoleHolding.objects.filter(Q(until=None) | Q(until__gte=since), user=user, body=body, role=role)
    if until is not None:
        same = same.filter(since__lte=until)
    if same.exists():
        raise Denied(_("This person holds this role already."))


def check_role_ends_after_start(since: date, until: date | None) -> None:
    """The last day is not before the first."""
    if until is not None and until < since:
        raise Denied(_("The last day is before the first."))
