"""Headings over the rows: rows that hold nothing else, and paragraphs between the tables."""

from __future__ import annotations

import re

from shudarga.reading.builder import Builder
from shudarga.reading.contents import (
    is_finished,
    is_heading_like,
    split_heading,
    split_number,
    starts_small,
    whole_number,
)
from shudarga.reading.document import Paragraph
from shudarga.reading.draft import Source
from shudarga.reading.records import Field, Record
from shudarga.reading.sections import Piece, Section

TOTAL = re.compile(r"(?:нийт|бүгд|дүн|нийт дүн|нийлбэр|дундаж)[\s.:]*", re.IGNORECASE)
_HEADING_PARAGRAPH = 400
_NO_HEADING = ("criteria", "period", "responsible", "start", "end", "target", "baseline", "unit", "funding", "result",
               "reached", "percent", "note", "quarter1")  # fmt: skip


def heading_before(builder: Builder, pieces: list[Piece], at: int) -> None:
    """A heading that stands as a paragraph over the table at `at`."""
    over: list[Paragraph] = []
    for piece in reversed(pieces[:at]):
        if isinstance(piece, Section):
            break
        over.insert(0, piece)
    found: list[Paragraph] = []
    for paragraph in reversed(_unwrapped(over)):
        if not may_head(paragraph, first=not builder.goals):
            break
        found.append(paragraph)
    for paragraph in reversed(found):
        builder.heading(paragraph.text, Source(where=paragraph.where, printed=paragraph.text))


def _unwrapped(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """Paragraphs with text, each with the lines that its sentence was broken into."""
    whole: list[Paragraph] = []
    gap = True
    for paragraph in paragraphs:
        if not paragraph.text.strip():
            gap = True
            continue
        if whole and not gap and starts_small(paragraph.text):
            before = whole[-1]
            whole[-1] = Paragraph(f"{before.text} {paragraph.text}", before.where, before.heading, before.stops)
        else:
            whole.append(paragraph)
        gap = False
    return whole


def may_head(paragraph: Paragraph, *, first: bool) -> bool:
    text = paragraph.text.strip()
    if len(text) > _HEADING_PARAGRAPH or "\t" in text or re.search(r"төлөвлөгөө[\s.*)”\"]*$", text, re.IGNORECASE):
        return False
    kind, number, rest = split_heading(text)
    if kind and rest and (number or not kind.startswith("level")):
        return not re.match(r"\d+\s*(?:дүгээр|дугаар|оны)\b", text)
    if first:
        return bool(re.search(r"чиглэлээр[\s:.]*$", text))
    return paragraph.heading or is_heading_like(text)


def heading_of(record: Record, after: list[Record], builder: Builder, section: Section) -> tuple[str, bool] | None:
    """(text, is a merged row) of a row that only heads others; None for every other row."""
    alone = record.alone
    if alone is None or TOTAL.fullmatch(alone.text.strip()):
        return None
    number = record.own("number").strip()
    number = number if number != alone.text.strip() else ""
    text = f"{number} {alone.text}".strip() if number else alone.text
    if number and whole_number(number):
        text = f"{whole_number(number)}. {alone.text}"
    wide = alone.span * 2 > len(section.layout.roles) and alone.span > 1
    if wide:
        return text, True
    role = record.role_of(alone)
    kind = split_heading(alone.text)[0]
    over_head = record.row.number + 1 in section.head_rows
    if alone.column == 1 and (over_head or (kind and not kind.startswith("level"))) and not starts_small(alone.text):
        return text, False
    if role in _NO_HEADING:
        return None
    if starts_small(alone.text) and not number:
        return None
    return (text, False) if _heads_others(record, alone, text, after, builder) else None


def _heads_others(record: Record, alone: Field, text: str, after: list[Record], builder: Builder) -> bool:
    kind, number, _ = split_heading(text)
    follower = _next_number(after)
    if number and follower.startswith(f"{number}."):
        return True
    if kind and not kind.startswith("level"):
        return True
    if builder.last is not None and number and is_next(builder.last.number, number) and "." in number:
        return False  # 5.4 after 5.3: a measure with nothing beside it
    if record.role_of(alone) in ("goal", "number") or alone.column == 1:
        return bool(after) and not (builder.last and not is_finished(builder.last.text)) and not number.count(".")
    return is_heading_like(alone.text) and bool(after)


def _next_number(after: list[Record]) -> str:
    for record in after[:3]:
        number = whole_number(record.own("number")) or split_number(record.own("measure"))[0]
        if number:
            return number
    return ""


def is_next(before: str, number: str) -> bool:
    a, b = before.split("."), number.split(".")
    return (
        len(a) == len(b) and a[:-1] == b[:-1] and a[-1].isdigit() and b[-1].isdigit() and int(b[-1]) == int(a[-1]) + 1
    )
