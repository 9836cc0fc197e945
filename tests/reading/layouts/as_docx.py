"""Word files: merged cells, repeated heads, automatic lists, borderless blocks."""

from io import BytesIO
from typing import Any

import docx
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

from .blocks import Auto, Break, Cell, Document, Paragraph, Sides, Table

ALIGN = {"left": WD_ALIGN_PARAGRAPH.LEFT, "center": WD_ALIGN_PARAGRAPH.CENTER, "right": WD_ALIGN_PARAGRAPH.RIGHT}
LISTS = {"bullet": (80, "bullet", "\uf0b7"), "decimal": (81, "decimal", "%1.")}


def docx_of(document: Document) -> bytes:
    word = docx.Document()
    if document.landscape:
        section = word.sections[0]
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = section.page_height, section.page_width
    for place, text in document.marks.items():
        getattr(word.sections[0], place).paragraphs[0].text = text
    _define_lists(word)
    for block in document.blocks:
        _add(word, block)
    out = BytesIO()
    word.save(out)
    return out.getvalue()


def _define_lists(word: Any) -> None:
    numbering = word.part.numbering_part.element
    first = numbering.find(qn("w:num"))
    for number, kind, text in LISTS.values():
        abstract = parse_xml(
            f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{number}"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
            f'<w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/></w:lvl></w:abstractNum>'
        )
        first.addprevious(abstract)
        numbering.append(
            parse_xml(
                f'<w:num {nsdecls("w")} w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>',
            )
        )


def _fresh_list(word: Any, kind: Auto) -> int:
    """A list of its own, so that a numbered one starts again at 1."""
    numbering = word.part.numbering_part.element
    abstract = LISTS[kind][0]
    number = 100 + len(numbering.findall(qn("w:num")))
    start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    numbering.append(
        parse_xml(
            f'<w:num {nsdecls("w")} w:numId="{number}"><w:abstractNumId w:val="{abstract}"/>{start}</w:num>',
        )
    )
    return number


def _add(word: Any, block: Any) -> None:
    match block:
        case Paragraph():
            for line in block.text.split("\n"):
                paragraph = word.add_paragraph()
                _write(paragraph, line, bold=block.bold)
                paragraph.alignment = ALIGN[block.align]
        case Break():
            word.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
        case Sides():
            cells = word.add_table(rows=1, cols=2).rows[0].cells
            for cell, text in zip(cells, (block.left, block.right), strict=True):
                _fill(word, cell, Cell(text))
        case Table():
            _add_table(word, word, block)


def _add_table(word: Any, parent: Any, block: Table) -> None:
    table = parent.add_table(rows=len(block.rows), cols=block.width)
    if block.ruled:
        table.style = word.styles["Table Grid"]
    for r, row in enumerate(block.rows):
        for c, cell in enumerate(row):
            if cell is None:
                continue
            target = table.cell(r, c)
            if cell.across > 1 or cell.down > 1:
                target = target.merge(table.cell(r + cell.down - 1, c + cell.across - 1))
            _fill(word, target, cell)
    if block.repeat:
        for row in table.rows[: block.heads]:
            row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def _fill(word: Any, target: Any, cell: Cell) -> None:
    number = _fresh_list(word, cell.auto) if cell.auto else 0
    for i, line in enumerate(cell.text.split("\n")):
        paragraph = target.paragraphs[0] if i == 0 else target.add_paragraph()
        _write(paragraph, line, bold=cell.bold)
        if number:
            ppr = paragraph._p.get_or_add_pPr()
            ppr.append(
                parse_xml(
                    f'<w:numPr {nsdecls("w")}><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>',
                )
            )
    if cell.inner:
        table = target.add_table(rows=0, cols=cell.inner.width)
        for row in cell.inner.rows:
            for place, inner in zip(table.add_row().cells, row, strict=True):
                if inner:
                    _fill(word, place, inner)


def _write(paragraph: Any, text: str, *, bold: bool = False) -> None:
    """Runs cut in odd places, as Word cuts them when a text is corrected."""
    for i, part in enumerate(text.split("\v")):
        if i:
            paragraph.add_run().add_break()
        middle = len(part) // 2
        for piece in (part[:middle], part[middle:]):
            if piece:
                paragraph.add_run(piece).bold = bold or None
