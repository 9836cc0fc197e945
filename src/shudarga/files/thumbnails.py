"""Small copies of pictures, made when first asked for."""

from __future__ import annotations

from io import BytesIO

from django.core.files.storage import default_storage

from shudarga.files.content import keep
from shudarga.files.models import StoredFile
from shudarga.files.pictures import THUMBNAIL_SIDE, NoPictureError, thumbnail_of


def thumbnail_path(file: StoredFile) -> str:
    """Where a file's small copy lies in the default storage, once it is made."""
    return f"thumbnails/{THUMBNAIL_SIDE}/{file.sha256[:2]}/{file.sha256}.jpg"


def thumbnail(file: StoredFile) -> str | None:
    """The path of a file's small copy in the default storage; made now if need be. None where there is no picture."""
    if not file.is_picture:
        return None
    path = thumbnail_path(file)
    if not default_storage.exists(path):
        try:
            with default_storage.open(file.storage_path) as content:
                small = thumbnail_of(content)
        except (NoPictureError, FileNotFoundError):
            return None
        keep(BytesIO(small), path)
    return path
