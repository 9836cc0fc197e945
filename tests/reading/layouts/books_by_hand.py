"""Workbooks and encodings as clerks leave them."""

from collections.abc import Callable
from io import BytesIO
from typing import Any

import xlsxwriter

from .as_text import text_of
from .blocks import Cell
from .by_hand import HEADS, around, closing, goal_rows, opening, texts
from .plans.branch import PLAN
from .sample import Json, coverage, levels


def _book(fill: Callable[[Any], None]) -> bytes:
    out = BytesIO()
    book = xlsxwriter.Workbook(out)
    fill(book)
    book.close()
    return out.getvalue()


def _lines(sheet: Any, row: int, blocks: list[Any]) -> int:
    for block in blocks:
        for line in block.text.split("\n"):
            sheet.write_string(row, 1, line)
            row += 1
    return row


def _write(sheet: Any, row: int, cells: tuple[str, ...] | list[str], column: int = 0) -> None:
    for i, text in enumerate(cells):
        sheet.write_string(row, column + i, text)


def _goal(sheet: Any, row: int, goal: Json, column: int = 0) -> int:
    _write(sheet, row, [goal["number"], goal["text"]], column)
    for measure in goal["measures"]:
        row += 1
        _write(sheet, row, texts(measure), column)
    return row + 1


def a_sheet_for_each_goal() -> bytes:
    def fill(book: Any) -> None:
        for i, goal in enumerate(PLAN["goals"], 1):
            sheet = book.add_worksheet(f"Зорилт {i}")
            row = _lines(sheet, 0, opening()) if i == 1 else 0
            _write(sheet, row, HEADS)
            row = _goal(sheet, row + 1, goal)
            if i == 2:
                _lines(sheet, row + 1, closing())

    return _book(fill)


def table_away_from_the_corner() -> bytes:
    def fill(book: Any) -> None:
        sheet = book.add_worksheet()
        row = _lines(sheet, 3, opening()) + 2
        _write(sheet, row, HEADS, 2)
        for goal in PLAN["goals"]:
            row = _goal(sheet, row + 1, goal, 2) - 1
        _lines(sheet, row + 3, closing())

    return _book(fill)


def hidden_notes() -> bytes:
    """A hidden sheet with last year's plan before it, and a hidden column of notes."""

    def fill(book: Any) -> None:
        old = book.add_worksheet("2024")
        old.hide()
        _write(old, 0, ("АВЛИГЫН ЭСРЭГ 2024 ОНЫ ТӨЛӨВЛӨГӨӨ",))
        _write(old, 1, HEADS)
        _write(old, 2, ("1", "Хуучин арга хэмжээ", "- Хийсэн байх", "I улирал", "Дарга"))
        sheet = book.add_worksheet("2025")
        row = _lines(sheet, 0, opening()) + 1
        _write(sheet, row, HEADS)
        for goal in PLAN["goals"]:
            row = _goal(sheet, row + 1, goal) - 1
        _lines(sheet, row + 3, closing())
        sheet.activate()
        sheet.set_first_sheet()

    return _book(fill)


def rich_text_and_formulas() -> bytes:
    """Words in bold inside a cell; a number that is a formula's result."""

    def fill(book: Any) -> None:
        bold = book.add_format({"bold": True})
        sheet = book.add_worksheet()
        row = _lines(sheet, 0, opening()) + 1
        _write(sheet, row, HEADS)
        for goal in PLAN["goals"]:
            start = row + 1
            row = _goal(sheet, start, goal) - 1
            sheet.write_formula(start, 0, "=ROW()-ROW()+" + goal["number"], None, int(goal["number"]))
            for i, measure in enumerate(goal["measures"], 1):
                first, rest = measure["text"].split(" ", 1)
                sheet.write_rich_string(start + i, 1, bold, first, " " + rest)
        _lines(sheet, row + 3, closing())

    return _book(fill)


def numbers_typed_as_numbers() -> bytes:
    """1.1 … 1.10 typed as numbers: the tenth is kept as 1.1 and only looks like 1.10 by its format."""

    def fill(book: Any) -> None:
        sheet = book.add_worksheet()
        row = _lines(sheet, 0, opening()) + 1
        _write(sheet, row, HEADS)
        two = book.add_format({"num_format": "0.00"})
        for i, measure in enumerate(ten_measures()["goals"][0]["measures"], 1):
            _write(sheet, row + i, ["", *texts(measure)[1:]])
            sheet.write_number(row + i, 0, float(measure["number"]), two if i == 10 else None)
        _lines(sheet, row + 12, closing())

    return _book(fill)


def ten_measures() -> Json:
    first = PLAN["goals"][0]["measures"][2]
    measures = [{**first, "number": f"1.{i}", "text": f"{first['text']} {i}"} for i in range(1, 11)]
    return {**PLAN, "goals": [{"number": "", "text": "", "measures": measures}]}


def percent_cells() -> bytes:
    """Targets as real percents: 0.9 that shows as 90%."""

    def fill(book: Any) -> None:
        percent = book.add_format({"num_format": "0%"})
        sheet = book.add_worksheet()
        row = _lines(sheet, 0, opening()) + 1
        _write(sheet, row, (*HEADS[:3], "Суурь түвшин", "Зорилтот түвшин", *HEADS[3:]))
        for i, measure in enumerate(percents()["goals"][0]["measures"], 1):
            number, text, _, period, who = texts(measure)
            criterion = measure["criteria"][0]
            _write(sheet, row + i, [number, text, criterion["text"], "", "", period, who])
            for column, key in ((3, "baseline"), (4, "target")):
                sheet.write_number(row + i, column, int(criterion[key].rstrip("%")) / 100, percent)
        _lines(sheet, row + 5, closing())

    return _book(fill)


def percents() -> Json:
    words = (
        "Сургалтад хамрагдсан албан хаагчдын хувь",
        "Шийдвэрлэсэн өргөдөл, гомдлын хувь",
        "Заалт тусгасан гэрээний хувь",
    )
    shares = (("75%", 90, "staff"), ("80%", 95, "petitions"), ("60%", 100, "contracts"))
    measures = [
        {**measure, "criteria": [levels(coverage(text, share, population), baseline, f"{share}%")]}
        for measure, text, (baseline, share, population) in zip(
            PLAN["goals"][0]["measures"], words, shares, strict=True
        )
    ]
    return {**PLAN, "goals": [{"number": "", "text": "", "measures": measures}]}


def _as_text() -> str:
    merged = goal_rows(lambda goal: [Cell(f"{goal['number']}. {goal['text']}", across=5), None, None, None, None])
    return text_of(around(merged)).decode()


def utf8_with_mark() -> bytes:
    return _as_text().encode("utf-8-sig")


def utf16() -> bytes:
    return _as_text().encode("utf-16")


def line_ends_of_windows() -> bytes:
    return _as_text().replace("\n", "\r\n").encode()


def decomposed_letters() -> bytes:
    """й and ё as two code points each, as some programs export them."""
    import unicodedata

    return unicodedata.normalize("NFD", _as_text()).encode()


def heads_misread() -> bytes:
    """Ү as У, a Latin letter, a word in two: what OCR makes of heads."""
    return (
        _as_text()
        .replace("Хэрэгжүүлэх арга хэмжээ", "Хэрэгжуулэх арга хэмжээ")
        .replace("Шалгуур үзүүлэлт", "Шалгуур узүү лэлт")
        .replace("Хугацаа", "Xугaцаа")  # Latin X and a
        .replace("Хариуцах эзэн", "Хариуцах ээзн")
    ).encode()


def digits_of_the_old_script() -> bytes:
    """Days of approval and issue with digits of the traditional script among them; both say the same."""
    return _as_text().replace("2025 оны 01 дүгээр сарын 09", "᠒᠐25 оны 01 дүгээр сарын ᠐9").encode()


def page_numbers_between_rows() -> bytes:
    """Lone numbers and dashes where the pages of a scan ended."""
    text = _as_text()
    for number, mark in (("1.2\t", "1\n\n"), ("2.2\t", "\n- 2 -\n\n"), ("2.3\t", "\n3 | Хуудас\n\n")):
        text = text.replace(number, mark + number)
    return text.encode()


def heads_on_each_page() -> bytes:
    """The heads and a row of column numbers again after each page."""
    text = _as_text()
    again = "\n" + "\t".join(HEADS) + "\n1\t2\t3\t4\t5\n"
    for number in ("1.3\t", "2.2\t"):
        text = text.replace(number, again + number)
    return text.encode()


def columns_parted_by_spaces() -> bytes:
    """Tabs with spaces round them, as programs that print text do."""
    return _as_text().replace("\t", " \t  ").encode()


BOOKS: dict[str, Callable[[], bytes]] = {
    make.__name__: make
    for make in (a_sheet_for_each_goal, table_away_from_the_corner, hidden_notes, rich_text_and_formulas)
}
TYPED: dict[str, tuple[Callable[[], bytes], Callable[[], Json]]] = {
    "numbers_typed_as_numbers": (numbers_typed_as_numbers, ten_measures),
    "percent_cells": (percent_cells, percents),
}
TEXTS: dict[str, Callable[[], bytes]] = {
    make.__name__: make
    for make in (
        utf8_with_mark,
        utf16,
        line_ends_of_windows,
        decomposed_letters,
        heads_misread,
        digits_of_the_old_script,
        page_numbers_between_rows,
        heads_on_each_page,
        columns_parted_by_spaces,
    )
}
