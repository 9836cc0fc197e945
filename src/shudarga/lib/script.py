"""Repairs of text that are certain: alphabets mixed within a word, traditional digits, white space.

What is not certain stays as printed.
"""

import re
from collections.abc import Collection
from typing import Final

from shudarga.lib.numerals import western_digits

_PAIRS: Final = {
    "a": "а", "c": "с", "e": "е", "o": "о", "p": "р", "x": "х", "y": "у", "k": "к", "m": "м", "h": "һ",
    "A": "А", "B": "В", "C": "С", "E": "Е", "H": "Н", "K": "К", "M": "М", "O": "О", "P": "Р", "T": "Т", "X": "Х",
    "Y": "Ү", "v": "ү", "ï": "ї",
}  # fmt: skip
_TO_CYRILLIC = str.maketrans({**{k: v for k, v in _PAIRS.items() if k not in "hï"}, "ɵ": "ө", "Ɵ": "Ө", "ө": "ө"})
_TO_LATIN = str.maketrans("асеорхуктмвніѕјАВСЕНКМОРТХУ", "aceopxyktmbhisjABCEHKMOPTXY")
_LATIN = re.compile(r"[A-Za-z]")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_WORD = re.compile(r"\S+")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|[\w-]+(?:\.[\w-]+)*\.(?:mn|com|org|net|gov|edu|"
                      r"мn|сom|соm|оrg|tv|io|eu|info)(?:/\S*)?(?![\w.])", re.IGNORECASE)  # fmt: skip
_RUN = re.compile(r"[A-Za-z\u0400-\u04ffɵƟ]+")
_HYPHEN_BREAK = re.compile(r"(\w+)[-\u00ad‐][ \t]*\n[ \t]*(\w+)")
_SPACES = re.compile(r"[ \t\u00a0\u2000-\u200a\u202f\u205f\u3000\u180e]+")


def tidy_space(text: str) -> str:
    """One blank between words and no blank line ends; line breaks stay."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u200b", "").replace("\ufeff", "")
    return "\n".join(_SPACES.sub(" ", line).strip() for line in text.split("\n")).strip("\n")


def one_line(text: str) -> str:
    """The text on one line, with single blanks."""
    return " ".join(tidy_space(text).split())


def _as_latin(address: str) -> str:
    latin = address.translate(_TO_LATIN)
    return latin if _LATIN.search(address) and not _CYRILLIC.search(latin) else address


def _as_cyrillic(run: str) -> str:
    """A word mostly of Cyrillic letters, whose every Latin letter has a Cyrillic twin."""
    latin = len(_LATIN.findall(run))
    if not latin or latin * 2 >= len(run):
        return run
    cyrillic = run.translate(_TO_CYRILLIC)
    return run if _LATIN.search(cyrillic) else cyrillic


def _repair_word(found: re.Match[str]) -> str:
    word = found.group()
    if word.isascii() or not _LATIN.search(word):
        return word
    address = _ADDRESS.search(word)
    if address:
        return word[: address.start()] + _as_latin(address.group()) + word[address.end() :]
    return _RUN.sub(lambda run: _as_cyrillic(run.group()), word)


def repair_mixed_alphabets(text: str) -> str:
    """Words whose letters come from two alphabets, brought back to one where only one is possible.

    "khutulbur.iaас.mn" -> "khutulbur.iaac.mn", "xэлтэс" -> "хэлтэс". Roman numerals, Latin names and words
    with a Latin letter that has no Cyrillic twin stay.
    """
    return _WORD.sub(_repair_word, text) if _LATIN.search(text) and _CYRILLIC.search(text) else text


def join_hyphenated(text: str, known: Collection[str] = ()) -> str:
    """Words broken over two lines with a hyphen, joined.

    `known` are the other words of the document, in lower case: a word found there is joined without the
    hyphen ("байгуул-\\nлага"). All else keeps its hyphen and loses the break ("хяналт-\\nшинжилгээ", "АТГ-\\nаас").
    """

    def join(found: re.Match[str]) -> str:
        left, right = found.groups()
        return left + right if (left + right).lower() in known else f"{left}-{right}"

    return _HYPHEN_BREAK.sub(join, text)


def repair(text: str) -> str:
    """All certain repairs: white space, traditional digits, mixed alphabets."""
    return repair_mixed_alphabets(western_digits(tidy_space(text)))
