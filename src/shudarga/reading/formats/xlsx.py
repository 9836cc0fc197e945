"""XLSX and ODS: every visible sheet as one table, with real dates and numbers written as a person would."""

from __future__ import annotations

import io
import re
from datetime import date, datetime, time, timedelta

from python_calamine import CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from shudarga.reading.container import open_zip, read_part
from shudarga.reading.document import Block, Cell, Document, RawTable, Row
from shudarga.reading.formats.xlsx_percent import percent_cells
from shudarga.reading.unreadable import Unreadable

_MAX_CELLS = 1_500_000
_MAX_ROWS = 20_000
_MAX_COLUMNS = 64
_CELL = re.compile(rb'<(?:\w+:)?c\b[^>]*?\br="([A-Z]{1,3})(\d{1,7})"[^>]*?(/?)>')

Value = int | float | str | bool | date | datetime | time | timedelta


def read_sheets(data: bytes, kind: str) -> Document:
    archive = open_zip(data)
    for name in archive.namelist():
        if name.endswith((".xml", ".rels")):
            _check_part(name, read_part(archive, name))
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        visible = [
            sheet.name
            for sheet in book.sheets_metadata
            if sheet.visible == SheetVisibleEnum.Visible and sheet.typ == SheetTypeEnum.WorkSheet
        ]
        percents = percent_cells(archive) if kind == "xlsx" else {}
        blocks: list[Block] = [_table(book, name, percents.get(name, set())) for name in visible]
    except Unreadable:
        raise
    except Exception as error:
        raise Unreadable("damaged") from error
    return Document(blocks)


def _check_part(name: str, part: bytes) -> None:
    """Refuse a sheet whose far corner would make the library reserve a grid of millions of cells."""
    if not re.search(r"(?:^|/)worksheets/[^/]+\.xml$", name):
        return
    rows, columns = 0, 0
    for letters, number, empty in _CELL.findall(part):
        if not empty:
            rows, columns = max(rows, int(number)), max(columns, _column(letters))
    if rows * columns > _MAX_CELLS:
        raise Unreadable("bomb")


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def _table(book: CalamineWorkbook, name: str, percents: set[tuple[int, int]]) -> RawTable:
    sheet = book.get_sheet_by_name(name)
    if sheet.total_height * max(sheet.total_width, 1) > _MAX_CELLS:
        raise Unreadable("bomb")
    rows = sheet.to_python(skip_empty_area=False, nrows=_MAX_ROWS)
    grid = [
        [Cell(_written(value, percent=(at, column) in percents)) for column, value in enumerate(line[:_MAX_COLUMNS])]
        for at, line in enumerate(rows)
    ]
    for top_left, bottom_right in sheet.merged_cell_ranges or []:
        _fill(grid, top_left, bottom_right)
    return RawTable([Row(line, number, name) for number, line in enumerate(grid, start=1)], where=name)


def _fill(grid: list[list[Cell]], top_left: tuple[int, int], bottom_right: tuple[int, int]) -> None:
    (top, left), (bottom, right) = top_left, bottom_right
    if top >= len(grid) or left >= len(grid[top]):
        return
    text = grid[top][left].text
    for row in range(top, min(bottom + 1, len(grid))):
        for column in range(left, min(right + 1, len(grid[row]))):
            if (row, column) != (top, left):
                grid[row][column] = Cell(text, "down" if column == left else "across")


def _written(value: Value, *, percent: bool) -> str:
    if isinstance(value, bool):
        return "✓" if value else ""
    if isinstance(value, (int, float)):
        return f"{_plain(value * 100)}%" if percent else _plain(value)
    if isinstance(value, datetime):
        return f"{value:%Y.%m.%d}"
    if isinstance(value, date):
        return f"{value:%Y.%m.%d}"
    if isinstance(value, (time, timedelta)):
        return str(value)
    return value.replace("\r\n", "\n").replace("_x000D_", "").strip()


def _plain(number: float) -> str:
    rounded = round(float(number), 6)
    return str(int(rounded)) if rounded.is_integer() else str(rounded)
