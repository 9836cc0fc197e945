"""Criteria to a measure, measures to a goal and a plan, by examples worked out by hand."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest

from shudarga.fulfilment.combine import Outcome, goal_outcome, measure_outcome, plan_outcome
from shudarga.fulfilment.results import Figures, Judgement, Result, State
from shudarga.fulfilment.scales import BANDS_2020, STEPS_30, Scale

from .making import on, share, terms

SHARES: dict[State, str | None] = {
    "not_due": None,
    "not_started": "0",
    "under_way": "1/2",
    "fulfilled": "1",
    "overdue": "1/4",
    "cannot_be_assessed": None,
    "not_applicable": None,
}


def result(state: State, value: str | None = None) -> Result:
    """A result of a state, with the share that is usual for it or the one given."""
    held = share(value or SHARES[state])
    return Result(terms("done"), on("06.01"), state, held, "computed", state, held, Figures())


def measure(*results: Result, scale: Scale = BANDS_2020) -> Outcome:
    return measure_outcome(results, scale)


def measures(*shares: str, scale: Scale = BANDS_2020) -> list[Outcome]:
    return [measure(result("under_way", value), scale=scale) for value in shares]


@pytest.mark.parametrize(
    ("states", "state", "value", "counted"),
    [
        (["fulfilled", "fulfilled"], "fulfilled", "1", 2),
        (["fulfilled", "under_way"], "under_way", "3/4", 2),
        (["fulfilled", "not_started"], "under_way", "1/2", 2),
        (["fulfilled", "not_due"], "under_way", "1", 1),
        (["fulfilled", "overdue"], "overdue", "5/8", 2),
        (["fulfilled", "not_applicable"], "fulfilled", "1", 1),
        (["fulfilled", "cannot_be_assessed"], "fulfilled", "1", 1),
        (["not_started", "not_due"], "not_started", "0", 1),
        (["not_due", "not_due"], "not_due", None, 0),
        (["not_due", "cannot_be_assessed"], "not_due", None, 0),
        (["not_applicable"], "not_applicable", None, 0),
        (["cannot_be_assessed", "not_applicable"], "cannot_be_assessed", None, 0),
        ([], "cannot_be_assessed", None, 0),
    ],
)
def test_measure(states: list[State], state: State, value: str | None, counted: int) -> None:
    outcome = measure(*[result(one) for one in states])
    assert (outcome.state, outcome.share, outcome.counted) == (state, share(value), counted)
    assert outcome.parts == len(states)


def test_what_is_left_out_of_a_plan_is_counted_by_reason() -> None:
    goal = [
        measure(result("fulfilled")),
        measure(result("overdue")),
        measure(result("not_due")),
        measure(result("not_started")),
        measure(result("not_started"), result("fulfilled")),
        measure(result("not_applicable")),
        measure(result("cannot_be_assessed")),
    ]
    plan = plan_outcome([goal], BANDS_2020)
    assert plan.out == {"not_due": 1, "deadline_ahead": 1, "not_applicable": 1, "cannot_be_assessed": 1}
    assert (plan.parts, plan.counted, plan.share) == (7, 3, Fraction(7, 12))  # (1 + 1/4 + 1/2) / 3
    assert plan.rating.percent == Decimal("58.3")
    assert plan.rating.band is not None
    assert plan.rating.band.code == "to_step_up"
    assert plan.bands == {"effective": 1, "no_result": 1, "": 3, "to_step_up": 1, "cannot_be_assessed": 1}


def test_scale_may_count_them_as_nothing() -> None:
    strict = replace(BANDS_2020, not_due="zero", deadline_ahead="zero", cannot_be_assessed="zero")
    states: list[State] = ["fulfilled", "not_due", "not_started", "cannot_be_assessed", "not_applicable"]
    plan = plan_outcome([[measure(result(state), scale=strict) for state in states]], strict)
    assert (plan.counted, plan.share, plan.out) == (4, Fraction(1, 4), {"not_applicable": 1})


def test_all_measures_together_or_the_mean_of_the_goals() -> None:
    goals = [measures("1", "1", "1/2"), measures("0.2"), []]
    assert plan_outcome(goals, BANDS_2020).share == Fraction("0.675")  # 2.7 / 4
    by_goals = replace(BANDS_2020, pooling="goals")
    plan = plan_outcome(goals, by_goals)
    assert plan.share == Fraction(31, 60)  # (5/6 + 1/5) / 2
    assert [goal.share for goal in plan.of] == [Fraction(5, 6), Fraction(1, 5), None]
    assert (plan.parts, plan.counted) == (4, 4)


def test_fixed_steps_enter_the_mean_and_decimals_are_cut_at_the_end() -> None:
    goal = goal_outcome(measures("1", "0.85", "0.5", scale=STEPS_30), STEPS_30)
    assert [one.rating.percent for one in goal.of] == [100, 70, 30]
    assert (goal.share, goal.rating.percent, goal.rating.band) == (Fraction(2, 3), Decimal("66.6"), None)


def test_mean_is_of_exact_shares_and_not_of_printed_ones() -> None:
    assert goal_outcome(measures("2/3", "2/3", "2/3"), BANDS_2020).rating.percent == Decimal("66.6")
    assert goal_outcome(measures("1/3", "2/3"), BANDS_2020).rating.percent == Decimal("50.0")


@pytest.mark.parametrize(
    ("sources", "expected"),
    [
        (["computed", "confirmed"], "computed"),
        (["confirmed", "confirmed"], "confirmed"),
        (["confirmed", "overridden"], "overridden"),
    ],
)
def test_whole_says_whose_figures_are_in_it(sources: list[str], expected: str) -> None:
    parts = []
    for source in sources:
        part = result("fulfilled")
        part.source = source  # type: ignore[assignment]
        part.judgement = Judgement("confirmed", None, "Д.Сараа", on("06.01"))
        parts.append(part)
    assert plan_outcome([[measure(*parts)]], BANDS_2020).source == expected


def test_empty_plan_has_no_figure() -> None:
    plan = plan_outcome([], BANDS_2020)
    assert (plan.share, plan.parts, plan.state) == (None, 0, "not_due")
