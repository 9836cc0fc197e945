"""A person's word on a figure: that it is right, or that another one holds, and why."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from shudarga.accounts.models import User
from shudarga.fulfilment.models import Judgement
from shudarga.fulfilment.results import Result
from shudarga.history.recording import record_event
from shudarga.organisations.models import Body
from shudarga.plans.models import Criterion, Plan


@transaction.atomic
def confirm_figure(
    *, by: User, criterion: Criterion, body: Body, plan: Plan, result: Result, now: datetime
) -> Judgement:
    """Confirm the computed figure as it stands; it lapses where newer records change the figure."""
    row = Judgement(sort=Judgement.Sort.CONFIRMED, computed=computed_words(result))
    return put(row, by=by, criterion=criterion, body=body, plan=plan, as_of=result.as_of, now=now)


@transaction.atomic
def override_figure(
    *,
    by: User,
    criterion: Criterion,
    body: Body,
    plan: Plan,
    result: Result,
    percent: Decimal,
    reason: str,
    now: datetime,
) -> Judgement:
    """Put another figure beside the computed one. Raises ValidationError (fields `percent`, `reason`)."""
    errors = {}
    if not 0 <= percent <= 100:  # noqa: PLR2004 - percent
        errors["percent"] = [_("Write a percent from 0 to 100.")]
    if not reason.strip():
        errors["reason"] = [_("Say why the computed figure is not right.")]
    if errors:
        raise ValidationError(errors)
    row = Judgement(
        sort=Judgement.Sort.OVERRIDDEN, share=percent / 100, computed=computed_words(result), reason=reason.strip()
    )
    return put(row, by=by, criterion=criterion, body=body, plan=plan, as_of=result.as_of, now=now)


@transaction.atomic
def withdraw_judgement(*, by: User, criterion: Criterion, body: Body, plan: Plan, now: datetime) -> None:
    """Go back to the computed figure; what was said before stays in the history."""
    rows = Judgement.objects.filter(criterion=criterion, body=body, withdrawn_at=None)
    if rows.update(withdrawn_at=now, withdrawn_by=by):
        record_event(by=by, verb="judgement.withdrawn", subject=criterion, body=body, plan=plan, at=now)


def put(
    row: Judgement, *, by: User, criterion: Criterion, body: Body, plan: Plan, as_of: date, now: datetime
) -> Judgement:
    """Store a judgement in the place of the one before."""
    Judgement.objects.filter(criterion=criterion, body=body, withdrawn_at=None).update(
        withdrawn_at=now, withdrawn_by=by
    )
    row.criterion, row.body, row.as_of, row.made_at, row.made_by = criterion, body, as_of, now, by
    row.save()
    record_event(
        by=by,
        verb=f"judgement.{row.sort}",
        subject=criterion,
        changes={"share": [row.computed, str(row.share)] if row.share is not None else ["", row.computed]},
        note=row.reason,
        body=body,
        plan=plan,
        at=now,
    )
    return row


def computed_words(result: Result) -> str:
    """The computed share as an exact fraction, empty where there is none."""
    return "" if result.computed_share is None else str(result.computed_share)
