"""Small real files of many types, made here."""

from __future__ import annotations

import zipfile
from io import BytesIO

from docx import Document
from openpyxl import Workbook
from PIL import ExifTags, Image

PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"


def picture(kind: str = "JPEG", size: tuple[int, int] = (640, 320), mode: str = "RGB", **options: object) -> bytes:
    """A picture, red on its left half."""
    image = Image.new(mode, size, "white" if mode != "RGBA" else (0, 0, 0, 0))
    image.paste("red" if mode != "RGBA" else (255, 0, 0, 255), (0, 0, size[0] // 2, size[1]))
    out = BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def photo() -> bytes:
    """A photo lying on its side, with the camera's time and a place."""
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = 6
    exif.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.DateTimeOriginal] = "2025:03:04 05:06:07"
    exif.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSLatitude] = (47.0, 55.0, 0.0)
    return picture(exif=exif)


def docx() -> bytes:
    """A Word file."""
    out = BytesIO()
    document = Document()
    document.add_paragraph("Төлөвлөгөө")
    document.save(out)
    return out.getvalue()


def xlsx() -> bytes:
    """An Excel file."""
    out = BytesIO()
    Workbook().save(out)
    return out.getvalue()


def archive(*names: str) -> bytes:
    """A ZIP file with parts of these names."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as zipped:
        for name in names:
            zipped.writestr(name, "x")
    return out.getvalue()


def ole(stream: str) -> bytes:
    """The start of an old office file with one stream's name in its directory."""
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1000) + (stream + "\0").encode("utf-16-le") + bytes(500)


def odt() -> bytes:
    """The first part of an OpenDocument text."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as zipped:
        zipped.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        zipped.writestr("content.xml", "<x/>")
    return out.getvalue()
