"""The document's tables as the JSON that `official.typ` sets: main table, goals' figures, list of proof."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from shudarga.documents.content import Annex, Bullets, Cell, OfficialDocument, Rating, Text
from shudarga.documents.layout1.annex import ANNEX_WIDTHS, annex_heads
from shudarga.documents.layout1.widths import FONT_SIZE, column_widths, letters_that_fit, lines_needed
from shudarga.documents.layout1.wrapping import breakable
from shudarga.documents.lines import Heading, Line, heads_of, lines_of, percent, rating_text
from shudarga.documents.wording import WORDS, short_date, size_text

Json = dict[str, Any]

CENTRED = {"number", "date", "percent", "rating"}
SHORT = 14  # a row of so few lines is never cut by the end of a page


def main_table(document: OfficialDocument) -> Json:
    """The table of goals and measures."""
    widths = column_widths(document)
    fits = [letters_that_fit(width) for width in widths]
    return {
        "size": FONT_SIZE,
        "widths": [round(width, 2) for width in widths],
        "centred": [column.kind in CENTRED for column in document.columns],
        "heads": [
            [{"text": h.text, "columns": h.columns, "rows": h.rows} for h in heads] for heads in heads_of(document)
        ],
        "numbers": document.column_numbers,
        "rows": [_row(line, widths, fits) for line in lines_of(document)],
    }


def _row(line: Heading | Line, widths: list[float], fits: list[int]) -> Json:
    if isinstance(line, Heading):
        return {"goal": line.words, "level": line.level}
    cells = [
        None if not span else {"span": span, "cell": _cell(cell, most)} if span > 1 else _cell(cell, most)
        for cell, span, most in zip(line.cells, line.spans, fits, strict=True)
    ]
    row: Json = {"cells": cells}
    if is_short(line, widths):
        row["whole"] = line.spans.index(1)
    return row


def is_short(line: Line, widths: list[float]) -> bool:
    """Whether a row is to be kept on one page."""
    own = [(cell, width) for cell, span, width in zip(line.cells, line.spans, widths, strict=True) if span == 1]
    return bool(own) and max(lines_needed(cell, width) for cell, width in own) <= SHORT


def _cell(cell: Cell, most: int) -> str | Json:
    match cell:
        case Text():
            paragraphs = [breakable(words, most) for words in cell.paragraphs]
            return paragraphs[0] if len(paragraphs) == 1 else {"p": paragraphs}
        case Bullets(items=(only,), lead=""):
            return breakable(only, most)
        case Bullets():
            return {"lead": breakable(cell.lead, most), "items": [breakable(item, most) for item in cell.items]}
    return breakable(plain(cell), most)


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
    rows = [
        [
            proof.measure,
            short_date(proof.day) if proof.day else "",
            breakable(proof.title, 24),
            breakable(proof.target, 22),
            size_text(proof.size, document.language),
            breakable(proof.sha256, 16),
        ]
        for proof in annex.proofs
    ]
    return _table(annex_heads(document), ANNEX_WIDTHS, rows, "014")


def _table(heads: tuple[str, ...], widths: tuple[float, ...], rows: list[list[str]], centred: str) -> Json:
    return {
        "size": 9.5,
        "widths": list(widths),
        "centred": [str(i) in centred for i in range(len(heads))],
        "heads": [[{"text": head, "columns": 1, "rows": 1} for head in heads]],
        "numbers": False,
        "rows": [{"cells": row, "whole": 0} for row in rows],
    }
