"""Which tables of a document hold the plan, where their heads end, and what stands around them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from shudarga.lib.script import one_line
from shudarga.reading.column_roles import settle
from shudarga.reading.contents import is_heading_like, split_number, starts_small, whole_number
from shudarga.reading.document import Document, Paragraph, RawTable, Row
from shudarga.reading.head_rows import head_matches, is_head, is_marker, read_heads, same_head, sub_heads
from shudarga.reading.headless import continue_layout, guess_layout, suits
from shudarga.reading.layout import Layout
from shudarga.reading.words import NAME, signature_role

Roles = Mapping[int, Mapping[int, str]]
_TAIL_CELLS = 3
_SURE_HEAD = 0.8
_REMARK = 12


@dataclass(slots=True)
class Section:
    """One run of plan rows under one head (or under none, going on with the section before)."""

    table: RawTable
    layout: Layout
    rows: list[Row]
    head_rows: list[int] = field(default_factory=list)
    before: list[Row] = field(default_factory=list)
    after: list[Row] = field(default_factory=list)


Piece = Paragraph | Section


def find_sections(document: Document, forced: Roles) -> list[Piece]:
    """Paragraphs and sections in reading order; tables that hold no plan become paragraphs."""
    parsed = {id(table): _parse(table, forced.get(table.index)) for table in document.tables()}
    best = max((s.layout.strength for sections in parsed.values() for s in sections), default=0)
    pieces: list[Piece] = []
    previous: Layout | None = None
    guess = best == 0
    for block in document.blocks:
        if isinstance(block, Paragraph):
            pieces.append(block)
            continue
        wanted = forced.get(block.index)
        sections = [s for s in parsed[id(block)] if wanted or (best and s.layout.strength == best)]
        if not sections and wanted is None:
            sections = _headless(block, previous, guess=guess)
        if sections:
            sections = _with_rows_before(sections, previous)
            previous = sections[-1].layout
            pieces += _around(sections)
        else:
            pieces += rows_as_paragraphs(block.rows, block.where)
    return pieces


def _with_rows_before(sections: list[Section], previous: Layout | None) -> list[Section]:
    """Rows over the first head of a table that go on with the table before: its own head comes at the next page."""
    first = sections[0]
    rows = [row for row in first.before if any(cell.text.strip() for cell in row.cells) and not is_marker(row)]
    if (
        previous is None
        or not rows
        or first.layout.roles[: len(previous.roles)] != previous.roles[: len(first.layout.roles)]
    ):
        return sections
    if not suits(first.layout, rows):
        return sections
    copy = Layout(list(first.layout.roles), list(first.layout.heads), list(first.layout.confidences))
    first.before = []
    return [Section(first.table, copy, rows), *sections]


def _around(sections: list[Section]) -> Iterator[Piece]:
    for section in sections:
        yield from rows_as_paragraphs(section.before, section.table.where)
        yield section
        yield from rows_as_paragraphs(section.after, section.table.where)


def _parse(table: RawTable, roles: Mapping[int, str] | None) -> list[Section]:
    """The table's sections, each from its own head. With `roles` given by a person, these are the law."""
    sections: list[Section] = []
    before: list[Row] = []
    head: Row | None = None
    at = 0
    while at < len(table.rows):
        row = table.rows[at]
        if is_head(row) and (head is None or _is_other_head(row, head)):
            under = sub_heads(table.rows, at)
            subs = table.rows[at + 1 : at + 1 + under]
            layout = read_heads(row, subs, table.width)
            numbers = [row.number, *(sub.number for sub in subs)]
            if head is not None and same_head(row, head):
                sections[-1].head_rows += numbers
            else:
                sections.append(Section(table, layout, [], numbers, before))
                before, head = [], row
            at += under
        elif sections:
            _add(sections[-1], row)
        else:
            before.append(row)
        at += 1
    if roles is not None and not sections:
        sections = [Section(table, Layout([""] * table.width, [""] * table.width, [0.0] * table.width), before)]
    for section in sections:
        _finish(section, roles)
    return sections


def _is_other_head(row: Row, head: Row) -> bool:
    """In a table that has a head already, a second one must repeat it, or be words of heads through and through."""
    if same_head(row, head):
        return True
    pairs = [(cell.text, match) for cell, match in zip(row.cells, head_matches(row), strict=True) if cell.text.strip()]
    sure = all(match and match.confidence >= _SURE_HEAD and not split_number(text)[0] for text, match in pairs)
    return sure and len({match.role for _, match in pairs if match}) > 2  # noqa: PLR2004 - a number and a text are found beside one another in any table


def _add(section: Section, row: Row) -> None:
    if section.after or is_tail(row):
        section.after.append(row)
    elif is_marker(row):
        section.head_rows.append(row.number)
    elif any(cell.text.strip() for cell in row.cells):
        row.starts_page = row.starts_page or row.number - 1 in section.head_rows
        section.rows.append(row)


def is_tail(row: Row) -> bool:
    """A row of signatures under the plan: "БОЛОВСРУУЛСАН:", or a post and a name."""
    texts = [one_line(cell.text) for cell in row.cells if cell.text.strip() and not cell.fill]
    if not texts:
        return False
    if any(signature_role(text) for text in texts[:2]) and not whole_number(texts[0]):
        return True
    return len(texts) <= _TAIL_CELLS and len(texts) > 1 and any(NAME.fullmatch(text) for text in texts[1:])


def _finish(section: Section, roles: Mapping[int, str] | None) -> None:
    section.rows, trailing = _without_trailing(section.rows)
    section.after = trailing + section.after
    settle(section.layout, section.rows)
    for at, role in (roles or {}).items():
        if at < len(section.layout.roles):
            section.layout.roles[at], section.layout.confidences[at] = role, 1.0


def _without_trailing(rows: list[Row]) -> tuple[list[Row], list[Row]]:
    """Rows at the end that hold one sentence at the left and nothing else: text under the table, in a sheet."""
    at = len(rows)
    while at > 0 and _is_remark(rows[at - 1]):
        at -= 1
    return rows[:at], rows[at:]


def _is_remark(row: Row) -> bool:
    own = [(at, cell) for at, cell in enumerate(row.cells) if cell.text.strip() and cell.fill != "across"]
    if len(own) != 1 or own[0][0] > 0 or own[0][1].fill:
        return False
    text = own[0][1].text
    return not (whole_number(text) or split_number(text)[0] or starts_small(text)) and len(text) > _REMARK


def _headless(table: RawTable, previous: Layout | None, *, guess: bool) -> list[Section]:
    """A table without heads that goes on with the plan, or that looks like one where the file has no other."""
    rows, after = _body(table)
    if table.width < 2 or not rows:  # noqa: PLR2004 - one column is a list
        return []
    layout = continue_layout(previous, rows, table.width) if previous else None
    if layout is None and guess:
        before, rows = _title_rows(rows)
        layout = guess_layout(rows, table.width)
        return [Section(table, layout, rows, [], before, after)] if layout else []
    if layout is None:
        return []
    heads = [row.number for row in table.rows if is_marker(row)]
    for row in rows:
        row.starts_page = row.starts_page or row.number - 1 in heads
    return [Section(table, layout, rows, heads, [], after)]


def _body(table: RawTable) -> tuple[list[Row], list[Row]]:
    rows = [row for row in table.rows if any(cell.text.strip() for cell in row.cells) and not is_marker(row)]
    for at, row in enumerate(rows):
        if is_tail(row):
            return rows[:at], rows[at:]
    return _without_trailing(rows)


def _title_rows(rows: list[Row]) -> tuple[list[Row], list[Row]]:
    at = 0
    while at < len(rows):
        texts = {cell.text for cell in rows[at].cells if cell.text.strip()}
        if len(texts) != 1 or (is_heading_like(next(iter(texts))) and "төлөвлөгөө" not in next(iter(texts)).lower()):
            break
        at += 1
    return rows[:at], rows[at:]


def rows_as_paragraphs(rows: list[Row], where: str | None) -> list[Paragraph]:
    """Rows outside the plan as lines: column by column where signatures stand side by side, else row by row."""
    if not rows:
        return []
    by_column = any(sum(bool(signature_role(one_line(c.text))) for c in row.cells if not c.fill) > 1 for row in rows)
    width = max((len(row.cells) for row in rows), default=0)
    cells = (
        [row.cells[at] for at in range(width) for row in rows if at < len(row.cells)]
        if by_column
        else [cell for row in rows for cell in [*row.cells, None]]
    )
    lines: list[Paragraph] = []
    for cell in cells:
        if cell is None:
            lines.append(Paragraph("", where))
        elif cell.text.strip() and not cell.fill:
            lines += [Paragraph(line.strip(), where) for line in re.split(r"\n", cell.text)]
    return [Paragraph("", where), *_joined_gaps(lines), Paragraph("", where)]


def _joined_gaps(lines: list[Paragraph]) -> list[Paragraph]:
    """Row ends are no gaps within a block of short lines: a signature block in a table has a row a line."""
    return [line for line in lines if line.text]
