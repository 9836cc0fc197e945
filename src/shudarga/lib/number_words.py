"""Mongolian number words in every case, as a table from the written form to its value."""

from typing import Final

# value: (form alone, form before a noun, stem that vowel endings join, linking consonant, harmony vowel)
_WORDS: Final = {
    0: ("тэг", "тэг", "тэг", "", "э"),
    1: ("нэг", "нэгэн", "нэг", "", "э"),
    2: ("хоёр", "хоёрон", "хоёр", "", "о"),
    3: ("гурав", "гурван", "гурв", "", "а"),
    4: ("дөрөв", "дөрвөн", "дөрв", "", "ө"),
    5: ("тав", "таван", "тав", "", "а"),
    6: ("зургаа", "зургаан", "зургаа", "г", "а"),
    7: ("долоо", "долоон", "долоо", "г", "о"),
    8: ("найм", "найман", "найм", "", "а"),
    9: ("ес", "есөн", "ес", "", "ө"),
    10: ("арав", "арван", "арв", "", "а"),
    20: ("хорь", "хорин", "хор", "и", "о"),
    30: ("гуч", "гучин", "гуч", "", "а"),
    40: ("дөч", "дөчин", "дөч", "", "ө"),
    50: ("тавь", "тавин", "тав", "и", "а"),
    60: ("жар", "жаран", "жар", "", "а"),
    70: ("дал", "далан", "дал", "", "а"),
    80: ("ная", "наян", "ная", "", "а"),
    90: ("ер", "ерэн", "ер", "", "э"),
    100: ("зуу", "зуун", "зуу", "г", "а"),
    1_000: ("мянга", "мянган", "мянг", "", "а"),
    1_000_000: ("сая", "саяын", "сая", "", "а"),
    1_000_000_000: ("тэрбум", "тэрбумын", "тэрбум", "", "а"),
}


def _after_vowels(stem: str, link: str, vowel: str) -> set[str]:
    """Ablative, instrumental and reflexive: гурваас, зургаагаар, хориос, нэгээсээ."""
    long = vowel if link == "и" else vowel * 2
    return {f"{stem}{link}{long}{tail}" for tail in ("с", "р", "")}


def _forms(alone: str, attributive: str, stem: str, link: str, vowel: str) -> set[str]:
    front = vowel in "эө"
    wide = {"а": "а", "о": "о", "э": "э", "ө": "э"}[vowel]
    forms = {alone, attributive} | _after_vowels(stem, link, vowel)
    if vowel == "ө":
        forms |= _after_vowels(stem, link, "э")  # есээс is written beside есөөс
    forms |= {f"{alone}{tail}" for tail in (f"т{wide}й", "д", "т", "хан" if not front else "хэн")}
    forms |= {f"{attributive}{tail}" for tail in ("д", "ы", "ий")}
    if alone[-1] in "ьч":
        forms |= {f"{stem}{tail}" for tail in ("ийн", "ийг")}
    elif link == "г":
        forms |= {f"{stem}г", f"{stem}гийн"}
    else:
        forms |= {f"{stem}{tail}" for tail in (("ийн", "ийг") if front else ("ын", "ыг"))}
    return forms | {f"{alone}{'ний' if front else 'ны'}"}


def _cardinals() -> dict[str, int]:
    table: dict[str, int] = {}
    for value, words in _WORDS.items():
        for form in _forms(*words):
            table.setdefault(form, value)  # the smaller number keeps a form that two could have
    table["тавиас"] = table["тавиар"] = table["тавийн"] = table["тавийг"] = 50
    for taken in ("сая", "ер"):  # "just now" and "in general" when they stand alone; parse_words needs them
        table[taken] = table.get(taken, 0)
    return table


CARDINALS: Final[dict[str, int]] = _cardinals()


def _ordinals() -> dict[str, int]:
    """нэгдүгээр, гуравдугаар, and those of a case: нэгдүгээрт."""
    table: dict[str, int] = {}
    for value, (alone, _, _, _, vowel) in _WORDS.items():
        suffixes = ("дүгээр", "дэх") if vowel in "эө" else ("дугаар", "дахь")
        for suffix in suffixes:
            for tail in ("", "т", "ын", "ийн"):
                table[f"{alone}{suffix}{tail}"] = value
    return table


ORDINALS: Final[dict[str, int]] = _ordinals()
