"""When: the text of a period column as a span of days, and a cadence where it names one."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, NamedTuple

from shudarga.lib.dates import find_no_dates
from shudarga.lib.number_words import CARDINALS, ORDINALS
from shudarga.lib.numerals import western_digits
from shudarga.lib.periods import Span, year_span
from shudarga.reading.meaning.cadence import Cadence, find_every, find_rate, plain_cadences
from shudarga.reading.meaning.period_dates import FROM, UNTIL, date_doubts, find_span_of_dates, find_span_of_years
from shudarga.reading.meaning.period_parts import find_parts
from shudarga.reading.meaning.words import fold, number_words_as_digits


class Doubt(NamedTuple):
    """What a person should look at, as a code with its parameters.

    period_gaps (part, missing) · period_other_year (year) · period_backwards · period_unread (text) ·
    period_uncertain_digits (date) · period_several_dates · period_times (times) · period_no_such_day (text)
    """

    code: str
    params: Mapping[str, str | int]


@dataclass(frozen=True, slots=True)
class Period:
    """Both days are within the period. `every` is the cadence that the column names, `times` the number of "2 удаа".

    `given` is false where the column was empty.
    """

    start: date
    end: date
    every: Cadence | None = None
    doubts: tuple[Doubt, ...] = ()
    times: int | None = None
    given: bool = True


# More than any period needs: what is longer is another column's text.
_LONGEST: Final = 400
_YEAR: Final = re.compile(r"(?<![\d.])(20\d\d)(?![\d./])(?:\s?-?\s?он[а-яө]*)?")
_WHOLE_YEAR: Final = re.compile(
    r"жилдээ|жилийн\s?турш|жил\sтурш|бүтэн\sжил|жилийн\sэц|жилийн\sтөгсг|оны\sэц|оны\sтурш"
    r"|(?<!хагас )жилд(?![а-я])|жилийн\sхугацаанд|тайлант\sжил|он\sгарах|жилийн\sдотор"
)
_TIMES: Final = re.compile(r"~?(\d{1,3})(?:\s?-?\s?(?:аас|ээс|оос|өөс))?(?:\s?доошг[үу]й)?\s?удаа")
_AS_NEEDED: Final = re.compile(
    r"шаардлагатай\s(?:үед|тохиолд|тухай)|тухай\s?бүр|хүсэлт\sгарсан|гарсан\sтохиолд|гарсан\sүед|хэрэгцээ\sгарсан"
    r"|цаг\sтухайд"
)
_YEAR_BEFORE: Final = re.compile(r"(20\d\d)\s?[./]\s?(?=[ivіx]|\d{1,2}\s?-?\s?(?:р(?![а-яөү])|д[уү]г))")
_SHORT_YEAR: Final = re.compile(r"(?<![\d.])(\d\d)[./]\d\d[./]\d\d(?![\d./])")
_ONLY_QUARTERS: Final = re.compile(r"(?:20\d\d оны )?(?:[ivіx]{1,3}|q[1-4])(?:\s?[-–—,]\s?(?:[ivіx]{1,3}|q[1-4]))*")
_ORDINALS: Final = "|".join(w for w in ORDINALS if w.endswith("р"))
_ORDINAL_WORD: Final = re.compile(rf"(арван\s?)?({_ORDINALS})(?=\s?(?:улир|сар|хагас|,|болон|ба|-))")
_UNITS: Final = "нэг|хоёр|гурав|дөрөв|тав|зургаа|долоо|найм|ес|арав"
_AND: Final = r"\s?(?:,|болон|ба|-|–)\s?"
_BEFORE_ORDINAL: Final = re.compile(rf"(?<![а-яөү])({_UNITS})(?=(?:{_AND}(?:{_UNITS}))*{_AND}(?:{_ORDINALS}))")


def _ordinals_as_digits(folded: str) -> str:
    if "дугаар" not in folded and "дүгээр" not in folded:
        return folded
    folded = _BEFORE_ORDINAL.sub(lambda m: str(CARDINALS[m[1]]), folded)  # "хоёр, гуравдугаар"
    return _ORDINAL_WORD.sub(lambda m: f"{(10 if m[1] else 0) + ORDINALS[m[2]]} дугаар", folded)


def _plain(text: str, year: int) -> str:
    """Short forms written out: "2025.II" and "Q2" as quarters, "2025.01-р сар", "25.01.10" with its whole year."""
    text = _YEAR_BEFORE.sub(r"\1 оны ", text)
    text = _SHORT_YEAR.sub(lambda m: f"20{m[0]}" if int(m[1]) == year % 100 else m[0], text)
    return f"{text.replace('q', '')} улирал" if _ONLY_QUARTERS.fullmatch(text) else text


def _until(text: str, span: Span, year: int, *, ranged: bool) -> Span:
    """A deadline starts with the plan's year; "-аас хойш" ends with the span's."""
    if FROM.search(text) and not ranged:
        return Span(span.start, year_span(span.end.year).end)
    if UNTIL.search(text) and not ranged:
        return Span(min(date(year, 1, 1), span.start), span.end)
    return span


def _find_span(text: str, year: int) -> tuple[Span, list[Doubt]] | None:
    dates = find_span_of_dates(text, year)
    if dates:
        return dates[0], [Doubt(code, {}) for code in dates[1]]
    years = find_span_of_years(text)
    if years:
        return years, []
    named = _YEAR.search(text)
    parts = find_parts(_YEAR.sub(" ", text), int(named[1]) if named else year)
    if parts:
        span, part, missing, ranged = parts
        doubts = [Doubt("period_gaps", {"part": part, "missing": ", ".join(map(str, missing))})] if missing else []
        return _until(text, span, year, ranged=ranged), doubts
    return (year_span(int(named[1])), []) if named else None


def read_period(text: str, *, year: int) -> Period:
    """The period that the text of a column names, in a plan for `year`.

    Empty or unreadable: the plan's year, the latter with a doubt. A deadline starts with the plan's year.
    """
    whole = year_span(year)
    folded = plain_cadences(_ordinals_as_digits(fold(text[:_LONGEST])))
    if not re.search(r"\w", folded):
        return Period(whole.start, whole.end, given=False)
    every, rest = find_every(folded)
    times = _TIMES.search(number_words_as_digits(rest)) if "удаа" in rest else None
    rate = find_rate(rest)[0] if times else None
    if every is None and _AS_NEEDED.search(folded):
        every = "occasion"
    found = _find_span(_plain(_TIMES.sub(" ", rest).strip(), year), year)
    span, doubts = found or (whole, [])
    if western_digits(text) != text:
        doubts += [Doubt("period_uncertain_digits", {"date": day}) for day in date_doubts(text, year)]
    doubts += [Doubt("period_no_such_day", {"text": printed}) for printed in find_no_dates(rest, year)]
    if not span.start.year <= year <= span.end.year:
        doubts.append(Doubt("period_other_year", {"year": span.end.year}))
    if times:
        doubts.append(Doubt("period_times", {"times": int(times[1])}))
    if not (found or every or times or _WHOLE_YEAR.search(folded)):
        doubts.append(Doubt("period_unread", {"text": " ".join(text.split())}))
    return Period(span.start, span.end, every or rate, tuple(doubts), int(times[1]) if times else None)
