"""A document as it will look: its PDF, and each page as a picture with its text.

The last few PDFs are kept in memory: a preview asks for the same one once for the frame and once for each page.
"""

from __future__ import annotations

import io
from collections import OrderedDict
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING

from shudarga.documents.canonical import content_hash
from shudarga.documents.gather import Written
from shudarga.lib.pdfium import PDFIUM

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

KEPT = 4
LARGEST = 4 * 1024 * 1024
"""Bytes of a PDF that is kept; a larger one is written again."""
WIDTH = 1400
"""Pixels of a page's picture: readable on a phone when made larger with two fingers."""

_kept: OrderedDict[str, bytes] = OrderedDict()
_keeping = Lock()


@dataclass(frozen=True, slots=True)
class PageText:
    """A page's number, size in pixels, and text, for who cannot see the picture."""

    number: int
    width: int
    height: int
    text: str


def pdf_of(written: Written) -> bytes:
    """The document's PDF."""
    document = written.document
    key = f"{content_hash(document)} {document.frozen_hash} {document.status} {len(written.files)}"
    if (found := _kept.get(key)) is not None:
        return found
    stream = io.BytesIO()
    written.write("pdf", stream)
    data = stream.getvalue()
    if len(data) <= LARGEST:
        with _keeping:
            _kept[key] = data
            while len(_kept) > KEPT:
                _kept.popitem(last=False)
    return data


def pages_of(pdf: bytes) -> list[PageText]:
    """Every page's size and text."""
    with PDFIUM:
        document = opened(pdf)
        try:
            return [page_text(document, number) for number in range(len(document))]
        finally:
            document.close()


def opened(pdf: bytes) -> PdfDocument:
    """The PDF for reading."""
    from pypdfium2 import PdfDocument  # noqa: PLC0415 - a process that shows no preview needs no PDFium

    return PdfDocument(pdf)


def page_text(document: PdfDocument, number: int) -> PageText:
    """One page, counted from 0."""
    page = document[number]
    text = page.get_textpage()
    words = text.get_text_range().replace("\r\n", "\n").replace("\ufffe", "")
    text.close()
    width, height = page.get_size()
    return PageText(number + 1, WIDTH, round(WIDTH * height / width), words)


def page_picture(pdf: bytes, number: int) -> bytes:
    """A page, counted from 1, as PNG. Raises IndexError where there is none."""
    with PDFIUM:
        document = opened(pdf)
        try:
            if not 1 <= number <= len(document):
                raise IndexError(number)
            page = document[number - 1]
            picture = page.render(scale=WIDTH / page.get_size()[0]).to_pil()
        finally:
            document.close()
    stream = io.BytesIO()
    picture.convert("P", palette=1, colors=64).save(stream, "PNG", optimize=True)
    return stream.getvalue()
