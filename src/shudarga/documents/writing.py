"""Writing a document in any format, in the layout that it names."""

from __future__ import annotations

from dataclasses import replace
from typing import BinaryIO

from shudarga.documents.canonical import printed_hash
from shudarga.documents.content import OfficialDocument
from shudarga.documents.layouts import FORMATS, LAYOUTS


def write_document(document: OfficialDocument, form: str, stream: BinaryIO) -> None:
    """Write as docx, xlsx or pdf to a binary stream. Raises KeyError for another form, or a layout that isn't known."""
    for known in FORMATS:
        if form == known:
            hashed = replace(document, frozen_hash=printed_hash(document))  # so that it is reckoned once only
            LAYOUTS[document.layout].writer(known)(hashed, stream)
            return
    raise KeyError(form)
