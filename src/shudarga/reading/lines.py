"""The lines outside the plan's tables, with what each was taken for, so that no line serves twice."""

from __future__ import annotations

import re
from dataclasses import dataclass

from shudarga.lib.dates import find_dates
from shudarga.lib.numerals import western_digits
from shudarga.reading.document import Paragraph
from shudarga.reading.sections import Piece, Section

_BLANK_DATE = re.compile(
    r"(?:20[\d.…_ ]{0,6}|[.…_]{2,})\s*он[ы]?\s*[\d.…_ ]*(?:-?р|д[уү]г[аэ]{2}р)?\s*сар(?:ын)?\s*[\d.…_ ]*", re.IGNORECASE
)
_DOTS = re.compile(r"[.…_]{2,}|…")
_DATE_REST = re.compile(r"[\s\d.…_,№#:-]*(?:өдөр|өдрийн|он|ы|ны|ний)?[\s.,№]*")


@dataclass(slots=True)
class Line:
    """One printed line. `block` is shared by lines without a gap between; `taken` says what the line was read as."""

    text: str
    block: int
    stops: tuple[float, ...] = ()
    where: str | None = None
    heading: bool = False
    after: bool = False
    taken: str = ""

    @property
    def segments(self) -> list[str]:
        """Parts of a line that stand apart: at a tab or a wide gap."""
        return [part.strip() for part in re.split(r"\t+| {3,}", self.text) if part.strip()]

    @property
    def is_capital(self) -> bool:
        letters = [char for char in self.text if char.isalpha()]
        return len(letters) > 1 and sum(char.isupper() for char in letters) >= 0.75 * len(letters)


def read_lines(pieces: list[Piece]) -> list[Line]:
    """All lines outside the plan's tables, in order."""
    lines: list[Line] = []
    block, after = 0, False
    for piece in pieces:
        if isinstance(piece, Section):
            block, after = block + 1, True
            continue
        if not piece.text.strip():
            block += 1
            continue
        lines += _split(piece, block, after=after)
    return lines


def _split(paragraph: Paragraph, block: int, *, after: bool) -> list[Line]:
    texts = [text.strip(" \t") for text in paragraph.text.split("\n")]
    stops = paragraph.stops if len(texts) == 1 else ()
    return [
        Line(re.sub(r"^\*+|\*+$", "", text).strip(), block, stops, paragraph.where, paragraph.heading, after)
        for text in texts
        if text.strip(" *")
    ]


def is_blank_date(text: str) -> bool:
    """ "20... оны ... дугаар сарын ...-ны өдөр": a date to be filled in by hand."""
    match = _BLANK_DATE.search(text)
    return bool(match and _DOTS.search(match.group(0))) and not find_dates(western_digits(text))


def is_date_line(text: str) -> bool:
    """A line, or part of one, that is a date and nothing else (perhaps with a number to be filled in)."""
    plain = western_digits(text)
    if is_blank_date(plain):
        return len(plain) < 70  # noqa: PLR2004 - letters: a date and a number to be filled in
    found = find_dates(plain)
    if len(found) != 1:
        return False
    rest = plain[: found[0].start] + plain[found[0].end :]
    return bool(_DATE_REST.fullmatch(rest))
