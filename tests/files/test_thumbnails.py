"""Small copies of pictures."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from django.core.files.storage import default_storage
from PIL import Image

from shudarga.accounts.models import User
from shudarga.files.actions.store_file import store_file
from shudarga.files.pictures import NoPictureError, picture_facts, thumbnail_of
from shudarga.files.thumbnails import thumbnail
from tests.files import samples


def small(content: bytes) -> Image.Image:
    image = Image.open(BytesIO(thumbnail_of(BytesIO(content))))
    image.load()
    return image


@pytest.mark.parametrize(
    ("content", "size"),
    [
        (samples.picture("JPEG", (2000, 1000)), (480, 240)),
        (samples.picture("PNG", (1000, 2000)), (240, 480)),
        (samples.picture("WEBP", (480, 480)), (480, 480)),
        (samples.picture("GIF", (100, 50)), (100, 50)),
        (samples.photo(), (240, 480)),
    ],
)
def test_a_copy_is_an_upright_jpeg_of_at_most_480_pixels(content: bytes, size: tuple[int, int]) -> None:
    image = small(content)
    assert (image.format, image.size) == ("JPEG", size)


def test_a_copy_says_nothing_of_place_and_camera() -> None:
    assert dict(small(samples.photo()).getexif()) == {}
    assert b"Exif" not in thumbnail_of(BytesIO(samples.photo()))


def test_what_shines_through_becomes_white() -> None:
    image = small(samples.picture("PNG", (100, 100), "RGBA"))
    assert min(image.getpixel((90, 50))) > 250  # type: ignore[arg-type]


def bomb(side: int) -> bytes:
    """A PNG whose head promises a huge picture."""
    head = b"IHDR" + struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + head + struct.pack(">I", zlib.crc32(head)) + bytes(50)


@pytest.mark.parametrize("side", [7_000, 60_000])
def test_a_bomb_is_not_decoded(side: int) -> None:
    for act in (picture_facts, thumbnail_of):
        with pytest.raises(NoPictureError):
            act(BytesIO(bomb(side)))


@pytest.mark.parametrize("content", [b"", b"\xff\xd8\xff", samples.picture()[:300], b"not a picture"])
def test_a_broken_picture_has_no_copy(content: bytes) -> None:
    with pytest.raises(NoPictureError):
        thumbnail_of(BytesIO(content))


def test_a_copy_is_made_once_when_asked_for(editor: User, own_files: Path) -> None:
    file = store_file(upload=samples.photo(), name="a.jpg", by=editor)
    path = thumbnail(file)
    assert path is not None
    with default_storage.open(path) as content:
        assert Image.open(content).size == (240, 480)
    made = (own_files / path).stat().st_mtime_ns
    assert thumbnail(file) == path
    assert (own_files / path).stat().st_mtime_ns == made


def test_what_is_no_picture_has_no_copy(editor: User, own_files: Path) -> None:
    assert thumbnail(store_file(upload=samples.PDF, name="a.pdf", by=editor)) is None
    lost = store_file(upload=samples.photo(), name="a.jpg", by=editor)
    (own_files / lost.storage_path).unlink()
    assert thumbnail(lost) is None
