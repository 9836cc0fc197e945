"""`shudarga report write`: the same content as the web gives, with no server and an empty database to begin with."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import openpyxl
import pypdfium2
import pytest
from django.test import Client
from django.utils import translation
from docx import Document

from shudarga import cli
from shudarga.documents.gather import plan_document
from shudarga.plans.models import Round
from shudarga.reports.actions.move_report import move_report
from shudarga.reports.models import Report, Revision
from tests.people import Cast
from tests.records.making import photo
from tests.reports.making import NOW, TODAY, a_round, make_whole

FORMS = ("docx", "xlsx", "pdf", "zip")


@pytest.fixture(autouse=True)
def own_language() -> Iterator[None]:
    """A command sets the language of its process."""
    with translation.override("mn"):
        yield


@pytest.fixture
def half(cast: Cast) -> Round:
    """The first half-year of a plan with work under it."""
    return a_round(cast)


def run(*arguments: object) -> int:
    """The command in this process."""
    return cli.main([str(argument) for argument in arguments])


def texts(data: bytes, form: str) -> list[str]:
    """What a document says."""
    if form == "docx":
        document = Document(BytesIO(data))
        return [cell.text for table in document.tables for row in table.rows for cell in row.cells] + [
            paragraph.text for paragraph in document.paragraphs
        ]
    if form == "xlsx":
        book = openpyxl.load_workbook(BytesIO(data))
        return [str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row]
    if form == "zip":
        with zipfile.ZipFile(BytesIO(data)) as archive:
            return [*archive.namelist(), archive.read("Агуулга.html").decode()]
    pages = pypdfium2.PdfDocument(data)
    found = [page.get_textpage().get_text_range() for page in pages]
    pages.close()
    return found


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("state", ["draft", "approved"])
def test_the_same_as_on_the_web(
    form: str, state: str, half: Round, cast: Cast, tmp_path: Path, editor_client: Client
) -> None:
    report = make_whole(half, cast)
    if state == "approved":
        move_report(by=cast.head, report=report, act="approve", today=TODAY, now=NOW)
    target = tmp_path / f"report.{form}"
    assert run("report", "write", "--plan", half.plan_id, "--round", 1, "--format", form, "-o", target) == 0
    answer = editor_client.get(f"/plans/{half.plan_id}/rounds/{half.pk}/report/document/{form}/")
    assert texts(target.read_bytes(), form) == texts(b"".join(answer.streaming_content), form)  # type: ignore[attr-defined]
    if state == "approved" and form == "pdf":
        assert Revision.objects.get().hash in "".join("".join(texts(target.read_bytes(), form)).split())


@pytest.mark.parametrize("name", ["1", "Эхний хагас жил", "эхний ХАГАС жил", "2025-05-10"])
def test_a_round_by_its_number_name_or_day(name: str, half: Round, tmp_path: Path) -> None:
    target = tmp_path / "report.xlsx"
    assert run("report", "write", "--plan", half.plan_id, "--round", name, "--format", "xlsx", "-o", target) == 0
    assert target.stat().st_size > 5000


@pytest.mark.parametrize(
    ("plan", "named", "words"), [(None, "9", "2 “Сүүлийн хагас жил”"), (999_999, "1", "999999"), ("x", "1", "x")]
)
def test_what_is_not_there_is_one_sentence(
    plan: object, named: str, words: str, half: Round, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "report.pdf"
    asked = half.plan_id if plan is None else plan
    assert run("report", "write", "--plan", asked, "--round", named, "--format", "pdf", "-o", target) == 2
    said = capsys.readouterr().err
    assert (words in said, "Traceback" in said, target.exists()) == (True, False, False)


def test_a_folder_that_is_not_there(half: Round, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "nowhere" / "report.pdf"
    assert run("report", "write", "--plan", half.plan_id, "--round", 1, "--format", "pdf", "-o", target) == 2
    assert str(target) in capsys.readouterr().err


def test_writing_begins_no_report(half: Round, tmp_path: Path) -> None:
    run("report", "write", "--plan", half.plan_id, "--round", 1, "--format", "docx", "-o", tmp_path / "report.docx")
    assert Report.objects.count() == 0


def test_in_english(half: Round, tmp_path: Path) -> None:
    target = tmp_path / "report.pdf"
    arguments = ("report", "write", "--plan", half.plan_id, "--round", 1, "--format", "pdf", "-o", target)
    run(*arguments, "--document-lang", "en")
    assert "REPORT ON THE FULFILMENT" in " ".join(texts(target.read_bytes(), "pdf"))


def test_the_whole_job_in_an_empty_folder(cast: Cast, tmp_path: Path) -> None:
    """Import, record with proof, write in every form: a process a step, on a database of its own."""
    source = tmp_path / "plan.docx"
    with source.open("wb") as stream:
        plan_document(a_round(cast, work=False).plan).write("docx", stream)
    picture = tmp_path / "zurag.jpg"
    picture.write_bytes(photo().read())
    given = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    given |= {"SHUDARGA_DATA": str(tmp_path / "data"), "DATABASE_URL": f"sqlite:///{tmp_path}/own.sqlite3"}

    def step(*arguments: str) -> str:
        done = subprocess.run(
            [sys.executable, "-m", "shudarga", *arguments], env=given, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    brought = json.loads(step("plan", "import", str(source), "--body", "X", "--accept", "--json"))
    plan = str(brought["plan"])
    record = ("record", "add", "--plan", plan, "--measure", "1", "--title", "Өдөрлөг хийв", "--people", "45")
    step(*record, "--done-on", "2025-02-14", "--file", str(picture))
    for form in FORMS:
        target = tmp_path / f"report.{form}"
        step("report", "write", "--plan", plan, "--round", "1", "--format", form, "-o", str(target))
        told = "\n".join(texts(target.read_bytes(), form))
        assert ("2025-02-14" if form == "zip" else "Өдөрлөг хийв") in told, form
    with zipfile.ZipFile(tmp_path / "report.zip") as archive:
        assert archive.read("Нотломж/01-1_2025-02-14_zurag.jpg") == picture.read_bytes()
