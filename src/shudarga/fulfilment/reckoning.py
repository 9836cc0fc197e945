"""What a kind of criterion makes of the items that count, and the reckoning by period that kinds share."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction

from shudarga.fulfilment.facts import Item
from shudarga.fulfilment.periods import Calendar, Period, calendar
from shudarga.fulfilment.results import Doubt, Figures, LeftOut, Note
from shudarga.fulfilment.terms import CriterionTerms, Step

Score = Fraction | int | None
"""What a period comes to: 0..1, or None where it cannot be assessed."""

NOTHING = Fraction(0)
ALL = Fraction(1)


@dataclass(slots=True)
class Reckoning:
    """Share 0..1 (None: nothing to hold it against yet, or a doubt), its figures, and what counted."""

    share: Fraction | None
    figures: Figures
    counted: Sequence[Item]
    left_out: list[LeftOut] = field(default_factory=list)
    notes: tuple[Note, ...] = ()
    doubt: Doubt | None = None


@dataclass(slots=True)
class Tally:
    """Periods added up so far."""

    total: Fraction | int = 0
    done: int = 0
    missing: list[Period] = field(default_factory=list)
    unassessed: list[Period] = field(default_factory=list)

    @property
    def assessed(self) -> int:
        """How many periods are in the mean."""
        return self.done + len(self.missing)

    def add(self, score: Score, period: Period) -> None:
        """Count an elapsed period; one that cannot be assessed leaves both sides of the mean."""
        if score is None:
            self.unassessed.append(period)
            return
        self.total += score
        if score >= 1:
            self.done += 1
        else:
            self.missing.append(period)


def by_period(
    terms: CriterionTerms, step: Step, items: Sequence[Item], as_of: date, score: Callable[[list[Item]], Score]
) -> tuple[Fraction | None, Figures]:
    """The mean of `score` over the calendar periods that have ended by the end of `as_of`.

    A period still running enters only when it already has all that is asked for: so work ahead of time helps, and
    work not yet due never hurts. With no such period there is no share.
    """
    dates = calendar(step, terms.start, terms.end)
    buckets = in_buckets(dates, items)
    elapsed = dates.elapsed(as_of)
    tally = Tally()
    for index, period in enumerate(dates.periods[:elapsed]):
        if index in buckets:
            tally.add(score(buckets[index]), period)
        else:
            tally.missing.append(period)
    running = buckets.get(elapsed, [])
    ahead = bool(running) and score(running) == 1
    if ahead:
        tally.add(1, dates.periods[elapsed])
    figures = Figures(
        have=sum([item.count for item in items]),
        periods_done=tally.done,
        periods_elapsed=tally.assessed,
        periods_all=len(dates.periods),
        missing=tuple(tally.missing),
        unassessed=tuple(tally.unassessed),
        ahead=ahead,
    )
    return (Fraction(tally.total) / tally.assessed if tally.assessed else None), figures


def in_buckets(dates: Calendar, items: Sequence[Item]) -> dict[int, list[Item]]:
    """Items by the index of their period."""
    buckets: dict[int, list[Item]] = {}
    for item in items:
        buckets.setdefault(dates.index(item.on), []).append(item)
    return buckets
