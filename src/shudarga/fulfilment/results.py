"""What comes of holding facts against a criterion: state, share, figures, and why."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from typing import Literal

from shudarga.fulfilment.facts import Item
from shudarga.fulfilment.periods import Period
from shudarga.fulfilment.terms import CriterionTerms

State = Literal["not_due", "not_started", "under_way", "fulfilled", "overdue", "cannot_be_assessed", "not_applicable"]
STATES: tuple[State, ...] = (
    "not_due",
    "not_started",
    "under_way",
    "fulfilled",
    "overdue",
    "cannot_be_assessed",
    "not_applicable",
)
Provenance = Literal["computed", "confirmed", "overridden"]
Reason = Literal[
    "before_start",
    "after_as_of",
    "after_end",
    "not_confirmed",
    "duplicate",
    "no_evidence",
    "no_share",
    "superseded",
    "nothing_counted",
]
"""Why an item was left out: dated outside; not yet confirmed; the same thing a second time; without proof where proof
is asked for; without the part and whole that a coverage needs; an earlier measurement of the same group; or saying
itself that it counts for nothing."""
Doubt = Literal["whole_zero", "whole_unknown"]
"""Why something cannot be assessed: there is nobody to cover; or nobody wrote how many there are."""
Note = Literal["part_above_whole", "confirmation_outdated"]


@dataclass(slots=True)
class LeftOut:
    """An item that was not counted, and why."""

    item: Item
    reason: Reason


@dataclass(slots=True)
class Explanation:
    """What was counted, what was left out and why; both by date."""

    counted: tuple[Item, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    notes: tuple[Note, ...] = ()
    doubt: Doubt | None = None


@dataclass(slots=True)
class Figures:
    """The numbers behind a share. What a kind does not use is None.

    `have` and `want`: things done of things asked for (with a cadence `have` is all of them, `want` what one period
    asks for). `part` of `whole`: heads covered, held against
    `target` percent. `periods_done` (all that was asked for was there) of `periods_elapsed`; `missing` are the
    elapsed ones that fall short, in order; `unassessed` those without a whole to hold a part against. `ahead` says that
    the period still running is done and counted already; `periods_all` counts those of the whole term.
    """

    have: int = 0
    want: int | None = None
    part: int | None = None
    whole: int | None = None
    target: int | None = None
    periods_done: int | None = None
    periods_elapsed: int | None = None
    periods_all: int | None = None
    missing: tuple[Period, ...] = ()
    unassessed: tuple[Period, ...] = ()
    ahead: bool = False


@dataclass(slots=True)
class Judgement:
    """What a person said of a result: that the computed share is right, or that another one is, and why.

    `share` 0..1; None says with `overridden` that it cannot be assessed, with `confirmed` that there was no figure. An
    override needs its reason (ValueError). A confirmation holds for the share that it was given for: where newer
    records change the computed share, it lapses, and the result says so.
    """

    provenance: Literal["confirmed", "overridden"]
    share: Fraction | None
    by: str
    on: date
    reason: str = ""

    def __post_init__(self) -> None:
        if self.share is not None and not 0 <= self.share <= 1:
            raise ValueError("a judged share lies between 0 and 1")
        if self.provenance == "overridden" and not self.reason.strip():
            raise ValueError("an override needs its reason")


@dataclass(slots=True)
class Result:
    """A criterion held against the facts on a day.

    `state` and `share` are what holds now, and `source` says whose they are. `computed_state` and `computed_share` stay
    what the facts say, whatever a person said of it in `judgement` or `not_applicable` (a reason).
    """

    terms: CriterionTerms
    as_of: date
    state: State
    share: Fraction | None
    source: Provenance
    computed_state: State
    computed_share: Fraction | None
    figures: Figures
    explanation: Explanation = field(default_factory=Explanation)
    judgement: Judgement | None = None
    not_applicable: str | None = None

    @property
    def is_late(self) -> bool:
        """Overdue, or a period that has ended fell short."""
        return self.state == "overdue" or (self.state == "under_way" and bool(self.figures.missing))
