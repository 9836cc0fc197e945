"""PDF with text: ruled tables by their lines, the words outside as lines, tables without lines by their gaps."""

from __future__ import annotations

import io
import re
import time
from typing import Any

import pdfplumber
import pypdfium2
from pdfminer.pdfparser import PDFSyntaxError

from shudarga.reading.document import Block, Document, Paragraph, RawTable, Row
from shudarga.reading.formats.pdf_cells import Box, Word, grid_rows, line_paragraphs
from shudarga.reading.formats.pdf_unruled import unruled_blocks
from shudarga.reading.unreadable import Unreadable

_MAX_PAGES = 120
_MAX_PAGE_CHARACTERS = 40_000
_LEAST_CHARACTERS = 20
_SECONDS = 4.0  # of this thread, so that a busy machine refuses nothing
_PAGE_NUMBER = re.compile(r"(?:хуудас|page)?[\s\-–|.]*\d{1,3}(?:\s*[/|]\s*\d{1,3})?[\s\-–|.]*", re.IGNORECASE)
_RULED = {"vertical_strategy": "lines", "horizontal_strategy": "lines", "snap_tolerance": 3, "join_tolerance": 3,
          "intersection_tolerance": 3}  # fmt: skip


def read_pdf(data: bytes) -> Document:
    _check(data)
    deadline = time.thread_time() + _SECONDS
    pages: list[list[Block]] = []
    try:
        with pdfplumber.open(io.BytesIO(data)) as pdf:
            for number, page in enumerate(pdf.pages, start=1):
                pages.append(_page_blocks(page, str(number)))
                page.close()
                _check_time(deadline)
    except Unreadable:
        raise
    except (PDFSyntaxError, Exception) as error:
        # pdfminer raises whatever its parser stumbles over.
        raise Unreadable("damaged") from error
    return Document(_joined(_without_running_lines(pages)))


def _check_time(deadline: float) -> None:
    if time.thread_time() > deadline:
        raise Unreadable("too_long")


def _check(data: bytes) -> None:
    """Password, number of pages and whether there is text at all, by the fast library first."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise Unreadable("encrypted" if "password" in str(error).lower() else "damaged") from error
    try:
        if len(document) == 0:
            raise Unreadable("damaged")
        if len(document) > _MAX_PAGES:
            raise Unreadable("too_long")
        counts = [_characters(document, at) for at in range(len(document))]
    finally:
        document.close()
    if max(counts) > _MAX_PAGE_CHARACTERS:
        raise Unreadable("too_long")
    if sum(counts) < _LEAST_CHARACTERS:
        raise Unreadable("scan")


def _characters(document: Any, at: int) -> int:
    try:
        page = document[at]
        text = page.get_textpage()
        count = int(text.count_chars())
        text.close()
        page.close()
    except pypdfium2.PdfiumError:
        return 0
    return count


def _page_blocks(page: Any, where: str) -> list[Block]:
    words = [Word(w["text"], w["x0"], w["x1"], w["top"], w["bottom"]) for w in _words(page)]
    tables = [table for table in page.find_tables(_RULED) if len(table.cells) > 1]
    tables = [
        table for table in tables if not any(_inside(table.bbox, other.bbox) for other in tables if other is not table)
    ]
    if not tables:
        return unruled_blocks(words, where)
    blocks: list[tuple[float, Block]] = []
    taken: set[int] = set()
    for table in tables:
        inner = [at for at, word in enumerate(words) if _holds(table.bbox, word)]
        taken |= set(inner)
        rows = grid_rows([Box(*cell) for cell in table.cells], [words[at] for at in inner])
        made = RawTable([Row(cells, number, where) for number, cells in enumerate(rows, start=1)], where)
        if made.rows:
            made.rows[0].starts_page = True
        blocks.append((table.bbox[1], made))
    free = [word for at, word in enumerate(words) if at not in taken]
    tops = sorted(top for top, _ in blocks)
    for top, paragraph in line_paragraphs(free, where, tops):
        blocks.append((top, paragraph))
    return [block for _, block in sorted(blocks, key=lambda pair: pair[0])]


def _words(page: Any) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = page.extract_words(
        x_tolerance=1.5, y_tolerance=2, keep_blank_chars=False, use_text_flow=True
    )
    return found


def _inside(inner: tuple[float, ...], outer: tuple[float, ...]) -> bool:
    x0, top, x1, bottom = inner
    return x0 >= outer[0] - 1 and top >= outer[1] - 1 and x1 <= outer[2] + 1 and bottom <= outer[3] + 1


def _holds(bbox: tuple[float, float, float, float], word: Word) -> bool:
    x0, top, x1, bottom = bbox
    return x0 - 1 <= word.middle <= x1 + 1 and top - 1 <= word.centre <= bottom + 1


def _without_running_lines(pages: list[list[Block]]) -> list[list[Block]]:
    """Pages without the header, footer and page number that stand on each of them."""
    if len(pages) < 2:  # noqa: PLR2004
        return [[block for block in page if not _is_page_number(block)] for page in pages]
    edges = [{_running(block) for block in [*page[:2], *page[-2:]] if isinstance(block, Paragraph)} for page in pages]
    counts: dict[str, int] = {}
    for edge in edges:
        for text in edge - {""}:
            counts[text] = counts.get(text, 0) + 1
    running = {text for text, count in counts.items() if count * 2 > len(pages)}
    kept = []
    for page in pages:
        ends = {id(block) for block in [*page[:2], *page[-2:]]}
        kept.append(
            [
                block
                for block in page
                if not _is_page_number(block) and not (id(block) in ends and _running(block) in running)
            ]
        )
    return kept


def _running(block: Block) -> str:
    if not isinstance(block, Paragraph):
        return ""
    return "".join(char for char in block.text if not char.isdigit()).strip() or "#"


def _is_page_number(block: Block) -> bool:
    return (
        isinstance(block, Paragraph) and len(block.text) <= 8 and block.text.strip(" -–|/.").replace("/", "").isdigit()  # noqa: PLR2004
    )


def _joined(pages: list[list[Block]]) -> list[Block]:
    """All pages' blocks, a table that goes on over a page made one with its beginning."""
    blocks: list[Block] = []
    for page in pages:
        first = next((block for block in page if not (isinstance(block, Paragraph) and not block.text.strip())), None)
        last = next(
            (block for block in reversed(blocks) if not (isinstance(block, Paragraph) and not block.text)), None
        )
        if isinstance(first, RawTable) and isinstance(last, RawTable) and first.width == last.width:
            for row in first.rows:
                last.rows.append(Row(row.cells, len(last.rows) + 1, row.where, row.starts_page))
            blocks += [block for block in page if block is not first]
        else:
            blocks += [Paragraph(""), *page]
    return blocks
