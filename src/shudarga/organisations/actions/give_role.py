"""Give somebody a role."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from shudarga.accounts.models import User
from shudarga.history.changes import changes_between
from shudarga.history.recording import record_event
from shudarga.organisations.models import Body, RoleHolding
from shudarga.organisations.policies import check_open, check_role_ends_after_start, check_role_is_new
from shudarga.organisations.reach import forget_holdings
from shudarga.organisations.roles import Role


@transaction.atomic
def give_role(
    *,
    by: User,
    user: User,
    body: Body,
    role: Role | str,
    since: date,
    until: date | None = None,
    at: datetime | None = None,
) -> RoleHolding:
    """A role from `since` up to and with `until`. Raises `Denied` where it is held already or the body is closed."""
    check_open(body)
    check_role_ends_after_start(since, until)
    check_role_is_new(user, body, role, since, until)
    holding = RoleHolding.objects.create(user=user, body=body, role=Role(role), since=since, until=until)
    forget_holdings(user)
    changes = changes_between(None, holding)
    record_event(by=by, verb="role.given", subject=holding, changes=changes, body=body, at=at)
    return holding
