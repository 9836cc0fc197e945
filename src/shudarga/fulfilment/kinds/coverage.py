"""All, or N percent, of a population: part / whole held against the target percent.

Records name how many of how many were covered, not who. Whether the 30 of one training are among the 40 of the next
is not known, so measurements are neither added up nor united: of one population (`group`) the latest rules, as
the state of things on that day. Different groups (units, each with its own staff) do not overlap, so their parts and
wholes add up. An instrument that knows heads gives one part and whole that it counted itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from fractions import Fraction

from shudarga.fulfilment.facts import Item
from shudarga.fulfilment.reckoning import NOTHING, Reckoning, by_period
from shudarga.fulfilment.results import Doubt, Figures, LeftOut, Note
from shudarga.fulfilment.terms import CriterionTerms

PERCENT = 100


def reckon(terms: CriterionTerms, items: Sequence[Item], as_of: date) -> Reckoning:
    """`target` is in percent; a share is full when it is reached. A whole of 0 cannot be assessed: it is not 100 %."""
    target = min(terms.at_least or PERCENT, PERCENT) if (terms.at_least or 0) >= 0 else PERCENT
    measured = [item for item in items if item.part is not None and item.whole is not None]
    left_out = [LeftOut(item, "no_share") for item in items if item.part is None or item.whole is None]
    if items and not measured:
        figures = Figures(have=sum([item.count for item in items]), target=target)
        return Reckoning(None, figures, (), left_out, doubt="whole_unknown")
    step = terms.cadence
    if step is None:
        return once(measured, left_out, target)
    return again(terms, measured, left_out, target, as_of)


def once(measured: Sequence[Item], left_out: list[LeftOut], target: int) -> Reckoning:
    """The state of the population now."""
    latest = latest_of_groups(measured)
    left_out += superseded(measured, latest)
    part, whole = sums(latest)
    figures = Figures(have=part, part=part, whole=whole, target=target) if latest else Figures(target=target)
    doubt: Doubt | None = "whole_zero" if latest and not whole else None
    share = None if doubt else held_against(part, whole, target)
    notes: tuple[Note, ...] = (
        ("part_above_whole",) if any((item.part or 0) > (item.whole or 0) for item in latest) else ()
    )
    return Reckoning(share, figures, latest, left_out, notes, doubt)


def again(
    terms: CriterionTerms, measured: Sequence[Item], left_out: list[LeftOut], target: int, as_of: date
) -> Reckoning:
    """The population covered in each period anew; the part and whole shown are the latest."""
    step = terms.cadence
    assert step is not None  # noqa: S101 - `reckon` comes here with a cadence only

    def score(some: list[Item]) -> Fraction | None:
        part, whole = sums(latest_of_groups(some))
        return held_against(part, whole, target) if whole else None

    share, figures = by_period(terms, step, measured, as_of, score)
    now = once(measured, [], target)
    figures.have, figures.part, figures.whole = now.figures.have, now.figures.part, now.figures.whole
    figures.target = target
    assessable = share is not None or not measured or any(item.whole for item in measured)
    return Reckoning(share, figures, measured, left_out, now.notes, None if assessable else "whole_zero")


def latest_of_groups(items: Sequence[Item]) -> list[Item]:
    """The latest measurement of each group; of one day, the one entered last, then the fuller one."""
    latest: dict[str, Item] = {}
    for item in items:
        before = latest.get(item.group)
        if before is None or recency(item) > recency(before):
            latest[item.group] = item
    return list(latest.values())


def recency(item: Item) -> tuple[date, int, int, int, str]:
    """Orders measurements of one group; total, so that the order of facts never matters."""
    return (item.on, item.sequence, item.part or 0, item.whole or 0, item.key)


def superseded(items: Sequence[Item], latest: Sequence[Item]) -> list[LeftOut]:
    """The measurements that a later one of the same group replaces."""
    kept = {id(item) for item in latest}
    return [LeftOut(item, "superseded") for item in items if id(item) not in kept]


def sums(items: Sequence[Item]) -> tuple[int, int]:
    """Part and whole over groups; a part above its whole is cut to it, so that it cannot stand in for another group."""
    part = whole = 0
    for item in items:
        size = max(item.whole or 0, 0)
        part += max(min(item.part or 0, size), 0)
        whole += size
    return part, whole


def held_against(part: int, whole: int, target: int) -> Fraction:
    """min(1, (part / whole) / (target / 100)); nothing measured is nothing covered."""
    if not whole:
        return NOTHING
    return Fraction(min(part * PERCENT, whole * target), whole * target)
