"""Suffixes after numerals, against examples worked out by the spoken word."""

import pytest

from shudarga.lib import suffixes

# number: the word's own ordinal, day, ablative, instrumental and comitative
TABLE = [
    (1, "дүгээр", "ний", "ээс", "ээр", "тэй"),
    (2, "дугаар", "ны", "оос", "оор", "той"),
    (3, "дугаар", "ны", "аас", "аар", "тай"),
    (4, "дүгээр", "ний", "өөс", "өөр", "тэй"),
    (5, "дугаар", "ны", "аас", "аар", "тай"),
    (6, "дугаар", "ны", "гаас", "гаар", "тай"),
    (7, "дугаар", "ны", "гоос", "гоор", "той"),
    (8, "дугаар", "ны", "аас", "аар", "тай"),
    (9, "дүгээр", "ний", "өөс", "өөр", "тэй"),
    (10, "дугаар", "ны", "аас", "аар", "тай"),
    (11, "дүгээр", "ний", "ээс", "ээр", "тэй"),
    (12, "дугаар", "ны", "оос", "оор", "той"),
    (20, "дугаар", "ны", "иос", "иор", "той"),
    (30, "дугаар", "ны", "аас", "аар", "тай"),
    (40, "дүгээр", "ний", "өөс", "өөр", "тэй"),
    (50, "дугаар", "ны", "иас", "иар", "тай"),
    (60, "дугаар", "ны", "аас", "аар", "тай"),
    (70, "дугаар", "ны", "аас", "аар", "тай"),
    (90, "дүгээр", "ний", "ээс", "ээр", "тэй"),
    (100, "дугаар", "ны", "гаас", "гаар", "тай"),
    (1000, "дугаар", "ны", "аас", "аар", "тай"),
    (2025, "дугаар", "ны", "аас", "аар", "тай"),
]


@pytest.mark.parametrize(("number", "ordinal", "day", "ablative", "instrumental", "comitative"), TABLE)
def test_a_numeral_takes_the_endings_of_its_last_word(
    number: int, ordinal: str, day: str, ablative: str, instrumental: str, comitative: str
) -> None:
    assert suffixes.ordinal(number) == f"{number} {ordinal}"
    assert suffixes.genitive(number) == f"{number}-{day}"
    assert suffixes.ablative(number) == f"{number}-{ablative}"
    assert suffixes.instrumental(number) == f"{number}-{instrumental}"
    assert suffixes.comitative(number) == f"{number}-{comitative}"


def test_every_day_of_a_month() -> None:
    front = {day for day in range(1, 32) if suffixes.genitive(day).endswith("-ний")}
    assert front == {1, 4, 9, 11, 14, 19, 21, 24, 29, 31}
    assert {suffixes.dative(day).split("-")[1] for day in range(1, 32)} == {"нд"}


def test_every_month() -> None:
    front = {month for month in range(1, 13) if suffixes.ordinal_word(month) == "дүгээр"}
    assert front == {1, 4, 9, 11}


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (suffixes.ordinal(5, 2), "05 дугаар"),
        (suffixes.position(1), "1 дэх"),
        (suffixes.position(7), "7 дахь"),
        (suffixes.genitive_plain(3), "3-ын"),
        (suffixes.genitive_plain(6), "6-гийн"),
        (suffixes.dative_plain(2), "2-т"),
        (suffixes.dative_plain(5), "5-д"),
        (suffixes.accusative(6), "6-г"),
        (suffixes.accusative(4), "4-ийг"),
        (suffixes.at_least(2), "2-оос доошгүй"),
        (suffixes.times(3), "3 удаа"),
        (suffixes.percent(90), "90 %"),
        (suffixes.percent(90, "ablative"), "90 %-иас"),
        (suffixes.percent(85.5, "genitive"), "85.5 %-ийн"),
        (suffixes.ordinal(0), "0 дүгээр"),
        (suffixes.ablative(-3), "-3-аас"),
    ],
)
def test_other_forms(written: str, expected: str) -> None:
    assert written == expected
