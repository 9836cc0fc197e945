"""Writing a document in any format, in the layout that it names."""

from __future__ import annotations

from typing import BinaryIO

from shudarga.documents.content import OfficialDocument
from shudarga.documents.layouts import FORMATS, LAYOUTS


def write_document(document: OfficialDocument, form: str, stream: BinaryIO) -> None:
    """Write as docx, xlsx or pdf to a binary stream. Raises KeyError for another form, or a layout that isn't known."""
    for known in FORMATS:
        if form == known:
            LAYOUTS[document.layout].writer(known)(document, stream)
            return
    raise KeyError(form)
