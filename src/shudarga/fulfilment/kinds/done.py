"""Done or not: 1 where an item exists. A part can only be entered by a person, with a reason (a judgement)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from shudarga.fulfilment.facts import Item
from shudarga.fulfilment.kinds import recurring
from shudarga.fulfilment.reckoning import Reckoning
from shudarga.fulfilment.terms import CriterionTerms


def reckon(terms: CriterionTerms, items: Sequence[Item], as_of: date) -> Reckoning:
    """Where its measure is to be done every month (quarter …), it has to be done in each, as a recurring one."""
    return recurring.reckon(terms, items, as_of)
