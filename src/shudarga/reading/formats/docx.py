"""DOCX: paragraphs with their list labels, and tables as full grids with merged cells filled.

Walks the XML itself (python-docx's parser and element classes): images and other parts are never unpacked.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml

from shudarga.reading.container import open_zip, read_part
from shudarga.reading.document import Block, Cell, Document, Paragraph, RawTable, Row
from shudarga.reading.formats.docx_numbering import ListNumbers, list_numbers
from shudarga.reading.unreadable import Unreadable

_MAX_COLUMNS = 64
_WRAPPER = 3
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_MAIN = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SKIPPED = {_FALLBACK, qn("w:del"), qn("w:moveFrom"), qn("w:pPr"), qn("w:rPr"), qn("w:tbl"), qn("w:instrText")}
_BOX = qn("w:txbxContent")


def read_docx(data: bytes) -> Document:
    archive = open_zip(data)
    body = _part(archive, "word/document.xml", required=True).find(qn("w:body"))
    if body is None:
        raise Unreadable("damaged")
    styles = _part(archive, "word/styles.xml")
    walker = _Walker(list_numbers(_part(archive, "word/numbering.xml"), styles), _heading_styles(styles))
    return Document(list(walker.blocks(body)))


def _part(archive: zipfile.ZipFile, name: str, *, required: bool = False) -> Any:
    if name not in archive.namelist():
        if required:
            raise Unreadable("damaged")
        return None
    try:
        return parse_xml(read_part(archive, name).replace(_STRICT, _MAIN))
    except (SyntaxError, ValueError) as error:  # lxml's XMLSyntaxError is a SyntaxError
        if not required:
            return None
        raise Unreadable("damaged") from error


def _heading_styles(styles: Any | None) -> set[str]:
    if styles is None:
        return set()
    found = set()
    for style in styles.findall(qn("w:style")):
        name = style.find(qn("w:name"))
        if name is not None and re.match(r"heading|title", name.get(qn("w:val"), ""), re.IGNORECASE):
            found.add(style.get(qn("w:styleId")))
    return found


@dataclass(slots=True)
class _Walker:
    numbers: ListNumbers
    headings: set[str]

    def blocks(self, parent: Any) -> Iterator[Block]:
        for element in parent:
            if element.tag == qn("w:p"):
                for box in _boxes(element):
                    yield from self.blocks(box)
                yield self._paragraph(element)
            elif element.tag == qn("w:tbl"):
                yield from self._table(element)
            elif element.tag == qn("w:sdt"):
                content = element.find(qn("w:sdtContent"))
                yield from self.blocks(content if content is not None else ())
            elif element.tag in (qn("w:ins"), qn("w:customXml"), qn("w:moveTo")):
                yield from self.blocks(element)

    def _paragraph(self, element: Any) -> Paragraph:
        style = element.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        heading = style is not None and style.get(qn("w:val")) in self.headings
        return Paragraph(self._text(element), heading=heading)

    def _text(self, element: Any) -> str:
        label = self.numbers.label(element)
        text = "".join(_runs(element)).strip()
        return f"{label} {text}".strip() if label else text

    def _table(self, element: Any) -> Iterator[Block]:
        rows = list(_rows(element))
        nested = [box for _, cells in rows for tc in cells for box in _blocks_of(tc) if box.tag == qn("w:tbl")]
        small = len(rows) < _WRAPPER or max(len(cells) for _, cells in rows) < _WRAPPER
        apart = bool(nested) and small and any(_is_wide(table) for table in nested)
        yield self._grid(rows, flatten=not apart)
        if apart:
            for table in nested:
                yield from self._table(table)

    def _grid(self, rows: list[tuple[int, list[Any]]], *, flatten: bool) -> RawTable:
        grid: list[list[Cell]] = []
        for before, cells in rows:
            line = [Cell() for _ in range(before)]
            for cell in cells:
                above = grid[-1] if grid else []
                line += self._cells(cell, above[len(line)] if len(above) > len(line) else None, flatten=flatten)
            grid.append(line[:_MAX_COLUMNS])
        width = max((len(line) for line in grid), default=0)
        for line in grid:
            line += [Cell() for _ in range(width - len(line))]
        grid = _without_copies(grid)
        return RawTable([Row(line, number) for number, line in enumerate(grid, start=1)])

    def _cells(self, cell: Any, above: Cell | None, *, flatten: bool) -> list[Cell]:
        span = min(max(int(cell.grid_span or 1), 1), _MAX_COLUMNS)
        if cell.vMerge == "continue" and above is not None:
            own = self._cell_text(cell, flatten=flatten)
            text = f"{above.text}\n{own}" if own else above.text
            return [Cell(text, "down")] + [Cell(text, "across")] * (span - 1)
        text = self._cell_text(cell, flatten=flatten)
        return [Cell(text)] + [Cell(text, "across") for _ in range(span - 1)]

    def _cell_text(self, cell: Any, *, flatten: bool) -> str:
        lines: list[str] = []
        for element in _blocks_of(cell):
            if element.tag == qn("w:p"):
                lines += [self._text(paragraph) for box in _boxes(element) for paragraph in box.iter(qn("w:p"))]
                lines.append(self._text(element))
            elif flatten:
                lines += [self._cell_text(inner, flatten=True) for _, cells in _rows(element) for inner in cells]
        return "\n".join(line for line in lines if line)


def _blocks_of(cell: Any) -> Iterator[Any]:
    for element in cell:
        if element.tag in (qn("w:p"), qn("w:tbl")):
            yield element
        elif element.tag in (qn("w:sdt"), qn("w:sdtContent"), qn("w:ins"), qn("w:customXml")):
            yield from _blocks_of(element)


def _rows(table: Any) -> Iterator[tuple[int, list[Any]]]:
    for row in _inner(table, qn("w:tr")):
        if row.find(f"{qn('w:trPr')}/{qn('w:del')}") is not None:
            continue
        yield int(row.grid_before or 0), list(_inner(row, qn("w:tc")))


def _inner(parent: Any, tag: str) -> Iterator[Any]:
    """Children of one kind, content controls and tracked insertions looked into."""
    for element in parent:
        if element.tag == tag:
            yield element
        elif element.tag in (qn("w:sdt"), qn("w:sdtContent"), qn("w:ins"), qn("w:customXml")):
            yield from _inner(element, tag)


def _is_wide(table: Any) -> bool:
    rows = list(_rows(table))
    return len(rows) > 1 and max(len(cells) for _, cells in rows) >= _WRAPPER


def _boxes(element: Any) -> Iterator[Any]:
    """Text boxes drawn at a paragraph; the copy kept for old programs is left out."""
    for box in element.iter(_BOX):
        if not any(above.tag == _FALLBACK for above in box.iterancestors()):
            yield box


def _runs(element: Any) -> Iterator[str]:
    for child in element:
        tag = child.tag
        if tag == qn("w:t"):
            yield child.text or ""
        elif tag in (qn("w:tab"), qn("w:ptab")):
            yield "\t"
        elif tag in (qn("w:br"), qn("w:cr")):
            yield "\n"
        elif tag == qn("w:noBreakHyphen"):
            yield "-"
        elif tag == qn("w:sym"):
            yield "•"
        elif tag not in _SKIPPED and tag != _BOX:
            yield from _runs(child)


def _without_copies(grid: list[list[Cell]]) -> list[list[Cell]]:
    """The grid without columns in which no cell begins: borders that only a merged cell crosses."""
    if not grid:
        return grid
    kept = [at for at in range(len(grid[0])) if any(line[at].fill != "across" and _begins(line, at) for line in grid)]
    return [[line[at] for at in kept] for line in grid]


def _begins(line: list[Cell], at: int) -> bool:
    return bool(line[at].text) or line[at].fill == "down" or at == 0 or line[at].fill == ""
