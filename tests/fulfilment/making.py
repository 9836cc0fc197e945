"""Short ways to write terms, items and facts in tests; everything is of 2025 where not said."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

from shudarga.fulfilment.evaluate import evaluate
from shudarga.fulfilment.facts import Fact, Item
from shudarga.fulfilment.results import Result
from shudarga.fulfilment.terms import CriterionTerms, Kind

YEAR = 2025


def on(text: str) -> date:
    """ "02.14" is 14 February 2025; "2024.12.31" is itself."""
    parts = [int(part) for part in text.split(".")]
    return date(*parts) if len(parts) == 3 else date(YEAR, *parts)


def terms(kind: Kind, start: str = "01.01", end: str = "12.31", **more: Any) -> CriterionTerms:
    return CriterionTerms(kind, on(start), on(end), **more)


def item(day: str, label: str = "ажил", **more: Any) -> Item:
    return Item(label, on(day), **{"key": f"record:{day}:{label}", **more})


def days(*some: str, **more: Any) -> list[Item]:
    """Plain items, one a day."""
    return [item(day, **more) for day in some]


def months(last: int) -> list[Item]:
    """An item on the tenth of each month, from January to the month `last`."""
    return [item(f"{month:02d}.10") for month in range(1, last + 1)]


def measured(day: str, part: int, whole: int, **more: Any) -> Item:
    """A measurement of a share."""
    return item(day, part=part, whole=whole, **more)


def held(criterion: CriterionTerms, items: list[Item], as_of: str, **more: Any) -> Result:
    return evaluate(criterion, [Fact(items=items)], as_of=on(as_of), **more)


def share(text: str | None) -> Fraction | None:
    """ "2/3" as a fraction; None stays None."""
    return None if text is None else Fraction(text)
