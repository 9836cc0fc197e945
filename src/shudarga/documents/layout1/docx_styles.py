"""The empty DOCX that every document begins from: page, styles, dash lists, language. Made once a process."""

from __future__ import annotations

import io
from functools import cache

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

from shudarga.documents.content import Language
from shudarga.documents.wording import WORDS

FONT = "Times New Roman"
LEFT, CENTER, RIGHT = WD_ALIGN_PARAGRAPH.LEFT, WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.RIGHT

# name, based on, size in points, bold, alignment, space before and after in points
_STYLES: tuple[tuple[str, str, float, bool, WD_ALIGN_PARAGRAPH, float, float], ...] = (
    ("Normal", "", 11, False, LEFT, 0, 4),
    ("Title", "Normal", 13, True, CENTER, 14, 4),
    ("Subtitle", "Normal", 12, False, CENTER, 0, 6),
    ("Heading 1", "Normal", 11, True, LEFT, 14, 6),
    ("Heading 2", "Normal", 10, True, CENTER, 2, 2),
    ("Heading 3", "Normal", 10, True, LEFT, 2, 2),
    ("List Bullet", "Normal", 10, False, LEFT, 0, 1),
    ("Header", "Normal", 11, True, RIGHT, 0, 0),
    ("Footer", "Normal", 8, False, LEFT, 0, 0),
    ("Caption", "Normal", 9, False, CENTER, 2, 6),
    ("Table Text", "Normal", 10, False, LEFT, 0, 1),
    ("Table Figure", "Table Text", 10, False, CENTER, 0, 1),
    ("Table Head", "Table Text", 10, True, CENTER, 1, 1),
    ("Annex Note", "Normal", 9, False, RIGHT, 0, 6),
    ("Approval Heading", "Normal", 11, True, LEFT, 0, 0),
    ("Approval", "Normal", 11, False, LEFT, 0, 2),
    ("Date and Place", "Normal", 11, False, LEFT, 6, 8),
    ("Signature Heading", "Normal", 11, True, LEFT, 16, 4),
    ("Signature Line", "Normal", 11, False, LEFT, 0, 2),
)


def new_document(language: Language) -> Document:
    """An empty document with the styles of layout 1."""
    return docx.Document(io.BytesIO(_base(language)))


@cache
def _base(language: Language) -> bytes:
    document = docx.Document()
    _set_page(document)
    for name, based_on, size, bold, alignment, before, after in _STYLES:
        style = _style(document, name, based_on)
        style.font.size, style.font.bold, style.font.italic = Pt(size), bold, False
        style.font.color.rgb = RGBColor(0, 0, 0)
        _set_font(style)
        style.paragraph_format.alignment = alignment
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
        style.paragraph_format.line_spacing = 1.0
    _set_indents(document)
    _set_dashes(document)
    _set_language(document, WORDS[language].locale)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def _set_page(document: Document) -> None:
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(297), Mm(210)
    section.left_margin, section.right_margin = Mm(20), Mm(15)
    section.top_margin, section.bottom_margin = Mm(18), Mm(18)
    section.header_distance, section.footer_distance = Mm(9), Mm(8)


def _style(document: Document, name: str, based_on: str) -> ParagraphStyle:
    names = [style.name for style in document.styles]
    style = document.styles[name] if name in names else document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    assert isinstance(style, ParagraphStyle)  # noqa: S101 - every name above is a paragraph's
    style.base_style = document.styles[based_on] if based_on else None
    style.quick_style = True
    for leftover in ("w:pBdr", "w:contextualSpacing"):
        for element in style.element.findall(f".//{qn(leftover)}"):
            element.getparent().remove(element)
    return style


def _set_font(style: ParagraphStyle) -> None:
    """One face for every script: Cyrillic is taken from hAnsi or cs, depending on the program."""
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    fonts.attrib.clear()
    for script in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{script}"), FONT)
    properties = style.element.rPr
    for leftover in ("w:spacing", "w:kern", "w:szCs", "w:bCs", "w:iCs"):
        for element in properties.findall(qn(leftover)):
            properties.remove(element)


def _set_indents(document: Document) -> None:
    styles = document.styles
    for name in ("Approval Heading", "Approval"):
        styles[name].paragraph_format.left_indent = Mm(170)
    for name in ("Heading 2", "Heading 3", "Signature Heading", "Signature Line", "Heading 1"):
        styles[name].paragraph_format.keep_with_next = True
    styles["List Bullet"].paragraph_format.left_indent = Mm(3.5)
    styles["List Bullet"].paragraph_format.first_line_indent = Mm(-3.5)
    styles["Annex Note"].font.italic = True


def _set_dashes(document: Document) -> None:
    """Lists have a dash, as plans have them, in the words' own face and not in Symbol."""
    number = _list_number(document)
    numbering = document.part.numbering_part.element
    link = next(num for num in numbering.findall(qn("w:num")) if num.get(qn("w:numId")) == number)
    kind = link.find(qn("w:abstractNumId")).get(qn("w:val"))
    for abstract in numbering.findall(qn("w:abstractNum")):
        if abstract.get(qn("w:abstractNumId")) != kind:
            continue
        level = abstract.find(qn("w:lvl"))
        level.find(qn("w:lvlText")).set(qn("w:val"), "–")
        for element in level.findall(qn("w:rPr")) + level.findall(qn("w:pPr")):
            level.remove(element)
        properties = OxmlElement("w:pPr")
        indent = OxmlElement("w:ind")
        indent.set(qn("w:left"), "198")
        indent.set(qn("w:hanging"), "198")
        properties.append(indent)
        level.append(properties)


def _list_number(document: Document) -> str:
    """The number of the list that the style "List Bullet" belongs to."""
    found = document.styles["List Bullet"].element.find(f".//{qn('w:numId')}")
    return str(found.get(qn("w:val")))


def _set_language(document: Document, locale: str) -> None:
    for language in document.styles.element.iter(qn("w:lang")):
        for script in ("val", "eastAsia"):
            language.set(qn(f"w:{script}"), locale)
