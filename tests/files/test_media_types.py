"""What a file is, by its content."""

from __future__ import annotations

from io import BytesIO

import pytest

from shudarga.files.media_types import ENDINGS, media_type_of
from tests.files import samples

TAKEN = [
    ("pdf", samples.PDF),
    ("docx", samples.docx()),
    ("xlsx", samples.xlsx()),
    ("pptx", samples.archive("[Content_Types].xml", "ppt/presentation.xml")),
    ("odt", samples.odt()),
    ("zip", samples.archive("зураг.jpg")),
    ("doc", samples.ole("WordDocument")),
    ("xls", samples.ole("Workbook")),
    ("ppt", samples.ole("PowerPoint Document")),
    ("rtf", b"{\\rtf1 x}"),
    ("jpg", samples.picture("JPEG")),
    ("png", samples.picture("PNG")),
    ("gif", samples.picture("GIF")),
    ("webp", samples.picture("WEBP")),
    ("heic", b"\0\0\0\x18ftypheic" + bytes(20)),
    ("mp4", b"\0\0\0\x18ftypisom" + bytes(20)),
    ("mov", b"\0\0\0\x14ftypqt  " + bytes(20)),
    ("m4a", b"\0\0\0\x18ftypM4A " + bytes(20)),
    ("mp3", b"ID3\x04" + bytes(20)),
    ("mp3", b"\xff\xfb\x90" + bytes(20)),
    ("ogg", b"OggS" + bytes(20)),
    ("wav", b"RIFF\0\0\0\0WAVEfmt "),
    ("webm", b"\x1a\x45\xdf\xa3" + bytes(20)),
    ("txt", "Арга хэмжээ\t1\n".encode()),
    ("txt", ("ө" * 70_000).encode()),
    ("txt", "Арга хэмжээ".encode("cp1251")),
    ("txt", "Арга хэмжээ".encode("utf-16")),
    ("csv", "№;Арга хэмжээ\n1;Сургалт\n".encode()),
]

REFUSED = {
    "page": b"<!DOCTYPE html><html><script>alert(1)</script></html>",
    "page after spaces and a mark": b"\xef\xbb\xbf \n\t<HTML>",
    "page in UTF-16": "<html>".encode("utf-16"),
    "drawing": b'<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>',
    "drawing with a head": b'<?xml version="1.0"?><svg/>',
    "shell script": b"#!/bin/sh\nrm -rf /\n",
    "Windows program": b"MZ\x90\0\3\0\0\0",
    "Linux program": b"\x7fELF\x02\x01",
    "broken archive": b"PK\x03\x04" + b"x" * 50,
    "archive of a too many names": samples.archive(*(f"{number:060}" for number in range(40_000))),
    "Word file with a program": samples.archive("word/document.xml", "word/vbaProject.bin"),
    "old Word file with a program": samples.ole("WordDocument") + samples.ole("_VBA_PROJECT"),
    "Word file with a password": samples.ole("EncryptedPackage"),
    "bytes": bytes(range(256)),
    "bytes after much text": b"a" * 200_000 + b"\0\1\2",
    "Cyrillic code page, then bytes": "Арга".encode("cp1251") * 50_000 + b"\0",
}


@pytest.mark.parametrize(("ending", "content"), TAKEN, ids=[f"{n}-{row[0]}" for n, row in enumerate(TAKEN)])
def test_content_tells_the_type_whatever_the_name(ending: str, content: bytes) -> None:
    name = "data.csv" if ending == "csv" else "virus.exe"
    kind = media_type_of(BytesIO(content), name)
    assert kind is not None
    assert ENDINGS[kind] == ending


@pytest.mark.parametrize("content", REFUSED.values(), ids=REFUSED.keys())
def test_what_is_not_on_the_list_has_no_type(content: bytes) -> None:
    assert media_type_of(BytesIO(content), "зураг.jpg") is None
