"""PDF with text: ruled tables by their lines, the words outside as lines, tables without lines by their gaps."""

from __future__ import annotations

import time
from typing import Any

import pypdfium2

from shudarga.lib.pdfium import PDFIUM
from shudarga.reading.document import Block, Document, RawTable, Row
from shudarga.reading.formats.pdf_cells import Box, Word, grid_rows, line_paragraphs
from shudarga.reading.formats.pdf_grid import ruled_tables
from shudarga.reading.formats.pdf_pages import joined_pages
from shudarga.reading.formats.pdf_rules import page_rules
from shudarga.reading.formats.pdf_unruled import unruled_blocks
from shudarga.reading.formats.pdf_words import page_words, sheet_of
from shudarga.reading.unreadable import Unreadable

_MAX_PAGES = 120
_MAX_PAGE_CHARACTERS = 40_000
_LEAST_CHARACTERS = 20
_SECONDS = 4.0  # of this thread's own work, so that a busy machine refuses nothing

Page = tuple[list[Word], list[list[Box]]]


def read_pdf(data: bytes) -> Document:
    deadline = time.thread_time() + _SECONDS
    pages: list[list[Block]] = []
    for number, (words, tables) in enumerate(_pages(data, deadline), start=1):
        pages.append(_page_blocks(words, tables, str(number)))
        _check_time(deadline)
    return Document(joined_pages(pages))


def _check_time(deadline: float) -> None:
    if time.thread_time() > deadline:
        raise Unreadable("too_long")


def _pages(data: bytes, deadline: float) -> list[Page]:
    """The words and ruled tables of every page; a file with a password, without text or far too long is refused."""
    with PDFIUM:
        document = _opened(data)
        try:
            if not 0 < len(document) <= _MAX_PAGES:
                raise Unreadable("too_long" if len(document) else "damaged")
            pages: list[Page] = []
            for at in range(len(document)):
                pages.append(_page(document, at))
                _check_time(deadline)
        finally:
            document.close()
    if sum(len(word.text) for words, _ in pages for word in words) < _LEAST_CHARACTERS:
        raise Unreadable("scan")
    return pages


def _opened(data: bytes) -> Any:
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise Unreadable("encrypted" if "password" in str(error).lower() else "damaged") from error


def _page(document: Any, at: int) -> Page:
    try:
        page = document[at]
        text = page.get_textpage()
        try:
            if text.count_chars() > _MAX_PAGE_CHARACTERS:
                raise Unreadable("too_long")
            sheet = sheet_of(page)
            return page_words(text, sheet), ruled_tables(page_rules(page, sheet.place))
        finally:
            text.close()
            page.close()
    except pypdfium2.PdfiumError as error:  # what is on that page would be lost without a word
        raise Unreadable("damaged") from error


def _page_blocks(words: list[Word], ruled: list[list[Box]], where: str) -> list[Block]:
    bounds = [_bounds(table) for table in ruled]
    tables = [
        (table, own)
        for table, own in zip(ruled, bounds, strict=True)
        if not any(_inside(own, other) for other in bounds if other is not own)
    ]
    if not tables:
        return unruled_blocks(words, where)
    blocks: list[tuple[float, Block]] = []
    taken: set[int] = set()
    for table, own in tables:
        inner = [at for at, word in enumerate(words) if _holds(own, word)]
        taken |= set(inner)
        rows = grid_rows(table, [words[at] for at in inner])
        made = RawTable([Row(cells, number, where) for number, cells in enumerate(rows, start=1)], where)
        if made.rows:
            made.rows[0].starts_page = True
        blocks.append((own.top, made))
    free = [word for at, word in enumerate(words) if at not in taken]
    tops = sorted(top for top, _ in blocks)
    for top, paragraph in line_paragraphs(free, where, tops):
        blocks.append((top, paragraph))
    return [block for _, block in sorted(blocks, key=lambda pair: pair[0])]


def _bounds(table: list[Box]) -> Box:
    return Box(
        min(box.x0 for box in table),
        min(box.top for box in table),
        max(box.x1 for box in table),
        max(box.bottom for box in table),
    )


def _inside(inner: Box, outer: Box) -> bool:
    return (
        inner.x0 >= outer.x0 - 1
        and inner.top >= outer.top - 1
        and inner.x1 <= outer.x1 + 1
        and inner.bottom <= outer.bottom + 1
    )


def _holds(bounds: Box, word: Word) -> bool:
    return bounds.x0 - 1 <= word.middle <= bounds.x1 + 1 and bounds.top - 1 <= word.centre <= bounds.bottom + 1
