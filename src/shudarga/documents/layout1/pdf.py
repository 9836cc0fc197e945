"""Layout 1 as PDF: tagged (PDF/UA-1, PDF/A-2a), set by typst with the fonts of its own wheel only.

The words travel as JSON through `sys_inputs`; pictures, which have to be files, through a folder of their own.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, BinaryIO, cast

import typst

from shudarga.documents.canonical import printed_hash
from shudarga.documents.content import Approval, OfficialDocument
from shudarga.documents.layout1.annex import picture_caption, picture_of
from shudarga.documents.layout1.glyphs import showable
from shudarga.documents.layout1.tables import Json, annex_table, goal_table, main_table
from shudarga.documents.layout1.widths import TABLE_WIDTH
from shudarga.documents.layout1.wrapping import breakable
from shudarga.documents.wording import WORDS, annex_of, long_date

MM = 72 / 25.4
# typst remembers what it has set for ten compilations: 50 MB for each large report, in a web process for nothing.
# As many compilations of nothing (under 1 ms each) let it forget.
_AGES = 11
_TEMPLATE = Path(__file__).with_name("official.typ")


def write_pdf(document: OfficialDocument, stream: BinaryIO) -> None:
    """Write the document as PDF. The same content gives the same bytes where the document has a day."""
    pictures = [picture for proof in document.proofs if (picture := picture_of(proof))]
    inputs = {"document": json.dumps(_showable(_data(document)), ensure_ascii=False)}
    with tempfile.TemporaryDirectory(prefix="shudarga-") as folder:
        for i, picture in enumerate(pictures):
            (Path(folder) / f"{i}").write_bytes(picture)
        compiler = typst.Compiler(root=folder, ignore_system_fonts=True, sys_inputs=inputs)
        written = compiler.compile(
            input=_TEMPLATE.read_bytes(), format="pdf", pdf_standards=["a-2a", "ua-1"], timestamp=_timestamp(document)
        )
        for _ in range(_AGES):
            compiler.compile(input=b"")
    stream.write(cast("bytes", written))  # one file, no output path: bytes


def _showable(value: Any) -> Any:
    match value:
        case str():
            return showable(value)
        case dict():
            return {key: _showable(item) for key, item in value.items()}
        case list():
            return [_showable(item) for item in value]
    return value


def _timestamp(document: OfficialDocument) -> datetime | None:
    day = document.day
    return datetime(day.year, day.month, day.day, tzinfo=UTC) if day else None


def _data(document: OfficialDocument) -> Json:
    words = WORDS[document.language]
    day = document.day
    return {
        "language": document.language,
        "title": document.title or words.report,
        "printed_title": breakable(document.title, 210 * MM, 14),
        "author": document.body,
        "description": document.subtitle,
        "keywords": [printed_hash(document)],
        "date": [day.year, day.month, day.day] if day else None,
        "status": document.status,
        "footer": document.footer,
        "hash_label": words.content_hash,
        "hash": printed_hash(document),
        "letter": _letter(document),
        "approval": _approval(document.approval, document) if document.approval else None,
        "subtitle": breakable(document.subtitle, 210 * MM, 12),
        "day": long_date(day, document.language) if day else "",
        "place": breakable(document.place, 125 * MM, 11),
        "empty": words.no_measures,
        "table": main_table(document),
        "summary": _summary(document),
        "signatures": [
            {
                "heading": s.heading or words.heading_of(s.role),
                "position": breakable(s.position, 105 * MM, 11),
                "name": breakable(s.name, 95 * MM, 11),
            }
            for s in document.signatures
        ],
        "annexes": _annexes(document),
    }


def _letter(document: OfficialDocument) -> str:
    letter = document.letter
    return annex_of(letter.number, letter.day, letter.sender, document.language) if letter else ""


def _approval(approval: Approval, document: OfficialDocument) -> Json:
    return {
        "heading": approval.heading or WORDS[document.language].approved,
        "position": [breakable(line, 90 * MM, 11) for line in approval.position if line],
        "name": breakable(approval.name, 55 * MM, 11),
        "day": long_date(approval.day, document.language),
    }


def _summary(document: OfficialDocument) -> Json | None:
    if not document.summary and not document.goal_figures:
        return None
    return {
        "heading": WORDS[document.language].summary,
        "lines": [
            [breakable(line.label, 100 * MM, 11), breakable(line.value, 100 * MM, 11)] for line in document.summary
        ],
        "table": goal_table(document) if document.goal_figures else None,
    }


def _annexes(document: OfficialDocument) -> Sequence[Json]:
    words = WORDS[document.language]
    written: list[Json] = []
    count = 0
    for annex in document.annexes:
        pictures: list[Json] = []
        for proof in annex.proofs:
            if picture_of(proof):
                caption = breakable(picture_caption(proof), 80 * MM, 9)
                pictures.append({"path": f"/{count}", "alt": proof.title or picture_caption(proof), "caption": caption})
                count += 1
        written.append(
            {
                "title": breakable(annex.title, TABLE_WIDTH, 12) or f"{words.annex}. {words.proof_list}",
                "empty": words.no_proofs,
                "table": annex_table(document, annex) if annex.proofs else None,
                "pictures_heading": words.pictures,
                "pictures": pictures,
            }
        )
    return written
