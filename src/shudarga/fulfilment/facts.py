"""What was measured or recorded, as criteria consume it: dated items, and facts that hold them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

RECORDS = "records"
"""The metric of a fact that is made of the records linked to a criterion (or, for proof, to its measure)."""


@dataclass(slots=True)
class Item:
    """One dated thing that was done, or one measurement of a share.

    `on` is the day it was done, which alone decides whether it counts; `sequence` grows as things are entered, and only
    settles which of two measurements of one day is the later. `count` is how many it stands for (three broadcasts in
    one record). `part` of `whole` is a share that it measured (42 of 50 staff); `group` names the
    population that it measured, or a part of it (a unit): the latest of a group rules, different groups add up.
    `key` says which thing it is ("record:17"): the same key twice counts once; "" is known to nobody. `evidence`
    is the number of proofs. What a person still has to confirm (`confirmed=False`) is shown and not counted.
    """

    label: str
    on: date
    link: str | None = None
    evidence: int = 0
    count: int = 1
    part: int | None = None
    whole: int | None = None
    key: str = ""
    sequence: int = 0
    confirmed: bool = True
    group: str = ""


@dataclass(slots=True)
class Fact:
    """What one metric says, with the items behind it.

    Items rule where there are any: they are dated, so that they can be held against a criterion's period. A number
    without items stands for the day `on` (needed then): `count`; or `part` of `whole`; or `periods`, one day of
    each period covered. `part` and `whole` beside items that have no shares of their own are what those items
    come to. `whole` alone, beside items, is the size of the population: each different item is one of it.
    """

    metric: str = RECORDS
    items: Sequence[Item] = ()
    label: str = ""
    on: date | None = None
    count: int | None = None
    part: int | None = None
    whole: int | None = None
    periods: Sequence[date] = field(default_factory=tuple)
    evidence: int = 0
    link: str | None = None
