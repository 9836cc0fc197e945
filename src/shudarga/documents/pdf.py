"""A document as PDF, in the layout that it names."""

from __future__ import annotations

from typing import BinaryIO

from shudarga.documents.content import OfficialDocument
from shudarga.documents.writing import write_document


def write_pdf(document: OfficialDocument, stream: BinaryIO) -> None:
    """Write the document as PDF to a binary stream."""
    write_document(document, "pdf", stream)
