"""The rows of a table that head its columns: telling them from others, and reading the roles they name."""

from __future__ import annotations

import itertools
import re

from shudarga.lib.dates import find_dates
from shudarga.lib.script import one_line
from shudarga.reading.contents import split_number, whole_number
from shudarga.reading.document import Row
from shudarga.reading.folding import fold
from shudarga.reading.heads import HeadMatch, is_year, match_head, quarter_of
from shudarga.reading.layout import Layout

_HEAD_CELL = 60
_SUB_ROWS = 2
_PAIR = 2  # one column or one number says nothing
_SURE = 0.66  # mean confidence of a row that heads


def is_marker(row: Row) -> bool:
    """A row of column numbers "1 2 3 4" under a head."""
    texts = [one_line(cell.text).strip(".") for cell in row.cells if not cell.fill and cell.text.strip()]
    numbers = [int(text) for text in texts if text.isdigit()]
    if len(numbers) < max(len(texts) - 2, _PAIR):
        return False
    letters = [text for text in texts if not text.isdigit()]
    if any(len(text) > 1 for text in letters):
        return False
    ascending = all(b - a in (0, 1) for a, b in itertools.pairwise(numbers))
    return ascending and numbers[0] in (0, 1, 2) and (len(numbers) > _PAIR or len(texts) == len(row.cells))


def head_matches(row: Row) -> list[HeadMatch | None]:
    return [match_head(cell.text) if cell.text else None for cell in row.cells]


def is_head(row: Row) -> bool:
    """Most cells are words that head columns, two different ones at least, of which one is the plan's own."""
    if is_marker(row):
        return False
    filled = {cell.text for cell in row.cells if cell.text.strip() and cell.fill != "across"}
    if any(split_number(text)[0] or (re.search(r"\d", text) and find_dates(text)) for text in filled):
        return False
    matched = {text: match for text in filled if (match := match_head(text))}
    roles = {match.role for match in matched.values()}
    own = roles & {"measure", "criteria", "goal", "outcome", "target", "objective"}
    if len(roles - {"other"}) < _PAIR or not own or len(matched) * 2 < len(filled):
        return False
    return sum(match.confidence for match in matched.values()) / len(matched) > _SURE and _is_short(row)


def _is_short(row: Row) -> bool:
    texts = [one_line(cell.text) for cell in row.cells if cell.text]
    return sum(map(len, texts)) / max(len(texts), 1) < _HEAD_CELL and not any(whole_number(text) for text in texts[:1])


def sub_heads(rows: list[Row], at: int) -> int:
    """How many rows under the head at `at` still belong to it (heads in two rows)."""
    count = 0
    while count < _SUB_ROWS and at + count + 1 < len(rows) and _is_sub_head(rows[at], rows[at + count + 1]):
        count += 1
    return count


def _is_sub_head(head: Row, row: Row) -> bool:
    if is_marker(row):
        return False
    own = [(at, cell) for at, cell in enumerate(row.cells) if cell.text.strip() and cell.fill != "down"]
    own = [(at, cell) for at, cell in own if cell.fill != "across" or at == 0 or row.cells[at - 1].fill != "down"]
    if not own or any(len(one_line(cell.text)) > _HEAD_CELL for _, cell in own):
        return False
    if not all(_is_group(head, at, len(row.cells)) for at, _ in own):
        return False
    named = sum(bool(match_head(cell.text) or quarter_of(cell.text) or is_year(cell.text)) for _, cell in own)
    merged = any(cell.fill == "across" for cell in head.cells)
    return named * 2 >= len(own) if merged else named == len(own) and len(own) > 1


def _is_group(head: Row, at: int, width: int) -> bool:
    """Whether the head cell over column `at` stretches over more than one column, or is empty."""
    cells = head.cells
    if at >= len(cells):
        return True
    if cells[at].fill == "across" or not cells[at].text:
        return True
    if at + 1 >= len(cells):
        return width > len(cells)  # in text, the empty cells at a line's end are left out
    return cells[at + 1].fill == "across" or not cells[at + 1].text


def read_heads(head: Row, subs: list[Row], width: int) -> Layout:
    """The layout that a head row with its sub-heads names; columns without words are left "" for content to say."""
    layout = Layout([], [], [])
    group = ""
    for at in range(width):
        over = head.cells[at] if at < len(head.cells) else None
        under = [row.cells[at].text for row in subs if at < len(row.cells) and row.cells[at].fill != "down"]
        sub = next((text for text in reversed(under) if text.strip()), "")
        if over and over.text.strip():
            group = over.text
        own = over.text if over else ""
        top = own or (group if sub else "")
        role, confidence = _role(top, "" if fold(sub) == fold(top) else sub)
        layout.roles.append(role)
        layout.heads.append(one_line(f"{top} / {sub}" if sub and sub != top else top))
        layout.confidences.append(confidence)
    return layout


def _role(top: str, sub: str) -> tuple[str, float]:
    over, under = match_head(top), match_head(sub) if sub else None
    if not sub:
        return (over.role, over.confidence) if over else ("", 0.0)
    quarter = quarter_of(sub)
    if quarter and (over is None or over.role == "period"):
        return f"quarter{quarter}", 1.0
    if over and over.role in ("funding", "responsible") and (not under or under.role != "period"):
        return over.role, over.confidence
    if under and under.role != "other":
        return under.role, under.confidence
    if over:
        return over.role, over.confidence
    return ("other", under.confidence) if under else ("", 0.0)


def same_head(row: Row, head: Row) -> bool:
    """Whether a row repeats the head: each filled cell has the head's words."""
    pairs = [(fold(a.text), fold(b.text)) for a, b in zip(row.cells, head.cells, strict=False) if a.text or b.text]
    return bool(pairs) and sum(a == b for a, b in pairs) * 10 >= len(pairs) * 7
