"""Take a file in."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO
from typing import IO, TYPE_CHECKING, Any, cast

from django.conf import settings
from django.core.files import File
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from shudarga.files.content import keep, sha256_of
from shudarga.files.media_types import ENDINGS, PICTURES, media_type_of
from shudarga.files.models import StoredFile
from shudarga.files.names import clean_name
from shudarga.files.pictures import Facts, NoPictureError, picture_facts
from shudarga.files.refusals import FileRefused

if TYPE_CHECKING:
    from django.contrib.auth.base_user import AbstractBaseUser

MEGABYTE = 1024 * 1024


@transaction.atomic
def store_file(
    *,
    upload: File[Any] | IO[bytes] | bytes,
    by: AbstractBaseUser,
    name: str | None = None,
    limit: int | None = None,
    at: datetime | None = None,
) -> StoredFile:
    """Keep an uploaded file and what is known of it; the same content lies on the disk once.

    `limit` is in bytes, by default `settings.UPLOAD_LIMIT`; `name` by default the upload's own. Raises `FileRefused`
    for a file that is empty, too large or of a type that is not taken. Whoever attaches the row to something records
    the event: this room stands beside `history` and below all subjects.
    """
    stream = stream_of(upload)
    given = name if name is not None else str(getattr(upload, "name", "") or "")
    size = checked_size(stream, settings.UPLOAD_LIMIT if limit is None else limit)
    media_type = media_type_of(stream, given)
    if media_type is None:
        raise FileRefused(refused_type(given))
    seen = facts_of(stream, media_type)
    stored = StoredFile(
        sha256=sha256_of(stream),
        size=size,
        media_type=media_type,
        name=clean_name(given, ENDINGS[media_type]),
        width=seen.width if seen else None,
        height=seen.height if seen else None,
        taken_at=seen.taken_at if seen else None,
        uploaded_at=at or timezone.now(),
        uploaded_by=cast("Any", by),
    )
    keep(stream, stored.storage_path)
    stored.save(force_insert=True)
    return stored


def stream_of(upload: File[Any] | IO[bytes] | bytes) -> IO[bytes]:
    """Something to read and seek in."""
    return BytesIO(upload) if isinstance(upload, bytes) else cast("IO[bytes]", upload)


def checked_size(stream: IO[bytes], limit: int) -> int:
    """The size in bytes; refuses nothing at all and too much."""
    size = stream.seek(0, 2) if not isinstance(stream, File) else stream.size
    if not size:
        raise FileRefused(_("The file is empty."))
    if size > limit:
        raise FileRefused(
            _("The file is %(size)s MB; the largest that is taken is %(limit)s MB.")
            % {"size": megabytes(size), "limit": megabytes(limit)}
        )
    return int(size)


def megabytes(size: int) -> str:
    """Bytes as megabytes, rounded up to one decimal, so that what is over never reads as what is allowed."""
    return f"{-(-size * 10 // MEGABYTE) / 10:g}"


def refused_type(name: str) -> Any:
    """Why a file of an unknown or dangerous type is not taken."""
    return _(
        "“%(name)s” is of a type that is not taken. Pictures, PDF, Word, Excel, PowerPoint, text, sound, video and ZIP "
        "files are; files with a password or macros are not."
    ) % {"name": clean_name(name, "") or "?"}


def facts_of(stream: IO[bytes], media_type: str) -> Facts | None:
    """A picture's size and time; a picture that cannot be read is kept as it is, without them."""
    if media_type not in PICTURES:
        return None
    try:
        return picture_facts(stream)
    except NoPictureError:
        return None
