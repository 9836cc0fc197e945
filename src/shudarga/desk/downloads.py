"""Documents handed over for download. Whoever calls has checked that the person may read what is in them."""

from __future__ import annotations

import tempfile
from typing import BinaryIO, cast

from django.http import FileResponse

from shudarga.documents.gather import Written
from shudarga.documents.layouts import MEDIA_TYPES

IN_MEMORY = 8 * 1024 * 1024


def document_response(written: Written, form: str, *, inline: bool = False) -> FileResponse:
    """A document as a file; large ones wait on the disk, not in memory."""
    stream = tempfile.SpooledTemporaryFile(max_size=IN_MEMORY)  # noqa: SIM115 - the response closes it
    written.write(form, cast("BinaryIO", stream))
    size = stream.tell()
    stream.seek(0)
    response = FileResponse(
        stream, as_attachment=not inline, filename=written.name(form), content_type=MEDIA_TYPES[form]
    )
    response["Content-Length"] = str(size)
    response["Cache-Control"] = "private, no-store"
    response["X-Content-Type-Options"] = "nosniff"
    return response
