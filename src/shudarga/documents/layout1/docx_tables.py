"""The document's tables in WordprocessingML: main table, goals' figures, list of proof."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from shudarga.documents.content import Annex, Bullets, Cell, Column, OfficialDocument, Text
from shudarga.documents.layout1.annex import ANNEX_WIDTHS, annex_heads, annex_row
from shudarga.documents.layout1.docx_xml import paragraph, table, table_cell, table_row
from shudarga.documents.layout1.tables import CENTRED, is_short, plain
from shudarga.documents.layout1.widths import TABLE_WIDTH, column_widths, letters_a_line
from shudarga.documents.lines import Heading, Line, heads_of, lines_of
from shudarga.documents.wording import WORDS

SHADE = "EEEEEE"


def main_table(document: OfficialDocument) -> str:
    """The table of goals and measures."""
    widths = column_widths(document)
    letters = [letters_a_line(width) for width in widths]
    body = (_row(line, document.columns, widths, letters) for line in lines_of(document))
    rows = [*_heads(document, widths), *body]
    return table(rows, widths, document.title)


def _heads(document: OfficialDocument, widths: Sequence[float]) -> Iterable[str]:
    rows = heads_of(document)
    tall = {head.column for head in rows[0] if head.rows > 1}
    for level, heads in enumerate(rows):
        placed = {
            head.column: table_cell(
                paragraph(head.text, "TableHead"),
                sum(widths[head.column : head.column + head.columns]),
                columns=head.columns,
                merge="restart" if head.rows > 1 else "",
                middle=True,
            )
            for head in heads
        }
        if level:
            placed |= {i: table_cell(paragraph("", "TableHead"), widths[i], merge="continue") for i in tall}
        yield table_row([placed[i] for i in sorted(placed)], head=True)
    if document.column_numbers:
        numbers = [table_cell(paragraph(str(i), "TableFigure"), width) for i, width in enumerate(widths, 1)]
        yield table_row(numbers, head=True)


def _row(line: Heading | Line, columns: Sequence[Column], widths: Sequence[float], letters: list[int]) -> str:
    if isinstance(line, Heading):
        style, shade = ("Heading2", SHADE) if line.level == 1 else ("Heading3", "")
        cell = table_cell(paragraph(line.words, style), sum(widths), columns=len(widths), shade=shade)
        return table_row([cell])
    cells = [
        table_cell(
            _cell(cell, "TableFigure" if column.kind in CENTRED else "TableText"),
            width,
            merge="restart" if span > 1 else "" if span else "continue",
        )
        for cell, span, column, width in zip(line.cells, line.spans, columns, widths, strict=True)
    ]
    return table_row(cells, whole=is_short(line, letters))


def _cell(cell: Cell, style: str) -> str:
    match cell:
        case Text() if cell.paragraphs:
            return "".join([paragraph(words, style) for words in cell.paragraphs])
        case Bullets(items=(only,), lead=""):
            return paragraph(only, style)
        case Bullets():
            lead = paragraph(cell.lead, style) if cell.lead or not cell.items else ""
            return lead + "".join([paragraph(item, "ListBullet") for item in cell.items])
    return paragraph(plain(cell), style)


def goal_table(document: OfficialDocument) -> str:
    """The figures of each goal."""
    words = WORDS[document.language]
    heads = ("№", words.goal, words.measures, words.assessed, words.fulfilled, words.share, words.rating)
    rows = [
        [f.number, f.title, str(f.measures), str(f.assessed), str(f.fulfilled), plain(f.share), plain(f.rating)]
        for f in document.goal_figures
    ]
    return _table(heads, (3, 24, 7, 6, 6, 7, 9), rows, words.summary, centred="023456")


def annex_table(document: OfficialDocument, annex: Annex) -> str:
    """The list of proof."""
    rows = [annex_row(proof, document.language) for proof in annex.proofs]
    caption = annex.title or WORDS[document.language].proof_list
    return _table(annex_heads(document), ANNEX_WIDTHS, rows, caption, centred="014")


def _table(heads: Sequence[str], weights: Sequence[float], rows: list[list[str]], caption: str, centred: str) -> str:
    widths = [TABLE_WIDTH * weight / sum(weights) for weight in weights]
    styles = ["TableFigure" if str(i) in centred else "TableText" for i in range(len(heads))]
    head = table_row(
        [table_cell(paragraph(h, "TableHead"), w, middle=True) for h, w in zip(heads, widths, strict=True)], head=True
    )
    body = (
        table_row([table_cell(paragraph(c, s), w) for c, s, w in zip(row, styles, widths, strict=True)]) for row in rows
    )
    return table([head, *body], widths, caption)
