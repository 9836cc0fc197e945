"""Months, quarters and half-years of a year, by their numbers or names: "I-III улирал", "5, 11 дүгээр сар"."""

import re
from typing import Final

from shudarga.lib.numerals import parse_roman
from shudarga.lib.periods import Span, half_year_span, months_span, quarter_span

_TAIL: Final = r"(?:\s?-?\s?(?:р(?![а-яёөү])|д[уүvy]г[аэ]{1,2}р))?"
_JOINT: Final = r"\s?(?:,|-|–|—|~|;|/|болон|ба|\s)\s?"
_FROM_CASE: Final = r"(?:аас|ээс|оос|өөс|иас|наас)"
_DASHES: Final = "-–—~"
# What stands for a Roman numeral in print: Cyrillic look-alikes, Y or Ү for V, Ш and П where OCR read III and II.
_ROMAN: Final = r"[ivxіхуүyl|ⅰⅱⅲⅳшп]{1,4}"
_ROMAN_LETTERS: Final = str.maketrans(
    {"і": "i", "х": "x", "у": "v", "ү": "v", "y": "v", "l": "i", "|": "i", "ш": "iii", "п": "ii"}
    | {"ⅰ": "i", "ⅱ": "ii", "ⅲ": "iii", "ⅳ": "iv"}
)
_TOKEN: Final = re.compile(rf"\d+|{_ROMAN}|[{_DASHES}]")
_ORDINAL_TAIL: Final = re.compile(r"-?\s?(?:р(?![а-яөү])|д[уүvy]г[аэ]{1,2}р)")


def _pattern(roman: str, noun: str) -> re.Pattern[str]:
    item = rf"(?:\d{{1,2}}|{roman}){_TAIL}(?:\s?-?\s?{_FROM_CASE})?(?:\s?(?:{noun}){_FROM_CASE}?)?"
    return re.compile(rf"(?<![\wөү.])(?P<list>{item}(?:{_JOINT}{item})*)\s?-?\s?(?:{noun})(?![а-яөү]*\s?бүр)[а-яөү]*")


_QUARTERS: Final = _pattern(_ROMAN, "улирал|улирл")
_MONTHS: Final = _pattern(r"[ivxіх]{1,4}", "сар")
_HALVES: Final = re.compile(
    r"(?P<which>эхний|сүүлийн|сүүлчийн|(?<![\wөү])(?:[12]|[iі]{1,2}))(?:\s?-?\s?(?:р|д[уүvy]г[аэ]{1,2}р))?"
    r"(?:\s?(?:,|болон|ба)\s?(?P<other>сүүлийн|2|[iі]{2}))?(?:\s?-?\s?(?:р|д[уүvy]г[аэ]{1,2}р))?\s?хагас"
)
_NAMED_QUARTER: Final = re.compile(r"(?P<which>эхний|сүүлийн|сүүлчийн)\sулир")
_SOME_MONTHS: Final = re.compile(r"(?P<which>эхний|сүүлийн)\s(?P<count>[1-9]\d?)\sсар")
_UP_TO: Final = re.compile(rf"(?:{_FROM_CASE}|[{_DASHES}])\s*$")


def _number(printed: str) -> int | None:
    return int(printed) if printed.isdigit() else parse_roman(printed.translate(_ROMAN_LETTERS).upper())


def _numbers(listed: str, most: int) -> list[int]:
    """The numbers of "I, III", "1-3", "5, 11 дүгээр" in order, ranges filled; none where one is out of range."""
    plain = _ORDINAL_TAIL.sub(" ", listed)
    plain = re.sub(rf"(?:сар|улирл|(?<=[\d ivx])-?\s?){_FROM_CASE}", "-", plain)
    plain = re.sub(r"сар|улирал|болон|ба", " ", plain)
    out: list[int] = []
    ranged = False
    for part in _TOKEN.findall(plain):
        if part in _DASHES:
            ranged = bool(out)
            continue
        number = _number(part)
        if number is None or not 1 <= number <= most:
            return []
        out += range(out[-1] + 1, number + 1) if ranged and number > out[-1] else [number]
        ranged = False
    return out


def _all_numbers(pattern: re.Pattern[str], text: str, most: int) -> list[int]:
    """The numbers of every place that names this part: "5 дугаар сараас 11 дүгээр сар", "I улирал, IV улирал"."""
    numbers: list[int] = []
    for match in pattern.finditer(text):
        more = _numbers(match["list"], most)
        if numbers and more and more[-1] > numbers[-1] and _UP_TO.search(text[: match.start()]):
            more = list(range(numbers[-1] + 1, more[-1] + 1))
        numbers += more
    return numbers


def _gaps(numbers: list[int]) -> list[int]:
    return [n for n in range(min(numbers), max(numbers)) if n not in numbers]


def find_parts(text: str, year: int) -> tuple[Span, str, list[int], bool] | None:
    """The span that a folded text's half-years, quarters or months make in a year.

    Also the part's name (half-year, quarter, month), the numbers missing between its first and last, and
    whether the text gives a range of them. None where it names none.
    """
    halves = [half for m in _HALVES.finditer(text) for half in _halves(m)]
    if halves:
        return (
            Span(half_year_span(year, min(halves)).start, half_year_span(year, max(halves)).end),
            "half-year",
            [],
            False,
        )
    named = _NAMED_QUARTER.search(text)
    quarters = [1 if named["which"] == "эхний" else 4] if named else _all_numbers(_QUARTERS, text, 4)
    if quarters:
        first, last = quarter_span(year, min(quarters)), quarter_span(year, max(quarters))
        return Span(first.start, last.end), "quarter", _gaps(quarters), len(quarters) > 1
    some = _SOME_MONTHS.search(text)
    months = _some_months(some) if some else _all_numbers(_MONTHS, text, 12)
    if months:
        return months_span(year, min(months), max(months)), "month", _gaps(months), len(months) > 1
    return None


def _some_months(found: re.Match[str]) -> list[int]:
    """ "эхний 3 сар" is January to March."""
    count = min(int(found["count"]), 12)
    return list(range(1, count + 1) if found["which"] == "эхний" else range(13 - count, 13))


def _halves(found: re.Match[str]) -> list[int]:
    first = 1 if found["which"] in {"эхний", "1", "i", "і"} else 2
    return [first, 2] if found["other"] else [first]
