"""Mongolian numerals: digits, traditional digits ᠐–᠙, Roman numerals, and words in any case."""

import re
import unicodedata
from typing import Final

from shudarga.lib.number_words import CARDINALS, ORDINALS

TRADITIONAL: Final = str.maketrans("᠐᠑᠒᠓᠔᠕᠖᠗᠘᠙", "0123456789")

# Letters that stand for Roman ones: Cyrillic look-alikes, Ukrainian І, a small l, and the Y or Ү that
# typists set for V where the keyboard has none.
_ROMAN_LOOKALIKES = str.maketrans({"Х": "X", "х": "X", "І": "I", "і": "I", "Ӏ": "I", "l": "I", "|": "I", "У": "V",
                                   "Ү": "V", "Y": "V", "М": "M", "С": "C", "Ѵ": "V"})  # fmt: skip
_ROMAN = re.compile(r"M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,4})")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_ROMAN_PARTS = {"M": 1000, "CM": 900, "D": 500, "CD": 400, "C": 100, "XC": 90, "L": 50, "XL": 40, "X": 10}
_ROMAN_PARTS |= {"IX": 9, "V": 5, "IV": 4, "I": 1}
_ROMAN_PARTS = dict(sorted(_ROMAN_PARTS.items(), key=lambda part: -part[1]))
_DIGITS = re.compile(r"(\d{1,3}(?:[ \u00a0,]\d{3})+|\d+)\s*%?\s*(?:[-–]\s*([а-яёөү]{1,6}))?\.?")
_ORDINAL_TAIL = re.compile(r"(\d+|[IVXІХ]+)\s*-?\s*(?:р|д[уүvy]г[аэ]{2}р)", re.IGNORECASE)


def western_digits(text: str) -> str:
    """Traditional-script digits ᠐–᠙ as 0–9; all else as it stands."""
    return text.translate(TRADITIONAL)


def parse_roman(text: str) -> int | None:
    """ "III" -> 3, also typed with Cyrillic Х and І; None for what is no Roman numeral."""
    letters = unicodedata.normalize("NFKC", text).strip().translate(_ROMAN_LOOKALIKES)
    if not letters or not _ROMAN.fullmatch(letters):
        return None
    values = [_ROMAN_VALUES[letter] for letter in letters]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < after else value for value, after in pairs)


def roman(number: int) -> str:
    """3 -> "III", for 1 to 3999, as quarters are printed. ValueError outside of that."""
    if not 0 < number < 4000:  # noqa: PLR2004 - the span of Roman numerals
        raise ValueError(f"no Roman numeral for {number}")
    written = ""
    for letters, value in _ROMAN_PARTS.items():
        written += letters * (number // value)
        number %= value
    return written


def parse_words(words: list[str]) -> int | None:
    """["хорин", "таваас"] -> 25. Only the last word may have a case ending or be an ordinal."""
    total = group = 0
    for place, word in enumerate(words):
        value = CARDINALS.get(word)
        if value is None and place == len(words) - 1:
            value = ORDINALS.get(word)
        if value is None:
            return None
        if value < 100:  # noqa: PLR2004 - hundreds and above multiply what stands before them
            group += value
        elif value == 100:  # noqa: PLR2004 - the same
            group = (group or 1) * value
        else:
            total, group = total + (group or 1) * value, 0
    return total + group if words else None


def parse_number(text: str) -> int | None:
    """The integer that a text is, and nothing else: "3-аас", "3 -аас", "гурваас", "III", "᠓", "90%-иас".

    None where the text is no single numeral.
    """
    plain = western_digits(text).strip()
    found = _DIGITS.fullmatch(plain.lower())
    if found:
        return int(re.sub(r"\D", "", found.group(1)))
    ordinal = _ORDINAL_TAIL.fullmatch(plain)
    if ordinal:
        return int(ordinal.group(1)) if ordinal.group(1).isdigit() else parse_roman(ordinal.group(1))
    roman_value = parse_roman(plain)
    if roman_value is not None:
        return roman_value
    return parse_words(plain.lower().replace("-", " ").split())
