"""What a criterion asks for, over phrases of many kinds."""

import time
from pathlib import Path

import pytest

from shudarga.reading.meaning import CriterionMeaning, read_criterion

Row = tuple[str, str, tuple[str, float | None, str | None, str | None]]


def _rows() -> list[Row]:
    rows = []
    for line in Path(__file__).with_name("criterion_phrases.txt").read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        said, kind, *rest = (cell.strip() for cell in line.rsplit("|", 4))
        at_least, every, population = (None if cell == "-" else cell for cell in rest)
        measure, _, text = said.rpartition(" => ")
        rows.append((measure, text, (kind, float(at_least) if at_least else None, every, population)))
    return rows


def _meaning(text: str, measure: str = "") -> tuple[str, float | None, str | None, str | None]:
    read = read_criterion(text, measure_text=measure)
    return read.kind, read.at_least, read.every, read.population


@pytest.mark.parametrize(("measure", "text", "meaning"), _rows())
def test_a_phrase_has_its_meaning(
    measure: str, text: str, meaning: tuple[str, float | None, str | None, str | None]
) -> None:
    assert _meaning(text, measure) == meaning


@pytest.mark.parametrize(("measure", "text", "meaning"), _rows()[:40])
def test_case_and_closing_punctuation_change_nothing(
    measure: str, text: str, meaning: tuple[str, float | None, str | None, str | None]
) -> None:
    assert _meaning(text.upper() + ";", measure.upper()) == meaning


@pytest.mark.parametrize(
    ("text", "target", "unit", "meaning"),
    [
        ("Зохион байгуулсан сургалт", "3", "тоо", CriterionMeaning("count", 3)),
        ("Зохион байгуулсан сургалт", "3", None, CriterionMeaning("count", 3)),
        ("Зохион байгуулсан сургалтын тоо", "3-аас доошгүй", None, CriterionMeaning("count", 3)),
        ("Сургалт зохион байгуулсан байх", "2 удаа", None, CriterionMeaning("count", 2)),
        ("Сургалт зохион байгуулсан байх", "жилд 2 удаа", None, CriterionMeaning("count", 2, "year")),
        ("Мэдээлэл байршуулсан байх", "сар бүр", None, CriterionMeaning("recurring", None, "month")),
        ("Мэдээллийг сар бүр шинэчилсэн байх", "12", "удаа", CriterionMeaning("count", 12)),
        ("Хурлаар сар бүр хэлэлцсэн байх", "2", "удаа", CriterionMeaning("count", 2, "month")),
        ("Сургалтад хамрагдсан албан хаагчид", "90", "хувь", CriterionMeaning("coverage", 90, None, "staff")),
        ("Сургалтад хамрагдсан албан хаагчид", "90", "%", CriterionMeaning("coverage", 90, None, "staff")),
        ("Сургалтад хамрагдсан албан хаагчдын хувь", "90", None, CriterionMeaning("coverage", 90, None, "staff")),
        ("Сургалтад хамрагдсан албан хаагчид", "90%", None, CriterionMeaning("coverage", 90, None, "staff")),
        ("Сургалтад хамрагдсан албан хаагчид", "100 хувь", None, CriterionMeaning("coverage", 100, None, "staff")),
        ("Бүх гэрээнд заалт тусгасан байх", "100", None, CriterionMeaning("coverage", 100, None, "contracts")),
        ("Шийдвэрлэсэн өргөдөл, гомдлын хувь", "≥ 98", None, CriterionMeaning("coverage", 98, None, "petitions")),
        ("Сургалтад хамрагдсан байх", "Бүх албан хаагч", None, CriterionMeaning("coverage", None, None, "staff")),
        ("Нотломжийг хавсаргасан байх", "-", None, CriterionMeaning("evidence")),
        ("Журам баталсан байх", "Тийм", None, CriterionMeaning("done")),
        ("Журам баталсан байх", "Хэрэгжсэн байна", None, CriterionMeaning("done")),
        ("Шударга байдлын үнэлгээ", "85", "оноо", CriterionMeaning("done")),
        ("Сэтгэл ханамжийн түвшин", "85.5", "хувь", CriterionMeaning("coverage", 85.5)),
    ],
)
def test_a_target_gives_kind_and_number(text: str, target: str, unit: str | None, meaning: CriterionMeaning) -> None:
    assert read_criterion(text, target=target, target_unit=unit) == meaning


def test_the_measure_names_the_population_that_the_criterion_does_not() -> None:
    measure = "Төрийн албанд шинээр томилогдсон албан хаагчдыг сургалтад хамруулах"
    assert _meaning("Сургалтад бүрэн хамруулсан байх", measure) == ("coverage", None, None, "new staff")


def test_reading_a_criterion_is_fast() -> None:
    rows = _rows()
    started = time.perf_counter()
    for measure, text, _ in rows:
        read_criterion(text, measure_text=measure)
    assert (time.perf_counter() - started) / len(rows) < 0.002
