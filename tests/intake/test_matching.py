"""Rows of a corrected document find the rows that stand."""

from collections.abc import Sequence

from shudarga.intake.matching import match


def pairs(olds: Sequence[tuple[str, str]], news: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    return [
        (old[1] if old else "–", new[1] if new else "–")
        for old, new in match(olds, news, old_key=lambda row: row, new_key=lambda row: row)
    ]


def test_the_same_rows_stay_together() -> None:
    rows = [("1", "Сургалт хийх"), ("2", "Тайлан гаргах")]
    assert pairs(rows, rows) == [("Сургалт хийх",) * 2, ("Тайлан гаргах",) * 2]


def test_a_row_put_in_between_renumbers_and_loses_nothing() -> None:
    olds = [("1", "Албан хаагчдад сургалт зохион байгуулах"), ("2", "Иргэдэд өдөрлөг зохион байгуулах")]
    news = [
        ("1", "Шинэ албан хаагчдад сургалт зохион байгуулах"),
        ("2", "Албан хаагчдад сургалт зохион байгуулах"),
        ("3", "Иргэдэд өдөрлөг зохион байгуулах"),
    ]
    assert pairs(olds, news) == [("–", news[0][1]), (olds[0][1], news[1][1]), (olds[1][1], news[2][1])]


def test_a_reworded_row_keeps_its_number() -> None:
    olds = [("1", "Албан хаагчдад сургалт зохион байгуулах"), ("2", "Тайлан гаргах")]
    news = [("1", "Албан хаагчдад хоёр удаа сургалт зохион байгуулах"), ("2", "Тайлан гаргах")]
    assert pairs(olds, news)[0] == (olds[0][1], news[0][1])


def test_another_text_under_the_same_number_is_another_row() -> None:
    assert pairs([("1", "Сургалт хийх")], [("1", "Худалдан авалтыг ил тод болгох")]) == [
        ("–", "Худалдан авалтыг ил тод болгох"),
        ("Сургалт хийх", "–"),
    ]


def test_an_empty_cell_that_is_filled_in_keeps_its_row() -> None:
    assert pairs([("5", "")], [("5", "Тандалт хийх")]) == [("", "Тандалт хийх")]


def test_rows_without_number_and_text_pair_in_order() -> None:
    assert pairs([("", "")], [("", "")]) == [("", "")]


def test_capitals_spaces_and_points_do_not_part_rows() -> None:
    assert pairs([("1.", "Сургалт  хийх;")], [("1", "сургалт хийх")]) == [("Сургалт  хийх;", "сургалт хийх")]


def test_two_thousand_rows_are_matched_in_a_moment() -> None:
    olds = [(str(at), f"{at * 7919 % 2000} дугаар нэгжийн {at} ажлыг зохион байгуулах") for at in range(2000)]
    news = [(number, f"{text} болон тайлагнах") for number, text in olds]
    assert [(old or ("", ""))[0] for old, _new in match(olds, news, old_key=lambda r: r, new_key=lambda r: r)] == [
        number for number, _text in olds
    ]
