"""When: the text of a period column as a span of days, and a cadence where it names one."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final, NamedTuple

from shudarga.lib.dates import FoundDate, find_dates
from shudarga.lib.numerals import parse_roman
from shudarga.lib.periods import Span, half_year_span, months_span, quarter_span, year_span
from shudarga.reading.meaning.cadence import Cadence, find_every, find_rate
from shudarga.reading.meaning.words import fold, number_words_as_digits


class Doubt(NamedTuple):
    """What a person should look at, as a code with its parameters.

    period_gaps (part, missing) · period_other_year (year) · period_backwards · period_unread (text) ·
    period_uncertain_digits (date) · period_several_dates · period_times (times)
    """

    code: str
    params: Mapping[str, str | int]


@dataclass(frozen=True, slots=True)
class Period:
    """Both days are within the period. `every` is the cadence that the column names; `times` that of "2 удаа"."""

    start: date
    end: date
    every: Cadence | None = None
    doubts: tuple[Doubt, ...] = ()
    times: int | None = None
    given: bool = True


@dataclass(slots=True)
class _Found:
    span: Span
    doubts: list[Doubt] = field(default_factory=list)


_LIST: Final = (
    r"(?P<list>(?:\d{{1,2}}|{roman}){tail}(?:\s?(?:,|-|–|—|~|болон|ба|аас|ээс|оос|өөс)\s?(?:\d{{1,2}}|{roman}){tail})*)"
)
_TAIL: Final = r"(?:\s?-?\s?(?:р(?![а-яёөү])|д[уүvy]г[аэ]{1,2}р))?"
_CASE: Final = r"(?:аас|ээс|оос|өөс|иас)?"
_ROMAN: Final = r"[ivxіхуүyl|ⅰⅱⅲⅳшп]{1,4}"


def _unit(roman: str, noun: str) -> re.Pattern[str]:
    number = rf"(?:\d{{1,2}}|{roman})"
    item = rf"{number}{_TAIL}(?:\s?(?:{noun})(?:аас|ээс|оос|өөс|аас))?"
    joint = r"\s?(?:,|-|–|—|~|;|болон|ба|\s)\s?"
    return re.compile(rf"(?<![\wөү.])(?P<list>{item}(?:{joint}{item})*)\s?-?\s?(?:{noun})(?P<ending>[а-яөү]*)")


_QUARTERS: Final = _unit(_ROMAN, "улирал|улирл")
_MONTHS: Final = _unit(r"[ivxіх]{1,4}", "сар")
_HALVES: Final = re.compile(
    r"(?P<which>эхний|нэгд[үу]гээр|сүүлийн|сүүлчийн|хоёрдугаар|(?:[12]|i{1,2}|і{1,2})(?:\s?-?\s?(?:р|д[уү]г[аэ]{2}р))?)\s?хагас(?:\s?жил[а-яөү]*)?"
)
_YEARS: Final = re.compile(
    r"(?<![\d.])(20\d\d)\s?(?:он(?:ы|д|оос)?\s?)?(?:[-–—~]|оос)\s?(20\d\d)(?![\d.])(?:\s?он[а-я]*)?(?:\s?хүртэл)?"
)
_YEAR: Final = re.compile(r"(?<![\d.])(20\d\d)(?![\d./-])(?:\s?он[а-яө]*)?")
_YEAR_MONTHS: Final = re.compile(
    r"(?<![\d.])(?P<year>20\d\d)\s?[./-]\s?(?P<first>\d{1,2})\s?(?:сар[а-яөү]*)?\s?[-–—~]\s?(?:(?P<year2>20\d\d)\s?[./-]\s?)?(?P<last>\d{1,2})(?![\d./])"
)
_UNTIL: Final = re.compile(r"дотор|хүртэл|багтаа|эцэс|төгсгөл|өмнө")
_FROM: Final = re.compile(r"хойш|эхлэн|эхлээд")
_ON_DAY: Final = re.compile(r"\d\s?-?\s?(?:нд|нд)(?![а-яөү])|өдөр(?!\sхүртэл)(?![а-яөү])|өдөрт")
_WHOLE_YEAR: Final = re.compile(
    r"жилдээ|жилийн\sтурш|(?:бүтэн|бүх|жилийн)\sжил|жил\sтурш|жилийн\sэц|жилийн\sтөгсг|он(?:ы)?\sэцэс|оны\sтурш|жилд|жилийн\sхугацаанд"
)
_RANGE: Final = re.compile(r"^[\s,.]*(?:[-–—~]|аас|ээс|оос|өөс|ны?\s?өдрөөс|[-–]?\s?(?:наас|нээс)|өдрөөс|эхлэн)")
_TIMES: Final = re.compile(r"~?(\d{1,3})(?:\s?-?\s?(?:аас|ээс|оос|өөс))?(?:\s?доошгүй)?\s?удаа")
_AS_NEEDED: Final = re.compile(
    r"шаардлагатай\s(?:үед|тохиолд|тухай)|тухай\s?бүр|хүсэлт\sгарсан|гарсан\sтохиолд|хэрэгцээ\sгарсан"
)
_ORDINALS: Final = {"нэгдүгээр": "1", "хоёрдугаар": "2", "гуравдугаар": "3", "дөрөвдүгээр": "4", "тавдугаар": "5",
                    "зургадугаар": "6", "зургаадугаар": "6", "долдугаар": "7", "долоодугаар": "7", "наймдугаар": "8",
                    "есдүгээр": "9", "аравдугаар": "10"}  # fmt: skip
_ORDINAL_WORD: Final = re.compile(r"(арван\s)?(" + "|".join(_ORDINALS) + r")(?=\s(?:улир|сар|хагас)|,|\s?-)")
_ROMAN_FIX: Final = str.maketrans({"і": "i", "х": "x", "у": "v", "ү": "v", "y": "v", "l": "i", "|": "i", "ш": "iii", "п": "ii",
                                   "ⅰ": "i", "ⅱ": "ii", "ⅲ": "iii", "ⅳ": "iv"})  # fmt: skip


def _number(printed: str) -> int | None:
    digits = re.match(r"\d+", printed)
    if digits:
        return int(digits.group())
    letters = re.match(r"[a-zіхуүyшпⅰ-ⅳ|]+", printed)
    return parse_roman(letters.group().translate(_ROMAN_FIX).upper()) if letters else None


def _numbers(listed: str, most: int) -> list[int] | None:
    """The numbers of "I, III", "1-3", "5, 11 дүгээр" in order, ranges filled; None where one is out of range."""
    out: list[int] = []
    ranged = False
    plain = re.sub(r"-?\s?(?:р(?![а-яөү])|д[уүvy]г[аэ]{1,2}р)", " ", listed)
    plain = re.sub(r"(?:сар|улирл)(?:аас|ээс|оос)", "-", plain)
    plain = re.sub(r"(?<=\d)-?(?:аас|ээс|оос|өөс)", "-", plain)
    for token in re.findall(r"\d+|[ivxіхуүyl|шпⅰ-ⅳ]+|[-–—~]", plain):
        if token in "-–—~":
            ranged = bool(out)
            continue
        number = _number(token)
        if number is None or not 1 <= number <= most:
            return None
        out += range(out[-1] + 1, number + 1) if ranged and out and number > out[-1] else [number]
        ranged = False
    return out or None


def _gaps(numbers: list[int], part: str) -> list[Doubt]:
    missing = [n for n in range(min(numbers), max(numbers)) if n not in numbers]
    return [Doubt("period_gaps", {"part": part, "missing": ", ".join(map(str, missing))})] if missing else []


def _until(text: str, span: Span, year: int) -> Span:
    """A deadline starts with the plan's year; "-аас хойш" ends with it."""
    whole = year_span(span.start.year)
    if _FROM.search(text):
        return Span(span.start, whole.end)
    return Span(min(date(year, 1, 1), span.start), span.end) if _UNTIL.search(text) else span


def _read_dates(found: list[FoundDate], text: str, year: int) -> _Found:
    doubts = [Doubt("period_uncertain_digits", {"date": one.date.isoformat()}) for one in found if not one.certain]
    first, last = found[0], found[-1]
    if len(found) == 1:
        return _Found(_read_one_date(first, text, year), doubts)
    if len(found) == 2 and _RANGE.search(
        text[first.start : last.start].removeprefix(text[first.start : first.end - 6])[-12:]
        if False
        else _joint(text, first, last)
    ):  # noqa: E501, PLR2004
        if first.date > last.date:
            return _Found(Span(last.date, first.date), [*doubts, Doubt("period_backwards", {})])
        return _Found(Span(first.date, last.date), doubts)
    end = max(one.date for one in found)
    return _Found(Span(min(date(year, 1, 1), first.date, end), end), [*doubts, Doubt("period_several_dates", {})])


def _joint(text: str, first: FoundDate, last: FoundDate) -> str:
    """What stands between two dates, with the ending of the first."""
    tail = re.search(r"(?:[-–]?\s?(?:наас|нээс|аас|ээс|оос|өөс|өдрөөс))$", text[first.start : first.end])
    return (tail.group() if tail else "") + text[first.end : last.start]


def _read_one_date(one: FoundDate, text: str, year: int) -> Span:
    start = date(year, 1, 1)
    if _FROM.search(text):
        return Span(one.date, date(one.date.year, 12, 31))
    days = re.match(r"\s?[-–—]\s?(\d{1,2})(?!\d)", text[one.end :])
    if days and one.date.day < int(days[1]):
        try:
            return Span(one.date, one.date.replace(day=int(days[1])))
        except ValueError:
            pass
    if not _UNTIL.search(text) and _ON_DAY.search(text):
        return Span(one.date, one.date)
    return Span(min(start, one.date), one.date)


def _read_parts(text: str, year: int) -> _Found | None:
    """Quarters, months and half-years by their numbers or names."""
    named = _YEAR.search(text)
    at = int(named.group(1)) if named else year
    rest = _YEAR.sub(" ", text) if named else text
    halves = [1 if re.match(r"эхний|нэг|1|[iі](?![iі])", m["which"]) else 2 for m in _HALVES.finditer(rest)]
    if halves:
        span = Span(half_year_span(at, min(halves)).start, half_year_span(at, max(halves)).end)
        return _Found(_until(text, span, year))
    for pattern, most, part in ((_QUARTERS, 4, "quarter"), (_MONTHS, 12, "month")):
        numbers: list[int] = []
        for match in pattern.finditer(rest):
            more = _numbers(match["list"], most)
            if more and numbers and re.search(r"(?:аас|ээс|оос|өөс)$|[-–]\s?$", rest[: match.start()].rstrip()[-4:]):
                more = list(range(numbers[-1] + 1, more[-1] + 1)) or more
            numbers += more or []
        if numbers:
            return _Found(_until(text, _span_of(part, at, numbers), year), _gaps(numbers, part))
    return None


def _span_of(part: str, year: int, numbers: list[int]) -> Span:
    first, last = min(numbers), max(numbers)
    if part == "quarter":
        return Span(quarter_span(year, first).start, quarter_span(year, last).end)
    return months_span(year, first, last)


def _read_span(text: str, year: int) -> _Found | None:
    found = find_dates(text, year)
    if found:
        return _read_dates(found, text, year)
    months = _YEAR_MONTHS.search(text)
    if months and 1 <= int(months["first"]) <= 12 and 1 <= int(months["last"]) <= 12:  # noqa: PLR2004
        first, last = int(months["year"]), int(months["year2"] or months["year"])
        start, end = (
            months_span(first, int(months["first"]), int(months["first"])),
            months_span(last, int(months["last"]), int(months["last"])),
        )
        if start.start <= end.end:
            return _Found(Span(start.start, end.end))
    years = _YEARS.search(text)
    if years and int(years[1]) <= int(years[2]):
        return _Found(Span(date(int(years[1]), 1, 1), date(int(years[2]), 12, 31)))
    parts = _read_parts(text, year)
    if parts:
        return parts
    bare = _YEAR.search(text)
    if bare:
        return _Found(_until(text, year_span(int(bare.group(1))), year))
    return None


def _as_printed(text: str) -> str:
    folded = fold(text)
    return _ORDINAL_WORD.sub(lambda m: str((10 if m[1] else 0) + int(_ORDINALS[m[2]])) + " дугаар", folded)


def read_period(text: str, *, year: int) -> Period:
    """The period that the text of a column names, in a plan for `year`.

    Empty or unreadable: the plan's year, the latter with a doubt. A deadline starts with the plan's year.
    """
    whole = year_span(year)
    folded = _as_printed(text)
    if not re.search(r"\w", folded):
        return Period(whole.start, whole.end, given=False)
    every, rest = find_every(folded)
    times = _TIMES.search(number_words_as_digits(rest))
    rate, rest = find_rate(rest) if times else (None, rest)
    if every is None and _AS_NEEDED.search(folded):
        every = "occasion"
    # "сар бүрийн 25-ны дотор" names a day of every month, not one date
    found = _read_span(_TIMES.sub(" ", rest), year)
    doubts = list(found.doubts) if found else []
    if found and not (found.span.start.year <= year <= found.span.end.year):
        doubts.append(Doubt("period_other_year", {"year": found.span.end.year}))
    if not found and not (every or times or _WHOLE_YEAR.search(folded)):
        doubts.append(Doubt("period_unread", {"text": " ".join(text.split())}))
    span = found.span if found else whole
    count = int(times.group(1)) if times else None
    if count:
        doubts.append(Doubt("period_times", {"times": count}))
    return Period(span.start, span.end, every or rate, tuple(doubts), count)
