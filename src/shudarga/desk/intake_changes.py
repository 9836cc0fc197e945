"""Corrections that forms make to a draft: found again by their mark, however the rows have moved in the meantime."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass, field
from typing import Protocol

from shudarga.desk.forms.intake_head import HeadForms
from shudarga.desk.forms.intake_measure import BaseCriteria, GoalForm, MeasureForm
from shudarga.intake.checks.place import Place
from shudarga.intake.editing import goal_at, keeping_places, mark_of, measure_at
from shudarga.intake.policies import Stale
from shudarga.reading.draft import GoalDraft, MeasureDraft, PlanDraft

Part = PlanDraft | GoalDraft | MeasureDraft


class Change(Protocol):
    """A correction: applied to the draft, it says where its part stands then."""

    place: Place

    def __call__(self, draft: PlanDraft) -> None: ...


@dataclass
class HeadChange:
    """Title, year, place and the blocks around the table."""

    forms: HeadForms
    seen: str
    place: Place = Place()  # noqa: RUF009 - a tuple

    def __call__(self, draft: PlanDraft) -> None:
        if mark_of(draft) != self.seen and not self.is_kept(draft):
            raise Stale
        self.forms.put_into(draft)

    def is_kept(self, draft: PlanDraft) -> bool:
        """Whether this very form was kept already, and only the answer was lost on the line."""
        again = deepcopy(draft)
        self.forms.put_into(again)
        return mark_of(again) == mark_of(draft)


@dataclass
class GoalChange:
    """A heading's number and text."""

    form: GoalForm
    seen: str
    place: Place

    def __call__(self, draft: PlanDraft) -> None:
        at = goal_at(draft, self.place.goal or 0, self.kept_mark(draft) or self.seen)
        self.form.put_into(draft.goals[at])
        self.place = Place(at)

    def kept_mark(self, draft: PlanDraft) -> str:
        """The mark of the goal where this very form was kept already; "" else."""
        goal = part_at(draft, self.place)
        if not isinstance(goal, GoalDraft):
            return ""
        again = deepcopy(goal)
        self.form.put_into(again)
        return mark_of(goal) if mark_of(again) == mark_of(goal) else ""


@dataclass
class MeasureChange:
    """A measure with its criteria. `criteria_at` says for each row of the form where its criterion stands then."""

    form: MeasureForm
    criteria: BaseCriteria
    seen: str
    place: Place
    criteria_at: list[int | None] = field(default_factory=list)

    def __call__(self, draft: PlanDraft) -> None:
        seen = self.kept_mark(draft) or self.seen
        goal, at = measure_at(draft, self.place.goal or 0, self.place.measure or 0, seen)
        measure = draft.goals[goal].measures[at]
        with keeping_places(draft):
            self.form.put_into(measure)
            self.criteria_at = self.criteria.put_into(measure)
        self.place = Place(goal, at)

    def kept_mark(self, draft: PlanDraft) -> str:
        """The mark of the measure where this very form was kept already; "" else."""
        measure = part_at(draft, self.place)
        if not isinstance(measure, MeasureDraft):
            return ""
        again = deepcopy(measure)
        self.form.put_into(again)
        self.criteria.put_into(again)
        return mark_of(measure) if mark_of(again) == mark_of(measure) else ""


def part_at(draft: PlanDraft, place: Place) -> Part | None:
    """The head, a goal or a measure; None where there is none."""
    try:
        if place.goal is None:
            return draft
        goal = draft.goals[place.goal]
        return goal if place.measure is None else goal.measures[place.measure]
    except IndexError:
        return None
