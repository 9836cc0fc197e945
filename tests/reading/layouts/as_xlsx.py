"""Workbooks: merged cells, several sheets, real dates and numbers."""

from datetime import date
from io import BytesIO
from typing import Any

import xlsxwriter

from .blocks import Break, Cell, Document, Paragraph, Sides, Table


def xlsx_of(document: Document, width: int = 6) -> bytes:
    """`width`: columns that a title is merged over."""
    out = BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    forms = {
        "wrap": book.add_format({"text_wrap": True, "border": 1, "valign": "top"}),
        "bold": book.add_format({"text_wrap": True, "border": 1, "bold": True}),
        "date": book.add_format({"num_format": "yyyy.mm.dd", "border": 1}),
        "title": book.add_format({"bold": True, "align": "center", "text_wrap": True}),
    }
    sheet, row = None, 0
    for block in document.blocks:
        if isinstance(block, Break) and block.sheet:
            sheet, row = book.add_worksheet(block.sheet), 0
            continue
        if sheet is None:
            sheet = book.add_worksheet("Sheet1")
        row = _add(sheet, row, block, forms, width)
    book.close()
    return out.getvalue()


def _add(sheet: Any, row: int, block: Any, forms: dict[str, Any], width: int) -> int:
    """Writes a block from a row on; returns the next free row."""
    if isinstance(block, Paragraph):
        return _add_paragraph(sheet, row, block, forms, width)
    if isinstance(block, Sides):
        return _add_sides(sheet, row, block, width)
    if isinstance(block, Table):
        for r, cells in enumerate(block.rows):
            for c, cell in enumerate(cells):
                if cell is not None:
                    _write(sheet, row + r, c, cell, forms)
        return row + len(block.rows) + 1
    return row + 1


def _add_paragraph(sheet: Any, row: int, block: Paragraph, forms: dict[str, Any], width: int) -> int:
    text = block.text.replace("\v", "\n")
    if block.align == "center" and width > 1:
        sheet.merge_range(row, 0, row, width - 1, text, forms["title"])
    else:
        sheet.write_string(row, 0 if block.align == "left" else max(0, width - 2), text)
    return row + 1


def _add_sides(sheet: Any, row: int, block: Sides, width: int) -> int:
    for column, text in ((0, block.left), (max(1, width - 2), block.right)):
        for i, line in enumerate(text.split("\n")):
            if line:
                sheet.write_string(row + i, column, line)
    return row + 1 + max(block.left.count("\n"), block.right.count("\n"))


def _write(sheet: Any, row: int, column: int, cell: Cell, forms: dict[str, Any]) -> None:
    form = forms["bold" if cell.bold else "wrap"]
    text = cell.text.replace("\v", "\n")
    if cell.auto:
        marks = [("•" if cell.auto == "bullet" else f"{i}.") + " " for i in range(1, text.count("\n") + 2)]
        text = "\n".join(mark + line for mark, line in zip(marks, text.split("\n"), strict=True))
    if cell.across > 1 or cell.down > 1:
        sheet.merge_range(row, column, row + cell.down - 1, column + cell.across - 1, "", form)
    if isinstance(cell.value, date):
        sheet.write_datetime(row, column, cell.value, forms["date"])
    elif cell.value is not None:
        sheet.write_number(row, column, cell.value, form)
    elif text:
        sheet.write_string(row, column, text, form)
    else:
        sheet.write_blank(row, column, None, form)
