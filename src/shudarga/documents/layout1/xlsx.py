"""Layout 1 as XLSX: real numbers, percents and dates; people's words are always strings, never formulas or links."""

from __future__ import annotations

from datetime import datetime
from typing import BinaryIO

import xlsxwriter

from shudarga.documents.canonical import printed_hash
from shudarga.documents.content import OfficialDocument
from shudarga.documents.layout1.widths import column_widths, text_width
from shudarga.documents.layout1.xlsx_sheet import CHARACTER, Formats, Sheet
from shudarga.documents.layout1.xlsx_tables import goal_table, main_table, proof_sheet
from shudarga.documents.wording import WORDS, annex_of, long_date

_OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


def write_xlsx(document: OfficialDocument, stream: BinaryIO) -> None:
    """Write the document as XLSX: the official table on the first sheet, the list of proof on a second."""
    words = WORDS[document.language]
    with xlsxwriter.Workbook(stream, _OPTIONS) as book:
        _set_properties(book, document)
        formats = Formats(book)
        widths = column_widths(document)
        name = words.plan if document.kind == "plan" else words.report
        sheet = Sheet(book.add_worksheet(name), formats, widths)
        _set_page(sheet, document)
        _opening(sheet, document)
        main_table(sheet, document)
        _summary(sheet, document)
        _signatures(sheet, document)
        if document.annexes:
            proofs = Sheet(book.add_worksheet(words.proof_list), formats, [40, 65, 230, 230, 70, 330])
            _set_page(proofs, document)
            proof_sheet(proofs, document)


def _set_properties(book: xlsxwriter.Workbook, document: OfficialDocument) -> None:
    words = WORDS[document.language]
    properties: dict[str, object] = {
        "title": document.title[:255],
        "subject": document.subtitle[:255],
        "author": document.body[:255],
        "category": words.plan if document.kind == "plan" else words.report,
        "keywords": printed_hash(document),
    }
    if document.day:
        properties["created"] = datetime(document.day.year, document.day.month, document.day.day)  # noqa: DTZ001
    book.set_properties(properties)


def _set_page(sheet: Sheet, document: OfficialDocument) -> None:
    page = sheet.page
    page.set_landscape()
    page.set_paper(9)  # A4
    page.set_margins(left=0.79, right=0.59, top=0.7, bottom=0.79)
    page.fit_to_pages(1, 0)
    page.hide_gridlines(2)
    for i, width in enumerate(sheet.widths):
        page.set_column(i, i, width / CHARACTER)
    if document.status:
        page.set_header(f"&R&B{_footer_text(document.status, 100)}")
    label = f"{WORDS[document.language].content_hash}: {printed_hash(document)}"
    origin = _footer_text(document.footer, 90)
    page.set_footer(f"&L&7{_footer_text(label, 120)}{chr(10) if origin else ''}{origin}&R&9&P / &N")


def _footer_text(words: str, most: int) -> str:
    """`&` begins a code in heads and feet of pages; Excel takes 255 characters in all."""
    return words[:most].replace("&", "&&")


def _opening(sheet: Sheet, document: OfficialDocument) -> None:
    if document.letter:
        letter = document.letter
        sheet.across(annex_of(letter.number, letter.day, letter.sender, document.language), "note")
    if document.approval:
        approval = document.approval
        sheet.at_right(approval.heading or WORDS[document.language].approved, "bold")
        for line in filter(None, approval.position):
            sheet.at_right(line, "plain")
        if approval.name:
            sheet.at_right(f"______________ {approval.name}", "plain")
        sheet.at_right(long_date(approval.day, document.language), "plain")
    sheet.skip()
    lines = max(1, -(-int(text_width(document.title, 13) * 1.1) // int(sum(sheet.widths))))
    sheet.across(document.title, "title", height=18 * lines)
    if document.subtitle:
        sheet.across(document.subtitle, "subtitle")
    if document.day or document.place:
        sheet.both_ends(long_date(document.day, document.language) if document.day else "", document.place)
    sheet.skip()


def _summary(sheet: Sheet, document: OfficialDocument) -> None:
    if not document.summary and not document.goal_figures:
        return
    sheet.skip()
    sheet.across(WORDS[document.language].summary, "bold")
    for line in document.summary:
        sheet.across(f"{line.label}: {line.value}", "plain")
    if document.goal_figures:
        goal_table(sheet, document)


def _signatures(sheet: Sheet, document: OfficialDocument) -> None:
    for signature in document.signatures:
        sheet.skip()
        sheet.across(signature.heading or WORDS[document.language].heading_of(signature.role), "bold")
        sheet.both_ends(signature.position, f"______________ {signature.name}")
