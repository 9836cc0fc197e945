"""Pages without ruled lines: columns are the white gutters that run down under the plan's heads."""

from __future__ import annotations

from shudarga.reading.document import Block, Cell, RawTable, Row
from shudarga.reading.formats.pdf_cells import Box, Word, cell_text, line_paragraphs, split_at_gaps, text_lines
from shudarga.reading.heads import match_head
from shudarga.reading.layout import is_marker
import itertools

_GUTTER = 5.0
_LEAST_LINES = 3
_HEAD_LINES = 4


def unruled_blocks(words: list[Word], where: str) -> list[Block]:
    """The page as lines; where heads of a plan stand among them, what follows as a table."""
    lines = text_lines(words)
    start = _head_line(lines)
    if start is None:
        return [paragraph for _, paragraph in line_paragraphs(words, where, [])]
    before = [word for line in lines[:start] for word in line]
    blocks: list[Block] = [paragraph for _, paragraph in line_paragraphs(before, where, [])]
    end = _end_line(lines, start)
    gutters = _columns(lines[start:end])
    rows = _rows(lines[start:end], gutters, where)
    if rows:
        rows[0].starts_page = True
    blocks.append(RawTable(rows, where))
    after = [word for line in lines[end:] for word in line]
    return blocks + [paragraph for _, paragraph in line_paragraphs(after, where, [])]


def _head_line(lines: list[list[Word]]) -> int | None:
    """The first line of the heads: a few lines together name two roles or more, standing apart."""
    for at in range(len(lines)):
        parts = [_text(part) for line in lines[at : at + _HEAD_LINES] for part in split_at_gaps(line, 0.9)]
        first = [match.role for part in split_at_gaps(lines[at], 0.9) if (match := match_head(_text(part)))]
        roles = {match.role for part in parts if (match := match_head(part))} - {"other"}
        if first and len(roles) >= 3 and len(split_at_gaps(lines[at], 0.9)) >= 2:
            return at
        counted = is_marker(Row([Cell(_text([word])) for word in lines[at]], 1)) and len(lines[at]) > 2
        if counted:
            return at
    return None


def _end_line(lines: list[list[Word]], start: int) -> int:
    from shudarga.reading.words import signature_role

    for at in range(start + 1, len(lines)):
        if signature_role(_text(lines[at])):
            return at
    return len(lines)


def _columns(lines: list[list[Word]]) -> list[tuple[float, float]]:
    """(left, right) of each column: stretches of the width that some word covers, parted by gutters."""
    narrow = [line for line in lines if not _is_across(line)]
    spans = sorted((word.x0, word.x1) for line in narrow for word in line)
    columns: list[list[float]] = []
    for x0, x1 in spans:
        if columns and x0 - columns[-1][1] < _GUTTER:
            columns[-1][1] = max(columns[-1][1], x1)
        else:
            columns.append([x0, x1])
    return [(left, right) for left, right in columns]


def _is_across(line: list[Word]) -> bool:
    """A line of words without any wide gap: a heading over the whole width."""
    return len(line) > 5 and len(split_at_gaps(line, 0.5)) == 1


def _rows(lines: list[list[Word]], columns: list[tuple[float, float]], where: str) -> list[Row]:
    if len(columns) < 2 or len(lines) < _LEAST_LINES:
        return []
    gaps = [b[0].top - a[0].top for a, b in itertools.pairwise(lines)]
    usual = sorted(gaps)[len(gaps) // 3]
    groups: list[list[list[Word]]] = []
    for at, line in enumerate(lines):
        if not groups or gaps[at - 1] > usual * 1.25:
            groups.append([])
        groups[-1].append(line)
    return [Row(_cells(group, columns), number, where) for number, group in enumerate(groups, start=1)]


def _cells(group: list[list[Word]], columns: list[tuple[float, float]]) -> list[Cell]:
    words = [word for line in group for word in line]
    if all(_is_across(line) for line in group):
        text = " ".join(_text(line) for line in group)
        return [Cell(text)] + [Cell(text, "across") for _ in columns[1:]]
    cells = []
    for left, right in columns:
        own = [word for word in words if left - 1 <= word.middle <= right + 1]
        cells.append(Cell(cell_text(own, Box(left - 2, 0, right + 2, 0))))
    return cells


def _text(words: list[Word]) -> str:
    return " ".join(word.text for word in words)
