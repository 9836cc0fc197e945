"""A plan's own content without results, in the same form as a report's, for its document."""

from __future__ import annotations

from typing import Any

from shudarga.plans.models import Criterion, Goal, Measure, Plan
from shudarga.reports.content import CriterionLine, GoalLine, MeasureLine, ReportContent


def plan_content(plan: Plan, language: str) -> ReportContent:
    """Goals, measures and criteria that were not retired, in the plan's order. Three statements."""
    measures: dict[int, list[MeasureLine]] = {}
    for measure in plan.measures.filter(retired_at=None).order_by("order", "pk").prefetch_related("criteria"):
        measures.setdefault(measure.goal_id, []).append(measure_line(measure))
    goals = plan.goals.filter(retired_at=None).order_by("order", "pk")
    return ReportContent(
        plan=plan_facts(plan),
        body=body_facts(plan.body),
        round={},
        as_of="",
        language=language,
        goals=tuple(goal_line(goal, measures[goal.pk]) for goal in goals if goal.pk in measures),
        percent="",
        rating="",
        rating_code="",
        scale="",
        words="",
    )


def plan_facts(plan: Plan) -> dict[str, Any]:
    """What documents print of a plan around its table."""
    return {
        "id": plan.pk,
        "title": plan.title,
        "year": plan.year,
        "place": plan.place,
        "approval": plan.approval,
        "letter": plan.letter,
        "signatures": plan.signatures,
        "columns": plan.columns,
        "body": plan.body.name,
    }


def body_facts(body: Any) -> dict[str, Any]:
    """What documents print of a body."""
    return {"code": body.code, "name": body.name, "place": body.place}


def goal_line(goal: Goal, measures: list[MeasureLine]) -> GoalLine:
    """A goal without figures."""
    return GoalLine(goal.number, goal.text, tuple(measures), percent="", rating="", rating_code="")


def measure_line(measure: Measure) -> MeasureLine:
    """A measure without what was done."""
    criteria = sorted((row for row in measure.criteria.all() if row.retired_at is None), key=lambda row: row.order)
    return MeasureLine(
        measure=measure.pk,
        number=measure.number,
        text=measure.text,
        objective=measure.objective,
        start=measure.start.isoformat(),
        end=measure.end.isoformat(),
        every=measure.every,
        period=measure.period,
        responsible=tuple(measure.responsible),
        in_charge="",
        criteria=tuple(criterion_line(row) for row in criteria),
        account="",
        remark="",
        state="",
        percent="",
        rating="",
        rating_code="",
        tone="none",
        records=0,
        proofs=(),
    )


def criterion_line(criterion: Criterion) -> CriterionLine:
    """A criterion without its result."""
    return CriterionLine(
        text=criterion.text,
        asked="",
        state="",
        percent="",
        words="",
        provenance="computed",
        baseline=criterion.baseline,
        target=criterion.target,
    )
