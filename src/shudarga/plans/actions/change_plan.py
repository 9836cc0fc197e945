"""Change what the plan's owner sets: rounds, scale, pooling, what “regularly” means; and who is in charge."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from shudarga.accounts.models import User
from shudarga.history.changes import changes_between
from shudarga.history.recording import record_event
from shudarga.organisations.models import Person, Unit
from shudarga.plans.models import Assignment, Plan, RatingScale, Round
from shudarga.plans.rounds import RoundTerms


@transaction.atomic
def change_plan(
    *,
    by: User,
    plan: Plan,
    scale: RatingScale,
    pooling: str,
    regularly: str,
    rounds: Sequence[RoundTerms],
    now: datetime,
) -> Plan:
    """Settings that decide how the plan's figure is made and when reports are due."""
    before = {
        "scale": plan.scale,
        "pooling": plan.pooling,
        "regularly": plan.regularly,
        "rounds": rounds_in_words(plan),
    }
    plan.scale, plan.pooling, plan.regularly = scale, pooling, regularly
    plan.save(update_fields=["scale", "pooling", "regularly"])
    put_rounds(plan, rounds)
    after = {"scale": scale, "pooling": pooling, "regularly": regularly, "rounds": rounds_in_words(plan)}
    if changes := changes_between(before, after):
        record_event(by=by, verb="plan.changed", subject=plan, changes=changes, body=plan.body, plan=plan, at=now)
    return plan


def put_rounds(plan: Plan, rounds: Sequence[RoundTerms]) -> None:
    """Bring the plan's rounds in step, by number. Raises ValidationError where one with a report would go."""
    numbers = [entry.number for entry in rounds]
    gone = plan.rounds.exclude(number__in=numbers)
    if gone.filter(reports__isnull=False).exists():
        raise ValidationError({"rounds": [_("A round that already has a report cannot be removed.")]})
    gone.delete()
    kept = {entry.number: entry for entry in plan.rounds.all()}
    # Names and days are unique within the plan: put fresh ones in only after the old ones have left their places.
    moved = [entry for entry in rounds if entry.number not in kept or differs(kept[entry.number], entry)]
    for entry in moved:
        if stored := kept.get(entry.number):
            stored.name, stored.due = f"\x01{entry.number}", stored.due.replace(year=9000 + entry.number)
            stored.save()
    for entry in moved:
        Round.objects.update_or_create(plan=plan, number=entry.number, defaults={"name": entry.name, "due": entry.due})


def differs(stored: Round, terms: RoundTerms) -> bool:
    """Whether a stored round has to change."""
    return (stored.name, stored.due) != (terms.name, terms.due)


def rounds_in_words(plan: Plan) -> list[str]:
    """The rounds as the history tells them."""
    return [f"{entry.number}. {entry.name} {entry.due}" for entry in plan.rounds.order_by("number")]


@transaction.atomic
def assign(*, by: User, assignment: Assignment, unit: Unit | None, person: Person | None, now: datetime) -> Assignment:
    """Say which unit and who is in charge of a measure. Raises ValidationError (fields `unit`, `person`)."""
    body = assignment.body
    errors = {}
    if unit is not None and unit.body_id != body.pk:
        errors["unit"] = [_("This unit belongs to another body.")]
    if person is not None and person.body_id != body.pk:
        errors["person"] = [_("This person belongs to another body.")]
    if errors:
        raise ValidationError(errors)
    changes = changes_between(charge_in_words(assignment.unit, assignment.person), charge_in_words(unit, person))
    assignment.unit, assignment.person = unit, person
    if changes:
        assignment.save(update_fields=["unit", "person"])
        plan = assignment.measure.plan
        record_event(
            by=by, verb="assignment.changed", subject=assignment, changes=changes, body=body, plan=plan, at=now
        )
    return assignment


def charge_in_words(unit: Unit | None, person: Person | None) -> dict[str, str]:
    """Who is in charge, as the history tells it."""
    return {"unit": unit.name if unit else "", "person": person.name if person else ""}


@transaction.atomic
def mark_not_applicable(*, by: User, assignment: Assignment, reason: str, now: datetime) -> Assignment:
    """Say with a reason that a measure does not apply; with an empty one it applies again."""
    reason = reason.strip()
    before = assignment.not_applicable_reason if assignment.not_applicable_at else ""
    if reason == before:
        return assignment
    assignment.not_applicable_reason = reason
    assignment.not_applicable_at, assignment.not_applicable_by = (now, by) if reason else (None, None)
    assignment.save(update_fields=["not_applicable_reason", "not_applicable_at", "not_applicable_by"])
    record_event(
        by=by,
        verb="assignment.not_applicable" if reason else "assignment.applicable",
        subject=assignment,
        changes={"not_applicable_reason": [before, reason]} if before else None,
        body=assignment.body,
        plan=assignment.measure.plan,
        note=reason,
        at=now,
    )
    return assignment
