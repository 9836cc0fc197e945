"""Pictures of the sample data: scenes drawn by typst (its wheel brings fonts with ө and ү), made photos by Pillow."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from io import BytesIO
from pathlib import Path
from random import Random
from typing import Any, cast

import typst
from PIL import ExifTags, Image, ImageChops

from shudarga.demo.texts.shapes import Photo
from shudarga.lib.dates import long_date

SCENES = Path(__file__).with_name("scenes.typ")
SIZE = (800, 600)
SCREENSHOT = "page"
LARGEST = 120_000
"""Bytes of a picture."""
GRAIN, GRAINS = 9, 3
TAB = 22
"""Letters of a page's title that fit on a browser's tab."""


@dataclass(frozen=True, slots=True)
class Shot:
    """A picture to be taken: what, when, and a number that makes it look unlike the others."""

    photo: Photo
    taken: datetime
    seed: int
    site: str


def take(shots: Sequence[Shot]) -> list[bytes]:
    """All pictures as JPEG, in order; drawn in one run of typst, because starting it costs more than a page."""
    if not shots:
        return []
    words = json.dumps([words_of(shot) for shot in shots], ensure_ascii=False)
    compiler = typst.Compiler(ignore_system_fonts=True, sys_inputs={"pictures": words})
    pages = compiler.compile(input=SCENES.read_bytes(), format="png", ppi=72)
    drawn = cast("list[bytes]", [pages] if isinstance(pages, bytes) else pages)
    return [finished(page, shot) for page, shot in zip(drawn, shots, strict=True)]


def words_of(shot: Shot) -> dict[str, Any]:
    """What a scene is told."""
    title = shot.photo.title
    return {
        "scene": shot.photo.scene,
        "title": title,
        "note": shot.photo.note,
        "seed": shot.seed,
        "tilt": 0 if shot.photo.scene == SCREENSHOT else (shot.seed % 31 - 15) / 10,
        "site": shot.site,
        "day": long_date(shot.taken.date()),
        "cut": len(title[:TAB].encode()),
    }


def finished(page: bytes, shot: Shot) -> bytes:
    """A screenshot as it is; a photo a little grainy and unevenly lit, as a phone takes it."""
    with Image.open(BytesIO(page)) as drawn:
        image = drawn.convert("RGB")
    if shot.photo.scene != SCREENSHOT:
        image = as_photo(image, shot.seed)
    exif = Image.Exif()
    exif[ExifTags.Base.Software] = "Shudarga sample data"
    exif.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.DateTimeOriginal] = shot.taken.strftime("%Y:%m:%d %H:%M:%S")
    return small_enough(image, exif)


def as_photo(image: Image.Image, seed: int) -> Image.Image:
    """Light from one side, dark corners, grain."""
    shaded = ImageChops.multiply(image, light(from_left=seed % 2 == 0))
    return ImageChops.add(shaded, grain(seed % GRAINS), offset=-GRAIN // 2)


@cache
def light(*, from_left: bool) -> Image.Image:
    """What the lens and the window make of a white wall."""
    corners = Image.radial_gradient("L").resize(SIZE).point(lambda value: 255 - max(0, value - 140) // 2)
    side = Image.linear_gradient("L").rotate(90 if from_left else -90).resize(SIZE)
    both = ImageChops.multiply(corners, side.point(lambda value: 215 + value * 40 // 255))
    return Image.merge("RGB", [both] * 3)


@cache
def grain(number: int) -> Image.Image:
    """Noise of a small sensor."""
    width, height = SIZE[0] // 2, SIZE[1] // 2
    noise = Random(number).randbytes(width * height)  # noqa: S311 - the look of a picture, no secret
    soft = Image.frombytes("L", (width, height), noise).resize(SIZE).point(lambda value: value * GRAIN // 255)
    return Image.merge("RGB", [soft] * 3)


def small_enough(image: Image.Image, exif: Image.Exif) -> bytes:
    """JPEG of at most 120 KB."""
    for quality in (82, 70, 55, 40):
        out = BytesIO()
        image.save(out, "JPEG", quality=quality, exif=exif)
        if out.tell() <= LARGEST:
            break
    return out.getvalue()
