"""The criteria of two real plans with nothing, half and all of the work done."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from shudarga.fulfilment.combine import Outcome, measure_outcome, plan_outcome
from shudarga.fulfilment.evaluate import evaluate
from shudarga.fulfilment.facts import Fact, Item
from shudarga.fulfilment.periods import calendar
from shudarga.fulfilment.results import Result
from shudarga.fulfilment.scales import BANDS_2020, SCALES
from shudarga.fulfilment.terms import CriterionTerms

from .seed_terms import AGENCY_2023, AIMAG_2025, Measure, terms_of

PLANS = pytest.mark.parametrize("plan", [AIMAG_2025, AGENCY_2023], ids=["aimag-2025", "agency-2023"])


def work(terms: CriterionTerms, part: Fraction) -> list[Item]:
    """Items for a part of what a criterion asks: 0, 1/2 or 1 of its periods, its number or its heads."""
    first = terms.start
    match terms.kind:
        case _ if terms.cadence is not None:
            starts = calendar(terms.cadence, terms.start, terms.end).starts
            return [Item("ажил", day, evidence=1, key=str(day)) for day in starts[: int(len(starts) * part)]]
        case "count":
            number = int((terms.at_least or 1) * part)
            return [Item("ажил", first, key=str(index)) for index in range(number)]
        case "coverage":
            return [Item("хамралт", first, part=int(50 * part), whole=50)] if part else []
        case "evidence":
            return (
                [Item("ажил", first, evidence=index % 2 or int(part), key=str(index)) for index in range(4)]
                if part
                else []
            )
    return [Item("ажил", first, key="once")] if part == 1 else []


def results_of(measure: Measure, part: Fraction, as_of: date) -> list[Result]:
    return [evaluate(terms, [Fact(items=work(terms, part))], as_of=as_of) for terms in terms_of(measure)]


def outcome_of(plan: list[list[Measure]], part: Fraction, as_of: date) -> Outcome:
    goals = [[measure_outcome(results_of(measure, part, as_of), BANDS_2020) for measure in goal] for goal in plan]
    return plan_outcome(goals, BANDS_2020)


def year_of(plan: list[list[Measure]]) -> int:
    return date.fromisoformat(plan[0][0][1]).year


@PLANS
def test_nothing_done_at_half_year_is_not_due_and_at_years_end_late(plan: list[list[Measure]]) -> None:
    year = year_of(plan)
    half = outcome_of(plan, Fraction(0), date(year, 5, 10))
    assert half.share in {None, Fraction(0)}
    assert half.counted == half.states.get("overdue", 0)  # those whose first month or quarter has passed
    end = outcome_of(plan, Fraction(0), date(year + 1, 1, 1))
    assert (end.share, end.states, end.out) == (0, {"overdue": end.parts}, {})


@PLANS
def test_all_done_is_fulfilled(plan: list[list[Measure]]) -> None:
    year = year_of(plan)
    end = outcome_of(plan, Fraction(1), date(year, 12, 31))
    assert (end.share, end.states) == (1, {"fulfilled": end.parts})
    assert end.rating.band is not None
    assert end.rating.band.code == "effective"


@PLANS
def test_half_done_lies_between(plan: list[list[Measure]]) -> None:
    outcome = outcome_of(plan, Fraction(1, 2), date(year_of(plan), 12, 31))
    assert outcome.share is not None
    assert 0 < outcome.share < 1


@PLANS
@pytest.mark.parametrize("part", [Fraction(0), Fraction(1, 2), Fraction(1)])
def test_no_criterion_of_theirs_is_beyond_assessment(plan: list[list[Measure]], part: Fraction) -> None:
    for goal in plan:
        for measure in goal:
            for result in results_of(measure, part, date(year_of(plan), 11, 10)):
                assert result.share is not None
                assert result.state in {"not_started", "under_way", "fulfilled", "overdue"}


def test_monthly_observation_of_the_aimag_at_its_two_reports() -> None:
    observation = AIMAG_2025[0][4]
    monthly, occasion = terms_of(observation)
    done = [Item("ажиглалт", date(2025, month, 20), key=str(month)) for month in (1, 2, 4, 5, 8)]
    at_may = evaluate(monthly, [Fact(items=done)], as_of=date(2025, 5, 10))
    at_november = evaluate(monthly, [Fact(items=done)], as_of=date(2025, 11, 10))
    assert (at_may.share, at_november.share) == (Fraction(3, 4), Fraction(5, 10))
    assert [period.number for period in at_november.figures.missing] == [3, 6, 7, 9, 10]
    assert evaluate(occasion, [Fact(items=done)], as_of=date(2025, 5, 10)).state == "fulfilled"


def test_every_scale_rates_both_plans() -> None:
    for scale in SCALES:
        for plan in (AIMAG_2025, AGENCY_2023):
            as_of = date(year_of(plan), 12, 31)
            measures = [measure_outcome(results_of(one, Fraction(1), as_of), scale) for goal in plan for one in goal]
            assert [one.rating.percent for one in measures] == [100] * len(measures)
