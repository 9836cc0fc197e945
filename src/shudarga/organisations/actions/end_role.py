"""End a role."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from shudarga.accounts.models import User
from shudarga.history.changes import changes_between
from shudarga.history.recording import record_event
from shudarga.organisations.models import RoleHolding
from shudarga.organisations.policies import check_role_ends_after_start
from shudarga.organisations.reach import forget_holdings


@transaction.atomic
def end_role(*, by: User, holding: RoleHolding, until: date, at: datetime | None = None) -> RoleHolding:
    """Let a role end with the day `until`, its last. To shut somebody out at once, close their account."""
    check_role_ends_after_start(holding.since, until)
    changes = changes_between(holding, {"until": until})
    holding.until = until
    holding.save(update_fields=["until"])
    forget_holdings(holding.user)
    record_event(by=by, verb="role.ended", subject=holding, changes=changes, body=holding.body, at=at)
    return holding
