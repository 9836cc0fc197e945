"""The order of the Mongolian alphabet, for every list that people read."""

import re
from typing import Final

_CYRILLIC: Final = "абвгдеёжзийклмноөпрстуүфхцчшщъыьэюя"
_LATIN: Final = "abcdefghijklmnopqrstuvwxyz"
_PLACE: Final = {letter: place for place, letter in enumerate(_CYRILLIC + _LATIN)}
_CHUNKS = re.compile(r"\d+|[^\W\d_]")

SortKey = tuple[tuple[tuple[int, int], ...], str]


def sort_key(text: str) -> SortKey:
    """A key for sorted(): numbers by value first (1.2 before 1.10), then Cyrillic (ө after о, ү after у), then Latin.

    Case, punctuation and blanks decide only between texts that are otherwise the same.
    """
    chunks = []
    for chunk in _CHUNKS.findall(text.lower()):
        if chunk.isdecimal():
            chunks.append((0, int(chunk)))
        else:
            chunks.append((1, _PLACE.get(chunk, 1000 + ord(chunk))))
    return tuple(chunks), text
