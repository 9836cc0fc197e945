"""What only one format does: Word's automatic numbers and merged cells, a workbook's real numbers and percents."""

import io
from datetime import date
from typing import Any

import docx
import openpyxl
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from shudarga.reading import read_document
from shudarga.reading.formats.docx import read_docx

HEADS = ["№", "Арга хэмжээ", "Шалгуур үзүүлэлт", "Хугацаа", "Хариуцах нэгж"]


def _saved(document: Any) -> bytes:
    data = io.BytesIO()
    document.save(data)
    return data.getvalue()


def _count(paragraph: Any, style: str) -> None:
    paragraph.style = style


def test_words_automatic_numbers_are_the_measures_numbers() -> None:
    document = docx.Document()
    document.add_paragraph("ГАЗРЫН 2025 ОНЫ ТӨЛӨВЛӨГӨӨ")
    table = document.add_table(3, 5)
    rows = [HEADS, ["", "Сургалт хийх", "Хийсэн байх", "", ""], ["", "Самбар ажиллуулах", "Ажилласан байх", "", ""]]
    for line, row in zip(rows, table.rows, strict=True):
        for text, cell in zip(line, row.cells, strict=True):
            cell.text = text
    for row in table.rows[1:]:
        _count(row.cells[0].paragraphs[0], "List Number")
    draft = read_document(_saved(document), "plan.docx").draft
    assert [measure.number for measure in draft.measures()] == ["1", "2"]


def test_deleted_text_is_left_out() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("Хэвээр ")
    deleted = OxmlElement("w:del")
    run = OxmlElement("w:r")
    text = OxmlElement("w:t")
    text.text = "хассан"
    run.append(text)
    deleted.append(run)
    paragraph._p.append(deleted)
    assert [block.text for block in read_docx(_saved(document)).blocks if hasattr(block, "text")] == ["Хэвээр"]
    assert qn("w:del") == deleted.tag


def test_quarters_marked_under_a_merged_head() -> None:
    document = docx.Document()
    document.add_paragraph("ГАЗРЫН 2025 ОНЫ ТӨЛӨВЛӨГӨӨ")
    table = document.add_table(4, 7)
    lines = [
        ["№", "Хийх ажил", "Хүрэх үр дүн", "Хугацаа", "", "", ""],
        ["", "", "", "I", "II", "III", "IV"],
        ["1", "Сургалт зохион байгуулах", "Зохион байгуулсан байх", "+", "+", "", ""],
        ["2", "Самбар ажиллуулах", "Ажиллуулсан байх", "", "", "", "x"],
    ]
    for line, row in zip(lines, table.rows, strict=True):
        for text, cell in zip(line, row.cells, strict=True):
            cell.text = text
    table.cell(0, 3).merge(table.cell(0, 6))
    for at in range(3):
        table.cell(0, at).merge(table.cell(1, at))
    draft = read_document(_saved(document), "plan.docx").draft
    assert [(m.start, m.end) for m in draft.measures()] == [
        (date(2025, 1, 1), date(2025, 6, 30)),
        (date(2025, 10, 1), date(2025, 12, 31)),
    ]


def test_workbook_with_an_unrelated_sheet_percents_and_dates() -> None:
    book = openpyxl.Workbook()
    first = book.active
    assert first is not None
    first.append(["№", "Үйл ажиллагаа", "Төсөв", "Нийт"])
    first.append([1, "Сургалт зохион байгуулах", 100, 100])
    sheet = book.create_sheet("Төлөвлөгөө")
    sheet.append(["Байгууллагын 2026 оны төлөвлөгөө"])
    sheet.append(["Д/д", "Арга хэмжээ", "Шалгуур үзүүлэлт", "Хэмжих нэгж", "Зорилтот түвшин", "Эхлэх", "Дуусах"])
    sheet.append([1.1, "Сургалт зохион байгуулах", "Сургалтад хамрагдсан албан хаагчид", "хувь", 0.9])
    sheet["E3"].number_format = "0%"
    sheet["F3"], sheet["G3"] = date(2026, 2, 1), date(2026, 6, 30)
    sheet.append([1.2, "Хэлэлцүүлэг зохион байгуулах", "Хэлэлцүүлэг", "тоо", 4])
    draft = read_document(_saved(book), "plan.xlsx").draft
    one, two = draft.measures()
    assert draft.title == "Байгууллагын 2026 оны төлөвлөгөө"
    assert (one.start, one.end, one.source.where, one.source.row) == (
        date(2026, 2, 1),
        date(2026, 6, 30),
        "Төлөвлөгөө",
        3,
    )
    criterion = one.criteria[0]
    assert (criterion.kind, criterion.at_least, criterion.population, criterion.target) == (
        "coverage",
        90,
        "staff",
        "90%",
    )
    assert [(c.kind, c.at_least) for c in two.criteria] == [("count", 4)]
