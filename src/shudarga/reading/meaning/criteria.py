"""What a criterion asks for, read from its words and its target, by the rules of the plan schema."""

import re
from dataclasses import dataclass, replace
from typing import Final, Literal

from shudarga.reading.meaning.cadence import Cadence, find_every, find_rate, plain_cadences
from shudarga.reading.meaning.dates_in_text import without_dates
from shudarga.reading.meaning.evidence import asks_for_proof, counts_proof
from shudarga.reading.meaning.populations import Population, find_all, population_of_measure, population_of_share
from shudarga.reading.meaning.splitting import split_criteria
from shudarga.reading.meaning.thresholds import Threshold, find_threshold
from shudarga.reading.meaning.words import fold, number_words_as_digits

Kind = Literal["count", "coverage", "recurring", "evidence", "done"]

__all__ = ["CriterionMeaning", "Kind", "read_criterion", "split_criteria"]


@dataclass(frozen=True, slots=True)
class CriterionMeaning:
    """The plan schema's `kind`, `at_least`, `every` and `population` of a criterion.

    `at_least` is a number of things for `count`, a percent (0–100) for `coverage`, else None.
    """

    kind: Kind
    at_least: int | float | None = None
    every: Cadence | None = None
    population: Population | None = None


_NUMBER_TARGET: Final = re.compile(r"[≥>=+\s]*(\d+(?:[.,]\d+)?)\s*(%|хув[ьи]|процент)?[\s.+]*")
_SHARE_UNIT: Final = re.compile(r"%|хув(?:ь|и)|процент")
_NO_COUNT_UNIT: Final = re.compile(r"оноо|балл|индекс|төгрөг|төг|цаг|хоног|минут|байр|зэрэг")
_YES: Final = re.compile(r"тийм|үгүй|байгаа|хийгд|хэрэгж|хийсэн|биелсэн")
_ASKS_SHARE: Final = re.compile(r"хувь(?![а-яё])|эзлэх\sхув|%|хувиар|түвшин\s?\(?%")
_A_YEAR: Final[dict[str, int]] = {"week": 50, "month": 12, "quarter": 4, "half-year": 2, "year": 1}


def _coverage(text: str, threshold: Threshold, every: Cadence | None, measure: str) -> CriterionMeaning:
    population, other = population_of_share(text, threshold.start)
    if population is None and not other:
        population = population_of_measure(fold(measure))
    return CriterionMeaning("coverage", threshold.number, every, population)


def _from_words(text: str, every: Cadence | None, measure: str) -> CriterionMeaning:
    """The meaning of a text whose cadence is known and cut out, and whose dates are gone."""
    threshold = find_threshold(text)
    if threshold and threshold.percent:
        return _coverage(text, threshold, every, measure)
    if threshold and not counts_proof(text, threshold.end):
        return CriterionMeaning("count", threshold.number, find_rate(text)[0] or every)
    if asks_for_proof(text):
        return CriterionMeaning("evidence", every=every)
    said = find_all(text)
    if said and (said.population or not every):
        population = said.population
        if population is None and not said.names_other:
            population = population_of_measure(fold(measure))
        return CriterionMeaning("coverage", None, every, population)
    return CriterionMeaning("recurring", every=every) if every else CriterionMeaning("done")


def _read_words(text: str, measure: str) -> CriterionMeaning:
    folded = without_dates(plain_cadences(fold(text)))
    every, rest = find_every(folded)
    return _from_words(number_words_as_digits(rest), every, measure)


def _with_target(own: CriterionMeaning, text: str, target: str, unit: str, measure: str) -> CriterionMeaning:
    folded = fold(target)
    number = _NUMBER_TARGET.fullmatch(folded)
    if not number:
        return _with_worded_target(own, target, measure)
    value = float(number[1].replace(",", "."))
    value = int(value) if value.is_integer() else value
    words = fold(text)
    share = (
        number[2] or _SHARE_UNIT.search(unit) or (not unit and (own.kind == "coverage" or _ASKS_SHARE.search(words)))
    )
    if share and value <= 100:  # noqa: PLR2004 - percent
        population, other = population_of_share(words, len(words))
        if population is None and not other:
            population = population_of_measure(fold(measure))
        return CriterionMeaning("coverage", value, own.every, population)
    if not value or _NO_COUNT_UNIT.search(unit or words[-20:]):
        return own
    # Twelve of what is done every month is the year's sum, not the month's.
    every = None if own.every in _A_YEAR and value >= _A_YEAR[str(own.every)] > 1 else own.every
    return CriterionMeaning("count", value, every if every in _A_YEAR else None)


def _with_worded_target(own: CriterionMeaning, target: str, measure: str) -> CriterionMeaning:
    """A target in words ("сар бүр", "2-оос доошгүй", "бүх албан хаагч") speaks before the criterion's own words."""
    said = _read_words(target, measure)
    if said.kind in {"count", "coverage"}:
        population = own.population if said.kind == "coverage" and own.population else said.population
        return replace(said, every=said.every or own.every, population=population)
    if said.kind == "recurring":
        return replace(own, kind=own.kind if own.kind != "done" else "recurring", every=said.every)
    return own if own.kind != "done" else said


def read_criterion(
    text: str, *, measure_text: str = "", target: str | None = None, target_unit: str | None = None
) -> CriterionMeaning:
    """What one criterion asks for.

    `measure_text` gives the population where the criterion names none; `target` is the text of a target
    column and decides kind and number where it has one, `target_unit` that of a unit column ("хувь", "тоо").
    """
    measure = measure_text  # folded only where a population is sought
    own = _read_words(text, measure)
    if target and target.strip(" -–."):
        return _with_target(own, text, target, fold(target_unit or ""), measure)
    return own
