"""Each kind of criterion, by examples that a person can check in the head."""

from __future__ import annotations

from typing import Any

import pytest

from shudarga.fulfilment.evaluate import evaluate
from shudarga.fulfilment.facts import Fact, Item
from shudarga.fulfilment.results import Result
from shudarga.fulfilment.terms import CriterionTerms

from .making import days, held, item, measured, months, on, share, terms


def missing(result: Result) -> list[int]:
    return [period.number for period in result.figures.missing]


COUNT_3 = terms("count", end="11.10", at_least=3)
TWICE_A_QUARTER = terms("count", at_least=2, every="quarter")
MONTHLY = terms("recurring", every="month")
TO_NOVEMBER = terms("recurring", end="11.10", every="month")
OCCASION = terms("recurring", every="occasion")
REGULARLY = terms("recurring", every="regularly")
WEEKLY = terms("recurring", start="2024.12.30", end="01.12", every="week")
DONE = terms("done", end="11.10")
PROOF = terms("evidence")
PROOF_MONTHLY = terms("evidence", every="month")

TABLE: list[tuple[str, CriterionTerms, list[Item], str, str | None, str]] = [
    # A number of things.
    ("none yet", COUNT_3, [], "05.10", "0", "not_started"),
    ("two of three", COUNT_3, days("02.14", "05.20"), "06.01", "2/3", "under_way"),
    ("three of three", COUNT_3, days("02.14", "05.20", "06.01"), "06.01", "1", "fulfilled"),
    (
        "five of three is all, not more",
        COUNT_3,
        days("02.01", "02.02", "02.03", "02.04", "02.05"),
        "06.01",
        "1",
        "fulfilled",
    ),
    ("one record of three broadcasts", COUNT_3, [item("02.14", count=3)], "06.01", "1", "fulfilled"),
    ("on the last day it is not late", COUNT_3, days("02.14"), "11.10", "1/3", "under_way"),
    ("the day after it is", COUNT_3, days("02.14"), "11.11", "1/3", "overdue"),
    ("nothing, and late", COUNT_3, [], "11.11", "0", "overdue"),
    ("done before it was late stays done", COUNT_3, days("02.14", "05.20", "06.01"), "12.31", "1", "fulfilled"),
    # A number of things in each period: 2 and 1 of 2 in two quarters are (1 + 1/2) / 2.
    ("two quarters", TWICE_A_QUARTER, days("01.10", "03.31", "04.01"), "06.30", "3/4", "under_way"),
    (
        "more in one makes no good for another",
        TWICE_A_QUARTER,
        days("01.10", "02.10", "03.10", "03.11"),
        "06.30",
        "1/2",
        "under_way",
    ),
    (
        "half of what a running quarter asks is not held against it",
        TWICE_A_QUARTER,
        days("01.10", "03.31", "04.01"),
        "05.10",
        "1",
        "under_way",
    ),
    (
        "a running quarter that is full counts",
        TWICE_A_QUARTER,
        days("01.10", "04.01", "04.02"),
        "05.10",
        "3/4",
        "under_way",
    ),
    ("half of the first quarter's", TWICE_A_QUARTER, days("01.10"), "02.10", None, "under_way"),
    ("first quarter, nothing", TWICE_A_QUARTER, [], "02.10", None, "not_due"),
    # Again and again.
    ("no month has ended", MONTHLY, [], "01.30", None, "not_due"),
    ("the first month ends today", MONTHLY, [], "01.31", "0", "overdue"),
    ("running month has one", MONTHLY, days("01.05"), "01.20", "1", "under_way"),
    (
        "four of four months and the fifth runs",
        MONTHLY,
        days("01.05", "02.05", "03.05", "04.05"),
        "05.10",
        "1",
        "under_way",
    ),
    ("the fifth, running, has one too", MONTHLY, days("01.05", "02.05", "03.05", "05.01"), "05.10", "4/5", "under_way"),
    ("several in a month are one month", MONTHLY, days("01.05", "01.06", "01.07"), "02.28", "1/2", "under_way"),
    ("all twelve", MONTHLY, months(12), "12.31", "1", "fulfilled"),
    ("the twelfth is done early in December", MONTHLY, months(12), "12.10", "1", "fulfilled"),
    ("eleven of twelve at year's end", MONTHLY, months(11), "12.31", "11/12", "under_way"),
    ("and in the new year", MONTHLY, months(11), "2026.01.01", "11/12", "overdue"),
    ("November ends on the tenth where the term does", TO_NOVEMBER, months(10), "11.10", "10/11", "under_way"),
    ("regularly is quarterly", REGULARLY, days("02.01"), "06.30", "1/2", "under_way"),
    (
        "unless the plan sets monthly",
        terms("recurring", every="regularly", regularly="month"),
        days("02.01"),
        "02.28",
        "1/2",
        "under_way",
    ),
    ("weeks over the year's border", WEEKLY, days("2024.12.31", "01.12"), "01.12", "1", "fulfilled"),
    ("one of two such weeks", WEEKLY, days("01.05"), "01.12", "1/2", "under_way"),
    ("no occasion yet", OCCASION, [], "05.10", "0", "not_started"),
    ("one occasion is enough", OCCASION, days("02.01"), "05.10", "1", "fulfilled"),
    (
        "no cadence of its own: the measure's",
        terms("recurring", measure_every="month"),
        days("01.05"),
        "02.28",
        "1/2",
        "under_way",
    ),
    ("no cadence anywhere: regularly", terms("recurring"), days("01.05"), "06.30", "1/2", "under_way"),
    # Done or not.
    ("not done", DONE, [], "05.10", "0", "not_started"),
    ("done", DONE, days("05.10"), "05.10", "1", "fulfilled"),
    ("not done in time", DONE, [], "11.11", "0", "overdue"),
    ("of a monthly measure", terms("done", measure_every="month"), days("01.05"), "02.28", "1/2", "under_way"),
    (
        "of a measure of every occasion",
        terms("done", measure_every="occasion"),
        days("01.05"),
        "02.28",
        "1",
        "fulfilled",
    ),
    # Proof.
    ("nothing to prove", PROOF, [], "05.10", "0", "not_started"),
    ("two of three proven", PROOF, [*days("02.01", "02.02", evidence=1), item("02.03")], "05.10", "2/3", "under_way"),
    ("all proven", PROOF, days("02.01", "02.02", evidence=3), "05.10", "1", "fulfilled"),
    ("done but not proven", PROOF, days("02.01"), "05.10", "0", "under_way"),
    (
        "proof in one of two months",
        PROOF_MONTHLY,
        [item("01.05", evidence=1), item("02.05")],
        "02.28",
        "1/2",
        "under_way",
    ),
    (
        "proof of a count is asked of all records",
        terms("evidence", measure_every="month"),
        days("01.05", evidence=1),
        "02.28",
        "1",
        "fulfilled",
    ),
]


@pytest.mark.parametrize(
    ("case", "criterion", "items", "as_of", "expected", "state"), TABLE, ids=[row[0] for row in TABLE]
)
def test_share_and_state(
    case: str, criterion: CriterionTerms, items: list[Item], as_of: str, expected: str | None, state: str
) -> None:
    result = held(criterion, items, as_of)
    assert (result.share, result.state) == (share(expected), state)
    assert (result.computed_share, result.computed_state, result.source) == (result.share, result.state, "computed")


def test_missing_periods_are_named() -> None:
    result = held(TO_NOVEMBER, days("01.05", "02.05", "04.05", "05.05", "08.05"), "10.31")
    assert (result.figures.periods_done, result.figures.periods_elapsed, missing(result)) == (5, 10, [3, 6, 7, 9, 10])
    assert result.is_late


def test_leap_day_is_in_february() -> None:
    leap = terms("recurring", start="2024.02.01", end="2024.03.31", every="month")
    assert held(leap, days("2024.02.29"), "2024.02.28").share is None
    assert held(leap, days("2024.02.29"), "2024.02.29").share == 1


COVERED_BY: list[tuple[str, dict[str, Any], list[Item], str | None, str, int | None]] = [
    ("nothing measured", {}, [], "0", "not_started", None),
    ("42 of 50", {}, [measured("02.01", 42, 50)], "21/25", "under_way", 42),
    ("all", {}, [measured("02.01", 50, 50)], "1", "fulfilled", 50),
    ("the printed 100 percent is all", {"at_least": 100}, [measured("02.01", 42, 50)], "21/25", "under_way", 42),
    ("80 percent reached", {"at_least": 80}, [measured("02.01", 40, 50)], "1", "fulfilled", 40),
    ("half of 80 percent", {"at_least": 80}, [measured("02.01", 20, 50)], "1/2", "under_way", 20),
    ("nobody to cover", {}, [measured("02.01", 0, 0)], None, "cannot_be_assessed", 0),
    ("how many is not known", {}, [item("02.01")], None, "cannot_be_assessed", None),
    ("the latest rules", {}, [measured("02.01", 20, 50), measured("05.01", 30, 60)], "1/2", "under_way", 30),
    ("the latest, lower", {}, [measured("02.01", 50, 50), measured("05.01", 45, 60)], "3/4", "under_way", 45),
    (
        "units add up",
        {},
        [measured("02.01", 10, 10, group="A"), measured("02.02", 5, 20, group="B")],
        "1/2",
        "under_way",
        15,
    ),
    (
        "a unit without staff is no matter",
        {},
        [measured("02.01", 0, 0, group="A"), measured("02.02", 5, 5, group="B")],
        "1",
        "fulfilled",
        5,
    ),
    (
        "more than all is all",
        {},
        [measured("02.01", 60, 50, group="A"), measured("02.02", 0, 50, group="B")],
        "1/2",
        "under_way",
        50,
    ),
]


@pytest.mark.parametrize(
    ("case", "asked", "items", "expected", "state", "part"), COVERED_BY, ids=[row[0] for row in COVERED_BY]
)
def test_coverage(
    case: str, asked: dict[str, Any], items: list[Item], expected: str | None, state: str, part: int | None
) -> None:
    result = held(terms("coverage", population="staff", **asked), items, "06.01")
    assert (result.share, result.state, result.figures.part) == (share(expected), state, part)


def test_of_one_day_the_figure_entered_last_rules() -> None:
    first = item("02.01", "a", part=10, whole=10, sequence=1)
    second = item("02.01", "b", part=5, whole=10, sequence=2)
    result = held(terms("coverage"), [second, first], "06.01")
    assert result.figures.part == 5
    assert [(out.item.label, out.reason) for out in result.explanation.left_out] == [("a", "superseded")]


def test_coverage_in_each_quarter() -> None:
    quarterly = terms("coverage", every="quarter")
    items = [measured("02.01", 50, 50), measured("05.01", 25, 50), measured("07.01", 10, 50)]
    result = held(quarterly, items, "08.01")
    assert (result.share, missing(result), result.figures.part) == (share("3/4"), [2], 10)


def test_instrument_measures_a_share_and_shows_what_is_behind_it() -> None:
    fact = Fact("pledges.coverage", days("02.01", "02.02"), label="Баталгаа", on=on("05.01"), part=2, whole=4)
    result = evaluate(terms("coverage"), [fact], as_of=on("06.01"))
    assert (result.share, [counted.label for counted in result.explanation.counted]) == (
        share("1/2"),
        ["ажил", "ажил", "Баталгаа"],
    )


def test_each_different_item_is_a_head_where_only_the_whole_is_known() -> None:
    signed = [*days("02.01", "02.02"), item("2024.02.03")]
    result = evaluate(terms("coverage"), [Fact(items=signed, whole=4)], as_of=on("06.01"))
    assert (result.figures.part, result.figures.whole, result.share) == (2, 4, share("1/2"))


@pytest.mark.parametrize(
    ("fact", "criterion", "expected"),
    [
        (Fact("posts.count", count=2, on=on("03.01")), terms("count", at_least=4), "1/2"),
        (Fact("posts.count", count=2, on=on("2026.03.01")), terms("count", at_least=4), "0"),
        (Fact("posts.count", count=0), terms("done"), "0"),
        (Fact("posts.count", count=2), terms("done"), "1"),
        (Fact("rules.known", part=3, whole=9), terms("count", at_least=6), "1/2"),
        (Fact("boards.months", periods=[on("01.01"), on("02.01")]), terms("recurring", every="month"), "2/5"),
        (Fact("empty"), terms("done"), "0"),
    ],
)
def test_numbers_without_items(fact: Fact, criterion: CriterionTerms, expected: str) -> None:
    assert evaluate(criterion, [fact], as_of=on("05.31")).share == share(expected)
