"""WordprocessingML for paragraphs and tables, written as text and parsed once: far quicker than a call for each cell.

Every word of a person's goes through `escaped`; order of elements follows the schema, which Word insists on.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from xml.sax.saxutils import escape

TWIPS = 20  # a point in twentieths, Word's unit
_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def escaped(words: str) -> str:
    """Text that may stand in XML; characters that no XML may hold are dropped."""
    return escape(legal(words), {'"': "&quot;"})


def legal(words: str) -> str:
    """Text without the characters that no XML may hold; for values that lxml escapes itself."""
    return _ILLEGAL.sub("", words)


def run(words: str, properties: str = "") -> str:
    """A run; tabs and line breaks become Word's own."""
    inner = "<w:tab/>".join(
        "<w:br/>".join(f'<w:t xml:space="preserve">{line}</w:t>' if line else "" for line in part.split("\n"))
        for part in escaped(words).split("\t")
    )
    return f"<w:r>{f'<w:rPr>{properties}</w:rPr>' if properties else ''}{inner}</w:r>"


def paragraph(words: str, style: str, properties: str = "", run_properties: str = "") -> str:
    """A paragraph of one run. `properties` are those that follow the style in a paragraph's properties."""
    inner = run(words, run_properties) if words else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{inner}</w:p>'


def field(code: str) -> str:
    """A field such as PAGE, with a figure to show until Word counts."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def table_cell(
    paragraphs: str, width: float, *, columns: int = 1, merge: str = "", shade: str = "", middle: bool = False
) -> str:
    """A cell. `merge` is "restart" where it runs on downwards, "continue" where it is covered from above."""
    span = f'<w:gridSpan w:val="{columns}"/>' if columns > 1 else ""
    down = f'<w:vMerge w:val="{merge}"/>' if merge else ""
    fill = f'<w:shd w:val="clear" w:color="auto" w:fill="{shade}"/>' if shade else ""
    place = '<w:vAlign w:val="center"/>' if middle else ""
    size = f'<w:tcW w:w="{round(width * TWIPS)}" w:type="dxa"/>'
    return f"<w:tc><w:tcPr>{size}{span}{down}{fill}{place}</w:tcPr>{paragraphs}</w:tc>"


def table_row(cells: Iterable[str], *, head: bool = False, whole: bool = True) -> str:
    """A row: `head` rows are repeated on every page, a `whole` one isn't cut by the end of a page."""
    properties = "<w:cantSplit/>" * whole + "<w:tblHeader/>" * head
    return f"<w:tr>{f'<w:trPr>{properties}</w:trPr>' if properties else ''}{''.join(cells)}</w:tr>"


def table(rows: Iterable[str], widths: Sequence[float], caption: str, style: str = "TableGrid") -> str:
    """A table of fixed column widths (points). `caption` is read aloud and not seen."""
    grid = "".join(f'<w:gridCol w:w="{round(width * TWIPS)}"/>' for width in widths)
    total = sum(round(width * TWIPS) for width in widths)
    margins = "".join(f'<w:{side} w:w="{size}" w:type="dxa"/>' for side, size in _MARGINS)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{total}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{margins}</w:tblCellMar>'
        '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" '
        f'w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="{escaped(caption)}"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


_MARGINS = (("top", 40), ("left", 80), ("bottom", 40), ("right", 80))
