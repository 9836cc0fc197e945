"""What kind of file the bytes are, told by content, never by name; limits are checked before anything is unpacked."""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib

from shudarga.reading.unreadable import Unreadable

MAX_BYTES = 40 * 2**20
MAX_TEXT_BYTES = 4 * 2**20
MAX_PARTS = 4000
MAX_UNPACKED = 250 * 2**20
MAX_PART = 40 * 2**20
MAX_RATIO = 250
RATIO_FROM = 4 * 2**20

_LOCAL_HEAD = struct.Struct("<4s22xHH")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_IMAGES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*", b"BM", b"RIFF")
_PLAIN_BYTES = bytes([*range(9, 14), *range(32, 256)])
_STREAM = re.compile(rb"stream\r?\n")


def sniff(data: bytes) -> str:
    """`docx`, `xlsx`, `ods`, `pdf` or `text`; raises `Unreadable` for everything else."""
    if not data.strip(b"\x00 \t\r\n\xef\xbb\xbf"):
        raise Unreadable("empty")
    if len(data) > MAX_BYTES:
        raise Unreadable("too_large", limit=MAX_BYTES // 2**20)
    if data[:4] in (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08"):
        return _sniff_zip(data)
    if data.startswith(_OLE):
        raise Unreadable(_ole_code(data))
    if b"%PDF-" in data[:1024]:
        _check_pdf_streams(data)
        return "pdf"
    return _sniff_plain(data)


_ENDINGS = {
    "docx": ("docx", "docm", "dotx"),
    "xlsx": ("xlsx", "xlsm", "xltx"),
    "ods": ("ods",),
    "pdf": ("pdf",),
    "text": ("txt", "tsv", "csv", "tab", "md", "text"),
}


def check_name(name: str, kind: str) -> None:
    """Refuse a file whose name says another kind than its content is; a name that says nothing is let pass."""
    ending = name.rpartition(".")[2].strip().lower() if "." in name else ""
    said = next((known for known, endings in _ENDINGS.items() if ending in endings), None)
    if said is not None and said != kind:
        raise Unreadable("mislabelled", said=f".{ending}", kind="TXT" if kind == "text" else kind.upper())


def _sniff_plain(data: bytes) -> str:
    if data.startswith(_IMAGES):
        raise Unreadable("image")
    start = data[:512].lstrip().lower()
    if start.startswith(b"{\\rtf"):
        raise Unreadable("old_word")
    if start.startswith((b"<!doctype html", b"<html", b"<?xml", b"mime-version:")):
        raise Unreadable("unknown_kind")
    if data[:2] not in (b"\xff\xfe", b"\xfe\xff") and _is_binary(data[:4096]):
        raise Unreadable("unknown_kind")
    if len(data) > MAX_TEXT_BYTES:
        raise Unreadable("too_large", limit=MAX_TEXT_BYTES // 2**20)
    return "text"


def _is_binary(start: bytes) -> bool:
    odd = len(start.translate(None, _PLAIN_BYTES))
    halves = start[::2].count(0), start[1::2].count(0)
    if max(halves) > len(start) // 12 and min(halves) == 0:
        return False  # UTF-16 without a mark
    return odd > len(start) // 50


def _ole_code(data: bytes) -> str:
    if "EncryptedPackage".encode("utf-16-le") in data:
        return "encrypted"
    if "WordDocument".encode("utf-16-le") in data:
        return "old_word"
    if "Workbook".encode("utf-16-le") in data or "Book".encode("utf-16-le") in data:
        return "old_excel"
    return "unknown_kind"


def _sniff_zip(data: bytes) -> str:
    archive = open_zip(data)
    names = set(archive.namelist())
    if any(name.startswith("word/") and name.endswith(".xml") for name in names):
        return "docx"
    if any(name.startswith("xl/") for name in names):
        return "xlsx"
    if "mimetype" in names:
        kind = read_part(archive, "mimetype")
        if b"opendocument.spreadsheet" in kind:
            return "ods"
    raise Unreadable("unknown_kind")


def open_zip(data: bytes) -> zipfile.ZipFile:
    """The archive, after its directory was held against the limits."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise Unreadable("damaged") from error
    parts = archive.infolist()
    if len(parts) > MAX_PARTS or sum(part.file_size for part in parts) > MAX_UNPACKED:
        raise Unreadable("bomb")
    for part in parts:
        if part.flag_bits & 1:
            raise Unreadable("encrypted")
        if part.file_size > RATIO_FROM and part.file_size > MAX_RATIO * max(part.compress_size, 1):
            raise Unreadable("bomb")
    return archive


def read_part(archive: zipfile.ZipFile, name: str) -> bytes:
    """One part's bytes. No more is unpacked than the directory states: a part that holds more is a bomb."""
    try:
        part = archive.getinfo(name)
        if part.file_size > MAX_PART:
            raise Unreadable("bomb")
        packed = _packed(archive, part)
        if part.compress_type == zipfile.ZIP_STORED:
            plain = packed
        elif part.compress_type == zipfile.ZIP_DEFLATED:
            plain = zlib.decompressobj(-zlib.MAX_WBITS).decompress(packed, part.file_size + 1)
        else:
            raise Unreadable("damaged")
    except (KeyError, zlib.error, struct.error, EOFError, OSError) as error:
        raise Unreadable("damaged") from error
    if len(plain) > part.file_size:
        raise Unreadable("bomb")
    if len(plain) < part.file_size or zlib.crc32(plain) != part.CRC:
        raise Unreadable("damaged")
    return plain


def _packed(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> bytes:
    """A part's packed bytes: `ZipFile.read` would go on unpacking past the stated size."""
    stream = archive.fp
    if stream is None:
        raise Unreadable("damaged")
    stream.seek(part.header_offset)
    head = stream.read(_LOCAL_HEAD.size)
    signature, name_length, extra_length = _LOCAL_HEAD.unpack(head)
    if signature != b"PK\x03\x04":
        raise Unreadable("damaged")
    stream.seek(name_length + extra_length, io.SEEK_CUR)
    return stream.read(part.compress_size)


def _check_pdf_streams(data: bytes) -> None:
    """Unpack each flate stream that is not a picture, bounded, so that no later library meets a bomb."""
    total = 0
    for match in _STREAM.finditer(data):
        head = data[max(0, match.start() - 1200) : match.start()]
        head = head[head.rfind(b"obj") + 3 :]
        if b"Flate" not in head or re.search(rb"/Subtype\s*/Image", head):
            continue
        layers = max(1, head.count(b"FlateDecode"))
        total += _unpacked_size(data, match.end(), layers, MAX_PART - total)
        if total >= MAX_PART:
            raise Unreadable("bomb")


def _unpacked_size(data: bytes, start: int, layers: int, limit: int) -> int:
    size = 0
    piece = memoryview(data)[start:]
    for _ in range(layers):
        unpack = zlib.decompressobj()
        try:
            piece = memoryview(unpack.decompress(piece, max(limit, 1)))
        except zlib.error:
            break
        size += len(piece)
    return size
