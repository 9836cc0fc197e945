"""Spans made of written dates: ranges, deadlines, days, and ranges of years."""

import re
from datetime import date
from typing import Final

from shudarga.lib.dates import FoundDate, find_dates
from shudarga.lib.periods import Span, months_span, year_span

UNTIL: Final = re.compile(r"дотор|хүртэл|багтаа|эцэс|эцсээр|эцсийн|төгсгөл|өмнө")
FROM: Final = re.compile(r"хойш|эхлэн|эхлээд|эхэлж")
_DAY: Final = re.compile(r"\d\s?-?\s?нд(?![а-яөү])|өдөр(?!\sхүртэл)(?![а-яөү])|өдөрт")
_CASE: Final = r"(?:наас|нээс|аас|ээс|оос|өөс|иас|өдрөөс)"
_RANGE: Final = re.compile(rf"^\s*(?:он)?\s*(?:[-–—~]+|{_CASE})")
_ENDS_FROM: Final = re.compile(rf"-?\s?{_CASE}$")
_YEARS: Final = re.compile(r"(?<![\d.])(20\d\d)\s?(?:он(?:ы|д)?)?\s?(?:[-–—~]|оос|өөс|ээс)\s?(20\d\d)(?![\d.])")
_YEAR_MONTHS: Final = re.compile(
    r"(?<![\d.])(?P<year>20\d\d)\s?(?:он(?:ы)?|[./-])\s?(?P<first>\d{1,2})(?:\s?-?\s?(?:р|д[уү]г[аэ]{2}р))?\s?(?:сар[а-яөү]*)?"
    r"(?:\s?(?:[-–—~]|(?<=аас))\s?(?:(?P<year2>20\d\d)\s?(?:он(?:ы)?|[./-])\s?)(?P<last>\d{1,2}))(?![\d./])"
)
_YEAR_MONTH: Final = re.compile(
    r"(?<![\d.])(?P<year>20\d\d)\s?[./]\s?(?P<first>\d{1,2})(?:\s?[-–—~]\s?(?P<last>\d{1,2}))?(?![\d./])"
)
_MONTH_DAY: Final = re.compile(r"(?<![\d.])(?P<month>\d{2})[./](?P<day>\d{2})(?![\d.])")
_REST_AFTER_CASE: Final = re.compile(r"\s(?P<month>\d{1,2})[./](?P<day>\d{1,2})(?![\d./])")
_REST_OF_RANGE: Final = re.compile(r"\s?[-–—~]\s?(?:(?P<month>\d{1,2})[./])?(?P<day>\d{1,2})(?![\d./])")


def _short_dates(text: str, year: int) -> list[FoundDate]:
    """Dates printed as month and day only: "01.01-11.10"."""
    out = []
    for match in _MONTH_DAY.finditer(text):
        try:
            out.append(FoundDate(date(year, int(match["month"]), int(match["day"])), match.start(), match.end(), True))  # noqa: FBT003 - certain
        except ValueError:
            return []
    return out


def date_doubts(text: str, year: int) -> list[str]:
    """The dates in a text, ISO, whose digits were not certain."""
    return [one.date.isoformat() for one in find_dates(text, year) if not one.certain]


def _rest_of_range(one: FoundDate, text: str) -> date | None:
    """The end of "2025.01.01-11.10", "2025.03.01-15" or "2025.01.01-ээс 11.10"."""
    cased = _ENDS_FROM.search(text[one.start : one.end])
    rest = (_REST_AFTER_CASE if cased else _REST_OF_RANGE).match(text, one.end)
    if not rest:
        return None
    try:
        return one.date.replace(month=int(rest["month"] or one.date.month), day=int(rest["day"]))
    except ValueError:
        return None


def _one_date(one: FoundDate, text: str, year: int) -> Span:
    end = _rest_of_range(one, text)
    if end and end > one.date:
        return Span(one.date, end)
    if FROM.search(text) or _ENDS_FROM.search(text[one.start : one.end]):
        return Span(one.date, year_span(one.date.year).end)
    if not UNTIL.search(text) and _DAY.search(text):
        return Span(one.date, one.date)
    return Span(min(date(year, 1, 1), one.date), one.date)


def _is_range(first: FoundDate, last: FoundDate, text: str) -> bool:
    return bool(_ENDS_FROM.search(text[first.start : first.end]) or _RANGE.match(text[first.end : last.start]))


def find_span_of_dates(text: str, year: int) -> tuple[Span, list[str]] | None:
    """The span that the dates in a folded text make, with the codes of what is doubtful; None without a date."""
    found = find_dates(text, year) or _short_dates(text, year)
    if not found:
        return _span_of_months(text)
    first, last = found[0], found[-1]
    if len(found) == 1:
        return _one_date(first, text, year), []
    if len(found) == 2 and _is_range(first, last, text):  # noqa: PLR2004 - its two ends
        if first.date > last.date:
            return Span(last.date, first.date), ["period_backwards"]
        return Span(first.date, last.date), []
    days = [one.date for one in found]
    return Span(min(date(year, 1, 1), *days), max(days)), ["period_several_dates"]


def _span_of_months(text: str) -> tuple[Span, list[str]] | None:
    """ "2025.01-2025.11", "2025.01-11", "2025 оны 3 сараас 2026 оны 2 сар", "2025.05"."""
    found = _YEAR_MONTHS.search(text) or _YEAR_MONTH.search(text)
    if not found:
        return None
    first, last = int(found["first"]), int(found["last"] or found["first"])
    if not (1 <= first <= 12 and 1 <= last <= 12):  # noqa: PLR2004 - months
        return None
    year2 = found.groupdict().get("year2")
    start = months_span(int(found["year"]), first, first).start
    end = months_span(int(year2 or found["year"]), last, last).end
    return (Span(start, end), []) if start <= end else None


def find_span_of_years(text: str) -> Span | None:
    """ "2024-2026 он"."""
    years = _YEARS.search(text)
    if not years or int(years[1]) > int(years[2]):
        return None
    return Span(year_span(int(years[1])).start, year_span(int(years[2])).end)
