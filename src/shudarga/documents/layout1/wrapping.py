"""Where a long word may end a line: a zero-width space after hyphens and signs, or inside what no line can hold."""

from __future__ import annotations

import re
from functools import lru_cache

from shudarga.documents.layout1.widths import FONT_SIZE, LONGEST, text_width

BREAK = "\u200b"
_WIDEST = 0.82  # em: a word of so wide letters fits whatever they are
_MEAN = 0.62


def breakable(words: str, room: float, size: float = FONT_SIZE) -> str:
    """The text with break points where a word of it is wider than `room` (points), and after a date range's hyphen."""
    sure = min(LONGEST, max(1, int(room / size / _WIDEST)))
    if len(words) <= sure:
        return words
    return _words_over(sure).sub(lambda found: _broken(found[0], room, size), words)


@lru_cache(maxsize=64)
def _words_over(letters: int) -> re.Pattern[str]:
    return re.compile(rf"\S{{{letters + 1},}}")


@lru_cache(maxsize=4096)
def _broken(word: str, room: float, size: float) -> str:
    if len(word) <= LONGEST and text_width(word, size) <= room:
        return word
    most = max(1, int(room / size / _MEAN))
    pieces = []
    for part in re.split(r"(?<=[-–/])(?=\w)", word):
        if text_width(part, size) <= room:
            pieces.append(part)
            continue
        for piece in re.split(r"(?<=[._@:=&?])(?=\w)", part):
            pieces += [piece[i : i + most] for i in range(0, len(piece), most)]
    return BREAK.join(pieces)
