"""The document's tables as the JSON that `official.typ` sets: main table, goals' figures, list of proof."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from shudarga.documents.content import Annex, Bullets, Cell, OfficialDocument, Rating, Text
from shudarga.documents.layout1.annex import ANNEX_WIDTHS, annex_heads, annex_row
from shudarga.documents.layout1.widths import (
    FONT_SIZE,
    PADDING,
    TABLE_WIDTH,
    column_widths,
    letters_a_line,
    lines_needed,
)
from shudarga.documents.layout1.wrapping import breakable
from shudarga.documents.lines import HeadCell, Heading, Line, heads_of, lines_of, percent, rating_text
from shudarga.documents.wording import WORDS, short_date

Json = dict[str, Any]

CENTRED = {"number", "date", "percent", "rating"}
SHORT = 20  # a row of so few lines is never cut by the end of a page


def main_table(document: OfficialDocument) -> Json:
    """The table of goals and measures."""
    widths = column_widths(document)
    rooms = [width - PADDING for width in widths]
    letters = [letters_a_line(width) for width in widths]
    return {
        "size": FONT_SIZE,
        "widths": [round(width, 2) for width in widths],
        "centred": [column.kind in CENTRED for column in document.columns],
        "heads": [
            [{"text": _head(h, widths), "columns": h.columns, "rows": h.rows} for h in heads]
            for heads in heads_of(document)
        ],
        "numbers": document.column_numbers,
        "rows": [_row(line, letters, rooms) for line in lines_of(document)],
    }


def _row(line: Heading | Line, letters: list[int], rooms: list[float]) -> Json:
    if isinstance(line, Heading):
        return {"goal": breakable(line.words, TABLE_WIDTH - PADDING), "level": line.level}
    cells = [
        None if not span else {"span": span, "cell": _cell(cell, room)} if span > 1 else _cell(cell, room)
        for cell, span, room in zip(line.cells, line.spans, rooms, strict=True)
    ]
    row: Json = {"cells": cells}
    if is_short(line, letters):
        row["whole"] = line.spans.index(1)
    return row


def is_short(line: Line, letters: list[int]) -> bool:
    """Whether a row is to be kept on one page. `letters` is how many stand on a line of each column."""
    own = [
        lines_needed(cell, most) for cell, span, most in zip(line.cells, line.spans, letters, strict=True) if span == 1
    ]
    return bool(own) and max(own) <= SHORT


def _cell(cell: Cell, room: float) -> str | Json:
    match cell:
        case Text():
            paragraphs = [breakable(words, room) for words in cell.paragraphs]
            return paragraphs[0] if len(paragraphs) == 1 else {"p": paragraphs}
        case Bullets(items=(only,), lead=""):
            return breakable(only, room)
        case Bullets():
            return {"lead": breakable(cell.lead, room), "items": [breakable(item, room) for item in cell.items]}
    return breakable(plain(cell), room)


def plain(cell: Cell) -> str:  # noqa: PLR0911 - one line a type
    """A cell's words on one line (paragraphs and items by line breaks)."""
    match cell:
        case Text():
            return "\n".join(cell.paragraphs)
        case Bullets(items=(only,), lead=""):
            return only
        case Bullets():
            return "\n".join([cell.lead] * bool(cell.lead) + [f"- {item}" for item in cell.items])
        case Rating():
            return rating_text(cell)
        case Decimal():
            return percent(cell)
        case date():
            return short_date(cell)
        case int():
            return str(cell)
    return ""


def goal_table(document: OfficialDocument) -> Json:
    """The figures of each goal."""
    words = WORDS[document.language]
    heads = ("№", words.goal, words.measures, words.assessed, words.fulfilled, words.share, words.rating)
    rows = [
        [f.number, f.title, str(f.measures), str(f.assessed), str(f.fulfilled), plain(f.share), plain(f.rating)]
        for f in document.goal_figures
    ]
    return _table(heads, (3, 24, 7, 6, 6, 7, 9), rows, "023456")


def annex_table(document: OfficialDocument, annex: Annex) -> Json:
    """The list of proof."""
    rooms = [TABLE_WIDTH * weight / sum(ANNEX_WIDTHS) - PADDING for weight in ANNEX_WIDTHS]
    rows = [
        [breakable(words, room) for words, room in zip(annex_row(proof, document.language), rooms, strict=True)]
        for proof in annex.proofs
    ]
    return _table(annex_heads(document), ANNEX_WIDTHS, rows, "014")


def _head(head: HeadCell, widths: list[float]) -> str:
    return breakable(head.text, (sum(widths[head.column : head.column + head.columns]) - PADDING) / 1.06)


def _table(heads: tuple[str, ...], widths: tuple[float, ...], rows: list[list[str]], centred: str) -> Json:
    return {
        "size": 9.5,
        "widths": list(widths),
        "centred": [str(i) in centred for i in range(len(heads))],
        "heads": [[{"text": head, "columns": 1, "rows": 1} for head in heads]],
        "numbers": False,
        "rows": [{"cells": row, "whole": 0} for row in rows],
    }
