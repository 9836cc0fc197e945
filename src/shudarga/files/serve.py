"""Handing out files.

WHO MAY SEE A FILE IS NOT DECIDED HERE. A file belongs to a record, a plan's document or a report, and the area's view
finds it through what the person may see; these functions take the row that the view found and ask nothing more.
Nothing in this room maps an address to a file.
"""

from __future__ import annotations

from django.core.files.storage import default_storage
from django.http import FileResponse, Http404, HttpRequest, HttpResponseBase, HttpResponseNotModified
from django.utils.cache import patch_cache_control
from django.utils.http import parse_etags

from shudarga.files.media_types import PDF, PICTURES
from shudarga.files.models import StoredFile
from shudarga.files.plain_text import CSV, TEXT
from shudarga.files.thumbnails import thumbnail

INLINE = PICTURES | {PDF}
"""What a browser may show in the page; all else is saved."""

NOTHING_RUNS = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; frame-ancestors 'self'"
POLICIES = {PDF: f"{NOTHING_RUNS}; object-src 'self'"}
"""Chrome's viewer shows no PDF in a sandbox; it runs the file's scripts in a cage of its own."""

SANDBOX = f"{NOTHING_RUNS}; sandbox"


def file_response(
    file: StoredFile, *, as_attachment: bool = False, request: HttpRequest | None = None
) -> HttpResponseBase:
    """A file's content, for a row that the view has found for this person. 404 where the content is lost.

    With the `request` a browser that has the content already is answered 304.
    """
    inline = file.media_type in INLINE and not as_attachment
    kind = f"{file.media_type}; charset=utf-8" if file.media_type in {TEXT, CSV} else file.media_type
    return respond(file.storage_path, f'"{file.sha256}"', kind, request, name=file.name, as_attachment=not inline)


def thumbnail_response(file: StoredFile, *, request: HttpRequest | None = None) -> HttpResponseBase:
    """A picture's small copy, for a row that the view has found for this person. 404 where there is none."""
    path = thumbnail(file)
    if path is None:
        raise Http404
    return respond(path, f'"{file.sha256}-small"', "image/jpeg", request, name="", as_attachment=False)


def respond(
    path: str, etag: str, kind: str, request: HttpRequest | None, *, name: str, as_attachment: bool
) -> HttpResponseBase:
    """The stored content with the headers that keep it harmless and private."""
    response: HttpResponseBase
    if request is not None and etag in parse_etags(request.headers.get("If-None-Match", "")):
        response = HttpResponseNotModified()
    else:
        response = content_response(path, kind, name=name, as_attachment=as_attachment)
    response.headers["ETag"] = etag
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Content-Security-Policy"] = POLICIES.get(kind, SANDBOX)
    # The content of an address never changes, but who may see it does: ask each time, then answer 304.
    patch_cache_control(response, private=True, no_cache=True)
    return response


def content_response(path: str, kind: str, *, name: str, as_attachment: bool) -> FileResponse:
    """The content as a stream; the name goes out in RFC 5987 form where it is not ASCII."""
    try:
        content = default_storage.open(path)
    except FileNotFoundError as error:
        raise Http404 from error
    return FileResponse(content, as_attachment=as_attachment, filename=name, content_type=kind)
