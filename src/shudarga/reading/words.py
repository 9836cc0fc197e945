"""Words that mark the blocks of an official paper: signatures, names, dates, places."""

from __future__ import annotations

import re

NAME = re.compile(
    r"(?<![А-ЯӨҮЁа-яөүё.])(?P<name>[А-ЯӨҮЁ][А-ЯӨҮЁа-яөүё]{0,2}\s?\.\s?[А-ЯӨҮЁ][А-ЯӨҮЁа-яөүё]{2,}(?:-[А-ЯӨҮЁ][А-ЯӨҮЁа-яөүё]+)?)"
)
_SIGNATURES = (
    ("approved", r"батлав|батласан|баталлаа|баталсан|батлагдсан"),
    ("reviewed", r"хянасан|хянав|хянан\s+үзсэн|хянасан\s+нь"),
    ("prepared", r"боловсруулсан|боловсруулав|бэлтгэсэн|төлөвлөгөө\s+гаргасан|гаргасан|боловсруулж\s+гаргасан"),
    ("noted", r"танилцсан|танилцав"),
)
_BEFORE = r"[*«\"“\s]*(?:төлөвлөгөөг?\s+|тайлан\s+)?"
_AFTER = r"(?P<end>\s*[:\-–—*.]+\s*|\s*$|\s+(?=[А-ЯӨҮЁ]))"
_SIGNATURE = tuple(
    (role, re.compile(rf"^{_BEFORE}(?P<word>{words}){_AFTER}", re.IGNORECASE)) for role, words in _SIGNATURES
)


def signature_role(line: str) -> str | None:
    """approved, reviewed, prepared or noted for a line that opens a signature block; None for any other."""
    found = signature_opening(line)
    return found[0] if found else None


def signature_opening(line: str) -> tuple[str, str] | None:
    """(role, rest of the line) for "БАТЛАВ", "Хянасан:", "БОЛОВСРУУЛСАН: МЭРГЭЖИЛТЭН Б.БАТ"."""
    for role, pattern in _SIGNATURE:
        match = pattern.match(line.strip())
        if not match:
            continue
        marked = bool(match["end"].strip()) or not line.strip()[match.end() :]
        # A word in small letters in the middle of a sentence opens nothing.
        if marked or match["word"].isupper() or match["word"].istitle():
            return role, line.strip()[match.end() :].strip(" *:")
    return None
