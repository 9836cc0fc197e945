"""A text made ready for its meaning to be read: folded, and its number words turned to digits."""

import re
from typing import Final

from shudarga.lib.number_words import CARDINALS
from shudarga.lib.numerals import parse_words, western_digits
from shudarga.lib.script import repair_mixed_alphabets

# A number written as a word keeps this sign: "нэг цонхны үйлчилгээ" is no count, "3 сургалт" is.
WORDED: Final = "~"

_WORD: Final = re.compile(r"[а-яёөү]+|\d+(?:[.,]\d+)*")
_MULTIPLIERS: Final = re.compile(r"(?:зуу|мянг|сая|тэрбум)[а-яөү]*")
_HALF: Final = re.compile(r"(?:тал|тэн хагас) хув")
_ABLATIVE: Final = re.compile(r"(?:аас|ээс|оос|өөс|иас|иос)$")
# Words that are number words by their letters alone.
_NOT_ALONE: Final = frozenset({"ер", "сая", "дал", "нэгэн", "арван", "хорин", "саяд", "дэх"})


def fold(text: str) -> str:
    """Lower case, single blanks, digits 0–9, one alphabet a word."""
    folded = " ".join(repair_mixed_alphabets(western_digits(text)).lower().split())
    folded = _HALF.sub("50 хув", folded)
    return folded.replace("v", "ү") if "v" in folded and "дv" in folded else folded


def _written(run: list[re.Match[str]]) -> str | None:
    """A run of number words as digits, with the ablative it ends in; None where it is no number."""
    words = [match.group() for match in run]
    if words[0][0].isdigit():
        return None
    if len(words) == 1 and words[0] in _NOT_ALONE:
        return None
    value = parse_words(words)
    if value is None:
        return None
    ending = _ABLATIVE.search(words[-1])
    return f"{WORDED}{value}-{ending.group()}" if ending else f"{WORDED}{value}"


def _multiplied(digits: str, word: str) -> str | None:
    """ "10 мянган" -> "10000"."""
    value = CARDINALS.get(word)
    if not value or not digits.isdigit():
        return None
    ending = _ABLATIVE.search(word)
    return f"{int(digits) * value}-{ending.group()}" if ending else str(int(digits) * value)


def number_words_as_digits(folded: str) -> str:
    """ "гурваас доошгүй" -> "~3-аас доошгүй"; "10 мянган" -> "10000". The text must be folded."""
    pieces: list[str] = []
    at = 0
    run: list[re.Match[str]] = []

    def close() -> None:
        nonlocal at
        if run:
            written = _written(run)
            if written:
                pieces.append(folded[at : run[0].start()] + written)
                at = run[-1].end()
            run.clear()

    previous: re.Match[str] | None = None
    for match in _WORD.finditer(folded):
        word = match.group()
        if previous and previous.group()[0].isdigit() and _MULTIPLIERS.fullmatch(word):
            product = _multiplied(previous.group(), word)
            if product and folded[previous.end() : match.start()] == " ":
                close()
                pieces.append(folded[at : previous.start()] + product)
                at = match.end()
                previous = None
                continue
        if word in CARDINALS and (not run or folded[run[-1].end() : match.start()] == " "):
            run.append(match)
        else:
            close()
            if word in CARDINALS:
                run.append(match)
        previous = match
    close()
    return "".join(pieces) + folded[at:]
