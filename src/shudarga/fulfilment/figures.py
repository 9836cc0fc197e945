"""The one way from a plan's standing to its figures, so that screen, document and command line never differ."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from shudarga.fulfilment.combine import Outcome, measure_outcome, plan_outcome
from shudarga.fulfilment.gather import CriterionStanding, MeasureStanding, PlanStanding
from shudarga.fulfilment.scales import Rating, Scale, band_of, band_of_state, percent
from shudarga.plans.models import Goal, Plan


@dataclass(slots=True)
class MeasureFigures:
    """A measure with its outcome."""

    standing: MeasureStanding
    outcome: Outcome

    @property
    def percent(self) -> Decimal | None:
        return self.outcome.rating.percent


@dataclass(slots=True)
class GoalFigures:
    """A goal with its measures and outcome."""

    goal: Goal
    measures: list[MeasureFigures]
    outcome: Outcome

    @property
    def percent(self) -> Decimal | None:
        return self.outcome.rating.percent


@dataclass(slots=True)
class PlanFigures:
    """A plan with its goals, measures and outcome on the plan's own scale."""

    standing: PlanStanding
    scale: Scale
    goals: list[GoalFigures]
    outcome: Outcome

    @property
    def percent(self) -> Decimal | None:
        return self.outcome.rating.percent

    @property
    def measures(self) -> list[MeasureFigures]:
        return [measure for goal in self.goals for measure in goal.measures]


def scale_of(plan: Plan) -> Scale:
    """The plan's rating scale with the pooling that the plan's owner chose."""
    return replace(Scale.from_json(plan.scale.definition), pooling=plan.pooling)  # type: ignore[arg-type]


def figures_of_measure(standing: MeasureStanding, scale: Scale) -> MeasureFigures:
    """One measure held against the scale."""
    return MeasureFigures(standing, measure_outcome(standing.results, scale))


def figures_of(standing: PlanStanding) -> PlanFigures:
    """A whole plan held against its scale."""
    scale = scale_of(standing.plan)
    grouped = [(goal, [figures_of_measure(item, scale) for item in measures]) for goal, measures in standing.goals()]
    outcome = plan_outcome([[item.outcome for item in measures] for _, measures in grouped], scale)
    goals = [GoalFigures(goal, measures, part) for (goal, measures), part in zip(grouped, outcome.of, strict=True)]
    return PlanFigures(standing, scale, goals, outcome)


def rating_of_criterion(standing: CriterionStanding, scale: Scale) -> Rating:
    """A criterion's own percent, never stepped: the step is the measure's."""
    result = standing.result
    if result.share is None:
        return Rating(band_of_state(scale, result.state), None, result.state)
    return Rating(band_of(result.share, scale), percent(result.share, scale.decimals), result.state)
