"""A document's table flattened to lines, in the order in which every format writes them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from shudarga.documents.content import (
    ABOVE,
    GOAL,
    GOAL_NUMBER,
    NUMBER,
    Above,
    Cell,
    OfficialDocument,
    Rating,
    Row,
    Section,
    Text,
    text,
)


@dataclass(frozen=True, slots=True)
class Heading:
    """A goal as a full-width row."""

    number: str
    title: str
    level: int

    @property
    def words(self) -> str:
        """The number, with its dot, and the title on one line."""
        return f"{self.number.rstrip('.')}. {self.title}".strip() if self.number else self.title


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the table: a cell and its span downwards for each column; span 0 is covered by the cell above."""

    cells: tuple[Cell, ...]
    spans: tuple[int, ...]
    level: int


@dataclass(frozen=True, slots=True)
class HeadCell:
    """A cell of the table's head, `columns` wide and `rows` high, beginning at `column` (from 0)."""

    text: str
    column: int
    columns: int = 1
    rows: int = 1


def lines_of(document: OfficialDocument) -> list[Heading | Line]:
    """The headings and rows of the table. Goals that stand in columns have no heading rows."""
    lines: list[Heading | Line] = []
    for section in document.sections:
        if document.goals == "rows" and (section.title or section.number):
            lines.append(Heading(section.number, section.title, section.level))
        lines.extend(_with_spans([(_filled(document, section, row, i == 0), row.level) for i, row in _rows(section)]))
    return lines


def heads_of(document: OfficialDocument) -> list[list[HeadCell]]:
    """The head's rows: one, or two where columns are grouped."""
    columns = document.columns
    if not any(column.group for column in columns):
        return [[HeadCell(column.heading, i) for i, column in enumerate(columns)]]
    upper: list[HeadCell] = []
    lower: list[HeadCell] = []
    for i, column in enumerate(columns):
        if not column.group:
            upper.append(HeadCell(column.heading, i, rows=2))
            continue
        lower.append(HeadCell(column.heading, i))
        if i == 0 or columns[i - 1].group != column.group:
            wide = next((n for n, other in enumerate(columns[i:]) if other.group != column.group), len(columns) - i)
            upper.append(HeadCell(column.group, i, columns=wide))
    return [upper, lower]


def percent(share: Decimal) -> str:
    """ "62.5%": the figure with the decimals it was given; a rating scale cuts them, a writer never rounds."""
    return f"{share:f}%"


def rating_text(rating: Rating) -> str:
    """ "Биелсэн (100)": the band and its code."""
    return f"{rating.label} ({rating.code})" if rating.label and rating.code else rating.label or rating.code


def _rows(section: Section) -> Iterator[tuple[int, Row]]:
    return enumerate(section.rows)


def _filled(document: OfficialDocument, section: Section, row: Row, first: bool) -> tuple[Cell, ...]:  # noqa: FBT001
    return tuple(
        cell if cell is not None else _fixed(document, column.key, section, row, first)
        for column, cell in zip(document.columns, row.cells, strict=True)
    )


def _fixed(document: OfficialDocument, key: str, section: Section, row: Row, first: bool) -> Cell:  # noqa: FBT001
    if key == NUMBER and row.number:
        return Text((row.number,))
    if document.goals == "columns" and key in (GOAL, GOAL_NUMBER):
        return text(section.title if key == GOAL else section.number) if first else ABOVE
    return None


def _with_spans(rows: list[tuple[tuple[Cell, ...], int]]) -> list[Line]:
    """Spans counted from below; a cell that runs on from nothing is an empty one."""
    lines: list[Line] = []
    below: tuple[int, ...] = ()
    for i in range(len(rows) - 1, -1, -1):
        cells, level = rows[i]
        own = [1 + run for run in below] if below else [1] * len(cells)
        covered = [isinstance(cell, Above) and i > 0 for cell in cells]
        spans = tuple(0 if hidden else span for hidden, span in zip(covered, own, strict=True))
        below = tuple(span if hidden else 0 for hidden, span in zip(covered, own, strict=True))
        lines.append(Line(tuple(None if isinstance(cell, Above) else cell for cell in cells), spans, level))
    return lines[::-1]
