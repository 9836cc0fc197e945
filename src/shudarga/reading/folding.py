"""Text made comparable: letters that OCR and keyboards mix up are made one, white space and punctuation go."""

from __future__ import annotations

import re
from functools import lru_cache

# Latin look-alikes, and the pairs that OCR of Mongolian takes for each other: Ү/У, Ө/О, З/Э, Й/И, Ь/Ъ.
_LETTERS = str.maketrans("abcehikmoptuxyüöүөёзйъіїє", "авсеһикмортихууоуоеэиьиуо")


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """Lower case, look-alikes made one, one space between words, no asterisks; line-end hyphens joined."""
    text = re.sub(r"(?<=\w)-\s*\n\s*(?=[а-яөүё])", "", text)
    text = re.sub(r"[*_\u200b\u00ad]+", "", text).casefold().translate(_LETTERS)
    return re.sub(r"\s+", " ", text).strip()


@lru_cache(maxsize=4096)
def tokens(text: str) -> tuple[str, ...]:
    """The folded words of a text."""
    return tuple(re.findall(r"[\w№#]+", fold(text)))
