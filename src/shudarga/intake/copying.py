"""A plan turned back into a draft, and a draft moved to another year."""

from __future__ import annotations

import re
from datetime import date

from shudarga.plans.models import Criterion, Measure, Plan
from shudarga.reading.draft import CriterionDraft, GoalDraft, MeasureDraft, PlanDraft, Source


def draft_of_plan(plan: Plan) -> PlanDraft:
    """The draft from which accepting would give this plan again."""
    draft = PlanDraft.from_json(
        {
            "title": plan.title,
            "year": plan.year,
            "place": plan.place or None,
            "approval": plan.approval,
            "letter": plan.letter,
            "signatures": plan.signatures,
            "reporting_dates": [entry.due.isoformat() for entry in plan.rounds.all()],
        }
    )
    measures: dict[int, list[MeasureDraft]] = {}
    for measure in plan.measures.filter(retired_at=None).order_by("order").prefetch_related("criteria"):
        measures.setdefault(measure.goal_id, []).append(measure_draft(measure))
    for goal in plan.goals.filter(retired_at=None).order_by("order"):
        draft.goals.append(GoalDraft(goal.number, goal.text, measures.get(goal.pk, []), Source.from_json(goal.source)))
    return draft


def measure_draft(measure: Measure) -> MeasureDraft:
    """One measure with its criteria as a draft."""
    return MeasureDraft(
        number=measure.number,
        text=measure.text,
        objective=measure.objective or None,
        start=measure.start,
        end=measure.end,
        every=measure.every or None,
        period=measure.period,
        responsible=list(measure.responsible),
        criteria=[criterion_draft(item) for item in measure.criteria.all() if item.retired_at is None],
        source=Source.from_json(measure.source),
    )


def criterion_draft(criterion: Criterion) -> CriterionDraft:
    """One criterion as a draft."""
    number = criterion.at_least
    return CriterionDraft(
        text=criterion.text,
        kind=criterion.kind,
        at_least=None if number is None else int(number) if number == int(number) else float(number),
        every=criterion.every or None,
        population=criterion.population or None,
        baseline=criterion.baseline or None,
        target=criterion.target or None,
        source=Source.from_json(criterion.source),
    )


def moved_to_year(draft: PlanDraft, year: int) -> PlanDraft:
    """The same plan for another year: dates and the year in its title move, blocks of that year's papers fall away."""
    old = draft.year or year
    draft.title = re.sub(rf"\b{old}\b", str(year), draft.title)
    draft.year = year
    draft.approval = draft.letter = None
    draft.findings = []
    draft.reporting_dates = [moved(day, year - old) for day in draft.reporting_dates]
    for goal in draft.goals:
        goal.source = Source()
        for measure in goal.measures:
            measure.source = Source()
            measure.start = moved(measure.start, year - old) if measure.start else None
            measure.end = moved(measure.end, year - old) if measure.end else None
            measure.period = ""
            for criterion in measure.criteria:
                criterion.source = Source()
    return draft


def moved(day: date, years: int) -> date:
    """The same day so many years on; 29 February becomes the 28th where it must."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)
