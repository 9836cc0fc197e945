"""Proof attached: counted records that have evidence / counted records; with a cadence, one in each period."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from fractions import Fraction

from shudarga.fulfilment.facts import Item
from shudarga.fulfilment.reckoning import NOTHING, Reckoning, by_period
from shudarga.fulfilment.results import Figures, LeftOut
from shudarga.fulfilment.terms import CriterionTerms


def reckon(terms: CriterionTerms, items: Sequence[Item], as_of: date) -> Reckoning:
    """The records are those of the whole measure. `part` of `whole` records have proof; no record proves nothing: 0."""
    proven = [item for item in items if item.evidence > 0]
    left_out = [LeftOut(item, "no_evidence") for item in items if item.evidence <= 0]
    step = terms.cadence
    share: Fraction | None
    if step is None:
        share = Fraction(len(proven), len(items)) if items else NOTHING
        figures = Figures(have=len(proven))
    else:
        share, figures = by_period(terms, step, proven, as_of, lambda _some: 1)
        figures.have = len(proven)
    figures.part, figures.whole = len(proven), len(items)
    return Reckoning(share, figures, proven, left_out)
