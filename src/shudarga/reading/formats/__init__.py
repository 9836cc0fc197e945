"""From bytes to paragraphs and tables, one module a file format."""

from __future__ import annotations

import unicodedata

from shudarga.reading.container import check_name, sniff
from shudarga.reading.document import Document, RawTable


def open_document(data: bytes, name: str = "") -> Document:
    """The document's blocks, by what the bytes are; a name that says another kind is refused. Raises `Unreadable`."""
    kind = sniff(data)
    check_name(name, kind)
    document = _read(kind, data)
    _compose(document)
    for index, table in enumerate(document.tables(), start=1):
        table.index = index
    return document


def _compose(document: Document) -> None:
    """Letters written as a sign and its mark (и + ̆) made one (й): the rest of the room knows only these."""
    for block in document.blocks:
        pieces = [cell for row in block.rows for cell in row.cells] if isinstance(block, RawTable) else [block]
        for piece in pieces:
            if not unicodedata.is_normalized("NFC", piece.text):
                piece.text = unicodedata.normalize("NFC", piece.text)


def _read(kind: str, data: bytes) -> Document:
    # Each format's library is loaded only for its own files: a text file is read without any of them.
    if kind == "docx":
        from shudarga.reading.formats.docx import read_docx  # noqa: PLC0415 - see above

        return read_docx(data)
    if kind in ("xlsx", "ods"):
        from shudarga.reading.formats.xlsx import read_sheets  # noqa: PLC0415 - see above

        return read_sheets(data, kind)
    if kind == "pdf":
        from shudarga.reading.formats.pdf import read_pdf  # noqa: PLC0415 - see above

        return read_pdf(data)
    from shudarga.reading.formats.text import read_text  # noqa: PLC0415 - see above

    return read_text(data)


__all__ = ["Document", "RawTable", "open_document"]
