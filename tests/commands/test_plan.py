"""`shudarga plan import`, `list`, `show`, `write`: a document becomes a body's plan, and is seen again."""

from __future__ import annotations

import json
from pathlib import Path

import docx
import openpyxl
import pypdfium2
import pytest

from shudarga.intake.models import Intake
from shudarga.organisations.models import Body
from shudarga.plans.models import Measure, Plan
from shudarga.reading import read_document
from tests.commands.conftest import Run
from tests.commands.making import SCHOOL, SOUM, file_with, plan_file
from tests.people import Cast
from tests.reading.layouts.layout import Format

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("form", ["txt", "docx", "xlsx", "pdf"])
def test_a_document_becomes_the_plan_of_a_body_that_is_made_for_it(form: Format, tmp_path: Path, run: Run) -> None:
    ended = run("plan", "import", plan_file(tmp_path, form), "--body", " НС ", "--accept", "--body-name", "Номгон сум")
    assert ended.code == 0, ended.err
    plan = Plan.objects.get()
    assert (plan.body.code, plan.body.name, plan.title) == ("НС", "Номгон сум", SOUM.plan["title"])
    expected = [measure["number"] for goal in SOUM.plan["goals"] for measure in goal["measures"]]
    assert list(Measure.objects.order_by("id").values_list("number", flat=True)) == expected
    lines = ended.out.splitlines()
    assert lines[0] == f"Төлөвлөгөө {plan.pk}: {plan.title}"
    assert len(lines) == 1 + plan.rounds.count()
    assert "НС кодтой байгууллагыг үүсгэлээ." in ended.err


def test_as_json(tmp_path: Path, run: Run) -> None:
    ended = run("plan", "import", plan_file(tmp_path), "--body", "НС", "--accept", "--json", "--lang", "en")
    found = json.loads(ended.out)
    assert (found["plan"], found["body"]) == (Plan.objects.get().pk, "НС")
    assert all(entry["message"] and entry["severity"] != "error" for entry in found["findings"])


def test_without_accept_a_draft_waits(tmp_path: Path, run: Run) -> None:
    ended = run("plan", "import", plan_file(tmp_path), "--body", "НС", "--lang", "en")
    assert ended.code == 0
    assert f"Draft {Intake.objects.get().pk} is kept." in ended.out
    assert Plan.objects.count() == 0


@pytest.mark.parametrize("more", [["--accept"], ["--accept", "--json"], []])
def test_errors_are_listed_and_stand_in_the_way(tmp_path: Path, run: Run, more: list[str]) -> None:
    ended = run("plan", "import", file_with(tmp_path, "plan.txt"), "--body", "НС", "--lang", "en", *more)
    assert ended.code == 1
    said = ended.out if "--json" in more else ended.err
    assert "The year of the plan was not found" in said or "year" in said
    assert Plan.objects.count() == 0
    assert Intake.objects.get().state == Intake.State.OPEN


def test_what_is_no_plan_leaves_nothing_behind(tmp_path: Path, run: Run) -> None:
    for name, content in {"a.txt": b"hello", "b.docx": b"", "c.pdf": b"%PDF-1.4 broken"}.items():
        ended = run("plan", "import", file_with(tmp_path, name, content), "--body", "НС", "--accept")
        assert (ended.code, ended.out, len(ended.err.splitlines())) == (2, "", 1)
    assert (Body.objects.count(), Intake.objects.count()) == (0, 0)


def test_a_second_document_of_the_same_body_and_year_is_a_plan_of_its_own_and_says_so(tmp_path: Path, run: Run) -> None:
    run("plan", "import", plan_file(tmp_path), "--body", "НС", "--accept")
    first = Plan.objects.get()
    ended = run("plan", "import", plan_file(tmp_path, "docx"), "--body", "НС", "--accept", "--lang", "en")
    assert ended.code == 0
    assert f"a corrected document comes in with --amend {first.pk}" in ended.err
    assert "was made" not in ended.err
    assert (Body.objects.count(), Plan.objects.count()) == (1, 2)


def test_an_amending_document_corrects_the_plan_that_stands(tmp_path: Path, run: Run) -> None:
    run("plan", "import", plan_file(tmp_path, sample=SCHOOL), "--body", "С", "--accept")
    plan = Plan.objects.get()
    ended = run("plan", "import", plan_file(tmp_path, "xlsx", SCHOOL), "--amend", plan.pk, "--accept")
    assert ended.code == 0, ended.err
    plan.refresh_from_db()
    assert (Plan.objects.count(), plan.amended_at is not None) == (1, True)
    numbers = [measure["number"] for goal in SCHOOL.plan["goals"] for measure in goal["measures"]]
    assert list(plan.measures.order_by("id").values_list("number", flat=True)) == numbers


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["import", "{folder}/none.docx", "--body", "X"], "There is no file"),
        (["import", "{folder}", "--body", "X"], "is a folder, not a file"),
        (["import", "{plan}", "--amend", "77"], "There is no plan 77"),
        (["import", "{plan}", "--body", "X", "--by", "nobody"], "There is no user nobody"),
        (["import", "{plan}", "--body", "x" * 90], "--code: "),
        (["import", "{plan}", "--body", "X", "--body-name", "x" * 400], "--name: "),
        (["list", "--body", "X"], "There is no body X"),
        (["show", "--plan", "77"], "There is no plan 77"),
        (["show", "--plan", "²"], "There is no plan ²"),
        (["show", "--plan", "9" * 30], "There is no plan 999"),
        (["show", "--plan", "-1"], "There is no plan -1"),
        (["write", "--plan", "77", "--format", "pdf", "-o", "{folder}/x.pdf"], "There is no plan 77"),
    ],
)
def test_what_is_not_there_is_one_sentence(arguments: list[str], words: str, tmp_path: Path, run: Run) -> None:
    plan = plan_file(tmp_path)
    given = [argument.format(folder=tmp_path, plan=plan) for argument in arguments]
    ended = run("plan", *given, "--lang", "en")
    assert (ended.code, ended.out) == (2, "")
    assert words in ended.err
    assert len(ended.err.splitlines()) == 1
    assert Body.objects.count() == 0
    assert run("plan", *given, "--lang", "mn").err != ended.err


def test_list_shows_plans_of_all_or_of_one_body(tmp_path: Path, run: Run) -> None:
    run("plan", "import", plan_file(tmp_path), "--body", "А", "--accept")
    run("plan", "import", plan_file(tmp_path, sample=SCHOOL), "--body", "Б", "--accept")
    soum, school = Plan.objects.order_by("id")
    assert run("plan", "list").out.splitlines() == [
        f"{soum.pk}\tА\t{soum.year}\t{soum.title}",
        f"{school.pk}\tБ\t{school.year}\t{school.title}",
    ]
    assert json.loads(run("plan", "list", "--body", "Б", "--json").out) == [
        {"plan": school.pk, "body": "Б", "year": school.year, "title": school.title}
    ]


def test_show_has_a_line_a_measure_and_a_criterion(tmp_path: Path, run: Run) -> None:
    run("plan", "import", plan_file(tmp_path), "--body", "А", "--accept")
    plan = Plan.objects.get()
    measures = [measure for goal in SOUM.plan["goals"] for measure in goal["measures"]]
    lines = run("plan", "show", "--plan", plan.pk).out.splitlines()
    assert [line.split("\t")[0] for line in lines if not line.startswith("\t")] == [one["number"] for one in measures]
    assert sum(line.startswith("\t- ") for line in lines) == sum(len(one["criteria"]) for one in measures)
    found = json.loads(run("plan", "show", "--plan", plan.pk, "--json").out)
    assert [row["measure"] for row in found["measures"]] == [one["number"] for one in measures]
    assert found["plan"] == plan.pk


@pytest.mark.parametrize("form", ["docx", "xlsx", "pdf"])
def test_a_plan_that_was_written_reads_back_the_same(form: str, tmp_path: Path, run: Run) -> None:
    run("plan", "import", plan_file(tmp_path), "--body", "А", "--accept")
    target = tmp_path / f"out.{form}"
    assert run("plan", "write", "--plan", Plan.objects.get().pk, "--format", form, "-o", target).code == 0
    draft = read_document(target.read_bytes(), target.name).draft
    assert [measure.number for measure in draft.measures()] == [
        measure["number"] for goal in SOUM.plan["goals"] for measure in goal["measures"]
    ]
    match form:
        case "docx":
            assert docx.Document(str(target)).tables
        case "xlsx":
            assert openpyxl.load_workbook(target).sheetnames
        case _:
            pages = pypdfium2.PdfDocument(target)
            assert len(pages) >= 1
            pages.close()


def test_the_history_names_who_did_it(tmp_path: Path, run: Run, cast: Cast) -> None:
    run("plan", "import", plan_file(tmp_path), "--body", "soum", "--accept", "--by", "SARAN")
    assert (Intake.objects.get().started_by, Plan.objects.get().created_by) == (cast.editor, cast.editor)
