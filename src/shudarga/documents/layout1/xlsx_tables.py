"""The document's tables as worksheet rows: main table, goals' figures, list of proof."""

from __future__ import annotations

import re

from shudarga.documents.content import GOAL_NUMBER, NUMBER, Cell, Column, GoalFigure, OfficialDocument, Text
from shudarga.documents.layout1.annex import annex_heads
from shudarga.documents.layout1.tables import CENTRED, plain
from shudarga.documents.layout1.widths import text_width
from shudarga.documents.layout1.xlsx_sheet import LINE, Sheet
from shudarga.documents.lines import Heading, Line, heads_of, lines_of
from shudarga.documents.wording import WORDS

_LINK = re.compile(r"https?://[^\s\"<>]{1,1900}", re.ASCII)


def main_table(sheet: Sheet, document: OfficialDocument) -> None:
    """The table of goals and measures; its heads stay in sight and are repeated on every printed page."""
    top = sheet.row
    _heads(sheet, document)
    sheet.page.repeat_rows(top, sheet.row - 1)
    sheet.page.freeze_panes(sheet.row, 0)
    lines = lines_of(document)
    for line in lines:
        if isinstance(line, Heading):
            sheet.across(line.words, "goal" if line.level == 1 else "inner")
        else:
            _row(sheet, line, document.columns)
    if not any(isinstance(line, Line) for line in lines):
        sheet.across(WORDS[document.language].no_measures, "text")


def _heads(sheet: Sheet, document: OfficialDocument) -> None:
    for heads in heads_of(document):
        lines = 1.0
        for head in heads:
            last = head.column + head.columns - 1
            room = sum(sheet.widths[head.column : last + 1])
            lines = max(lines, 1 + text_width(head.text) * 1.25 // room)
            sheet.merged((sheet.row, head.column, sheet.row + head.rows - 1, last), head.text, "head")
        sheet.page.set_row(sheet.row, LINE * lines + 4)
        sheet.row += 1
    if document.column_numbers:
        for i in range(len(document.columns)):
            sheet.value(sheet.row, i, i + 1)
        sheet.row += 1


def _row(sheet: Sheet, line: Line, columns: tuple[Column, ...]) -> None:
    for i, (cell, span, column) in enumerate(zip(line.cells, line.spans, columns, strict=True)):
        if not span:
            continue
        style = "figure" if column.kind in CENTRED else "text"
        if span > 1:
            sheet.page.merge_range(sheet.row, i, sheet.row + span - 1, i, "", sheet.formats[style])
        _cell(sheet, i, cell, column, style)
    sheet.row += 1


def _cell(sheet: Sheet, i: int, cell: Cell, column: Column, style: str) -> None:
    if isinstance(cell, Text) and column.key in (NUMBER, GOAL_NUMBER):
        sheet.number(sheet.row, i, plain(cell))
    else:
        sheet.value(sheet.row, i, cell, style)


def goal_table(sheet: Sheet, document: OfficialDocument) -> None:
    """The figures of each goal, in the columns of the main table; in words where it has too few columns for them."""
    words = WORDS[document.language]
    heads = ("№", words.goal, words.measures, words.assessed, words.fulfilled, words.share, words.rating)
    columns = _figure_columns(len(sheet.widths), len(heads))
    if columns is None:
        for figure in document.goal_figures:
            named = zip(heads[2:], _figures(figure)[2:], strict=True)
            sheet.across(f"{figure.number} {figure.title}".strip(), "bold")
            sheet.across(" · ".join(f"{head}: {plain(value)}" for head, value in named if plain(value)), "plain")
        return
    sheet.skip()
    for head, (first, last) in zip(heads, columns, strict=True):
        sheet.merged((sheet.row, first, sheet.row, last), head, "head")
    sheet.page.set_row(sheet.row, 2 * LINE + 4)
    sheet.row += 1
    for figure in document.goal_figures:
        _figure_row(sheet, figure, columns)


def _figure_row(sheet: Sheet, figure: GoalFigure, columns: list[tuple[int, int]]) -> None:
    sheet.number(sheet.row, 0, figure.number)
    first, last = columns[1]
    sheet.merged((sheet.row, first, sheet.row, last), figure.title, "text")
    for (column, _), value in zip(columns[2:], _figures(figure)[2:], strict=True):
        sheet.value(sheet.row, column, value, "figure")
    sheet.row += 1


def _figures(figure: GoalFigure) -> tuple[Cell, ...]:
    number, title = Text((figure.number,)), Text((figure.title,))
    return (number, title, figure.measures, figure.assessed, figure.fulfilled, figure.share, figure.rating)


def _figure_columns(columns: int, figures: int) -> list[tuple[int, int]] | None:
    """The sheet columns of each figure; None where the sheet has too few."""
    if columns < figures:
        return None
    tail = [(i, i) for i in range(columns - (figures - 2), columns)]
    return [(0, 0), (1, columns - figures + 1), *tail]


def proof_sheet(sheet: Sheet, document: OfficialDocument) -> None:
    """All proof, a row each, filterable."""
    for i, head in enumerate(annex_heads(document)):
        sheet.string(0, i, head, "head")
    sheet.page.freeze_panes(1, 0)
    sheet.page.repeat_rows(0)
    for row, proof in enumerate(document.proofs, 1):
        sheet.number(row, 0, proof.measure)
        sheet.value(row, 1, proof.day)
        sheet.string(row, 2, proof.title, "text")
        if _LINK.fullmatch(proof.target):
            sheet.page.write_url(row, 3, proof.target, sheet.formats["text"], string=proof.target)
        else:
            sheet.string(row, 3, proof.target, "text")
        sheet.value(row, 4, proof.size)
        sheet.string(row, 5, proof.sha256, "text")
    sheet.page.autofilter(0, 0, max(1, len(document.proofs)), len(sheet.widths) - 1)
