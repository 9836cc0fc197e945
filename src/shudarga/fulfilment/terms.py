"""What a criterion asks for: the terms that facts are held against."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

Kind = Literal["count", "coverage", "recurring", "evidence", "done"]
Cadence = Literal["week", "month", "quarter", "half-year", "year", "regularly", "occasion"]
Step = Literal["week", "month", "quarter", "half-year", "year"]
"""A cadence that is a calendar period."""

STEPS: frozenset[str] = frozenset(("week", "month", "quarter", "half-year", "year"))


@dataclass(slots=True)
class CriterionTerms:
    """A criterion of `plan-schema.md` with its measure's period.

    `at_least` is the number of a count, the percent of a coverage (None: all of it). `start` and `end` are the first
    and the last day on which work counts. `due` are days by which something has to stand, where the plan names any
    besides the end: from the first on, nothing done is late; after the last, anything short of whole is.
    `regularly` is the period that тогтмол, байнга stand for in this plan, as its owner set it. `measure_every` is
    the cadence of the measure's period column; see `cadence` for what it means.
    """

    kind: Kind
    start: date
    end: date
    at_least: int | None = None
    every: Cadence | None = None
    population: str | None = None
    due: tuple[date, ...] = ()
    regularly: Step = "quarter"
    measure_every: Cadence | None = None

    @property
    def first_due(self) -> date:
        """The day from whose end on nothing done is late."""
        return min(self.due) if self.due else self.end

    @property
    def deadline(self) -> date:
        """The day after which anything short of whole is late."""
        return max(self.due) if self.due else self.end

    @property
    def cadence(self) -> Step | None:
        """The calendar period that the criterion asks for again and again, or None.

        Its own words come first. The measure's cadence stands in for a recurring criterion that names none, and for
        a done one (a thing to do every month is not done by doing it once). It does not for a count, whose own number
        is meant for the whole period, nor for a coverage or for proof: those speak of the state at the reporting day.
        `occasion` has no period: nobody knows how often the occasion arises.
        """
        every = self.every
        if every is None:
            if self.kind == "recurring":
                every = self.measure_every or "regularly"
            elif self.kind == "done" and self.measure_every in STEPS:
                every = self.measure_every
        if every == "regularly":
            return self.regularly
        return None if every == "occasion" else every
