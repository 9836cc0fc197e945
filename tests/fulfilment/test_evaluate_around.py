"""What holds for every kind: what is left out, terms to come, days to stand by, and what a person says."""

from __future__ import annotations

from fractions import Fraction

import pytest

from shudarga.fulfilment.evaluate import evaluate
from shudarga.fulfilment.facts import Fact
from shudarga.fulfilment.results import Judgement

from .making import days, held, item, on, share, terms


@pytest.mark.parametrize("kind", ["count", "coverage", "recurring", "evidence", "done"])
def test_term_to_come_is_not_due(kind: str) -> None:
    result = held(terms(kind, start="07.01"), days("06.30", evidence=1, part=1, whole=1), "06.30")  # type: ignore[arg-type]
    assert (result.state, result.share) == ("not_due", None)
    assert [out.reason for out in result.explanation.left_out] == ["before_start"]


def test_each_item_that_is_left_out_says_why() -> None:
    items = [
        item("2024.12.31", "эрт"),
        item("06.30", "энэ"),
        item("06.30", "тоогүй", count=0),
        item("06.30", "ноорог", confirmed=False),
        item("07.01", "маргааш"),
        item("11.11", "хожуу"),
    ]
    result = held(terms("count", end="11.10", at_least=2), items, "06.30")
    assert [counted.label for counted in result.explanation.counted] == ["энэ"]
    assert [(out.item.label, out.reason) for out in result.explanation.left_out] == [
        ("эрт", "before_start"),
        ("ноорог", "not_confirmed"),
        ("тоогүй", "nothing_counted"),
        ("маргааш", "after_as_of"),
        ("хожуу", "after_end"),
    ]


def test_day_done_decides_and_not_day_entered() -> None:
    assert held(terms("done", end="11.10"), [item("11.10", sequence=9)], "11.30").share == 1
    assert held(terms("done", end="11.10"), [item("11.20", sequence=1)], "11.30").share == 0


def test_one_record_by_two_ways_is_one_thing_done() -> None:
    facts = [Fact(items=days("02.01")), Fact("events.held", [item("02.01", evidence=2), item("02.02")])]
    result = evaluate(terms("count", at_least=4), facts, as_of=on("06.01"))
    assert (result.share, [counted.evidence for counted in result.explanation.counted]) == (share("1/2"), [2, 0])
    assert [out.reason for out in result.explanation.left_out] == ["duplicate"]


def test_things_of_unknown_key_are_different_things() -> None:
    assert held(terms("count", at_least=2), days("02.01", "02.01", key=""), "06.01").share == 1


@pytest.mark.parametrize(
    ("as_of", "items", "state"),
    [
        ("03.31", [], "not_started"),
        ("04.01", [], "overdue"),
        ("04.01", ["02.01"], "under_way"),
        ("09.30", ["02.01"], "under_way"),
        ("10.01", ["02.01"], "overdue"),
        ("10.01", ["02.01", "08.01"], "fulfilled"),
    ],
)
def test_days_by_which_something_has_to_stand(as_of: str, items: list[str], state: str) -> None:
    twice = terms("count", at_least=2, due=(on("03.31"), on("09.30")))
    assert held(twice, days(*items), as_of).state == state


def judged(provenance: str, value: str | None, **more: str) -> Judgement:
    return Judgement(provenance, share(value), by="Д.Сараа", on=on("06.02"), **more)  # type: ignore[arg-type]


def test_confirmed_share_is_the_computed_one() -> None:
    result = held(terms("count", at_least=3), days("02.01"), "06.01", judgement=judged("confirmed", "0.3333"))
    assert (result.source, result.share, result.explanation.notes) == ("confirmed", Fraction(1, 3), ())


def test_confirmed_that_there_is_no_figure() -> None:
    assert held(terms("done", start="07.01"), [], "06.01", judgement=judged("confirmed", None)).source == "confirmed"
    assert held(terms("done"), days("02.01"), "06.01", judgement=judged("confirmed", None)).source == "computed"


def test_proof_is_asked_of_a_record_whatever_its_number() -> None:
    assert held(terms("evidence"), [item("02.01", count=0, evidence=1)], "06.01").share == 1


def test_confirmation_lapses_when_the_facts_change() -> None:
    result = held(terms("count", at_least=3), days("02.01", "02.02"), "06.01", judgement=judged("confirmed", "0.3333"))
    assert (result.source, result.share, result.explanation.notes) == (
        "computed",
        Fraction(2, 3),
        ("confirmation_outdated",),
    )


@pytest.mark.parametrize(
    ("value", "as_of", "state"),
    [
        ("1", "06.01", "fulfilled"),
        ("0.7", "06.01", "under_way"),
        ("0", "06.01", "not_started"),
        ("0.7", "12.01", "overdue"),
        (None, "06.01", "cannot_be_assessed"),
    ],
)
def test_override_holds_and_computed_share_stays_beside_it(value: str | None, as_of: str, state: str) -> None:
    judgement = judged("overridden", value, reason="Талаар нь хийсэн")
    result = held(terms("done", end="11.10"), days("02.01"), as_of, judgement=judgement)
    assert (result.source, result.share, result.state) == ("overridden", share(value), state)
    assert (result.computed_share, result.computed_state, result.judgement) == (1, "fulfilled", judgement)


def test_override_without_a_reason_is_refused() -> None:
    with pytest.raises(ValueError, match="reason"):
        judged("overridden", "1", reason="  ")


@pytest.mark.parametrize("value", ["-0.1", "1.01"])
def test_judged_share_outside_0_to_1_is_refused(value: str) -> None:
    with pytest.raises(ValueError, match="between 0 and 1"):
        judged("confirmed", value)


def test_not_applicable_rules_over_all() -> None:
    judgement = judged("overridden", "1", reason="…")
    result = held(terms("done"), days("02.01"), "06.01", judgement=judgement, not_applicable="Манайд гэрээ байхгүй")
    assert (result.state, result.share, result.source) == ("not_applicable", None, "overridden")
    assert (result.computed_state, result.computed_share) == ("fulfilled", 1)
