"""The list of proof as a table of plain texts, the same in every format."""

from __future__ import annotations

from shudarga.documents.content import Language, OfficialDocument, Proof
from shudarga.documents.wording import WORDS, short_date, size_text

# Weights beside one another: measure, date, title, file or link, size, hash.
ANNEX_WIDTHS = (5.0, 6.5, 21.0, 20.0, 6.0, 14.0)


def annex_heads(document: OfficialDocument) -> tuple[str, ...]:
    """The heads of the list of proof."""
    words = WORDS[document.language]
    return ("№", words.day, words.proof, words.target, words.size, "SHA-256")


def annex_row(proof: Proof, language: Language) -> list[str]:
    """One proof as printed."""
    day = short_date(proof.day) if proof.day else ""
    return [proof.measure, day, proof.title, proof.target, size_text(proof.size, language), proof.sha256]


def picture_of(proof: Proof) -> bytes | None:
    """The small picture, where it is of a kind that every format takes: a broken one must not stop a report."""
    kinds = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n")
    return proof.thumbnail if proof.thumbnail and proof.thumbnail.startswith(kinds) else None


def picture_caption(proof: Proof) -> str:
    """ "4 · 2025.06.12 · Сургалт"."""
    return " · ".join(part for part in (proof.measure, short_date(proof.day) if proof.day else "", proof.title) if part)
