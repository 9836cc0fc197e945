"""Pictures: their size, when they were taken, and small copies.

A picture comes from outside, so nothing is decoded before its header says that it is of a sane size, and whatever
Pillow raises means: no picture that can be shown. Copies carry no EXIF, so the place where a photo was taken stays in
the original, which only those who may see the record get.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from typing import IO

from django.utils import timezone
from PIL import ExifTags, Image, ImageOps

LARGEST_JPEG = 89_000_000
LARGEST = 40_000_000
"""Pixels; more is kept as a file but not decoded. A JPEG is decoded at a fraction of its size, so it may be larger."""

THUMBNAIL_SIDE = 480
THUMBNAIL_QUALITY = 80
TURNED_SIDEWAYS = range(5, 9)
"""EXIF orientations in which width and height change places."""

FORMATS = ("JPEG", "PNG", "WEBP", "GIF")


class NoPictureError(ValueError):
    """The content cannot be shown as a picture."""


@dataclass(frozen=True, slots=True)
class Facts:
    """Width and height in pixels as seen, and the camera's own time if it left one."""

    width: int
    height: int
    taken_at: datetime | None


@contextmanager
def opened(stream: IO[bytes]) -> Iterator[Image.Image]:
    """An image whose header is read and whose size is sane; NoPictureError for anything else, then or later."""
    stream.seek(0)
    try:
        with Image.open(stream, formats=FORMATS) as image:
            check_size(image)
            yield image
    except Exception as error:  # decoders fail on hostile bytes in ways that nobody lists
        raise NoPictureError from error


def check_size(image: Image.Image) -> None:
    """Refuse what would need too much memory to decode."""
    if image.width * image.height > (LARGEST_JPEG if image.format == "JPEG" else LARGEST):
        raise NoPictureError(image.size)


def picture_facts(stream: IO[bytes]) -> Facts:
    """Size and time of a picture; decodes no pixels."""
    with opened(stream) as image:
        exif = image.getexif()
        width, height = image.size
        if exif.get(ExifTags.Base.Orientation) in TURNED_SIDEWAYS:
            width, height = height, width
        return Facts(width, height, taken_at(exif))


def taken_at(exif: Image.Exif) -> datetime | None:
    """When the camera's clock says that the picture was taken; it has no zone, so ours is meant."""
    inner = exif.get_ifd(ExifTags.IFD.Exif)
    written = inner.get(ExifTags.Base.DateTimeOriginal) or exif.get(ExifTags.Base.DateTime)
    with suppress(ValueError, TypeError, OverflowError):
        naive = datetime.strptime(str(written).strip("\0 "), "%Y:%m:%d %H:%M:%S")  # noqa: DTZ007 — made aware below
        return timezone.make_aware(naive)
    return None


def thumbnail_of(stream: IO[bytes], side: int = THUMBNAIL_SIDE) -> bytes:
    """A JPEG of at most `side` pixels each way, upright, on white, with no EXIF."""
    with opened(stream) as image:
        image.draft("RGB", (side * 2, side * 2))  # a JPEG decodes at a fraction of its size
        image.thumbnail((side, side), reducing_gap=2.0)
        upright = ImageOps.exif_transpose(image)
        out = BytesIO()
        on_white(upright).save(out, "JPEG", quality=THUMBNAIL_QUALITY, optimize=True, progressive=True)
        return out.getvalue()


def on_white(image: Image.Image) -> Image.Image:
    """The picture without transparency, which JPEG has not."""
    if image.mode in {"RGB", "L"} and "transparency" not in image.info:
        return image
    layer = image.convert("RGBA")
    ground = Image.new("RGB", layer.size, "white")
    ground.paste(layer, mask=layer.getchannel("A"))
    return ground
