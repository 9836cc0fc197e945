"""At least N of something: min(1, n / N); with a cadence, the mean of that over the periods elapsed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from fractions import Fraction

from shudarga.fulfilment.facts import Item
from shudarga.fulfilment.reckoning import Reckoning, by_period
from shudarga.fulfilment.results import Figures
from shudarga.fulfilment.terms import CriterionTerms


def reckon(terms: CriterionTerms, items: Sequence[Item], as_of: date) -> Reckoning:
    """Items add up by their `count`. More than asked for in one period does not make good for another."""
    want = max(terms.at_least or 1, 1)
    step = terms.cadence
    if step is None:
        have = number(items)
        return Reckoning(Fraction(min(have, want), want), Figures(have=have, want=want), items)
    share, figures = by_period(terms, step, items, as_of, lambda some: Fraction(min(number(some), want), want))
    figures.want = want
    return Reckoning(share, figures, items)


def number(items: Sequence[Item]) -> int:
    """How many things the items stand for."""
    return sum([item.count for item in items])
