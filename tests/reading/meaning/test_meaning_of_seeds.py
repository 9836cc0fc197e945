"""Every criterion, period and responsible cell of the two plans that were read by hand."""

import json
from pathlib import Path
from typing import Any

import pytest

from shudarga.lib.script import repair_mixed_alphabets
from shudarga.reading.meaning import read_criterion, read_period, split_criteria, split_responsible

SEEDS = Path(__file__).resolve().parents[4] / "shared" / "seeds"
NAMES = ["agency-2023", "aimag-2025"]
# Their cells stand on two pages.
CUT_BY_A_PAGE = {"2.2", "10", "15"}


def _measures(name: str) -> list[dict[str, Any]]:
    plan = json.loads((SEEDS / f"{name}.expected.json").read_text(encoding="utf-8"))
    return [measure for goal in plan["goals"] for measure in goal["measures"]]


def _cells(name: str) -> list[str]:
    text = (SEEDS / f"{name}.txt").read_text(encoding="utf-8")
    return [cell.strip() for line in text.splitlines() for cell in line.split("\t") if cell.strip()]


def _bare(texts: list[str]) -> list[str]:
    return [repair_mixed_alphabets(text).strip(" .;,") for text in texts]


@pytest.mark.parametrize("name", NAMES)
def test_every_criterion_has_its_meaning(name: str) -> None:
    for measure in _measures(name):
        for wanted in measure["criteria"]:
            read = read_criterion(wanted["text"], measure_text=measure["text"])
            have = {"kind": read.kind, "at_least": read.at_least, "every": read.every, "population": read.population}
            assert {"text": wanted["text"], **have} == wanted


@pytest.mark.parametrize("name", NAMES)
def test_every_cell_of_criteria_is_split(name: str) -> None:
    split = [_bare(split_criteria(cell)) for cell in _cells(name)]
    for measure in _measures(name):
        if measure["number"] not in CUT_BY_A_PAGE:
            assert _bare([criterion["text"] for criterion in measure["criteria"]]) in split


@pytest.mark.parametrize("name", NAMES)
def test_every_responsible_cell_is_split(name: str) -> None:
    split = [split_responsible(cell) for cell in _cells(name)]
    for measure in _measures(name):
        if measure["responsible"] and measure["number"] not in CUT_BY_A_PAGE:
            assert measure["responsible"] in split


@pytest.mark.parametrize("name", NAMES)
def test_every_period_is_read(name: str) -> None:
    year = int(name[-4:])
    read = [read_period(cell, year=year) for cell in _cells(name) if len(cell) < 60]
    have = {(period.start.isoformat(), period.end.isoformat(), period.every) for period in read}
    wanted = {(measure["start"], measure["end"], measure["every"]) for measure in _measures(name)}
    assert wanted <= have | {(f"{year}-01-01", f"{year}-12-31", None)}
