"""XLSX files opened again: real numbers and dates, frozen and repeated heads, no formulas."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date, datetime

import openpyxl
import pytest
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet
from python_calamine import CalamineWorkbook

from shudarga.documents.canonical import printed_hash
from shudarga.documents.content import Column, OfficialDocument, Row, Section, text
from shudarga.documents.xlsx import write_xlsx
from tests.documents import samples


def written(document: OfficialDocument) -> bytes:
    stream = io.BytesIO()
    write_xlsx(document, stream)
    return stream.getvalue()


def opened(document: OfficialDocument) -> Workbook:
    return openpyxl.load_workbook(io.BytesIO(written(document)))


def first(document: OfficialDocument) -> Worksheet:
    sheet = opened(document).worksheets[0]
    assert isinstance(sheet, Worksheet)
    return sheet


def row_of(sheet: Worksheet, number: object) -> int:
    return next(cell.row for cell in sheet["A"] if cell.value == number and sheet.cell(cell.row, 2).value)


def test_numbers_percents_and_words() -> None:
    sheet = first(samples.report())
    row = row_of(sheet, 4)
    cells = [sheet.cell(row, column) for column in range(1, 9)]
    assert [cell.data_type for cell in cells] == ["n", "s", "s", "s", "s", "n", "s", "n"]
    assert (cells[0].value, cells[5].value, cells[5].number_format) == (4, 0.88, "0.0%")
    assert cells[6].value == "Биелсэн (100)"
    assert cells[4].value == (
        "Нийт 2 ажил хийв.\n- 2025.02.14-нд нээлттэй өдөрлөг зохион байгуулж, 45 хүн оролцов\n"
        "- Сар бүрийн тандалт: 5-аас 4 сард хийсэн"
    )
    assert all(cell.alignment.wrap_text for cell in cells)


def test_days_are_days() -> None:
    columns = (Column("number", "№", 1, "number"), Column("end", "Дуусах", 3, "date"), Column("text", "Ажил", 9))
    rows = (Row("1.10", (None, date(2025, 11, 10), text("x"))),)
    sheet = first(OfficialDocument("plan", "T", columns, (Section("", "", rows),)))
    row = row_of(sheet, "1.10")
    assert sheet.cell(row, 2).value == datetime(2025, 11, 10)  # noqa: DTZ001
    assert sheet.cell(row, 2).number_format == "yyyy.mm.dd"


def test_page_setup() -> None:
    document = samples.report()
    book = opened(document)
    sheet = book.worksheets[0]
    assert isinstance(sheet, Worksheet)
    head = next(cell.row for cell in sheet["A"] if cell.value == "№")
    assert sheet.freeze_panes == f"A{head + 3}"
    assert sheet.print_title_rows == f"${head}:${head + 2}"
    assert (sheet.page_setup.orientation, sheet.page_setup.fitToHeight, sheet.page_setup.paperSize) == (
        "landscape",
        0,
        9,
    )
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert printed_hash(document) in (sheet.oddFooter.left.text or "")
    assert sheet.oddFooter.right.text == "&P / &N"
    assert "ТӨСӨЛ" in (sheet.oddHeader.right.text or "")
    assert book.properties.title == document.title
    assert sheet.column_dimensions["A"].width < sheet.column_dimensions["B"].width


def test_approval_title_and_signatures_stand_in_their_places() -> None:
    sheet = first(samples.report())
    values = {cell.value: cell.coordinate for row in sheet.iter_rows() for cell in row if cell.value is not None}
    assert values["БАТЛАВ"] == "F1"
    assert "A" in values[samples.report().title]
    assert "______________ Д.БАТСАЙХАН" in values
    assert "ХЯНАСАН:" in values


def test_proof_stands_on_a_second_sheet() -> None:
    book = opened(samples.report())
    assert book.sheetnames == ["Тайлан", "Нотломжийн жагсаалт"]
    sheet = book.worksheets[1]
    assert [cell.value for cell in sheet[1]] == ["№", "Огноо", "Нотломжийн нэр", "Файл, холбоос", "Хэмжээ", "SHA-256"]
    assert sheet["B2"].value == datetime(2025, 2, 3)  # noqa: DTZ001
    assert sheet["E2"].value == 123456
    assert sheet["D8"].hyperlink.target.startswith("https://example.mn/")
    assert sheet.freeze_panes == "A2"


def test_nothing_a_person_wrote_is_a_formula_or_a_link() -> None:
    book = opened(samples.awkward())
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type != "f"
                assert cell.hyperlink is None
    kept = samples.AWKWARD.replace("\x07", "")
    assert kept in {cell.value for row in book.worksheets[0].iter_rows() for cell in row}
    assert "&&" in (book.worksheets[0].oddFooter.left.text or "")


def test_calamine_reads_it_too() -> None:
    book = CalamineWorkbook.from_filelike(io.BytesIO(written(samples.agency_plan())))
    sheet = book.get_sheet_by_index(0)
    assert any(samples.GOALS[0] in row for row in sheet.to_python())
    assert (5, 0) in {start for start, _ in sheet.merged_cell_ranges or []} or sheet.merged_cell_ranges


def test_grown_beyond_what_a_cell_takes() -> None:
    cells = (None, text("б" * 40_000), None, None, None)
    sheet = first(replace(samples.plan(), sections=(Section("", "", (Row("1", cells),)),)))
    assert len(sheet.cell(row_of(sheet, 1), 2).value) == 32_767


@pytest.mark.parametrize("make", [samples.empty_plan, samples.english, samples.plan])
def test_other_documents(make) -> None:
    document = make()
    sheet = first(document)
    values = {cell.value for row in sheet.iter_rows() for cell in row}
    assert document.title in values
    if not document.sections:
        assert "Арга хэмжээ байхгүй." in values


def test_a_single_column() -> None:
    document = replace(
        samples.plan(), columns=(Column("measure", "Ажил"),), sections=(), goal_figures=samples.report().goal_figures
    )
    assert "Ажил" in {cell.value for cell in first(document)["A"]}


def test_two_hundred_rows() -> None:
    sheet = first(samples.report(200, pictures=0))
    assert {cell.value for cell in sheet["A"]} >= set(range(1, 201))
