"""The words of a PDF page with their places, by PDFium's characters: one pass, no layout of its own."""

from __future__ import annotations

import ctypes
import math
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium

from shudarga.reading.formats.pdf_cells import Word

Point = tuple[float, float]
_BLANK = 0x20
_EDGE = 10.0  # points off the page that a line may run over it
_GAP = 1.5  # points between two letters of one word at most
_DESCENT = 0.22  # of the type's size: as far below its line as most faces reach
_SURROGATES = range(0xD800, 0xE000)
# PDFium's own signs for a hyphen at a line's end, and signs that print nothing.
_SIGNS = {0x02: "-", 0xFFFE: "-", 0x200B: "", 0x2060: "", 0xFEFF: ""}


@dataclass(slots=True)
class _Letter:
    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    index: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page as a person sees it: `place` takes its own coordinates to points from the top left."""

    width: float
    height: float
    place: Callable[[float, float], Point]

    def shows(self, word: Word) -> bool:
        """Whether any of the word is on the page: what lies off it nobody has read."""
        across = -_EDGE <= word.middle <= self.width + _EDGE
        return across and -_EDGE <= word.centre <= self.height + _EDGE


def sheet_of(page: Any) -> Sheet:
    """The page turned and cropped as it is shown."""
    left, bottom, right, top = page.get_cropbox()
    width, height = right - left, top - bottom
    turn = page.get_rotation()
    if turn == 90:  # noqa: PLR2004 - degrees
        return Sheet(height, width, lambda x, y: (y - bottom, x - left))
    if turn == 180:  # noqa: PLR2004 - degrees
        return Sheet(width, height, lambda x, y: (right - x, y - bottom))
    if turn == 270:  # noqa: PLR2004 - degrees
        return Sheet(height, width, lambda x, y: (top - y, right - x))
    return Sheet(width, height, lambda x, y: (x - left, top - y))


def page_words(textpage: Any, sheet: Sheet) -> list[Word]:
    """The words that can be seen, in the order in which the page has them."""
    raw = textpage.raw
    words: list[Word] = []
    run: list[_Letter] = []
    for letter in _letters(raw, textpage.count_chars(), sheet.place):
        if letter is None or (run and _parted(run[-1], letter)):
            words += _word(raw, run, sheet.place)
            run = []
        if letter is not None:
            run.append(letter)
    return [word for word in words + _word(raw, run, sheet.place) if sheet.shows(word)]


def _letters(raw: Any, count: int, place: Callable[[float, float], Point]) -> Iterator[_Letter | None]:
    """Each letter; None for a blank that the page itself has. Blanks that PDFium adds are judged by the gap."""
    box = pdfium.FS_RECTF()
    pointer = ctypes.byref(box)
    for index in range(count):
        code = pdfium.FPDFText_GetUnicode(raw, index)
        text = _SIGNS[code] if code in _SIGNS else _sign(code)
        if text.isspace() or (code <= _BLANK and code not in _SIGNS):
            if pdfium.FPDFText_IsGenerated(raw, index) != 1:
                yield None
        elif pdfium.FPDFText_GetLooseCharBox(raw, index, pointer):
            x0, y0 = place(box.left, box.bottom)
            x1, y1 = place(box.right, box.top)
            yield _Letter(text, min(x0, x1), max(x0, x1), min(y0, y1), max(y0, y1), index)


def _sign(code: int) -> str:
    """The letter of a code; a code that is none is the sign for that."""
    return chr(code) if code <= sys.maxunicode and code not in _SURROGATES else "\ufffd"


def _parted(before: _Letter, letter: _Letter) -> bool:
    apart = letter.x0 < before.x0 or letter.x0 > before.x1 + _GAP
    return apart or not (_beside(before, letter) or _beside(letter, before))


def _beside(one: _Letter, other: _Letter) -> bool:
    """Whether one letter's middle is within the height of the other: a dash may have a box of its own height."""
    return other.top <= (one.top + one.bottom) / 2 <= other.bottom


def _word(raw: Any, run: list[_Letter], place: Callable[[float, float], Point]) -> list[Word]:
    text = "".join(letter.text for letter in run)
    if not text:
        return []
    size, line = _size_and_line(raw, run[0], place)
    bottom = line + _DESCENT * size
    return [Word(text, run[0].x0, run[-1].x1, bottom - size, bottom)]


def _size_and_line(raw: Any, letter: _Letter, place: Callable[[float, float], Point]) -> Point:
    """The type's size as it is seen, and the height of the line it stands on."""
    x, y, matrix = ctypes.c_double(), ctypes.c_double(), pdfium.FS_MATRIX()
    pdfium.FPDFText_GetCharOrigin(raw, letter.index, ctypes.byref(x), ctypes.byref(y))
    scale = 1.0
    if pdfium.FPDFText_GetMatrix(raw, letter.index, ctypes.byref(matrix)):
        scale = math.hypot(matrix.c, matrix.d) or 1.0
    size = pdfium.FPDFText_GetFontSize(raw, letter.index) * scale
    return max(size, 1.0), place(x.value, y.value)[1]
