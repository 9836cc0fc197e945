"""A checked draft written into a plan's rows: new rows made, kept rows brought up to date, gone rows retired."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Any, TypeVar

from django.db.models import Model

from shudarga.history.changes import Changes, changes_between
from shudarga.intake.matching import match
from shudarga.plans.actions.change_plan import put_rounds
from shudarga.plans.models import Assignment, Criterion, Goal, Measure, Plan
from shudarga.plans.rounds import RoundTerms, rounds_for
from shudarga.reading.draft import CriterionDraft, GoalDraft, MeasureDraft, PlanDraft, Source

Row = TypeVar("Row", bound=Model)


@dataclass(slots=True)
class Built:
    """What writing a draft did, for the history: (verb, object, changed fields) in order."""

    events: list[tuple[str, Model, Changes]] = field(default_factory=list)

    def note(self, verb: str, subject: Model, changes: Changes | None = None) -> None:
        self.events.append((verb, subject, changes or {}))


def write_plan_fields(plan: Plan, draft: PlanDraft) -> None:
    """The plan's own fields from the draft, not saved."""
    plan.title = draft.title
    plan.year = draft.year or plan.year
    plan.place = draft.place or ""
    plan.approval = draft.approval.to_json() if draft.approval else None
    plan.letter = draft.letter.to_json() if draft.letter else None
    plan.signatures = [signature.to_json() for signature in draft.signatures]


def write_rounds(plan: Plan, dates: Iterable[date]) -> None:
    """Rounds by their number; one that has a report and no date in the new document stays."""
    terms = rounds_for(list(dates), plan.year)
    reported = plan.rounds.filter(number__gt=len(terms), reports__isnull=False).distinct()
    put_rounds(plan, [*terms, *(RoundTerms(entry.number, entry.name, entry.due) for entry in reported)])


class TreeWriter:
    """Brings the goals, measures and criteria of one plan in step with a draft. One use each."""

    def __init__(self, plan: Plan, now: datetime) -> None:
        self.plan = plan
        self.now = now
        self.built = Built()
        self.order = 0

    def write(self, goals: list[GoalDraft]) -> Built:
        """Rows that the draft no longer has are retired, with what was done under them kept."""
        pairs = match(
            list(self.plan.goals.filter(retired_at=None)),
            goals,
            old_key=lambda goal: (goal.number, goal.text),
            new_key=lambda draft: (draft.number, draft.text),
        )
        written: dict[int, Goal] = {}
        for order, (goal, draft) in enumerate(pairs):
            if draft is None:
                self._retire(goal)
            else:
                written[id(draft)] = self._goal(goal, draft, order)
        self._measures(goals, written)
        return self.built

    def _goal(self, goal: Goal | None, draft: GoalDraft, order: int) -> Goal:
        fields = {"number": draft.number, "text": draft.text, "order": order, "source": source_json(draft.source)}
        return self._put(goal, Goal(plan=self.plan), fields)

    def _measures(self, goals: list[GoalDraft], written: dict[int, Goal]) -> None:
        drafts = [(goal, measure) for goal in goals for measure in goal.measures]
        pairs = match(
            list(self.plan.measures.filter(retired_at=None).prefetch_related("criteria")),
            drafts,
            old_key=lambda measure: (measure.number, measure.text),
            new_key=lambda entry: (entry[1].number, entry[1].text),
        )
        for order, (measure, entry) in enumerate(pairs):
            if entry is None:
                self._retire(measure)
                continue
            kept = self._put(measure, Measure(plan=self.plan), measure_fields(entry[1], written[id(entry[0])], self.plan.year, order))
            if measure is None:
                Assignment.objects.create(measure=kept, body=self.plan.body)
            self._criteria(measure, kept, entry[1].criteria)

    def _criteria(self, old: Measure | None, kept: Measure, drafts: list[CriterionDraft]) -> None:
        olds = [criterion for criterion in old.criteria.all() if criterion.retired_at is None] if old else []
        pairs = match(
            olds,
            drafts,
            old_key=lambda criterion: ("", criterion.text),
            new_key=lambda draft: ("", draft.text),
        )
        for order, (criterion, draft) in enumerate(pairs):
            if draft is None:
                self._retire(criterion)
            else:
                self._put(criterion, Criterion(measure=kept), criterion_fields(draft, order))

    def _put(self, row: Row | None, fresh: Row, fields: dict[str, Any]) -> Row:
        """Create, or save where something that a reader sees has changed."""
        target = row if row is not None else fresh
        before = {name: getattr(target, name) for name in fields} if row is not None else {}
        for name, value in fields.items():
            setattr(target, name, value)
        changes = changes_between(before, fields) if row is not None else {}
        if row is None or changes:
            target.save()
            told = {name: change for name, change in changes.items() if name not in {"order", "source", "goal"}}
            if row is None:
                self.built.note("added", target)
            elif told:
                self.built.note("amended", target, told)
        return target

    def _retire(self, row: Any) -> None:
        row.retired_at = self.now
        row.save(update_fields=["retired_at"])
        self.built.note("retired", row)


def measure_fields(draft: MeasureDraft, goal: Goal, year: int, order: int) -> dict[str, Any]:
    """A measure's fields. One with no period has the plan's year, as the plan schema says."""
    return {
        "goal": goal,
        "number": draft.number,
        "text": draft.text,
        "objective": draft.objective or "",
        "start": draft.start or date(year, 1, 1),
        "end": draft.end or date(year, 12, 31),
        "every": draft.every or "",
        "responsible": list(draft.responsible),
        "order": order,
        "source": source_json(draft.source),
    }


def criterion_fields(draft: CriterionDraft, order: int) -> dict[str, Any]:
    """A criterion's fields."""
    return {
        "text": draft.text,
        "kind": draft.kind,
        "at_least": Decimal(str(draft.at_least)) if draft.at_least is not None else None,
        "every": draft.every or "",
        "population": draft.population or "",
        "baseline": draft.baseline or "",
        "target": draft.target or "",
        "order": order,
        "source": source_json(draft.source),
    }


def source_json(source: Source) -> dict[str, Any] | None:
    """Where a row came from; None for one that a person typed in."""
    return source.to_json() if source.printed or source.row is not None else None
