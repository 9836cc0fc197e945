"""A criterion's term cut into calendar periods, and which of them have ended on a day.

Every calendar period that the term touches is one, cut to the term: a term to 10 November asks monthly for November
too, and it ends on the 10th. Weeks run from Monday to Sunday, over the year's border as they come (ISO 8601).
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from shudarga.fulfilment.terms import Step

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
    periods: list[Period] = []
    day = start
    while day <= end:
        year, number, last = whole_period(step, day)
        periods.append(Period(step, year, number, day, min(last, end)))
        if last == date.max:
            break
        day = last + timedelta(days=1)
    return Calendar(tuple(periods), tuple(period.start for period in periods))


def whole_period(step: Step, day: date) -> tuple[int, int, date]:
    """Year, number in it and last day of the calendar period that holds a day."""
    if step == "week":
        iso = day.isocalendar()
        left = 7 - iso.weekday
        return iso.year, iso.week, day + timedelta(days=min(left, (date.max - day).days))
    size = MONTHS[step]
    number = (day.month - 1) // size + 1
    month = number * size
    last = date(day.year, 12, 31) if month == 12 else date(day.year, month + 1, 1) - timedelta(days=1)  # noqa: PLR2004
    return day.year, number, last
