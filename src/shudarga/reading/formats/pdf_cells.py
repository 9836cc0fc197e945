"""Words of a PDF page put into the cells of a ruled table, and the rest into lines."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby, pairwise

from shudarga.reading.document import Cell, Paragraph

_SNAP = 3.0
_SAME_LINE = 0.6
_GAP = 2.4
_PARAGRAPH_GAP = 1.9


@dataclass(frozen=True, slots=True)
class Word:
    """One word with its place in points, from the page's top left."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float

    @property
    def middle(self) -> float:
        return (self.x0 + self.x1) / 2

    @property
    def centre(self) -> float:
        return (self.top + self.bottom) / 2

    @property
    def height(self) -> float:
        return max(self.bottom - self.top, 1.0)


@dataclass(frozen=True, slots=True)
class Box:
    x0: float
    top: float
    x1: float
    bottom: float


def edges(values: Iterable[float]) -> list[float]:
    """Distinct coordinates in order, those within three points taken as one."""
    found: list[float] = []
    for value in sorted(values):
        if not found or value - found[-1] > _SNAP:
            found.append(value)
    return found


def _at(found: list[float], value: float) -> int:
    return min(range(len(found)), key=lambda i: abs(found[i] - value))


def grid_rows(boxes: list[Box], words: list[Word]) -> list[list[Cell]]:
    """The full grid of a table: each box's text at its first place, copies marked where it stretches further."""
    columns = edges([box.x0 for box in boxes] + [box.x1 for box in boxes])
    rows = edges([box.top for box in boxes] + [box.bottom for box in boxes])
    grid = [[Cell() for _ in columns[:-1]] for _ in rows[:-1]]
    if not grid or not grid[0]:
        return []
    inside = _by_box(boxes, words)
    for box in sorted(boxes, key=lambda b: (b.top, b.x0)):
        left, right = _at(columns, box.x0), max(_at(columns, box.x1), _at(columns, box.x0) + 1)
        top, bottom = _at(rows, box.top), max(_at(rows, box.bottom), _at(rows, box.top) + 1)
        text = cell_text(inside[box], box)
        for row in range(top, min(bottom, len(grid))):
            for column in range(left, min(right, len(grid[0]))):
                first = (row, column) == (top, left)
                grid[row][column] = Cell(text, "" if first else "down" if column == left else "across")
    return [line for line in grid if any(cell.text for cell in line)]


def _by_box(boxes: list[Box], words: list[Word]) -> dict[Box, list[Word]]:
    found: dict[Box, list[Word]] = {box: [] for box in boxes}
    for word in words:
        near = [b for b in boxes if b.top - 1 <= word.centre <= b.bottom + 1]
        own = next((b for b in near if b.x0 <= word.middle <= b.x1), None)
        if own is None and near:
            own = min(near, key=lambda b: abs((b.x0 + b.x1) / 2 - word.middle))
        if own is not None:
            found[own].append(word)
    return found


def text_lines(words: list[Word]) -> list[list[Word]]:
    """Words gathered into lines, top to bottom, each from left to right."""
    lines: list[list[Word]] = []
    for word in sorted(words, key=lambda w: (w.centre, w.x0)):
        if lines and abs(lines[-1][0].centre - word.centre) < _SAME_LINE * min(word.height, lines[-1][0].height):
            lines[-1].append(word)
        else:
            lines.append([word])
    return [sorted(line, key=lambda w: w.x0) for line in lines]


def cell_text(words: list[Word], box: Box) -> str:
    """A cell's text. A line break is kept only where the next word would have found room, or an item begins."""
    lines = text_lines(words)
    if not lines:
        return ""
    left = min(line[0].x0 for line in lines)
    right = max(line[-1].x1 for line in lines)
    inner = max(right - left, (box.x1 - box.x0) - 2 * max(min(left - box.x0, 12.0), 2.0))
    text = _words_text(lines[0])
    for before, line in pairwise(lines):
        text += _break(before, line, inner) + _words_text(line)
    return text


def _break(before: list[Word], line: list[Word], inner: float) -> str:
    space = before[0].height * 0.25
    room = inner - (before[-1].x1 - before[0].x0) - space - (line[0].x1 - line[0].x0)
    first = line[0].text
    if re.match(r"[-–•▪●✓➢]", first) and (len(line) > 1 or len(first) > 1) and not re.match(r"[-–]\d", first):
        return "\n"
    if re.match(r"(?:\d{1,2}|[а-яө])\)$|\d{1,2}\.$", first):
        return "\n"
    gap = line[0].top - before[0].bottom
    if room > space * 2 or gap > before[0].height * 0.9:
        return "\n"
    return _soft_break(before[-1].text, first)


def _soft_break(last: str, first: str) -> str:
    """Between two lines of one sentence: nothing after a hyphen that stays ("АТГ-", "2025-"), else a blank."""
    if re.search(r"[\w”\"][-‐]$", last) and first[:1].islower():
        return "\n" if last[-2].islower() else ""
    return " "


def _words_text(line: list[Word]) -> str:
    return " ".join(word.text for word in line)


def line_paragraphs(words: list[Word], where: str, borders: list[float]) -> list[tuple[float, Paragraph]]:
    """Lines outside tables with their height on the page; an empty one stands for a gap."""
    found: list[tuple[float, Paragraph]] = []
    before: list[Word] | None = None
    for line in text_lines(words):
        if before is not None:
            parted = any(before[0].top < border < line[0].top for border in borders)
            if parted or line[0].top - before[0].bottom > (_PARAGRAPH_GAP - 1) * before[0].height:
                found.append((line[0].top - 0.1, Paragraph("", where)))
        found.append((line[0].top, _paragraph(line, where)))
        before = line
    return found


def _paragraph(line: list[Word], where: str) -> Paragraph:
    parts = [_words_text(part) for part in split_at_gaps(line)]
    stops = tuple(part[0].x0 for part in split_at_gaps(line))
    return Paragraph("\t".join(parts), where, stops=stops)


def split_at_gaps(line: list[Word], gap: float = _GAP) -> list[list[Word]]:
    """A line's parts that stand apart by more than a few blanks."""
    numbers = [0]
    for before, word in pairwise(line):
        numbers.append(numbers[-1] + (word.x0 - before.x1 > gap * before.height))
    pairs = zip(numbers, line, strict=True)
    return [[word for _, word in group] for _, group in groupby(pairs, key=lambda pair: pair[0])]
