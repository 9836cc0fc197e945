"""Dates as Mongolian offices write them, out and in."""

import re
from datetime import date
from typing import Final, NamedTuple

from shudarga.lib.number_words import CARDINALS, ORDINALS
from shudarga.lib.numerals import parse_words, western_digits
from shudarga.lib.suffixes import genitive, ordinal, ordinal_word

_EARLIEST: Final = 1921
_LATEST: Final = 2099
_LEAP_YEAR: Final = 2024  # 29 February may be a day

_MONTH_WORD = r"(?:арван\s+)?(?:" + "|".join(sorted(ORDINALS, key=len, reverse=True)) + ")"
_DAY_WORD = r"(?:(?:арван|хорин|гучин)\s+)?(?:" + "|".join(sorted(CARDINALS, key=len, reverse=True)) + r")(?![а-яөү])"
_ORDINAL = r"\s*(?:-?\s*р\b|-?\s*д[уүvyө]г[аэ]{1,2}р)?"
_ENDING = r"(?:\s?[-–]?\s?(?:ны|ний|нд|наас|нээс|ноос|нөөс|н|аас|ээс|оос|өөс|иос|ны)(?![а-яёөү]))?(?:\s+өдөр)?"
_IN_WORDS = re.compile(
    rf"(?:(?P<year>\d{{4}})\s*(?:-\s*)?он(?:ы|д)?\s*,?\s*)?(?<![\d.])(?P<month>\d{{1,2}}|{_MONTH_WORD}){_ORDINAL}"
    rf"\s*сар(?:ын)?\s*(?P<day>\d{{1,2}}(?!\d)|{_DAY_WORD}){_ENDING}",
    re.IGNORECASE,
)
_YEAR_FIRST = re.compile(
    r"(?<![\d./])(?P<year>\d{4})\s*(?:он(?:ы)?\s*)?(?P<s>[./-])\s*(?P<month>\d{1,2})\s*(?P=s)\s*(?P<day>\d{1,2})(?!\d|[./]\d)"
    + _ENDING,
    re.IGNORECASE,
)
_DAY_FIRST = re.compile(
    r"(?<![\d./-])(?P<day>\d{1,2})(?P<s>[./])(?P<month>\d{1,2})(?P=s)(?P<year>\d{4})(?!\d)" + _ENDING
)


class FoundDate(NamedTuple):
    """A date found in a text, where it stands there, and whether every part of it was certain."""

    date: date
    start: int
    end: int
    certain: bool


def long_date(day: date) -> str:
    """ "2025 оны 01 дүгээр сарын 23-ны өдөр", the form of official letters and orders."""
    return f"{long_month(day)}ын {day.day:02d}-{genitive(day.day).split('-')[1]} өдөр"


def long_month(day: date) -> str:
    """ "2025 оны 01 дүгээр сар"."""
    return f"{day.year} оны {ordinal(day.month, 2)} сар"


def month_year(year: int, month: int) -> str:
    """ "2025 оны 1 дүгээр сар", as in the name of a period."""
    return f"{year} оны {month} {ordinal_word(month)} сар"


def short_date(day: date) -> str:
    """ "2025.01.23", the form of tables."""
    return f"{day.year:04d}.{day.month:02d}.{day.day:02d}"


def date_range(start: date, end: date) -> str:
    """ "2025.01.01–2025.11.10", with an en dash."""
    return f"{short_date(start)}–{short_date(end)}"


def deadline(day: date) -> str:
    """ "2025 оны 05 дугаар сарын 10-ны дотор"."""
    return long_date(day).removesuffix("өдөр") + "дотор"


def _value(printed: str) -> int | None:
    return int(printed) if printed.isdigit() else parse_words(printed.lower().split())


def _date_of(found: re.Match[str], year: int | None, *, certain: bool) -> FoundDate | None:
    month, day = _value(found["month"]), _value(found["day"])
    printed = int(found["year"]) if found["year"] else None
    if printed is not None and not _EARLIEST <= printed <= _LATEST:
        printed, certain = None, False  # a year that OCR spoilt: the caller's year is the better guess
    full = printed or year
    if full is None or month is None or day is None:
        return None
    try:
        return FoundDate(date(full, month, day), found.start(), found.end(), certain)
    except ValueError:
        return None


def _matches(plain: str) -> list[re.Match[str]]:
    matches = [m for pattern in (_YEAR_FIRST, _DAY_FIRST, _IN_WORDS) for m in pattern.finditer(plain)]
    return sorted(matches, key=lambda m: m.start())


def find_no_dates(text: str, year: int | None = None) -> list[str]:
    """What is written as a date and is none, as printed: "2025.02.30". `year` is for those without one."""
    plain = western_digits(text)
    real = find_dates(text, year)
    return [
        text[match.start() : match.end()]
        for match in _matches(plain)
        if _date_of(match, year or _LEAP_YEAR, certain=True) is None
        and not any(one.start < match.end() and match.start() < one.end for one in real)
    ]


def find_dates(text: str, year: int | None = None) -> list[FoundDate]:
    """Every date written out in a text, in order.

    `year` is for dates without one ("11 дүгээр сарын 10-ны дотор"): the year printed before it in the same
    text counts first. A date is uncertain where its digits were partly of the traditional script, or its
    year is one that no plan has.
    """
    plain = western_digits(text)
    mixed = plain != text
    found: list[FoundDate] = []
    for match in _matches(plain):
        if found and match.start() < found[-1].end:
            continue
        certain = not (mixed and plain[match.start() : match.end()] != text[match.start() : match.end()])
        one = _date_of(match, year, certain=certain)
        if one:
            found.append(one)
            year = one.date.year
    return found


def parse_date(text: str, year: int | None = None) -> date | None:
    """The date that a text is, in any usual written form, or the only one it holds; else None.

    A date without a year needs `year`.
    """
    found = find_dates(text, year)
    return found[0].date if len(found) == 1 else None
