"""A criterion's term cut into calendar periods, and which of them have ended on a day.

Every calendar period that the term touches is one, cut to the term: a term to 10 November asks monthly for November
too, and it ends on the 10th. Weeks run from Monday to Sunday, over the year's border as they come (ISO 8601).
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from shudarga.fulfilment.terms import Step
from shudarga.lib.periods import Span, periods_in

MONTHS = {"month": 1, "quarter": 3, "half-year": 6, "year": 12}


@dataclass(slots=True, frozen=True)
class Period:
    """A calendar period, cut to the term. `number` is that of the month, quarter, half-year or ISO week in `year`."""

    step: Step
    year: int
    number: int
    start: date
    end: date


@dataclass(slots=True, frozen=True)
class Calendar:
    """The periods of a term in order, with their first days for looking up a date."""

    periods: tuple[Period, ...]
    starts: tuple[date, ...]

    def index(self, day: date) -> int:
        """Which period holds a day of the term."""
        return bisect_right(self.starts, day) - 1

    def elapsed(self, as_of: date) -> int:
        """How many periods have ended by the end of the day `as_of`: a report on 31 December counts December."""
        count = bisect_right(self.starts, as_of)
        return count - 1 if count and self.periods[count - 1].end > as_of else count


@lru_cache(maxsize=4096)
def calendar(step: Step, start: date, end: date) -> Calendar:
    """The calendar periods from `start` to `end`, both days in; none where the end is before the start."""
    spans = periods_in(Span(start, end), step) if start <= end else []
    periods = tuple(Period(step, *number_of(step, span.start), span.start, span.end) for span in spans)
    return Calendar(periods, tuple(period.start for period in periods))


def number_of(step: Step, day: date) -> tuple[int, int]:
    """Year, and number in it, of the calendar period that holds a day; a week's year is that of ISO 8601."""
    if step == "week":
        iso = day.isocalendar()
        return iso.year, iso.week
    return day.year, (day.month - 1) // MONTHS[step] + 1
