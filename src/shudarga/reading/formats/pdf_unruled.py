"""Pages without ruled lines: columns are the white gutters that run down under the plan's heads."""

from __future__ import annotations

from itertools import pairwise

from shudarga.reading.contents import whole_number
from shudarga.reading.document import Block, Cell, RawTable, Row
from shudarga.reading.formats.pdf_cells import Box, Word, cell_text, line_paragraphs, split_at_gaps, text_lines
from shudarga.reading.head_rows import is_marker
from shudarga.reading.heads import match_head
from shudarga.reading.words import signature_role

_GUTTER = 3.0
_APART = 0.7
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
        if first and len(roles) >= 3 and len(split_at_gaps(lines[at], 0.9)) >= 2:  # noqa: PLR2004 - roles that no sentence names together
            return at
        counted = is_marker(Row([Cell(_text([word])) for word in lines[at]], 1)) and len(lines[at]) > 2  # noqa: PLR2004 - a run of two may be anything
        if counted:
            return at
    return None


def _end_line(lines: list[list[Word]], start: int) -> int:
    for at in range(start + 1, len(lines)):
        if signature_role(_text(lines[at])):
            return at
    return len(lines)


def _columns(lines: list[list[Word]]) -> list[tuple[float, float]]:
    """(left, right) of each column: stretches of the width that lines of several parts cover, parted by gutters."""
    parted = [parts for line in lines if len(parts := split_at_gaps(line, _APART)) > 1]
    if not parted:
        return []
    right = int(max(parts[-1][-1].x1 for parts in parted)) + 2
    cover = [0] * (right + 1)
    for parts in parted:
        for part in parts:
            for x in range(max(int(part[0].x0), 0), min(int(part[-1].x1) + 1, right)):
                cover[x] += 1
    least = len(parted) // 20
    columns: list[tuple[float, float]] = []
    start: int | None = None
    for x, count in enumerate(cover):
        if count > least and start is None:
            start = x
        elif count <= least and start is not None:
            columns = _add_column(columns, start, x)
            start = None
    return columns


def _add_column(columns: list[tuple[float, float]], left: float, right: float) -> list[tuple[float, float]]:
    if columns and left - columns[-1][1] < _GUTTER:
        return [*columns[:-1], (columns[-1][0], right)]
    return [*columns, (left, right)]


def _is_across(line: list[Word], columns: list[tuple[float, float]]) -> bool:
    """One unbroken stretch of words that runs over a gutter: a heading over the whole width."""
    if len(split_at_gaps(line, _APART)) > 1:
        return False
    left, right = line[0].x0, line[-1].x1
    return sum(left < end and right > start for start, end in columns) > 1


def _rows(lines: list[list[Word]], columns: list[tuple[float, float]], where: str) -> list[Row]:
    if len(columns) < 2 or len(lines) < _LEAST_LINES:  # noqa: PLR2004 - one column is text
        return []
    gaps = [b[0].top - a[0].top for a, b in pairwise(lines)]
    usual = sorted(gaps)[len(gaps) // 3]
    numbered = _is_numbered(lines, columns[0])
    groups: list[list[list[Word]]] = []
    for at, line in enumerate(lines):
        opens = numbered and whole_number(_text([w for w in line if w.middle <= columns[0][1] + 1])) is not None
        apart = not groups or gaps[at - 1] > usual * 1.25 or _changes(groups[-1], line, columns)
        if apart or opens:
            groups.append([])
        groups[-1].append(line)
    return [Row(_cells(group, columns), number, where) for number, group in enumerate(groups, start=1)]


def _changes(group: list[list[Word]], line: list[Word], columns: list[tuple[float, float]]) -> bool:
    """Whether a line ends a heading over the whole width, or begins one."""
    if _is_across(group[0], columns):
        return len(split_at_gaps(line, _APART)) > 1
    return _is_across(line, columns)


def _is_numbered(lines: list[list[Word]], column: tuple[float, float]) -> bool:
    first = [_text([w for w in line if w.middle <= column[1] + 1]) for line in lines]
    filled = [text for text in first if text]
    return bool(filled) and sum(whole_number(text) is not None for text in filled) * 2 > len(filled)


def _cells(group: list[list[Word]], columns: list[tuple[float, float]]) -> list[Cell]:
    words = [word for line in group for word in line]
    if _is_across(group[0], columns):
        text = cell_text(words, Box(columns[0][0], 0, columns[-1][1], 0))
        return [Cell(text)] + [Cell(text, "across") for _ in columns[1:]]
    own: list[list[Word]] = [[] for _ in columns]
    for word in words:
        near = min(range(len(columns)), key=lambda at: _distance(columns[at], word.middle))
        own[near].append(word)
    return [Cell(cell_text(found, Box(left, 0, right, 0))) for found, (left, right) in zip(own, columns, strict=True)]


def _distance(column: tuple[float, float], x: float) -> float:
    return max(column[0] - x, x - column[1], 0.0)


def _text(words: list[Word]) -> str:
    return " ".join(word.text for word in words)
