"""Layout 1 as DOCX: editable, with real styles, repeated head rows, dash lists and page fields."""

from __future__ import annotations

import io
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import BinaryIO

from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm

from shudarga.documents.canonical import printed_hash
from shudarga.documents.content import Approval, OfficialDocument, Proof, Signature
from shudarga.documents.layout1.annex import picture_caption, picture_of
from shudarga.documents.layout1.docx_styles import new_document
from shudarga.documents.layout1.docx_tables import annex_table, goal_table, main_table
from shudarga.documents.layout1.docx_xml import TWIPS, field, legal, paragraph, run, table, table_cell, table_row
from shudarga.documents.layout1.widths import TABLE_WIDTH, text_width
from shudarga.documents.wording import WORDS, annex_of, long_date

MM = 72 / 25.4
PICTURES = 3  # in a row


def write_docx(document: OfficialDocument, stream: BinaryIO) -> None:
    """Write the document as DOCX."""
    written = new_document(document.language)
    _set_properties(written, document)
    _set_frame(written, document)
    body = written.element.body
    for element in list(parse_xml(f"<w:body {nsdecls('w')}>{''.join(_parts(document))}</w:body>")):
        body.insert(len(body) - 1, element)
    _fill_pictures(written, [proof for proof in document.proofs if picture_of(proof)])
    written.save(stream)


def _parts(document: OfficialDocument) -> Iterable[str]:
    yield from _opening(document)
    yield main_table(document)
    if not any(section.rows for section in document.sections):
        yield paragraph(WORDS[document.language].no_measures, "Normal", '<w:jc w:val="center"/>')
    yield from _summary(document)
    for signature in document.signatures:
        yield from _signature(signature, document)
    yield from _annexes(document)


def _opening(document: OfficialDocument) -> Iterable[str]:
    if document.letter:
        letter = document.letter
        yield paragraph(annex_of(letter.number, letter.day, letter.sender, document.language), "AnnexNote")
    if document.approval:
        yield from _approval(document.approval, document)
    yield paragraph(document.title, "Title")
    if document.subtitle:
        yield paragraph(document.subtitle, "Subtitle")
    if document.day or document.place:
        day = long_date(document.day, document.language) if document.day else ""
        yield paragraph(f"{day}\t{document.place}", "DateandPlace", _tabs(("right", TABLE_WIDTH, "none")))


def _approval(approval: Approval, document: OfficialDocument) -> Iterable[str]:
    yield paragraph(approval.heading or WORDS[document.language].approved, "ApprovalHeading")
    for line in filter(None, approval.position):
        yield paragraph(line, "Approval")
    if approval.name:
        yield paragraph(f"\t {approval.name}", "Approval", _tabs(("left", 200 * MM, "underscore")))
    yield paragraph(long_date(approval.day, document.language), "Approval")


def _tabs(*stops: tuple[str, float, str]) -> str:
    inner = "".join(
        f'<w:tab w:val="{kind}" w:leader="{leader}" w:pos="{round(at * TWIPS)}"/>' for kind, at, leader in stops
    )
    return f"<w:tabs>{inner}</w:tabs>"


def _summary(document: OfficialDocument) -> Iterable[str]:
    if not document.summary and not document.goal_figures:
        return
    yield paragraph(WORDS[document.language].summary, "Heading1")
    for line in document.summary:
        label, value = run(f"{line.label}: "), run(line.value, "<w:b/>")
        yield f'<w:p><w:pPr><w:pStyle w:val="Normal"/></w:pPr>{label}{value}</w:p>'
    if document.goal_figures:
        yield goal_table(document)


def _signature(signature: Signature, document: OfficialDocument) -> Iterable[str]:
    """Role, then position, a line to sign on and the name; a long position stands above the line."""
    yield paragraph(signature.heading or WORDS[document.language].heading_of(signature.role), "SignatureHeading")
    tabs = _tabs(("left", 105 * MM, "none"), ("left", 150 * MM, "underscore"), ("left", 155 * MM, "none"))
    loose = '<w:keepNext w:val="0"/>'
    if text_width(signature.position, 11) < 100 * MM:
        yield paragraph(f"{signature.position}\t\t\t{signature.name}", "SignatureLine", loose + tabs)
        return
    yield paragraph(signature.position, "SignatureLine", f'<w:ind w:right="{round(105 * MM * TWIPS)}"/>')
    yield paragraph(f"\t\t\t{signature.name}", "SignatureLine", loose + tabs)


def _annexes(document: OfficialDocument) -> Iterable[str]:
    words = WORDS[document.language]
    for annex in document.annexes:
        yield paragraph(annex.title or f"{words.annex}. {words.proof_list}", "Heading1", "<w:pageBreakBefore/>")
        yield annex_table(document, annex) if annex.proofs else paragraph(words.no_proofs, "Normal")
        pictures = [proof for proof in annex.proofs if picture_of(proof)]
        if pictures:
            yield paragraph(words.pictures, "Heading1")
            yield _picture_table(pictures, words.pictures)
        yield paragraph("", "Normal")  # a document may not end with a table


def _picture_table(pictures: list[Proof], caption: str) -> str:
    """Empty paragraphs for the pictures, which `_fill_pictures` sets in, with their captions."""
    width = TABLE_WIDTH / PICTURES
    rows = []
    for i in range(0, len(pictures), PICTURES):
        proofs = [*pictures[i : i + PICTURES], None, None][:PICTURES]
        cells = [
            paragraph("", "Caption", "<w:keepNext/>") + paragraph(picture_caption(proof), "Caption")
            if proof
            else paragraph("", "Caption")
            for proof in proofs
        ]
        rows.append(table_row([table_cell(cell, width) for cell in cells]))
    return table(rows, [width] * PICTURES, caption, style="TableNormal")


def _fill_pictures(written: Document, proofs: list[Proof]) -> None:
    if not proofs:
        return
    cells = (
        cell
        for made in written.tables
        if made.style is not None and made.style.style_id == "TableNormal"
        for row in made.rows
        for cell in row.cells
        if len(cell.paragraphs) > 1
    )
    for cell, proof in zip(cells, proofs, strict=True):
        picture = cell.paragraphs[0].add_run().add_picture(io.BytesIO(picture_of(proof) or b""))
        scale = min(Mm(80) / picture.width, Mm(46) / picture.height)
        picture.width, picture.height = round(picture.width * scale), round(picture.height * scale)
        described = picture._inline.docPr
        described.set("descr", legal(proof.title or picture_caption(proof)))


def _set_properties(written: Document, document: OfficialDocument) -> None:
    words = WORDS[document.language]
    properties = written.core_properties
    properties.title, properties.subject = legal(document.title)[:255], legal(document.subtitle)[:255]
    properties.author = properties.last_modified_by = legal(document.body)[:255]
    properties.comments, properties.keywords = "", printed_hash(document)
    properties.category = words.plan if document.kind == "plan" else words.report
    properties.language = words.locale
    if document.day:
        day = datetime(document.day.year, document.day.month, document.day.day, tzinfo=UTC)
        properties.created = properties.modified = day


def _set_frame(written: Document, document: OfficialDocument) -> None:
    """Status in the header; hash, origin and page number in the footer."""
    section = written.sections[0]
    if document.status:
        section.header.paragraphs[0].add_run(legal(document.status))
    label = f"{WORDS[document.language].content_hash}: {printed_hash(document)}"
    border = '<w:pBdr><w:top w:val="single" w:sz="4" w:space="4" w:color="808080"/></w:pBdr>'
    stops = '<w:tab w:val="clear" w:pos="4320"/><w:tab w:val="clear" w:pos="8640"/>'
    tabs = _tabs(("right", TABLE_WIDTH, "none")).replace("<w:tabs>", f"<w:tabs>{stops}")
    pages = f"{run(label + chr(9))}{field('PAGE')}{run(' / ')}{field('NUMPAGES')}"
    origin = paragraph(document.footer, "Footer") if document.footer else ""
    first = f'<w:p><w:pPr><w:pStyle w:val="Footer"/>{border}{tabs}</w:pPr>{pages}</w:p>'
    footer = section.footer._element
    for element in footer.findall(qn("w:p")):
        footer.remove(element)
    for element in list(parse_xml(f"<w:ftr {nsdecls('w')}>{first}{origin}</w:ftr>")):
        footer.append(element)
