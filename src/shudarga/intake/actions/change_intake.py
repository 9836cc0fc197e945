"""Changes to a plan on its way in: every correction is kept at once, nothing waits for the end."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from django.db import transaction

from shudarga.accounts.models import User
from shudarga.history.recording import record_event
from shudarga.intake.actions.accept_intake import locked
from shudarga.intake.models import Intake
from shudarga.intake.policies import check_is_open
from shudarga.reading.draft import PlanDraft

ONE_SITTING = timedelta(minutes=30)
"""Corrections by the same person within this time are one event of the history."""


@transaction.atomic
def change_draft(*, by: User, intake: Intake, change: Callable[[PlanDraft], None], now: datetime) -> Intake:
    """Apply a correction to the draft as it stands now, so that two people who work on two measures lose nothing.

    `change` works on the draft in place, and raises `Stale` where its part is not what the person saw (see
    `editing.mark_of`). The history says that the draft was corrected, not every key pressed.
    """
    intake = locked(intake)
    check_is_open(intake)
    draft = PlanDraft.from_json(intake.draft)
    before = draft.to_json()
    change(draft)
    after = draft.to_json()
    if after == before:
        return intake
    intake.draft = after
    return keep(by=by, intake=intake, now=now, fields=["draft"])


@transaction.atomic
def settle_findings(*, by: User, intake: Intake, change: Callable[[list[str]], list[str]], now: datetime) -> Intake:
    """Mark findings as looked at, or no longer: `change` makes the new list of keys out of the old one."""
    intake = locked(intake)
    check_is_open(intake)
    settled = change(list(intake.settled))
    if settled == intake.settled:
        return intake
    intake.settled = settled
    return keep(by=by, intake=intake, now=now, fields=["settled"])


def keep(*, by: User, intake: Intake, now: datetime, fields: list[str]) -> Intake:
    """Save a change of content with its version and, once a sitting, its event."""
    first = intake.version == 1 or intake.changed_by_id != by.pk or now - intake.changed_at > ONE_SITTING
    intake.version += 1
    intake.changed_at, intake.changed_by = now, by
    intake.save(update_fields=[*fields, "version", "changed_at", "changed_by"])
    if first:
        record_event(by=by, verb="intake.corrected", subject=intake, body=intake.body, plan=intake.amends, at=now)
    return intake
