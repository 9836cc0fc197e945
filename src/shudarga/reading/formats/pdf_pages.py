"""A PDF's pages as one document: without what stands on each of them, a table that goes on over a page made one."""

from __future__ import annotations

from shudarga.reading.document import Block, Paragraph, RawTable, Row

_LONGEST_PAGE_NUMBER = 8


def joined_pages(pages: list[list[Block]]) -> list[Block]:
    """All pages' blocks in order, without running heads, running feet and page numbers."""
    return _joined(_without_running_lines(pages))


def _without_running_lines(pages: list[list[Block]]) -> list[list[Block]]:
    """Pages without the header, footer and page number that stand on each of them."""
    if len(pages) == 1:
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
    if not isinstance(block, Paragraph) or len(block.text) > _LONGEST_PAGE_NUMBER:
        return False
    return block.text.strip(" -–|/.").replace("/", "").isdigit()


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
