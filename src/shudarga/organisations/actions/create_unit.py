"""Add a unit to a body."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from shudarga.accounts.models import User
from shudarga.history.changes import changes_between
from shudarga.history.recording import record_event
from shudarga.organisations.models import Body, Unit
from shudarga.organisations.policies import check_open, check_unit_of


@transaction.atomic
def create_unit(
    *, by: User, body: Body, name: str, parent: Unit | None = None, order: int = 0, at: datetime | None = None
) -> Unit:
    """A new unit. Raises `Denied` where the body is closed or the parent belongs to another body."""
    check_open(body)
    check_unit_of(parent, body)
    unit = Unit.objects.create(body=body, name=name.strip(), parent=parent, order=order)
    changes = changes_between(None, unit)
    record_event(by=by, verb="unit.created", subject=unit, changes=changes, body=body, at=at)
    return unit
