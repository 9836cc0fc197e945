"""Where a long word may end a line: a zero-width space after hyphens and signs, or inside what no line can hold."""

from __future__ import annotations

import re
from functools import lru_cache

BREAK = "\u200b"


def breakable(words: str, most: int) -> str:
    """The text with break points: after the hyphen of a date range, and in any word of more than `most` letters."""
    if len(words) <= most:
        return words
    return _long_words(most).sub(lambda found: _broken(found[0], most), words)


@lru_cache(maxsize=64)
def _long_words(most: int) -> re.Pattern[str]:
    return re.compile(rf"\S{{{most + 1},}}")


def _broken(word: str, most: int) -> str:
    return BREAK.join(
        letters
        for part in re.split(r"(?<=[-–/])(?=\w)", word)
        for piece in (re.split(r"(?<=[._@:=&?])(?=\w)", part) if len(part) > most else [part])
        for letters in (piece[i : i + most] for i in range(0, len(piece), most))
    )
