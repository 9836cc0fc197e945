"""A ZIP of a document in the formats asked for and all its proof, with every file's hash and a page of contents."""

from __future__ import annotations

import hashlib
import io
import re
import shutil
import unicodedata
import zipfile
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from shudarga.documents.content import Language, OfficialDocument
from shudarga.documents.contents_page import contents_page
from shudarga.documents.layouts import FORMATS, Format
from shudarga.documents.wording import WORDS
from shudarga.documents.writing import write_document

SUMS = "SHA256SUMS.txt"
STEM = 60  # letters of a file's own name that are kept: Windows takes 260 for the whole path
SUFFIX = 10
# Kinds that are compressed already; doing it again only takes time.
_PACKED = {".jpg", ".jpeg", ".png", ".webp", ".heic", ".mp4", ".mov", ".mp3", ".zip", ".docx", ".xlsx", ".pptx", ".pdf"}
_RESERVED = {"con", "prn", "aux", "nul", *(f"{port}{i}" for port in ("com", "lpt") for i in range(1, 10))}

Source = Path | bytes | Callable[[], BinaryIO]


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file for the ZIP: its path there (see `proof_names`), and where its bytes come from: a path, the bytes
    themselves, or a function that opens a stream, called when its turn comes and closed after."""

    name: str
    source: Source


@dataclass(frozen=True, slots=True)
class Named:
    """What a proof's name in the ZIP is made of: the measure's number, the record's day, the file's own name."""

    measure: str
    day: date | None
    name: str


@dataclass(frozen=True, slots=True)
class Packed:
    """A file in the ZIP: its path, size in bytes and SHA-256 (hex)."""

    path: str
    size: int
    sha256: str


def proof_names(files: Sequence[Named], language: Language = "mn") -> tuple[str, ...]:
    """A path in the ZIP for each file, in order: "Нотломж/04-1_2025-06-12_сургалт.jpg".

    The second number counts the files of one measure, so no two names are alike, on systems that tell no capitals
    from small letters either. The same names go into the annex as `Proof.target`.
    """
    counts: Counter[str] = Counter()
    names = []
    for file in files:
        measure = _padded(file.measure)
        counts[measure] += 1
        day = file.day.isoformat() if file.day else ""
        parts = [f"{measure}-{counts[measure]}", day, _safe(file.name)]
        names.append(f"{WORDS[language].folder}/{'_'.join(part for part in parts if part)}")
    return tuple(names)


def write_zip(
    document: OfficialDocument,
    attachments: Iterable[Attachment],
    stream: BinaryIO,
    formats: Sequence[Format] = FORMATS,
) -> tuple[Packed, ...]:
    """Write the ZIP to a stream, which needn't seek: documents first, then proof, then hashes.

    Files are copied a piece at a time, never held whole. Returns what was packed, so that a caller can hold the hashes
    against those on record. Raises ValueError for a name given twice or leading out of the folder.
    """
    packed: list[Packed] = []
    stamp = _stamp(document)
    with zipfile.ZipFile(stream, "w", allowZip64=True) as archive:
        for kind in formats:
            written = io.BytesIO()
            write_document(document, kind, written)
            packed.append(_add(archive, document_name(document, kind), written.getvalue(), stamp))
        taken = {_folded(file.path) for file in packed} | {_folded(SUMS)}
        for attachment in attachments:
            _check_name(attachment.name, taken)
            packed.append(_add(archive, attachment.name, attachment.source, stamp))
        page = contents_page(document, [(file.path, file.size) for file in packed])
        packed.append(_add(archive, WORDS[document.language].index, page.encode(), stamp))
        sums = "".join(f"{file.sha256}  {file.path}\n" for file in packed)
        _add(archive, SUMS, sums.encode(), stamp)
    return tuple(packed)


def document_name(document: OfficialDocument, kind: str) -> str:
    """ "Тайлан_2025-05-08.docx": the name under which a document is downloaded."""
    words = WORDS[document.language]
    name = words.plan if document.kind == "plan" else words.report
    return f"{name}{'_' + document.day.isoformat() if document.day else ''}.{kind}"


class _Hashed:
    """A stream that counts and hashes what is written through it."""

    def __init__(self, stream: object) -> None:
        self._write = stream.write  # type: ignore[attr-defined]
        self.digest = hashlib.sha256()
        self.size = 0

    def write(self, piece: bytes) -> int:
        self.digest.update(piece)
        self.size += len(piece)
        self._write(piece)
        return len(piece)


def _add(archive: zipfile.ZipFile, name: str, source: Source, stamp: tuple[int, int, int, int, int, int]) -> Packed:
    entry = zipfile.ZipInfo(name, stamp)
    entry.external_attr = 0o644 << 16
    packed = PurePosixPath(name).suffix.lower() in _PACKED
    entry.compress_type = zipfile.ZIP_STORED if packed else zipfile.ZIP_DEFLATED
    with archive.open(entry, "w", force_zip64=not isinstance(source, bytes)) as target:
        hashed = _Hashed(target)
        if isinstance(source, bytes):
            hashed.write(source)
        elif isinstance(source, Path):
            with source.open("rb") as opened:
                shutil.copyfileobj(opened, hashed, 1 << 18)
        else:
            with source() as opened:
                shutil.copyfileobj(opened, hashed, 1 << 18)
    return Packed(name, hashed.size, hashed.digest.hexdigest())


def _stamp(document: OfficialDocument) -> tuple[int, int, int, int, int, int]:
    """The document's own day, so that the same content makes the same archive."""
    day = document.day or date(1980, 1, 1)
    return (max(day.year, 1980), day.month, day.day, 0, 0, 0)


def _check_name(name: str, taken: set[str]) -> None:
    path = PurePosixPath(name)
    if path.is_absolute() or ".." in path.parts or "\\" in name or not path.name:
        msg = f"not a name inside the archive: {name!r}"
        raise ValueError(msg)
    if _folded(name) in taken:
        msg = f"two files of one name: {name!r}"
        raise ValueError(msg)
    taken.add(_folded(name))


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()


def _padded(measure: str) -> str:
    """ "4" → "04", "1.10" → "01.10": names sort as the plan does."""
    digits = re.findall(r"\d+", measure)
    return ".".join(f"{int(part):02}" for part in digits) if digits else _safe(measure) or "00"


def _safe(name: str) -> str:
    """A file's own name that Windows takes too: no signs it forbids, no device's name, no dot or space at an end."""
    name = unicodedata.normalize("NFC", name).replace("\\", "/").rsplit("/", 1)[-1]
    name = "".join(letter for letter in name if unicodedata.category(letter)[0] != "C")
    name = re.sub(r"[<>:\"|?*\s]+", "-", name).strip("-. ")
    stem, dot, suffix = name.rpartition(".")
    if not dot or len(suffix) > SUFFIX:
        stem, suffix = name, ""
    stem = stem[:STEM].strip("-. ")
    if stem.lower() in _RESERVED:
        stem += "-"
    return f"{stem}.{suffix}" if suffix else stem
