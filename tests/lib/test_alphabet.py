"""The order of lists."""

import pytest

from shudarga.lib.alphabet import sort_key


@pytest.mark.parametrize(
    "ordered",
    [
        ["ам", "ёс", "жил", "ор", "өр", "пүрэв", "ус", "үнэ", "фонд", "ял"],
        ["1", "1.1", "1.2", "1.10", "2", "10"],
        ["Архангай", "Баян-Өлгий", "Баянхонгор", "Завхан", "Өвөрхангай", "Өмнөговь", "Ховд", "Хөвсгөл"],
        ["ая", "Б", "в", "API", "web"],
        ["2025", "ам", "api"],
        ["о", "од", "ө", "өд"],
    ],
)
def test_lists_are_in_mongolian_order(ordered: list[str]) -> None:
    shuffled = ordered[1::2] + ordered[::2]
    assert sorted(shuffled, key=sort_key) == ordered


def test_keys_of_any_texts_can_be_compared() -> None:
    texts = ["", "1", "а", "a", "ᠮ", "1а", "а1", "☐", "é", "²"]
    assert len(sorted(texts, key=sort_key)) == len(texts)
