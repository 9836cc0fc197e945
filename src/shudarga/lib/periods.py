"""Spans of days, and the weeks, months, quarters, half-years and years in them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal

from shudarga.lib.numerals import roman
from shudarga.lib.suffixes import ordinal

Regular = Literal["week", "month", "quarter", "half-year", "year"]
REGULAR: Final[tuple[Regular, ...]] = ("week", "month", "quarter", "half-year", "year")

_MONTHS_IN: Final = {"month": 1, "quarter": 3, "half-year": 6, "year": 12}
_ENGLISH_MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Days from `start` to `end`, both within it. ValueError where it ends before it starts."""

    start: date
    end: date

    def __post_init__(self) -> None:
        if self.end < self.start:
            raise ValueError(f"a span cannot end ({self.end}) before it starts ({self.start})")

    def __contains__(self, day: date) -> bool:
        return self.start <= day <= self.end

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.end - self.start).days + 1

    def overlap(self, other: "Span") -> "Span | None":
        """What both have in common."""
        start, end = max(self.start, other.start), min(self.end, other.end)
        return Span(start, end) if start <= end else None


def year_span(year: int) -> Span:
    """1 January to 31 December."""
    return Span(date(year, 1, 1), date(year, 12, 31))


def months_span(year: int, first: int, last: int) -> Span:
    """From the first day of a month (1–12) to the last day of another in the same year."""
    following = date(year + 1, 1, 1) if last == 12 else date(year, last + 1, 1)  # noqa: PLR2004 - December
    return Span(date(year, first, 1), following - timedelta(days=1))


def quarter_span(year: int, quarter: int) -> Span:
    """Quarter 1–4 of a year."""
    return months_span(year, quarter * 3 - 2, quarter * 3)


def half_year_span(year: int, half: int) -> Span:
    """Half 1 or 2 of a year."""
    return months_span(year, half * 6 - 5, half * 6)


def period_of(day: date, every: Regular) -> Span:
    """The whole week (Monday to Sunday), month, quarter, half-year or year that a day lies in."""
    if every == "week":
        monday = day - timedelta(days=day.weekday())
        return Span(monday, monday + timedelta(days=6))
    length = _MONTHS_IN[every]
    first = (day.month - 1) // length * length + 1
    return months_span(day.year, first, first + length - 1)


def periods_in(span: Span, every: Regular) -> list[Span]:
    """The periods that a span touches, in order, the first and last cut to the span."""
    return list(_periods(span, every))


def _periods(span: Span, every: Regular) -> Iterator[Span]:
    day = span.start
    while day <= span.end:
        whole = period_of(day, every)
        yield Span(day, min(whole.end, span.end))
        day = whole.end + timedelta(days=1)


def weeks(span: Span) -> list[Span]:
    """The weeks in a span, Monday to Sunday, cut to it."""
    return periods_in(span, "week")


def months(span: Span) -> list[Span]:
    """The months in a span, cut to it."""
    return periods_in(span, "month")


def quarters(span: Span) -> list[Span]:
    """The quarters in a span, cut to it."""
    return periods_in(span, "quarter")


def half_years(span: Span) -> list[Span]:
    """The half-years in a span, cut to it."""
    return periods_in(span, "half-year")


def years(span: Span) -> list[Span]:
    """The years in a span, cut to it."""
    return periods_in(span, "year")


def code(day: date, every: Regular) -> str:
    """The code of the period that a day lies in: "2025-W04", "2025-01", "2025-Q1", "2025-H1", "2025".

    Codes of one cadence sort by time. Weeks are those of ISO 8601.
    """
    if every == "week":
        iso = day.isocalendar()
        return f"{iso.year}-W{iso.week:02d}"
    if every == "month":
        return f"{day.year}-{day.month:02d}"
    if every == "year":
        return f"{day.year}"
    part = (day.month - 1) // _MONTHS_IN[every] + 1
    return f"{day.year}-{'Q' if every == 'quarter' else 'H'}{part}"


def name(period: str, language: str = "mn") -> str:
    """A period's code in words: "2025-Q3" -> "2025 оны III улирал", in English "Q3 2025"."""
    year, _, part = period.partition("-")
    if not part:
        return f"{year} он" if language == "mn" else year
    number = int(part.lstrip("WQH"))
    if language != "mn":
        month = f"{_ENGLISH_MONTHS[number - 1]} {year}" if part.isdecimal() else ""
        return {"W": f"Week {number}, {year}", "Q": f"Q{number} {year}", "H": f"H{number} {year}"}.get(part[0], month)
    words = {"W": f"{ordinal(number)} долоо хоног", "Q": f"{roman(number) if part[0] == 'Q' else ''} улирал",
             "H": "эхний хагас жил" if number == 1 else "сүүлийн хагас жил"}  # fmt: skip
    return f"{year} оны {words.get(part[0], f'{ordinal(number)} сар')}"
