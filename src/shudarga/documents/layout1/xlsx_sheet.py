"""A worksheet that is filled from the top, and the formats of its cells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from shudarga.documents.content import Bullets, Cell, Text
from shudarga.documents.layout1.tables import plain
from shudarga.documents.layout1.widths import text_width

CHARACTER = 5.6  # points in a unit of Excel's column width, at Times New Roman 10
LONGEST = 32_767  # characters that an Excel cell takes
LINE = 13.5  # points
_ILLEGAL = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

_BASE = {"font_name": "Times New Roman", "font_size": 10, "text_wrap": True, "valign": "top"}
_STYLES: dict[str, dict[str, object]] = {
    "plain": {"font_size": 11, "text_wrap": True},
    "right": {"font_size": 11, "align": "right"},
    "bold": {"font_size": 11, "bold": True},
    "note": {"font_size": 9, "italic": True, "align": "right"},
    "title": {"font_size": 13, "bold": True, "align": "center", "valign": "vcenter"},
    "subtitle": {"font_size": 12, "align": "center"},
    "head": {"bold": True, "align": "center", "valign": "vcenter", "border": 1},
    "goal": {"bold": True, "align": "center", "valign": "vcenter", "border": 1, "bg_color": "#EEEEEE"},
    "inner": {"bold": True, "valign": "vcenter", "border": 1},
    "text": {"border": 1},
    "figure": {"border": 1, "align": "center"},
    "count": {"border": 1, "align": "center", "num_format": "#,##0"},
    "percent0": {"border": 1, "align": "center", "num_format": "0%"},
    "percent1": {"border": 1, "align": "center", "num_format": "0.0%"},
    "percent2": {"border": 1, "align": "center", "num_format": "0.00%"},
    "day": {"border": 1, "align": "center", "num_format": "yyyy.mm.dd"},
}


class Formats:
    """The workbook's formats by name."""

    def __init__(self, book: Any) -> None:
        self._made = {name: book.add_format(_BASE | style) for name, style in _STYLES.items()}

    def __getitem__(self, name: str) -> Any:
        return self._made[name]


class Sheet:
    """A worksheet with the row that is to be written next. Widths are points."""

    def __init__(self, page: Any, formats: Formats, widths: Sequence[float]) -> None:
        self.page = page
        self.formats = formats
        self.widths = list(widths)
        self.row = 0

    def skip(self) -> None:
        """Leave a low row empty: what stands above the heads is frozen with them, and a small screen needs the room."""
        self.page.set_row(self.row, 6)
        self.row += 1

    def string(self, row: int, column: int, words: str, style: str) -> None:
        """Words as a string, whatever they look like."""
        if words:
            self.page.write_string(row, column, _ILLEGAL.sub("", words)[:LONGEST], self.formats[style])
        else:
            self.page.write_blank(row, column, None, self.formats[style])

    def merged(self, box: tuple[int, int, int, int], words: str, style: str) -> None:
        """Words over the cells from (row, column) to (row, column), inclusive."""
        first_row, first, last_row, last = box
        if (first_row, first) != (last_row, last):
            self.page.merge_range(first_row, first, last_row, last, "", self.formats[style])
        self.string(first_row, first, words, style)

    def across(self, words: str, style: str, height: float | None = None) -> None:
        """A row over the whole width, as high as its words need."""
        lines = -(-text_width(words, 11) * 1.1 // sum(self.widths)) or 1
        self.page.set_row(self.row, height or (16 if lines <= 1 else 15 * lines))
        self.merged((self.row, 0, self.row, len(self.widths) - 1), words, style)
        self.row += 1

    def at_right(self, words: str, style: str) -> None:
        """A row of the block at the top right."""
        first = self._column_at(sum(self.widths) * 0.62)
        room = sum(self.widths[first:])
        self.page.set_row(self.row, 15 * (-(-text_width(words, 11) * 1.1 // room) or 1))
        self.merged((self.row, first, self.row, len(self.widths) - 1), words, style)
        self.row += 1

    def both_ends(self, left: str, right: str) -> None:
        """A row with words at the left and at the right."""
        if len(self.widths) == 1:
            self.across(left, "plain")
            self.across(right, "right")
            return
        middle = self._column_at(sum(self.widths) * 0.55)
        room = sum(self.widths[:middle])
        self.page.set_row(self.row, 15 * (-(-text_width(left, 11) * 1.1 // room) or 1))
        self.merged((self.row, 0, self.row, middle - 1), left, "plain")
        self.merged((self.row, middle, self.row, len(self.widths) - 1), right, "right")
        self.row += 1

    def value(self, row: int, column: int, cell: Cell, style: str = "text") -> None:
        """A cell as what it is: a number, a percent, a day, or words."""
        match cell:
            case Text() | Bullets():
                self.string(row, column, plain(cell), style)
            case Decimal():
                decimals = min(2, max(0, -int(cell.as_tuple().exponent)))
                self.page.write_number(row, column, float(cell / 100), self.formats[f"percent{decimals}"])
            case date():
                moment = datetime(cell.year, cell.month, cell.day)  # noqa: DTZ001 - Excel knows no zones
                self.page.write_datetime(row, column, moment, self.formats["day"])
            case int():
                self.page.write_number(row, column, cell, self.formats["count"])
            case _:
                self.string(row, column, plain(cell), style)

    def number(self, row: int, column: int, printed: str) -> None:
        """A number as printed: 5 is a number, 1.1 and 1.10 are names."""
        if printed.isascii() and printed.isdigit() and len(printed) < 10 and not printed.startswith("0"):  # noqa: PLR2004
            self.page.write_number(row, column, int(printed), self.formats["figure"])
        else:
            self.string(row, column, printed, "figure")

    def _column_at(self, distance: float) -> int:
        """The column that begins nearest to a distance from the left, never the first."""
        edges = [sum(self.widths[:i]) for i in range(len(self.widths))]
        return min(range(1, len(edges)), key=lambda i: abs(edges[i] - distance), default=0)
