"""Word files laid out by hand: what only a Word file has."""

import copy
from collections.abc import Callable
from io import BytesIO
from typing import Any

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from .as_docx import docx_of
from .blocks import Cell
from .by_hand import Row, around, goal_rows
from .plans.branch import PLAN
from .sample import Json


def _word() -> Any:
    return docx.Document(BytesIO(docx_of(around(goal_rows(_merged_goal)))))


def _merged_goal(goal: Json) -> Row:
    return [Cell(f"{goal['number']}. {goal['text']}", across=5), *[None] * 4]


def _bytes(word: Any) -> bytes:
    out = BytesIO()
    word.save(out)
    return out.getvalue()


def automatic_numbers() -> bytes:
    """Goals and measures numbered by Word, 1. and 1.1.: no digit stands in the text."""
    word = _word()
    numbering = word.part.numbering_part.element
    levels = "".join(
        f'<w:lvl w:ilvl="{i}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="{text}"/></w:lvl>'
        for i, text in enumerate(("%1.", "%1.%2."))
    )
    first = numbering.find(qn("w:num"))
    first.addprevious(parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="90">{levels}</w:abstractNum>'))
    numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="90"><w:abstractNumId w:val="90"/></w:num>'))
    for cells in word.tables[0].rows[1:]:
        place = cells.cells[0].paragraphs[0]
        goal = cells.cells[0]._tc is cells.cells[4]._tc
        text = place.text.split(". ", 1)[1] if goal else ""
        for run in place.runs:
            run.text = ""
        place.add_run(text)
        number = f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{0 if goal else 1}"/><w:numId w:val="90"/></w:numPr>'
        place._p.get_or_add_pPr().append(parse_xml(number))
    return _bytes(word)


def approval_in_a_text_box() -> bytes:
    """БАТЛАВ in a text box, which Word stores twice: for itself and for older programs."""
    word = _word()
    body = word.element.body
    block = list(body)[:3]
    lines = "".join(f'<w:p><w:r><w:t xml:space="preserve">{p.xpath("string(.)")}</w:t></w:r></w:p>' for p in block)
    for paragraph in block:
        body.remove(paragraph)
    spaces = (
        nsdecls("w")
        + ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
        + ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
        + ' xmlns:v="urn:schemas-microsoft-com:vml"'
        + ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
        + ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    )
    shape = (
        '<w:drawing><wp:anchor><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/'
        f'wordprocessingShape"><wps:wsp><wps:txbx><w:txbxContent>{lines}</w:txbxContent></wps:txbx></wps:wsp>'
        "</a:graphicData></a:graphic></wp:anchor></w:drawing>"
    )
    old = f"<w:pict><v:shape><v:textbox><w:txbxContent>{lines}</w:txbxContent></v:textbox></v:shape></w:pict>"
    body.insert(
        0,
        parse_xml(
            f'<w:p {spaces}><w:r><mc:AlternateContent><mc:Choice Requires="wps">{shape}</mc:Choice>'
            f"<mc:Fallback>{old}</mc:Fallback></mc:AlternateContent></w:r></w:p>"
        ),
    )
    return _bytes(word)


def tracked_changes() -> bytes:
    """Corrections not yet accepted: what was struck out is no text, what was put in is."""
    word = _word()
    word_by = 'w:id="1" w:author="x" w:date="2025-01-05T00:00:00Z"'
    cells = word.tables[0].rows[2].cells
    for cell in (cells[1], cells[4]):
        paragraph = cell.paragraphs[0]._p
        runs = [child for child in paragraph if child.tag == qn("w:r")]
        put_in = parse_xml(f"<w:ins {nsdecls('w')} {word_by}/>")
        runs[0].addprevious(put_in)
        for run in runs:
            put_in.append(run)
        struck = f"<w:del {nsdecls('w')} {word_by}><w:r><w:delText>Хуучин үг</w:delText></w:r></w:del>"
        put_in.addprevious(parse_xml(struck))
    row_out = copy.deepcopy(word.tables[0].rows[3]._tr)
    properties = row_out.get_or_add_trPr()
    properties.append(parse_xml(f"<w:del {nsdecls('w')} {word_by}/>"))
    for text in row_out.iter(qn("w:t")):
        text.tag = qn("w:delText")
    word.tables[0].rows[3]._tr.addnext(row_out)
    return _bytes(word)


def content_controls() -> bytes:
    """Fields of a template: a control around a paragraph, a run, a cell and a row."""
    word = _word()
    title = next(p for p in word.paragraphs if p.text == PLAN["title"])
    _wrap(title._p)
    rows = word.tables[0].rows
    cell = rows[2].cells[1].paragraphs[0]
    _wrap(cell.runs[0]._r)
    _wrap(rows[3].cells[4]._tc)
    _wrap(rows[4]._tr)
    return _bytes(word)


def _wrap(element: Any) -> None:
    control = parse_xml(f"<w:sdt {nsdecls('w')}><w:sdtPr/><w:sdtContent/></w:sdt>")
    element.addprevious(control)
    control.find(qn("w:sdtContent")).append(element)


def links_and_fields() -> bytes:
    """Half of a cell's words in a link, and a footnote mark after them."""
    word = _word()
    paragraph = word.tables[0].rows[6].cells[1].paragraphs[0]
    runs = paragraph.runs
    link = parse_xml(f'<w:hyperlink {nsdecls("w")} w:anchor="x"/>')
    runs[-1]._r.addprevious(link)
    link.append(runs[-1]._r)
    paragraph.add_run("")._r.append(parse_xml(f'<w:footnoteReference {nsdecls("w")} w:id="2"/>'))
    return _bytes(word)


def whole_plan_in_a_table() -> bytes:
    """The page laid out as a borderless table of one cell: title, table and signatures inside."""
    word = _word()
    body = word.element.body
    content = [child for child in body if child.tag != qn("w:sectPr")]
    table = parse_xml(
        f"<w:tbl {nsdecls('w')}><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>"
        "<w:tr><w:tc><w:tcPr/></w:tc></w:tr></w:tbl>"
    )
    body.insert(0, table)
    cell = table.find(".//" + qn("w:tc"))
    for element in content:
        cell.append(element)
    return _bytes(word)


WORD: dict[str, Callable[[], bytes]] = {
    make.__name__: make
    for make in (
        automatic_numbers,
        approval_in_a_text_box,
        tracked_changes,
        content_controls,
        links_and_fields,
        whole_plan_in_a_table,
    )
}
