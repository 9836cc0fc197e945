"""Case suffixes after a numeral written in digits, chosen by the numeral's last spoken word.

A suffix follows the word that is *said* last: 23 is "хорин гурав", so it takes the endings of "гурав"
(23-ны, 23-аас), and 21 those of "нэг" (21-ний, 21-ээс). Rules: vowel harmony and the writing of suffixes
after digits as taught in «Монгол хэлний зөв бичих дүрмийн журамласан толь» (2018).
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Endings:
    """The endings of one numeral word; `day` forms have the hidden "н" that dates use (10-ны, 10-нд)."""

    front: bool
    of_day: str
    genitive: str
    dative: str
    accusative: str
    ablative: str
    instrumental: str
    comitative: str


def _row(printed: str) -> Endings:
    vowels, *rest = printed.split()
    return Endings(vowels == "front", *rest)


_UNITS = {
    0: _row("front ний ийн д ийг ээс ээр тэй"),
    1: _row("front ний ийн д ийг ээс ээр тэй"),
    2: _row("back ны ын т ыг оос оор той"),
    3: _row("back ны ын т ыг аас аар тай"),
    4: _row("front ний ийн т ийг өөс өөр тэй"),
    5: _row("back ны ын д ыг аас аар тай"),
    6: _row("back ны гийн д г гаас гаар тай"),
    7: _row("back ны гийн д г гоос гоор той"),
    8: _row("back ны ын д ыг аас аар тай"),
    9: _row("front ний ийн т ийг өөс өөр тэй"),
}
_TENS = {
    10: _row("back ны ын т ыг аас аар тай"),
    20: _row("back ны ийн д ийг иос иор той"),
    30: _row("back ны ийн д ийг аас аар тай"),
    40: _row("front ний ийн д ийг өөс өөр тэй"),
    50: _row("back ны ийн д ийг иас иар тай"),
    60: _row("back ны ын т ыг аас аар тай"),
    70: _row("back ны ын д ыг аас аар тай"),
    80: _row("back ны ын д г аас аар тай"),
    90: _row("front ний ийн т ийг ээс ээр тэй"),
}
_HUNDRED = _row("back ны гийн д г гаас гаар тай")
_THOUSAND = _row("back ны гийн д г аас аар тай")
_MILLION = _row("back ны ын д г аас аар тай")
_BILLION = _row("back ны ын д ыг аас аар тай")
_PERCENT = _row("back ийн ийн д ийг иас иар тай")


def endings(number: int) -> Endings:
    """The endings that an integer takes; a negative one takes those of its absolute value."""
    n = abs(number)
    if n % 10 or n == 0:
        return _UNITS[n % 10]
    if n % 100:
        return _TENS[n % 100]
    if n % 1_000:
        return _HUNDRED
    if n % 1_000_000:
        return _THOUSAND
    return _MILLION if n % 1_000_000_000 else _BILLION


def ordinal_word(number: int) -> str:
    """ "дугаар" or "дүгээр", as the numeral's last spoken word has back or front vowels."""
    return "дүгээр" if endings(number).front else "дугаар"


def ordinal(number: int, width: int = 0) -> str:
    """1 -> "1 дүгээр"; with width 2, as months are printed: "01 дүгээр"."""
    return f"{number:0{width}d} {ordinal_word(number)}"


def position(number: int) -> str:
    """The other ordinal, used of paragraphs and times: 1 -> "1 дэх", 2 -> "2 дахь"."""
    return f"{number} {'дэх' if endings(number).front else 'дахь'}"


def genitive(number: int) -> str:
    """As days of a month are counted: 23 -> "23-ны", 21 -> "21-ний"."""
    return f"{number}-{endings(number).of_day}"


def genitive_plain(number: int) -> str:
    """Of a number that is no day: 3 -> "3-ын", 1 -> "1-ийн", 6 -> "6-гийн"."""
    return f"{number}-{endings(number).genitive}"


def dative(number: int) -> str:
    """On a day of the month: 10 -> "10-нд" for every day."""
    return f"{number}-нд"


def dative_plain(number: int) -> str:
    """At, in or to a number that is no day: 2 -> "2-т", 5 -> "5-д"."""
    return f"{number}-{endings(number).dative}"


def accusative(number: int) -> str:
    """3 -> "3-ыг", 6 -> "6-г"."""
    return f"{number}-{endings(number).accusative}"


def ablative(number: int) -> str:
    """From or than: 2 -> "2-оос", 4 -> "4-өөс", 20 -> "20-иос"."""
    return f"{number}-{endings(number).ablative}"


def instrumental(number: int) -> str:
    """By or with: 3 -> "3-аар", 7 -> "7-гоор"."""
    return f"{number}-{endings(number).instrumental}"


def comitative(number: int) -> str:
    """Having: 2 -> "2-той", 9 -> "9-тэй"."""
    return f"{number}-{endings(number).comitative}"


def at_least(number: int) -> str:
    """2 -> "2-оос доошгүй"."""
    return f"{ablative(number)} доошгүй"


def times(number: int) -> str:
    """3 -> "3 удаа"."""
    return f"{number} удаа"


def percent(number: float, case: str = "") -> str:
    """90 -> "90 %"; with a case of `Endings` the ending of "хувь": ablative -> "90 %-иас"."""
    ending = getattr(_PERCENT, case) if case else ""
    return f"{number:g} %-{ending}" if ending else f"{number:g} %"
