"""Steps carried out: rows made and brought up to date in a number of statements that hardly grows with the plan."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime
from typing import Any

from shudarga.history.recording import NewEvent
from shudarga.intake.building import Step, Steps
from shudarga.plans.actions.change_plan import put_rounds
from shudarga.plans.models import Assignment, Criterion, Goal, Measure, Plan
from shudarga.plans.rounds import RoundTerms, rounds_for
from shudarga.reading.draft import PlanDraft

BATCH = 500
LONGEST_PLACE = 200


def plan_fields(draft: PlanDraft) -> dict[str, Any]:
    """The plan's own fields from the draft."""
    return {
        "title": draft.title.strip(),
        "year": draft.year,
        "place": (draft.place or "")[:LONGEST_PLACE],
        "approval": draft.approval.to_json() if draft.approval else None,
        "letter": draft.letter.to_json() if draft.letter else None,
        "signatures": [signature.to_json() for signature in draft.signatures],
    }


def rounds_after(plan: Plan, dates: Iterable[date]) -> list[RoundTerms]:
    """The rounds that a plan has once a draft with these reporting dates is accepted.

    A document that names none leaves those of an accepted plan alone. A round keeps the name that it was given, and
    one that already has a report stays.
    """
    stored = list(plan.rounds.order_by("number")) if plan.pk else []
    days = list(dates)
    if not days and stored:
        return [RoundTerms(entry.number, entry.name, entry.due) for entry in stored]
    terms = rounds_for(days, plan.year)
    reported = set(plan.rounds.filter(reports__isnull=False).values_list("pk", flat=True)) if stored else set()
    kept = [entry for entry in stored if entry.pk in reported and entry.number > len(terms)]
    terms = [entry for entry in terms if entry.due not in {held.due for held in kept}]
    names = {entry.due: entry.name for entry in stored}
    wanted = [RoundTerms(entry.number, names.get(entry.due, entry.name), entry.due) for entry in terms]
    wanted += [RoundTerms(entry.number, entry.name, entry.due) for entry in kept]
    return with_own_names(wanted)


def with_own_names(terms: list[RoundTerms]) -> list[RoundTerms]:
    """The same rounds with no name twice."""
    seen: set[str] = set()
    named = []
    for entry in terms:
        name = entry.name if entry.name not in seen else f"{entry.name} {entry.due:%Y.%m.%d}"
        seen.add(name)
        named.append(RoundTerms(entry.number, name, entry.due))
    return named


def write_rounds(plan: Plan, dates: Iterable[date]) -> None:
    """Bring the plan's rounds in step with the draft's reporting dates."""
    put_rounds(plan, rounds_after(plan, dates))


def write_steps(plan: Plan, steps: Steps, now: datetime) -> None:
    """Carry the steps out; afterwards each step has its `row`."""
    put(Goal, steps.goals, now, lambda _step: {"plan": plan})
    put(Measure, steps.measures, now, lambda step: {"plan": plan, "goal": step.goal.row if step.goal else None})
    fresh = [Assignment(measure=step.row, body_id=plan.body_id) for step in steps.measures if step.verb == "added"]
    Assignment.objects.bulk_create(fresh, batch_size=BATCH)
    parents = {id(below): step for step in steps.measures for below in step.below}
    put(Criterion, list(steps.criteria()), now, lambda step: {"measure": parents[id(step)].row})


def put(model: type[Any], steps: Iterable[Step], now: datetime, links: Callable[[Step], dict[str, Any]]) -> None:
    """Make what is new, save what differs, retire what goes: three statements for each batch."""
    made, changed, gone, names = [], [], [], set[str]()
    for step in steps:
        if step.fields is None:
            step.row.retired_at = now
            gone.append(step.row)
        elif step.row is None:
            step.row = model(**step.fields, **links(step))
            made.append(step.row)
        elif step.changes or step.verb == "restored":
            for name, value in (step.fields | links(step) | {"retired_at": None}).items():
                setattr(step.row, name, value)
            names |= {*step.changes, "retired_at"} if step.verb == "restored" else {*step.changes}
            changed.append(step.row)
    model.objects.bulk_create(made, batch_size=BATCH)
    if changed:
        model.objects.bulk_update(changed, sorted(names), batch_size=BATCH)
    if gone:
        model.objects.bulk_update(gone, ["retired_at"], batch_size=BATCH)


def events_of(steps: Steps) -> list[NewEvent]:
    """One event for each row that changed, for the history of an amended plan."""
    return [NewEvent(f"{kind}.{step.verb}", step.row, step.told) for kind, step in steps.all() if step.verb != "kept"]
