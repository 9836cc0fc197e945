"""Column widths: the plan's weights, but no column narrower than its longest word. Lengths are points."""

from __future__ import annotations

import heapq
import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from shudarga.documents.content import Bullets, Cell, OfficialDocument, Rating, Text
from shudarga.documents.lines import percent
from shudarga.documents.wording import short_date

TABLE_WIDTH = 743.0  # A4 landscape (841.9) less margins of 20 and 15 mm
FONT_SIZE = 10.0
PADDING = 8.0
LONGEST = 18  # letters of a word that a column still makes room for; longer ones are broken

ROUGH_EM = 0.62  # of any letter, with what a ragged line leaves empty

# Widths in em of Libertinus Serif, close enough to Times New Roman; every other letter is 0.54.
_WIDE = dict.fromkeys("шщжюмфыШЩЖЮМФЫ", 0.82) | dict.fromkeys("АБВГДЕЁЗИЙКЛНОӨПРСТУҮХЦЧЭЯABCDEFGHKLNOPQRSTUVXYZ", 0.68)
_NARROW = dict.fromkeys("1234567890гтзсеіr", 0.47) | dict.fromkeys(".,;:-/()'| ijlI!", 0.3)
_EM = _WIDE | _NARROW
# Where a line may end without help: at spaces, and after a hyphen or slash (see `wrapping`).
_WORD_ENDS = re.compile(r"\s+|(?<=[-–/])(?=\S)")


def words_in(cell: Cell) -> Iterable[str]:  # noqa: PLR0911 - one line a type
    """The texts of a cell, as they are printed."""
    match cell:
        case Text():
            return cell.paragraphs
        case Bullets():
            return (cell.lead, *cell.items)
        case Rating():
            return (cell.label, cell.code)
        case Decimal():
            return (percent(cell),)
        case date():
            return (short_date(cell),)
        case int():
            return (str(cell),)
    return ()


def text_width(words: str, size: float = FONT_SIZE) -> float:
    """About how wide a text is on one line."""
    return sum(_EM.get(letter, 0.54) for letter in words) * size


def column_widths(document: OfficialDocument, total: float = TABLE_WIDTH) -> list[float]:
    """The width of each column; they sum to `total`."""
    least = [_least(document, i) for i in range(len(document.columns))]
    if sum(least) >= total:
        return [width * total / sum(least) for width in least]
    return _filled([column.width for column in document.columns], least, total)


def letters_a_line(width: float) -> int:
    """About how many letters stand on a line of a column, rather too few than too many."""
    return max(1, int((width - PADDING) / (FONT_SIZE * ROUGH_EM)))


def lines_needed(cell: Cell, letters: int) -> int:
    """About how many lines a cell takes where `letters` stand on a line, rather too many than too few."""
    return sum([1 + len(words) // letters for words in words_in(cell) if words])


def _least(document: OfficialDocument, index: int) -> float:
    column = document.columns[index]
    longest = max(map(text_width, _longest_words(document, index)), default=0.0)
    heading = max((text_width(word) * 1.06 for word in _WORD_ENDS.split(column.heading)), default=0.0)
    numbers = max((len(r.number) for s in document.sections for r in s.rows), default=0) * FONT_SIZE * 0.5
    bullet = 10.0 if column.kind == "list" else 0.0
    return max(longest + bullet, heading, numbers if column.key == "number" else 0.0) + PADDING


def _longest_words(document: OfficialDocument, index: int) -> list[str]:
    """The words of a column that have the most letters: measuring every word would take longer than setting it."""
    cells = [words_in(row.cells[index]) for section in document.sections for row in section.rows]
    printed = {" ".join(words) for words in cells}
    words = {part for word in set(" ".join(printed).split()) for part in _WORD_ENDS.split(word)}
    return heapq.nlargest(12, [word for word in words if len(word) <= LONGEST], key=len)


def _filled(weights: list[float], least: list[float], total: float) -> list[float]:
    """Weighted shares of the total; columns that would fall below their least keep it, the others share the rest."""
    held: set[int] = set()
    while True:
        rest = total - sum(least[i] for i in held)
        weight = sum(w for i, w in enumerate(weights) if i not in held) or 1.0
        shares = [least[i] if i in held else rest * w / weight for i, w in enumerate(weights)]
        low = {i for i, share in enumerate(shares) if i not in held and share < least[i]}
        if not low:
            return shares
        held |= low
