"""The days on which a report is due, as sentences outside the table name them."""

from __future__ import annotations

import re
from datetime import date

from shudarga.lib.dates import find_dates
from shudarga.lib.script import one_line, repair
from shudarga.reading.lines import Line

_DUE = re.compile(r"тайлан|хариу|мэдээ|биелэлт|хэрэгжилт|үр дүн|явц", re.IGNORECASE)
_SENT = re.compile(r"ирүүл|хүргүүл|тайлагн|илгээ|гаргаж|өгөх|өгнө|танилцуул|мэдээл", re.IGNORECASE)
_MONTHS = re.compile(
    r"(?P<months>\d{1,2}(?:\s*(?:,|болон|ба)\s*\d{1,2})+)\s*(?:-?\s*р|д[уү]г[аэ]{2}р)?\s*сар(?:ын|уудын)?\s*(?P<day>\d{1,2})(?!\d)",
    re.IGNORECASE,
)  # fmt: skip


def reporting_dates(lines: list[Line], year: int | None) -> list[date]:
    """In order, each once."""
    days: set[date] = set()
    for text in _blocks(lines):
        for sentence in re.split(r"(?<=[а-яөүА-ЯӨҮ])[.;]\s+(?=[А-ЯӨҮЁ])", text):
            if _DUE.search(sentence) and _SENT.search(sentence):
                days |= set(_dates(sentence, year))
    return sorted(days)


def _blocks(lines: list[Line]) -> list[str]:
    blocks: dict[int, list[str]] = {}
    for line in lines:
        if line.taken not in ("signature", "title", "annex", "place", "date"):
            blocks.setdefault(line.block, []).append(line.text)
    return [one_line(repair(" ".join(texts))) for texts in blocks.values()]


def _dates(sentence: str, year: int | None) -> list[date]:
    found = [item.date for item in find_dates(sentence, year)]
    for match in _MONTHS.finditer(sentence):
        for month in re.findall(r"\d+", match["months"]):
            own = find_dates(f"{month} дугаар сарын {match['day']}", _year_before(sentence[: match.start()]) or year)
            found += [item.date for item in own]
    return found


def _year_before(text: str) -> int | None:
    years = re.findall(r"(20\d\d)\s*он", text)
    return int(years[-1]) if years else None
