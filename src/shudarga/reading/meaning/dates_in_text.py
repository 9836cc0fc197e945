"""Dates, years and named periods within a sentence, taken out so that their numbers count for nothing else."""

import re
from typing import Final

_DATES: Final = re.compile(
    r"\d{4}\s?[./-]\s?\d{1,2}(?:\s?[./-]\s?\d{1,2})?"
    r"|(?:\d{4}\s?он(?:ы|д|оос|ооc)?\s?)?\d{1,2}(?:\s?(?:,|-|–|болон|ба)\s?\d{1,2})*\s?-?\s?(?:р|д[уүvy]г[аэ]{1,2}р)?\s?сар(?:ын|д|аас|ын)?(?![а-яёөү])"
    r"(?:\s?\d{1,2}(?:\s?-?\s?(?:ны|ний|нд|наас|нээс))?(?:\sөд(?:өр|рийн|рөөс))?)?"
    r"|\d{4}\s?(?:-|–)\s?\d{4}\s?он[а-я]{0,4}(?![а-яёөү])"
    r"|\d{4}\s?он(?:ы|д|оос|доо)?(?![а-яёөү])"
    r"|\d{1,2}\s?-?\s?(?:ны|ний|нд|наас|нээс)(?![а-яёөү])(?:\sөд(?:өр|рийн|рөөс))?"
    r"|(?:\d|[ivxіх]+)(?:\s?(?:,|-|–)\s?(?:\d|[ivxіх]+))*\s?-?\s?(?:р|д[уүvy]г[аэ]{1,2}р)?\s?(?:улир[а-яөү]*|хагас\s?жил[а-яөү]*)"
)
_HINT: Final = re.compile(r"[\divxіх]")


def without_dates(folded: str) -> str:
    """A folded text with a blank in place of each date, year, month, quarter or half-year that it names."""
    return _DATES.sub(" ", folded) if _HINT.search(folded) else folded
