"""Again and again: periods with at least one item / periods elapsed. On each occasion: at least one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from shudarga.fulfilment.facts import Item
from shudarga.fulfilment.kinds.count import number
from shudarga.fulfilment.reckoning import ALL, NOTHING, Reckoning, by_period
from shudarga.fulfilment.results import Figures
from shudarga.fulfilment.terms import CriterionTerms


def reckon(terms: CriterionTerms, items: Sequence[Item], as_of: date) -> Reckoning:
    """Without a period (тухай бүр) one item is enough, and `have` shows how many there were."""
    step = terms.cadence
    if step is None:
        return Reckoning(ALL if items else NOTHING, Figures(have=number(items), want=1), items)
    share, figures = by_period(terms, step, items, as_of, lambda _some: 1)
    figures.want = 1
    return Reckoning(share, figures, items)
