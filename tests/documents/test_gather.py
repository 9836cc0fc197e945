"""Documents from the database: every file is read again and held against what the report says."""

from __future__ import annotations

import hashlib
import zipfile
from datetime import date
from decimal import Decimal
from io import BytesIO

import openpyxl
import pypdfium2
import pytest
from django.core.files.storage import default_storage
from django.db import connection
from django.test.utils import CaptureQueriesContext
from docx import Document

from shudarga.documents.gather import Written, plan_document, report_document
from shudarga.files.models import StoredFile
from shudarga.plans.models import Round
from shudarga.reading import read_document
from shudarga.reading.draft import GoalDraft
from shudarga.records.models import Evidence
from shudarga.reports.actions.move_report import move_report
from shudarga.reports.content import ReportContent
from shudarga.reports.models import Revision
from tests.intake.making import a_draft, a_measure, a_plan, long_draft
from tests.people import Cast
from tests.reports.making import COLUMNS, NOW, TODAY, a_round, a_sheet, done, make_whole, measure

HEADS = [*(column["heading"] for column in COLUMNS), "Биелэлт", "Хувь", "Үнэлгээ", "Тайлбар"]


def written(document: Written, form: str) -> BytesIO:
    """The file."""
    stream = BytesIO()
    document.write(form, stream)
    stream.seek(0)
    return stream


def docx_rows(document: Written) -> list[list[str]]:
    """The rows of the report's table: cells as text."""
    tables = Document(written(document, "docx")).tables
    table = next(table for table in tables if HEADS[1] in [cell.text for cell in table.rows[0].cells])
    return [[cell.text for cell in row.cells] for row in table.rows]


def xlsx_rows(document: Written) -> list[list[object]]:
    """The rows below the table's head."""
    sheet = openpyxl.load_workbook(written(document, "xlsx")).worksheets[0]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    first = next(i for i, row in enumerate(rows) if HEADS[1] in row)
    return [row[: len(HEADS)] for row in rows[first:]]


def pdf_text(document: Written) -> str:
    """All of it, without line breaks."""
    pages = pypdfium2.PdfDocument(written(document, "pdf"))
    text = " ".join(page.get_textpage().get_text_range() for page in pages)
    pages.close()
    return " ".join(text.split())


def docx_text(document: Written) -> str:
    """Body, header and footer."""
    with zipfile.ZipFile(written(document, "docx")) as archive:
        parts = [archive.read(name).decode() for name in archive.namelist() if name.endswith(".xml")]
    return " ".join(parts)


def percents(content: ReportContent) -> list[str]:
    """What the page shows of each measure."""
    return [line.percent for line in content.measures()]


def test_the_table_has_the_bodys_own_columns_and_the_reports(cast: Cast) -> None:
    found = a_round(cast)
    rows = docx_rows(report_document(found, cast.body, TODAY))
    assert rows[0] == HEADS


def test_figures_are_the_same_on_the_page_and_in_every_file(cast: Cast) -> None:
    found = a_round(cast)
    content, document = a_sheet(found).content, report_document(found, cast.body, TODAY)
    at, of = HEADS.index("Хувь"), HEADS.index("Үнэлгээ")
    by_number = {row[0]: row for row in docx_rows(document)}
    shown = [(line.number, line.percent and f"{line.percent}%", line.account) for line in content.measures()]
    assert [(key, by_number[key][at], by_number[key][of - 2]) for key in "12345"] == shown
    sheet = {str(row[0]): row for row in xlsx_rows(document)}
    numbers = [sheet[key][at] for key in "12345"]
    assert [None if cell is None else Decimal(str(cell)) * 100 for cell in numbers] == [
        Decimal(percent) if percent else None for percent in percents(content)
    ]
    ratings = [line.rating for line in content.measures()[:3]] + ["Эхлээгүй", "Хугацаа болоогүй"]
    assert [by_number[key][of] for key in "12345"] == ratings
    text = pdf_text(document)
    assert [line for line in percents(content) if line and f"{line}%" not in text] == []
    assert f"{content.percent} % {content.rating}" in text


def test_a_draft_says_so_and_a_frozen_one_does_not(cast: Cast) -> None:
    found = a_round(cast)
    assert "ТӨСӨЛ" in pdf_text(report_document(found, cast.body, TODAY)).replace(" ", "")
    move_report(by=cast.head, report=make_whole(found, cast), act="approve", today=TODAY, now=NOW)
    assert "ТӨСӨЛ" not in pdf_text(report_document(found, cast.body, TODAY)).replace(" ", "")


def test_the_hash_is_one_in_every_file(cast: Cast) -> None:
    found = a_round(cast)
    move_report(by=cast.head, report=make_whole(found, cast), act="approve", today=TODAY, now=NOW)
    document, expected = report_document(found, cast.body, TODAY), Revision.objects.get().hash
    assert expected in pdf_text(document).replace(" ", "")
    assert expected in docx_text(document)
    with zipfile.ZipFile(written(document, "xlsx")) as archive:
        assert any(expected in archive.read(name).decode() for name in archive.namelist() if name.endswith(".xml"))
    with zipfile.ZipFile(written(document, "zip")) as archive:
        assert expected in archive.read("Агуулга.html").decode()


def test_later_changes_do_not_touch_a_frozen_document(cast: Cast) -> None:
    found = a_round(cast)
    move_report(by=cast.head, report=make_whole(found, cast), act="approve", today=TODAY, now=NOW)
    before = {form: written(report_document(found, cast.body, TODAY), form).getvalue() for form in ("pdf", "zip")}
    done(found.plan, cast, "3", date(2025, 3, 1), "Гуравдугаар сарын тандалт", files=("shine.jpg",))
    row = measure(found, "1")
    row.text = "Өөр арга хэмжээ"
    row.save()
    Evidence.objects.update(withdrawn_at=NOW, withdrawn_by=cast.editor, caption="Өөр нэр")
    found.plan.title = "ӨӨР ГАРЧИГ"
    found.plan.save()
    cast.body.name = "Өөр нэр"
    cast.body.save()
    after = report_document(found, cast.body, date(2025, 8, 1))
    assert pdf_text(after) == pdf_of_bytes(before["pdf"])
    assert names(written(after, "zip")) == names(BytesIO(before["zip"]))


def pdf_of_bytes(data: bytes) -> str:
    """The text of a PDF that was written before."""
    pages = pypdfium2.PdfDocument(data)
    text = " ".join(page.get_textpage().get_text_range() for page in pages)
    pages.close()
    return " ".join(text.split())


def names(archive: BytesIO) -> list[str]:
    """The files of a ZIP."""
    with zipfile.ZipFile(archive) as opened:
        return opened.namelist()


def test_the_zip_holds_all_proof_by_the_measures_number(cast: Cast) -> None:
    found = a_round(cast)
    archive = zipfile.ZipFile(written(report_document(found, cast.body, TODAY), "zip"))
    assert archive.namelist() == [
        "Тайлан_2025-05-08.docx",
        "Тайлан_2025-05-08.xlsx",
        "Тайлан_2025-05-08.pdf",
        "Нотломж/01-1_2025-02-14_Үйл-явдлын-зураг.jpg",
        "Нотломж/02-1_2025-02-01_Үйл-явдлын-зураг.jpg",
        "Нотломж/03-1_2025-01-10_Үйл-явдлын-зураг.jpg",
        "Агуулга.html",
        "SHA256SUMS.txt",
    ]
    for line in archive.read("SHA256SUMS.txt").decode().splitlines():
        digest, name = line.split("  ", 1)
        assert hashlib.sha256(archive.read(name)).hexdigest() == digest, name


def test_a_lost_file_is_named_and_stops_nothing(cast: Cast) -> None:
    found = a_round(cast)
    lost = StoredFile.objects.get(name="batalgaa.jpg")
    default_storage.delete(lost.storage_path)
    archive = zipfile.ZipFile(written(report_document(found, cast.body, TODAY), "zip"))
    note = "Нотломж/02-1_2025-02-01_Үйл-явдлын-зураг.jpg.АЛГА.txt"
    assert note in archive.namelist()
    assert lost.sha256 in archive.read(note).decode()
    assert note in archive.read("Агуулга.html").decode()


def test_english_words_for_an_english_reader(cast: Cast) -> None:
    found = a_round(cast)
    text = pdf_text(report_document(found, cast.body, TODAY, "en"))
    shown = ("REPORT ON THE FULFILMENT OF:", "Percent", "Rating", "Effective", "Fulfilment of the plan", "Summary")
    assert [words for words in shown if words not in text] == []


def test_the_plans_day_of_approval_is_not_the_reports(cast: Cast) -> None:
    found = a_round(cast)
    document = report_document(found, cast.body, TODAY).document
    assert document.approval is not None
    assert (document.approval.name, document.approval.day) == ("Б.Дорж", None)
    assert [block.role for block in document.signatures] == ["reported"]
    assert document.title == "ШУДАРГА БАЙДЛЫН 2025 ОНЫ ТӨЛӨВЛӨГӨӨНИЙ ХЭРЭГЖИЛТИЙН ТАЙЛАН"


@pytest.mark.parametrize("form", ["docx", "xlsx", "pdf"])
def test_a_plan_that_is_read_again_is_the_same(form: str, cast: Cast) -> None:
    found = a_round(cast, work=False)
    stream = written(plan_document(found.plan), form)
    draft = read_document(stream.getvalue(), f"plan.{form}").draft
    assert [(row.number, row.text) for goal in draft.goals for row in goal.measures] == [
        (row.number, row.text) for row in found.plan.measures.order_by("order")
    ]
    read = [
        (item.text, item.kind, item.at_least) for goal in draft.goals for row in goal.measures for item in row.criteria
    ]
    rows = [row for measure in found.plan.measures.order_by("order") for row in measure.criteria.order_by("order")]
    assert read == [(row.text, row.kind, float(row.at_least) if row.at_least else None) for row in rows]
    assert [goal.text for goal in draft.goals] == ["Соён гэгээрүүлэх"]
    assert (draft.title, draft.year, draft.place) == (found.plan.title, 2025, "Баянтэс")


@pytest.mark.parametrize("form", ["docx", "xlsx", "pdf", "zip"])
@pytest.mark.parametrize("measures", [20, 200])
def test_statements_of_a_document_do_not_grow_with_the_plan(measures: int, form: str, cast: Cast) -> None:
    plan = a_plan(cast.body, cast.editor, long_draft(measures))
    found: Round = plan.rounds.get(number=1)
    found.plan = plan
    done(plan, cast, "1", date(2025, 2, 1), "Ажил хийв", files=("zurag.jpg",))
    with CaptureQueriesContext(connection) as captured:
        written(report_document(found, plan.body, TODAY), form)
    assert len(captured) == 9


@pytest.mark.parametrize("form", ["docx", "xlsx", "pdf"])
def test_a_plan_whose_numbers_count_goals_is_written_as_it_was(form: str, cast: Cast) -> None:
    """Д/д stands before the goal and counts goals; the measures' numbers stand before their texts."""
    goals = [
        GoalDraft(
            at,
            f"{name} чиглэлийн зорилго",
            [a_measure(f"{at}.1", f"{name} сургалт зохион байгуулах"), a_measure(f"{at}.2", f"{name} тандалт хийх")],
        )
        for at, name in (("1", "Соён гэгээрүүлэх"), ("2", "Урьдчилан сэргийлэх"))
    ]
    plan = a_plan(cast.body, cast.editor, a_draft(goals=goals))
    roles = ("number", "goal", "measure", "criteria")
    heads = ("Д/д", "Зорилго", "Хэрэгжүүлэх арга хэмжээ", "Гүйцэтгэлийн шалгуур үзүүлэлт")
    plan.columns = [{"role": role, "heading": head} for role, head in zip(roles, heads, strict=True)]
    draft = read_document(written(plan_document(plan), form).getvalue(), f"plan.{form}").draft
    assert [(goal.number, goal.text, [(row.number, row.text) for row in goal.measures]) for goal in draft.goals] == [
        (goal.number, goal.text, [(row.number, row.text) for row in goal.measures]) for goal in goals
    ]
