"""Numbers in every form that documents print."""

# ruff: noqa: SIM905 - the forms of a word read best as a line

import pytest

from shudarga.lib.numerals import parse_number, parse_roman, roman, western_digits

WRITTEN = {
    3: "3 3-аас гурав гурван гурваас гурваар гурвыг гурвын гуравтай гуравт гуравдугаар III ІІІ ᠓ 3-р".split(),
    1: "нэг нэгээс нэгийг нэгэн нэгдүгээр I І 1-ээс".split(),
    2: "хоёр хоёроос хоёрын хоёрт хоёроор хоёрдугаар II 2-оос".split(),
    4: "дөрөв дөрвөн дөрвөөс дөрвийг дөрвөөр дөрөвдүгээр IV IY 4-өөс".split(),
    5: "тав таван таваас тавын таваар V 5-аас тавдугаар".split(),
    6: "зургаа зургаан зургаагаас зургаагийн зургаагаар VI 6-гаас".split(),
    7: "долоо долоон долоогоос долоогоор VII".split(),
    8: "найм найман наймаас VIII".split(),
    9: "ес есөн есөөс IX ІХ".split(),
    10: "арав арван арваас X Х".split(),
    12: ["XII", "ХІІ", "арван хоёр", "арван хоёроос", "12"],
    20: "хорь хорин хориос 20-иос".split(),
    25: ["хорин тав", "хорин таваас"],
    50: "тавь тавин тавиас 50-иас".split(),
    90: ["90%", "90%-иас", "ер", "ерэн", "ерээс", "90 %"],
    100: "зуу зуун зуугаас 100".split(),
    150: ["зуун тавь", "зуун тавиас"],
    1500: ["1 500", "мянга таван зуу", "нэг мянга таван зуу"],
    2025: ["2025", "хоёр мянга хорин тав", "᠒᠐᠒᠕"],
}


@pytest.mark.parametrize(("value", "text"), [(value, text) for value, texts in WRITTEN.items() for text in texts])
def test_a_number_is_read(value: int, text: str) -> None:
    assert parse_number(text) == value


@pytest.mark.parametrize("text", ["", "үг", "нэгдсэн", "гурвалжин", "2.5", "IIX", "3 сургалт", "тавцан", "-"])
def test_what_is_no_number_is_none(text: str) -> None:
    assert parse_number(text) is None


@pytest.mark.parametrize(("text", "value"), [("3 -аас", 3), (" 3 ", 3), ("Гурваас", 3), ("3 дугаар", 3), ("II", 2)])
def test_blanks_and_case_do_not_matter(text: str, value: int) -> None:
    assert parse_number(text) == value


def test_roman_numerals_go_both_ways() -> None:
    assert [parse_roman(roman(number)) for number in range(1, 60)] == list(range(1, 60))
    with pytest.raises(ValueError, match="no Roman numeral"):
        roman(0)


def test_traditional_digits_become_western() -> None:
    assert western_digits("᠐᠑᠒᠓᠔᠕᠖᠗᠘᠙ сар") == "0123456789 сар"
