"""What a file is, by its content. The sender's word and the name's ending are not asked: both are easily wrong.

Signatures are those of the formats' own specifications. What is not on this list is not taken: nothing that a browser
or an office computer would run (HTML, SVG, programs, office files with macros) is on it.
"""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from typing import IO

from shudarga.files.plain_text import CSV, TEXT, text_type

PDF = "application/pdf"
ZIP = "application/zip"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
ODT = "application/vnd.oasis.opendocument.text"
ODS = "application/vnd.oasis.opendocument.spreadsheet"
ODP = "application/vnd.oasis.opendocument.presentation"

PICTURES = frozenset({"image/jpeg", "image/png", "image/webp", "image/gif"})
"""Pictures that a browser shows; HEIC is taken but only Apple's browsers show it."""

ENDINGS = {
    PDF: "pdf",
    ZIP: "zip",
    DOCX: "docx",
    XLSX: "xlsx",
    PPTX: "pptx",
    ODT: "odt",
    ODS: "ods",
    ODP: "odp",
    "application/msword": "doc",
    "application/vnd.ms-excel": "xls",
    "application/vnd.ms-powerpoint": "ppt",
    "application/rtf": "rtf",
    "image/jpeg": "jpg",
    "image/png": "png",
    "image/webp": "webp",
    "image/gif": "gif",
    "image/heic": "heic",
    "video/mp4": "mp4",
    "video/quicktime": "mov",
    "video/webm": "webm",
    "audio/mpeg": "mp3",
    "audio/mp4": "m4a",
    "audio/ogg": "ogg",
    "audio/wav": "wav",
    TEXT: "txt",
    CSV: "csv",
}
"""Every type that is taken, with the ending its files have."""

STARTS: list[tuple[bytes, str]] = [
    (b"%PDF-", PDF),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"{\\rtf", "application/rtf"),
    (b"ID3", "audio/mpeg"),
    (b"OggS", "audio/ogg"),
    (b"\x1a\x45\xdf\xa3", "video/webm"),
]
MP3_FRAMES = {b"\xff\xfb", b"\xff\xf3", b"\xff\xf2"}
BRANDS = {
    b"heic": "image/heic",
    b"heix": "image/heic",
    b"hevc": "image/heic",
    b"mif1": "image/heic",
    b"msf1": "image/heic",
    b"qt  ": "video/quicktime",
    b"M4A ": "audio/mp4",
    b"M4B ": "audio/mp4",
}
"""The kind of an ISO base media file, by its first brand; all others are MP4."""

OLE_START = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
OLE_STREAMS = [
    ("WordDocument", "application/msword"),
    ("Workbook", "application/vnd.ms-excel"),
    ("Book", "application/vnd.ms-excel"),
    ("PowerPoint Document", "application/vnd.ms-powerpoint"),
]
MACROS = "_VBA_PROJECT"
OFFICE_PARTS = [("word/document.xml", DOCX), ("xl/workbook.xml", XLSX), ("ppt/presentation.xml", PPTX)]
HEAD = 4096
LARGEST_LIST = 4 * 1024 * 1024
"""Bytes of a ZIP file's list of names: some 50,000 names. (ZIP64, for archives above 4 GB, is refused.)"""

LONGEST_TAIL = 22 + 65_535
"""What may stand at a ZIP file's end from the mark of its list on: the mark's own part and a comment."""


def media_type_of(stream: IO[bytes], name: str) -> str | None:
    """The media type of a seekable stream's content, or None where it is of no type that is taken.

    `name` only tells CSV from other text.
    """
    stream.seek(0)
    head = stream.read(HEAD)
    finders: list[Callable[[], str | None]] = [
        lambda: by_start(head),
        lambda: container(head),
        lambda: in_zip(stream) if head.startswith(b"PK\x03\x04") else None,
        lambda: in_ole(stream) if head.startswith(OLE_START) else None,
        lambda: text_type(stream, name),
    ]
    found = next((kind for find in finders if (kind := find())), None)
    stream.seek(0)
    return found


def by_start(head: bytes) -> str | None:
    """The type that the first bytes name."""
    if head[:2] in MP3_FRAMES:
        return "audio/mpeg"
    return next((kind for start, kind in STARTS if head.startswith(start)), None)


def container(head: bytes) -> str | None:
    """The type of a RIFF or ISO base media container."""
    if head[:4] == b"RIFF":
        return {b"WEBP": "image/webp", b"WAVE": "audio/wav"}.get(head[8:12])
    if head[4:8] == b"ftyp":
        return BRANDS.get(head[8:12], "video/mp4")
    return None


def in_zip(stream: IO[bytes]) -> str | None:
    """Office formats are ZIP files with known parts; only the list of names is read, nothing is unpacked."""
    if list_size(stream) > LARGEST_LIST:
        return None
    try:
        with zipfile.ZipFile(stream) as archive:
            names = set(archive.namelist())
            declared = open_document(archive)
    except (zipfile.BadZipFile, NotImplementedError, OSError, ValueError):
        return None
    if any(name.lower().endswith("vbaproject.bin") for name in names):
        return None  # a program inside an office file
    if declared:
        return declared
    return next((kind for part, kind in OFFICE_PARTS if part in names), ZIP)


def list_size(stream: IO[bytes]) -> int:
    """How many bytes the list of names says it has: millions of empty parts would fill the memory. 0 without a list."""
    end = stream.seek(0, 2)
    stream.seek(max(0, end - LONGEST_TAIL))
    tail = stream.read()
    at = tail.rfind(b"PK\x05\x06")
    return int.from_bytes(tail[at + 12 : at + 16], "little") if at >= 0 else 0


def open_document(archive: zipfile.ZipFile) -> str | None:
    """OpenDocument files name their type in a short first part."""
    try:
        part = archive.getinfo("mimetype")
    except KeyError:
        return None
    if part.file_size > len(ODS) + 40 or part.flag_bits & 1:
        return None
    kind = archive.read(part).decode("ascii", "replace").strip()
    return kind if kind in {ODT, ODS, ODP} else None


def in_ole(stream: IO[bytes]) -> str | None:
    """The old office formats, by the names of streams in the directory of the compound file (UTF-16)."""
    wanted = {name: (name + "\0").encode("utf-16-le") for name in (MACROS, *dict(OLE_STREAMS))}
    seen: set[str] = set()
    stream.seek(0)
    tail = b""
    while block := stream.read(1 << 20):
        window = tail + block
        seen |= {name for name, pattern in wanted.items() if pattern in window}
        tail = window[-64:]  # a name may stand across two blocks
    if MACROS in seen:
        return None
    return next((kind for name, kind in OLE_STREAMS if name in seen), None)
