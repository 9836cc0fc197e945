"""Dates, years and named periods within a sentence, taken out so that their numbers count for nothing else."""

import re
from typing import Final

_ORDINAL: Final = r"\s?-?\s?(?:р|д[уүvy]г[аэ]{1,2}р)?\s?"
_DAY: Final = r"\d{1,2}(?!\d)(?:\s?-?\s?(?:ны|ний|нд|наас|нээс))?(?:\sөд(?:өр|рийн|рөөс))?"
_NUMERIC: Final = r"\d{4}\s?[./-]\s?\d{1,2}(?:\s?[./-]\s?\d{1,2})?(?!\d)"
_MONTH: Final = (
    rf"(?:\d{{4}}\s?он(?:ы|д|оос)?\s?)?(?<!\d)\d{{1,2}}(?:\s?(?:,|-|–|болон|ба)\s?\d{{1,2}})*{_ORDINAL}"
    rf"сар(?:ын(?:\s?{_DAY})?|д|аас)?(?![а-яёөү])"
)
_YEAR: Final = r"(?<!\d)\d{4}\s?(?:[-–]\s?\d{4}\s?)?он(?:ы|д|оос|доо|ууд[а-я]*)?(?![а-яёөү])"
_BARE_DAY: Final = r"(?<!\d)\d{1,2}\s?-?\s?(?:ны|ний|нд|наас|нээс)(?![а-яёөү])(?:\sөд(?:өр|рийн|рөөс))?"
_NUMBER: Final = r"(?:\d|[ivxіх]+)"
_QUARTER: Final = (
    rf"(?<![\wөү]){_NUMBER}(?:\s?(?:,|-|–|болон|ба)\s?{_NUMBER})*{_ORDINAL}(?:улир[а-яөү]*|хагас\s?жил[а-яөү]*)"
)
_DATES: Final = re.compile("|".join((_NUMERIC, _MONTH, _YEAR, _BARE_DAY, _QUARTER)))
_HINT: Final = re.compile(r"[\divxіх]")


def without_dates(folded: str) -> str:
    """A folded text with a blank in place of each date, year, month, quarter or half-year that it names."""
    return _DATES.sub(" ", folded) if _HINT.search(folded) else folded
