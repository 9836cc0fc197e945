"""Repairs that are certain, and none that are not."""

import pytest

from shudarga.lib.script import join_hyphenated, one_line, repair, repair_mixed_alphabets, tidy_space


@pytest.mark.parametrize(
    ("printed", "repaired"),
    [
        ("khutulbur.iaас.mn", "khutulbur.iaac.mn"),
        ("-khutulbur.iaас.mn цахим санд", "-khutulbur.iaac.mn цахим санд"),
        ("www.bаyankhоngor.gov.mn,", "www.bayankhongor.gov.mn,"),
        ("info@iаас.mn", "info@iaac.mn"),
        ("xэлтэс", "хэлтэс"),
        ("Aвлигатай тэмцэх гaзар", "Авлигатай тэмцэх газар"),
        ("сaйн", "сайн"),
    ],
)
def test_a_word_of_two_alphabets_becomes_one(printed: str, repaired: str) -> None:
    assert repair_mixed_alphabets(printed) == repaired


@pytest.mark.parametrize(
    "printed",
    ["III улирал", "PDF-ээр хадгалах", "youtube суваг", "IT-ийн алба", "Wi-Fi", "SMSээр", "IV", "А/129", "zурх"],
)
def test_what_is_not_certain_stays(printed: str) -> None:
    assert repair_mixed_alphabets(printed) == printed


def test_white_space_is_tidied() -> None:
    assert tidy_space("  а\u00a0 б\t в \r\n\u200b г ") == "а б в\nг"
    assert one_line(" а\n  б ") == "а б"


def test_words_broken_over_lines_are_joined_only_where_known() -> None:
    text = "байгуул-\nлага хяналт-\nшинжилгээ АТГ-\nаас"
    assert join_hyphenated(text, {"байгууллага"}) == "байгууллага хяналт-шинжилгээ АТГ-аас"


def test_all_repairs_together() -> None:
    assert repair(" ᠒᠐᠒᠕  оны  xэлтэс ") == "2025 оны хэлтэс"
