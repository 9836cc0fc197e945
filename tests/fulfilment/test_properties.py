"""What holds for any terms and any facts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction
from random import Random
from typing import get_args

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from shudarga.fulfilment.combine import measure_outcome, plan_outcome, share_in_total
from shudarga.fulfilment.evaluate import evaluate
from shudarga.fulfilment.facts import Fact, Item
from shudarga.fulfilment.results import STATES, Result
from shudarga.fulfilment.scales import SCALES, Pooling, Scale, percent
from shudarga.fulfilment.terms import Cadence, CriterionTerms, Kind

FIRST, LAST = date(2023, 10, 1), date(2026, 3, 31)
a_day = some.dates(FIRST, LAST)
cadences = some.one_of(some.none(), some.sampled_from(get_args(Cadence)))
UNHURRIED = settings(deadline=None, max_examples=80, suppress_health_check=[HealthCheck.too_slow])
GROWING: tuple[Kind, ...] = ("count", "recurring", "done")


@some.composite
def any_terms(draw: some.DrawFn, kinds: tuple[Kind, ...] = get_args(Kind)) -> CriterionTerms:
    start = draw(a_day)
    return CriterionTerms(
        draw(some.sampled_from(kinds)),
        start,
        start + timedelta(days=draw(some.integers(0, 500))),
        at_least=draw(some.one_of(some.none(), some.integers(0, 120))),
        every=draw(cadences),
        measure_every=draw(cadences),
    )


def any_item(days: some.SearchStrategy[date] = a_day) -> some.SearchStrategy[Item]:
    number = some.one_of(some.none(), some.integers(0, 60))
    return some.builds(
        Item,
        label=some.sampled_from(["өдөрлөг", "сургалт"]),
        on=days,
        evidence=some.integers(0, 2),
        count=some.integers(0, 4),
        part=number,
        whole=number,
        key=some.uuids().map(str),
        confirmed=some.booleans(),
        group=some.sampled_from(["", "A", "B"]),
    )


items = some.lists(any_item(), max_size=12)


def held(terms: CriterionTerms, things: list[Item], as_of: date) -> Result:
    return evaluate(terms, [Fact(items=things)], as_of=as_of)


def as_number(share: Fraction | None) -> Fraction:
    """No figure yet is below any figure."""
    return Fraction(-1) if share is None else share


@UNHURRIED
@given(any_terms(), items, a_day)
def test_share_is_between_0_and_1_and_state_is_known(terms: CriterionTerms, things: list[Item], as_of: date) -> None:
    result = held(terms, things, as_of)
    assert result.share is None or 0 <= result.share <= 1
    assert result.state in STATES
    assert (result.state != "fulfilled") or result.share == 1
    assert (result.state != "not_due") or result.share is None


@UNHURRIED
@given(any_terms(), items, a_day, some.randoms())
def test_order_and_grouping_of_facts_do_not_matter(
    terms: CriterionTerms, things: list[Item], as_of: date, chance: Random
) -> None:
    shuffled = things.copy()
    chance.shuffle(shuffled)
    half = len(shuffled) // 2
    apart = evaluate(terms, [Fact(items=shuffled[:half]), Fact(items=shuffled[half:])], as_of=as_of)
    assert apart == held(terms, things, as_of)


@UNHURRIED
@given(any_terms(), items, a_day)
def test_every_item_is_counted_or_left_out_once(terms: CriterionTerms, things: list[Item], as_of: date) -> None:
    explanation = held(terms, things, as_of).explanation
    told = [item.key for item in explanation.counted] + [out.item.key for out in explanation.left_out]
    assert sorted(told) == sorted(item.key for item in things)


@UNHURRIED
@given(any_terms(GROWING), items, any_item(), a_day)
def test_one_more_item_never_lowers_the_share(
    terms: CriterionTerms, things: list[Item], more: Item, as_of: date
) -> None:
    before, after = held(terms, things, as_of), held(terms, [*things, more], as_of)
    assert as_number(after.share) >= as_number(before.share)


@UNHURRIED
@given(any_terms(("evidence",)), items, any_item(), a_day)
def test_one_more_record_with_proof_never_lowers_the_share(
    terms: CriterionTerms, things: list[Item], more: Item, as_of: date
) -> None:
    more.evidence = 1
    before, after = held(terms, things, as_of), held(terms, [*things, more], as_of)
    assert as_number(after.share) >= as_number(before.share)


@UNHURRIED
@given(any_terms(), items, some.lists(any_item(), max_size=5), a_day)
def test_items_outside_the_term_or_after_the_day_change_nothing(
    terms: CriterionTerms, things: list[Item], others: list[Item], as_of: date
) -> None:
    outside = [item for item in others if not terms.start <= item.on <= min(as_of, terms.end)]
    before, after = held(terms, things, as_of), held(terms, [*things, *outside], as_of)
    assert (after.share, after.state, after.figures) == (before.share, before.state, before.figures)


@UNHURRIED
@given(
    some.lists(some.lists(some.lists(some.tuples(any_terms(), items), min_size=1, max_size=3), max_size=4), max_size=3),
    a_day,
    some.sampled_from(SCALES),
    some.sampled_from(get_args(Pooling)),
)
def test_plan_lies_between_its_lowest_and_highest_measure(
    plan: list[list[list[tuple[CriterionTerms, list[Item]]]]], as_of: date, scale: Scale, pooling: Pooling
) -> None:
    ruled = replace(scale, pooling=pooling)
    goals = [
        [measure_outcome([held(terms, things, as_of) for terms, things in measure], ruled) for measure in goal]
        for goal in plan
    ]
    outcome = plan_outcome(goals, ruled)
    shares = [share for goal in goals for measure in goal if (share := share_in_total(measure, ruled)) is not None]
    assert outcome.counted == len(shares)
    assert outcome.parts == sum(len(goal) for goal in goals) == outcome.counted + sum(outcome.out.values())
    assert sum(outcome.bands.values()) == sum(outcome.states.values()) == outcome.parts
    if shares:
        assert outcome.share is not None
        assert min(shares) <= outcome.share <= max(shares)
    else:
        assert outcome.share is None


@UNHURRIED
@given(some.fractions(0, 1), some.integers(0, 3))
def test_percent_is_cut_and_never_raised(share: Fraction, decimals: int) -> None:
    printed = Fraction(percent(share, decimals))
    assert printed <= share * 100 < printed + Fraction(1, 10**decimals)
