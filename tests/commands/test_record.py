"""`shudarga record add`: what was done, with its proof."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from shudarga.plans.models import Plan
from shudarga.plans.queries import open_criteria
from shudarga.records.models import Evidence, Record
from tests.commands.conftest import Run
from tests.commands.making import plan_file
from tests.records.making import photo

pytestmark = pytest.mark.django_db


@pytest.fixture
def plan(run: Run, tmp_path: Path) -> Plan:
    run("plan", "import", plan_file(tmp_path), "--body", "А", "--accept")
    return Plan.objects.get()


def arguments(plan: Plan, *more: object) -> list[object]:
    number = plan.measures.order_by("id")[0].number
    usual = ["--plan", plan.pk, "--measure", number, "--title", "Сургалт хийв"]
    return ["record", "add", *usual, "--done-on", "2025-02-14", *more]


def test_with_files_and_links(run: Run, plan: Plan, tmp_path: Path) -> None:
    picture, note = tmp_path / "зураг.jpg", tmp_path / "тэмдэглэл.txt"
    picture.write_bytes(photo().read())
    note.write_text("Хурлын тэмдэглэл", encoding="utf-8")
    proof = ["--file", picture, "--file", note, "--link", "https://example.gov.mn/medee/1"]
    ended = run(*arguments(plan, *proof, "--people", 45, "--details", "Хоёр цаг", "--count", 2))
    record = Record.objects.get()
    assert (ended.code, ended.out) == (0, f"Гүйцэтгэл {record.pk}: Сургалт хийв\n")
    assert (record.done_on, record.people, record.details) == (date(2025, 2, 14), 45, "Хоёр цаг")
    kept = [(row.file.name if row.file else None, row.url) for row in Evidence.objects.order_by("id")]
    assert kept == [("зураг.jpg", ""), ("тэмдэглэл.txt", ""), (None, "https://example.gov.mn/medee/1")]
    assert {link.count for link in record.links.all()} == {2}


def test_it_counts_for_all_criteria_of_the_measure_or_for_those_named(run: Run, plan: Plan) -> None:
    several = next(measure for measure in plan.measures.order_by("id") if measure.criteria.count() > 1)
    criteria = [entry for entry in open_criteria(plan) if entry.measure_id == several.pk]
    usual = ["record", "add", "--plan", plan.pk, "--measure", several.number, "--title", "А", "--done-on", "2025.02.14"]
    assert run(*usual).code == 0
    wanted = {entry.pk for entry in criteria if entry.kind != "evidence"} or {entry.pk for entry in criteria}
    assert set(Record.objects.get().links.values_list("criterion_id", flat=True)) == wanted
    assert run(*usual, "--criterion", 2).code == 0
    assert list(Record.objects.latest("id").links.values_list("criterion_id", flat=True)) == [criteria[1].pk]


@pytest.mark.parametrize(
    ("more", "words"),
    [
        (["--measure", "99"], "no measure 99"),
        (["--criterion", "40"], "has no criterion 40"),
        (["--done-on", "2999-01-01"], "--done-on: 2999.01.01 is still to come"),
        (["--title", "x" * 400], "--title: "),
        (["--people", "9" * 12], "--people: "),
        (["--part", "5"], "both how many were covered and of how many"),
        (["--part", "5", "--whole", "4"], "more were covered than there are"),
        (["--file", "/no/such.jpg"], "There is no file /no/such.jpg"),
        (["--file", "."], "is a folder, not a file"),
        (["--file", "{folder}/run.exe"], ""),
        (["--file", "{folder}/empty.pdf"], ""),
        (["--link", "javascript:alert(1)"], "https://"),
        (["--plan", "0"], "There is no plan 0"),
        (["--by", "nobody"], "There is no user nobody"),
    ],
)
def test_what_cannot_be_is_told_in_one_sentence_and_nothing_is_kept(
    run: Run, plan: Plan, tmp_path: Path, more: list[str], words: str
) -> None:
    (tmp_path / "run.exe").write_bytes(b"MZ\x90\x00" + b"\0" * 400)
    (tmp_path / "empty.pdf").write_bytes(b"")
    given = [argument.format(folder=tmp_path) for argument in more]
    ended = run(*arguments(plan, *given, "--lang", "en"))
    assert (ended.code, ended.out, len(ended.err.splitlines())) == (2, "", 1)
    assert ended.err.startswith("shudarga: ")
    assert words in ended.err
    assert Record.objects.count() == 0
    assert run(*arguments(plan, *given, "--lang", "mn")).err != ended.err
