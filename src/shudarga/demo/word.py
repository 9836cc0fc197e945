"""Word files of the sample data: paper, footer, tables. Each says at its foot that it is a sample."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, time
from io import BytesIO
from typing import Any

import docx
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

SAMPLE = "ЖИШЭЭ БАРИМТ: байгууллага, хүн, үйл явдал нь зохиомол."
FONT = "Arial"
SIDES = {"left": WD_ALIGN_PARAGRAPH.LEFT, "center": WD_ALIGN_PARAGRAPH.CENTER, "right": WD_ALIGN_PARAGRAPH.RIGHT}


def new_document(title: str, day: date, *, landscape: bool = False) -> Any:
    """An empty A4 document with the sample footer."""
    document = docx.Document()
    facts = document.core_properties
    facts.title, facts.author, facts.subject = title, "Шударга (жишээ)", SAMPLE
    facts.created = facts.modified = datetime.combine(day, time(9), UTC)
    style = document.styles["Normal"]
    style.font.name, style.font.size = FONT, Pt(11)
    style.paragraph_format.space_after = Pt(4)
    section = document.sections[0]
    lay_out(section, landscape=landscape)
    foot = section.footer.paragraphs[0]
    foot.text = SAMPLE
    foot.runs[0].font.size = Pt(8)
    return document


def lay_out(section: Any, *, landscape: bool) -> None:
    """A4 with margins for a folder."""
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    short, long = Mm(210), Mm(297)
    section.page_width, section.page_height = (long, short) if landscape else (short, long)
    section.left_margin, section.right_margin = Mm(25), Mm(15)
    section.top_margin = section.bottom_margin = Mm(18)


def turn_page(document: Any) -> None:
    """What follows stands on landscape pages."""
    lay_out(document.add_section(WD_SECTION.NEW_PAGE), landscape=True)


def write(
    document: Any, text: str, *, side: str = "left", bold: bool = False, size: float = 11, above: float = 0
) -> Any:
    """One paragraph, or several where the text has lines."""
    paragraph = None
    for number, line in enumerate(text.split("\n")):
        paragraph = document.add_paragraph()
        paragraph.alignment = SIDES[side]
        if above and not number:
            paragraph.paragraph_format.space_before = Pt(above)
        run = paragraph.add_run(line)
        run.bold, run.font.size = bold, Pt(size)
    return paragraph


def add_table(document: Any, heads: Sequence[str], widths: Sequence[float], *, size: float = 10) -> Any:
    """A ruled table with a head that repeats on every page; widths in millimetres."""
    table = document.add_table(rows=1, cols=len(heads))
    table.style = "Table Grid"
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
    fill_row(table.rows[0], heads, widths, bold=True, size=size)
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    return table


def add_row(table: Any, texts: Sequence[str], widths: Sequence[float], *, bold: bool = False, size: float = 10) -> Any:
    """One more row, which is not cut by a page's end."""
    row = table.add_row()
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    fill_row(row, texts, widths, bold=bold, size=size)
    return row


def fill_row(row: Any, texts: Sequence[str], widths: Sequence[float], *, bold: bool = False, size: float = 10) -> None:
    """Texts into the cells of a row; a line break makes a paragraph of its own."""
    for cell, text, width in zip(row.cells, texts, widths, strict=True):
        cell.width = Mm(width)
        for number, line in enumerate(text.split("\n")):
            paragraph = cell.paragraphs[0] if number == 0 else cell.add_paragraph()
            paragraph.paragraph_format.space_after = Pt(1)
            run = paragraph.add_run(line)
            run.bold, run.font.size = bold, Pt(size)


def merge_down(table: Any, column: int, first: int, last: int) -> None:
    """Make one cell of a column's cells from row `first` to `last`; the words of the first stay."""
    for number in range(first, last + 1):
        cell = table.rows[number].cells[column]
        if number > first:
            for paragraph in cell.paragraphs[1:]:
                paragraph._p.getparent().remove(paragraph._p)
            cell.paragraphs[0].clear()
        properties = cell._tc.get_or_add_tcPr()
        merge = OxmlElement("w:vMerge")
        merge.set(qn("w:val"), "restart" if number == first else "continue")
        properties.append(merge)


def bytes_of(document: Any) -> bytes:
    """The file."""
    out = BytesIO()
    document.save(out)
    return out.getvalue()
