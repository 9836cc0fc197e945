"""What accepting a draft would do to a plan's rows, worked out before anything is written.

The same steps are shown as the difference before a corrected document is accepted, and carried out afterwards, so that
what a person agreed to is what happens. Rows that the draft no longer has are retired, with what was done under them
kept; a retired row that comes back in the same words is taken up again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from shudarga.history.changes import Changes, changes_between
from shudarga.intake.matching import Key, match
from shudarga.plans.models import Criterion, Goal, Measure, Plan
from shudarga.reading.draft import CriterionDraft, GoalDraft, MeasureDraft, Source

UNSEEN = frozenset({"order", "source", "goal", "period"})
"""Fields whose change nobody needs to be told of."""


@dataclass(slots=True, eq=False)
class Step:
    """One row: `row` as it stands or None, `fields` as they will be or None where the row goes."""

    verb: str
    """added, restored, amended, retired or kept."""
    row: Any
    fields: dict[str, Any] | None
    changes: Changes = field(default_factory=dict)
    number: str = ""
    text: str = ""
    below: list[Step] = field(default_factory=list)
    """A measure's criteria."""
    goal: Step | None = None
    """A measure's goal."""

    @property
    def told(self) -> Changes:
        """The changes that a reader of the plan sees."""
        return {name: change for name, change in self.changes.items() if name not in UNSEEN}


@dataclass(slots=True)
class Steps:
    """All goals and all measures, those that go at the end."""

    goals: list[Step]
    measures: list[Step]

    def criteria(self) -> Iterator[Step]:
        """The criteria of all measures."""
        for step in self.measures:
            yield from step.below

    def all(self) -> Iterator[tuple[str, Step]]:
        """(goal, measure or criterion; step) in the plan's order."""
        yield from (("goal", step) for step in self.goals)
        for step in self.measures:
            yield "measure", step
            yield from (("criterion", below) for below in step.below)


def steps_to(plan: Plan | None, goals: list[GoalDraft], year: int) -> Steps:
    """What it takes to bring a plan's rows in step with a draft; all of it is new where there is no plan.

    Three statements, however long the plan.
    """
    rows = standing_rows(plan)
    goal_steps = pair(rows.goals, goals, goal_key, lambda draft: (draft.number, draft.text), goal_fields)
    made = {id(draft): step for draft, step in zip(goals, goal_steps, strict=False)}
    entries = [(goal, measure) for goal in goals for measure in goal.measures]
    measure_steps = pair(
        rows.measures,
        entries,
        lambda measure: (measure.number, measure.text),
        lambda entry: (entry[1].number, entry[1].text),
        lambda entry, order: measure_fields(entry[1], year, order),
    )
    for (goal, draft), step in zip(entries, measure_steps, strict=False):
        step.goal = made[id(goal)]
        step.below = criterion_steps(rows.criteria.get(step.row.pk, []) if step.row else [], draft.criteria)
        if step.row is not None and (step.goal.row is None or step.goal.row.pk != step.row.goal_id):
            step.changes["goal"] = [step.row.goal_id, None]
    return Steps(goal_steps, measure_steps)


def criterion_steps(rows: list[Criterion], drafts: list[CriterionDraft]) -> list[Step]:
    """The criteria of one measure. Their place counts as their number: the second stays the second."""
    places = {id(draft): index for index, draft in enumerate(drafts)}
    return pair(
        rows,
        drafts,
        lambda row: (str(row.order), row.text),
        lambda draft: (str(places[id(draft)]), draft.text),
        criterion_fields,
    )


@dataclass(slots=True)
class Rows:
    """The plan's rows, retired ones too."""

    goals: list[Goal] = field(default_factory=list)
    measures: list[Measure] = field(default_factory=list)
    criteria: dict[int, list[Criterion]] = field(default_factory=dict)


def standing_rows(plan: Plan | None) -> Rows:
    """All rows of a plan in its order."""
    if plan is None or plan.pk is None:
        return Rows()
    rows = Rows(list(plan.goals.order_by("order", "pk")), list(plan.measures.order_by("order", "pk")))
    for criterion in Criterion.objects.filter(measure__plan=plan).order_by("order", "pk"):
        rows.criteria.setdefault(criterion.measure_id, []).append(criterion)
    return rows


def pair(
    rows: list[Any],
    drafts: list[Any],
    row_key: Callable[[Any], Key],
    draft_key: Callable[[Any], Key],
    fields_of: Callable[[Any, int], dict[str, Any]],
) -> list[Step]:
    """A step for each draft in order, then one for each standing row that goes."""
    pairs = match([row for row in rows if row.retired_at is None], drafts, old_key=row_key, new_key=draft_key)
    gone: dict[str, list[Any]] = {}
    for row in rows:
        if row.retired_at is not None and row_key(row)[1]:
            gone.setdefault(row_key(row)[1], []).append(row)
    steps = []
    for order, (row, draft) in enumerate(pairs):
        if draft is None:
            steps.append(Step("retired", row, None, number=row_key(row)[0], text=row_key(row)[1]))
            continue
        number, text = draft_key(draft)
        back = gone.get(text)
        kept = row if row is not None or not back else back.pop(0)
        steps.append(step_of(kept, fields_of(draft, order), number, text))
    return steps


def step_of(row: Any, fields: dict[str, Any], number: str, text: str) -> Step:
    """The step for a row that stays, comes back or is new."""
    if row is None:
        return Step("added", None, fields, {}, number, text)
    changes = changes_between({name: getattr(row, name) for name in fields}, fields)
    seen = any(name not in UNSEEN for name in changes)
    verb = "restored" if row.retired_at is not None else "amended" if seen else "kept"
    return Step(verb, row, fields, changes, number, text)


def goal_key(goal: Goal) -> Key:
    return goal.number, goal.text


def goal_fields(draft: GoalDraft, order: int) -> dict[str, Any]:
    """A goal's fields."""
    return {"number": draft.number, "text": draft.text, "order": order, "source": source_json(draft.source)}


def measure_fields(draft: MeasureDraft, year: int, order: int) -> dict[str, Any]:
    """A measure's fields. One with no period has the plan's year, as the plan schema says."""
    return {
        "number": draft.number,
        "text": draft.text,
        "objective": draft.objective or "",
        "start": draft.start or date(year, 1, 1),
        "end": draft.end or date(year, 12, 31),
        "every": draft.every or "",
        "period": draft.period,
        "responsible": list(draft.responsible),
        "order": order,
        "source": source_json(draft.source),
    }


def criterion_fields(draft: CriterionDraft, order: int) -> dict[str, Any]:
    """A criterion's fields."""
    return {
        "text": draft.text,
        "kind": draft.kind,
        "at_least": number_of(draft.at_least),
        "every": draft.every or "",
        "population": draft.population or "",
        "baseline": draft.baseline or "",
        "target": draft.target or "",
        "order": order,
        "source": source_json(draft.source),
    }


def number_of(number: float | None) -> Decimal | None:
    """A number as the column keeps it, with two decimals."""
    return None if number is None else Decimal(str(number)).quantize(Decimal("0.01"))


def source_json(source: Source) -> dict[str, Any] | None:
    """Where a row came from; None for one that a person typed in."""
    return source.to_json() if source.printed or source.row is not None else None
