"""Evaluating 10,000 criteria with 100,000 items, pure: to reach, one second."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Sequence
from datetime import date, timedelta

from bench.figure import Figure
from shudarga.fulfilment.combine import measure_outcome, plan_outcome
from shudarga.fulfilment.evaluate import evaluate
from shudarga.fulfilment.facts import Fact, Item
from shudarga.fulfilment.scales import SCALES
from shudarga.fulfilment.terms import Cadence, CriterionTerms, Kind

CRITERIA = 10_000
ITEMS_EACH = 10
CRITERIA_OF_A_MEASURE = 2
MEASURES_OF_A_PLAN = 20
ALLOWED_SECONDS = 1.0
START, END, AS_OF = date(2025, 1, 1), date(2025, 12, 31), date(2025, 11, 10)
FORMS: tuple[tuple[Kind, int | None, Cadence | None], ...] = (
    ("count", 3, None),
    ("count", 2, "quarter"),
    ("coverage", 80, None),
    ("recurring", None, "month"),
    ("recurring", None, "week"),
    ("recurring", None, "occasion"),
    ("evidence", None, None),
    ("evidence", None, "month"),
    ("done", None, None),
    ("done", None, None),
)

Case = tuple[CriterionTerms, list[Fact]]


def cases() -> list[Case]:
    """Criteria of every kind, each with ten items over the year, some outside what counts."""
    made = []
    for number in range(CRITERIA):
        kind, at_least, every = FORMS[number % len(FORMS)]
        terms = CriterionTerms(kind, START, END, at_least=at_least, every=every)
        made.append((terms, [Fact(items=[item(number, index, kind) for index in range(ITEMS_EACH)])]))
    return made


def item(number: int, index: int, kind: Kind) -> Item:
    """One record, its day spread over thirteen months so that a few fall outside."""
    on = START + timedelta(days=(number * 7 + index * 39) % 390)
    part, whole = (30 + index, 50) if kind == "coverage" else (None, None)
    return Item(
        "ажил", on, evidence=index % 3, part=part, whole=whole, key=f"record:{number}.{index}", confirmed=index != 9
    )


def evaluate_all(given: Sequence[Case]) -> None:
    """Every criterion, and every measure and plan that they add up to."""
    scale = SCALES[0]
    results = [evaluate(terms, facts, as_of=AS_OF) for terms, facts in given]
    measures = [
        measure_outcome(results[at : at + CRITERIA_OF_A_MEASURE], scale)
        for at in range(0, len(results), CRITERIA_OF_A_MEASURE)
    ]
    for at in range(0, len(measures), MEASURES_OF_A_PLAN):
        plan_outcome([measures[at : at + MEASURES_OF_A_PLAN]], scale)


def seconds(work: Callable[[], None], rounds: int = 5) -> float:
    """Processor time of the best of some rounds: what the work takes, whatever else the machine does meanwhile."""
    best = float("inf")
    for _ in range(rounds):
        gc.collect()
        before = time.process_time()
        work()
        best = min(best, time.process_time() - before)
    return best


def figures() -> list[Figure]:
    """The room's figures; the ratio is that of the seconds taken to the second allowed."""
    given = cases()
    return [
        Figure(
            "evaluating 10,000 criteria with 100,000 records, pure",
            seconds(lambda: evaluate_all(given)) / ALLOWED_SECONDS,
            1.0,
        )
    ]
