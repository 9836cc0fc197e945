"""Reporting rounds of a plan, named from its reporting dates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from shudarga.lib.suffixes import ordinal


@dataclass(frozen=True, slots=True)
class RoundTerms:
    """A round before it is stored."""

    number: int
    name: str
    due: date


def usual_dates(year: int) -> list[date]:
    """Half-year and year's end, proposed where a document names no reporting date; a person changes them."""
    return [date(year, 6, 30), date(year, 12, 31)]


def rounds_for(dates: Sequence[date], year: int) -> list[RoundTerms]:
    """Rounds in order of their dates. Names are data of the plan, in Mongolian, and can be changed."""
    days = sorted(set(dates)) or usual_dates(year)
    return [RoundTerms(number, round_name(number, len(days)), day) for number, day in enumerate(days, 1)]


def round_name(number: int, of: int) -> str:
    """What a round is called: the halves of the year where there are two, else by its number."""
    if of == 1:
        return "Жилийн эцсийн тайлан"
    if of == 2:  # noqa: PLR2004 - the two halves
        return "Эхний хагас жил" if number == 1 else "Сүүлийн хагас жил"
    return f"{ordinal(number)} үе"
