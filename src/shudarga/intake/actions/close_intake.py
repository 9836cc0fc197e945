"""A draft set aside, taken up again, or said to correct an accepted plan."""

from __future__ import annotations

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from shudarga.accounts.models import User
from shudarga.history.recording import record_event
from shudarga.intake.actions.accept_intake import locked
from shudarga.intake.models import Intake
from shudarga.intake.policies import check_is_open
from shudarga.plans.models import Plan


@transaction.atomic
def discard_intake(*, by: User, intake: Intake, now: datetime) -> Intake:
    """Set a draft aside. It stays in the list of those set aside and can be opened again."""
    intake = locked(intake)
    check_is_open(intake)
    return put(by, intake, Intake.State.DISCARDED, "intake.discarded", now)


@transaction.atomic
def reopen_intake(*, by: User, intake: Intake, now: datetime) -> Intake:
    """Take a draft up again that was set aside."""
    intake = locked(intake)
    if intake.state != Intake.State.DISCARDED:
        return intake
    return put(by, intake, Intake.State.OPEN, "intake.reopened", now)


def put(by: User, intake: Intake, state: str, verb: str, now: datetime) -> Intake:
    """Save a change of state with its event."""
    intake.state = state
    intake.changed_at, intake.changed_by = now, by
    intake.save(update_fields=["state", "changed_at", "changed_by"])
    record_event(by=by, verb=verb, subject=intake, body=intake.body, plan=intake.amends, at=now)
    return intake


@transaction.atomic
def set_amended_plan(*, by: User, intake: Intake, plan: Plan | None, now: datetime) -> Intake:
    """Say that the draft corrects an accepted plan of the same body, or that it is a plan of its own."""
    intake = locked(intake)
    check_is_open(intake)
    if plan is not None and plan.body_id != intake.body_id:
        raise ValidationError(_("The plan belongs to another body."))
    if intake.amends_id == (plan.pk if plan else None):
        return intake
    intake.amends = plan
    intake.version += 1
    intake.changed_at, intake.changed_by = now, by
    intake.save(update_fields=["amends", "version", "changed_at", "changed_by"])
    record_event(by=by, verb="intake.amends_set", subject=intake, body=intake.body, plan=plan, at=now)
    return intake
