"""Handing out files."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

import pytest
from django.http import FileResponse, Http404
from django.test import RequestFactory

from shudarga.accounts.models import User
from shudarga.files.actions.store_file import store_file
from shudarga.files.serve import file_response, thumbnail_response
from tests.files import samples


def body_of(response: object) -> bytes:
    assert isinstance(response, FileResponse)
    return b"".join(response.streaming_content)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("content", "name", "kind", "disposition"),
    [
        (samples.picture("PNG"), "зураг.png", "image/png", "inline"),
        (samples.PDF, "тушаал.pdf", "application/pdf", "inline"),
        ("№;Нэр\n".encode(), "жагсаалт.csv", "text/csv; charset=utf-8", "attachment"),
        (samples.archive("a"), "баримт.zip", "application/zip", "attachment"),
    ],
)
def test_only_pictures_and_pdf_open_in_the_page(
    editor: User, content: bytes, name: str, kind: str, disposition: str
) -> None:
    response = file_response(store_file(upload=content, name=name, by=editor))
    assert response.headers["Content-Type"] == kind
    assert response.headers["Content-Disposition"] == f"{disposition}; filename*=utf-8''{quote(name)}"
    assert body_of(response) == content


def test_asked_to_save_a_picture_is_saved(editor: User) -> None:
    response = file_response(store_file(upload=samples.picture(), name="a.jpg", by=editor), as_attachment=True)
    assert response.headers["Content-Disposition"] == 'attachment; filename="a.jpg"'
    response.close()


def test_nothing_in_a_file_can_run_and_nobody_else_keeps_it(editor: User) -> None:
    response = file_response(store_file(upload="текст".encode(), name="a.txt", by=editor))
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Content-Security-Policy"].endswith("; sandbox")
    assert response.headers["Cache-Control"] == "private, no-cache"
    response.close()


def test_a_browser_that_has_it_is_told_so(editor: User) -> None:
    file = store_file(upload=samples.picture(), name="a.jpg", by=editor)
    for answer, tag in ((file_response, file.sha256), (thumbnail_response, f"{file.sha256}-small")):
        known = RequestFactory().get("/", headers={"If-None-Match": f'"{tag}"'})
        other = RequestFactory().get("/", headers={"If-None-Match": '"other"'})
        assert answer(file, request=known).status_code == 304
        response = answer(file, request=other)
        assert (response.status_code, response.headers["ETag"]) == (200, f'"{tag}"')
        response.close()


def test_what_is_lost_or_has_no_copy_is_not_found(editor: User, own_files: Path) -> None:
    pdf = store_file(upload=samples.PDF, name="a.pdf", by=editor)
    with pytest.raises(Http404):
        thumbnail_response(pdf)
    (own_files / pdf.storage_path).unlink()
    with pytest.raises(Http404):
        file_response(pdf)
