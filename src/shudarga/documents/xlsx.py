"""A document as XLSX, in the layout that it names."""

from __future__ import annotations

from typing import BinaryIO

from shudarga.documents.content import OfficialDocument
from shudarga.documents.writing import write_document


def write_xlsx(document: OfficialDocument, stream: BinaryIO) -> None:
    """Write the document as XLSX to a binary stream."""
    write_document(document, "xlsx", stream)
