"""The days of the sample data, all reckoned from the day on which it is loaded."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from shudarga.lib.clock import ULAANBAATAR
from shudarga.lib.dates import short_date
from shudarga.lib.periods import months_span

FIRST_MONTH_OF_SECOND_HALF = 7
FRIDAY = 4


def plan_year(today: date) -> int:
    """The year whose plans are shown: this one from July on, before that the last.

    So half a year of work has always been done and the first half's report is always in, on any day of any year.
    """
    return today.year if today.month >= FIRST_MONTH_OF_SECOND_HALF else today.year - 1


def workday(year: int, month: int, day: int) -> date:
    """The day, or the Friday before where it falls on a weekend (the Monday after at the start of a month)."""
    asked = date(year, month, day)
    late = asked.weekday() - FRIDAY
    if late <= 0:
        return asked
    friday = asked - timedelta(days=late)
    return friday if friday.month == month else asked + timedelta(days=3 - late)


def at(day: date, hour: int = 10, minute: int = 0) -> datetime:
    """A moment of office hours, in Ulaanbaatar."""
    return datetime.combine(day, time(hour, minute), ULAANBAATAR)


def month_from(day: date, months: int) -> tuple[int, int]:
    """Year and month so many months after the day's."""
    number = day.year * 12 + day.month - 1 + months
    return number // 12, number % 12 + 1


def periods_of(today: date) -> dict[str, str]:
    """The period column of the soum's plan: by key, as it is printed.

    Some move with the day, so that one measure always begins later, one has just begun and one still runs.
    """
    year = plan_year(today)
    this, following, after = (months_span(*month_from(today, n), month_from(today, n)[1]) for n in (0, 1, 2))
    last = max(date(year, 12, 31), following.end)
    return {
        "usual": f"{year}.01.01-{year}.11.10",
        "to the end": f"{year}.01.01-{short_date(last)}",
        "spring": f"{year} оны 03 дугаар сарын 31-ний дотор",
        "monthly": "Сар бүр",
        "quarters": "I-IV улирал",
        "just begun": f"{short_date(this.start)}-{short_date(following.end)}",
        "ahead": f"{short_date(following.start)}-{short_date(after.end)}",
    }
