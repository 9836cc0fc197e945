"""Files as public bodies make them, laid out by hand, each read back whole."""

import pytest

from shudarga.reading import read_document

from .books_by_hand import BOOKS, TEXTS, TYPED
from .by_hand import ANY, NOT_AS, expected_of, file_of
from .compare import compare
from .layout import Format
from .plans.branch import PLAN
from .sample import Json
from .words_by_hand import WORD


def assert_reads(data: bytes, name: str, plan: Json) -> None:
    score = compare(plan, read_document(data, name).draft.to_json())
    assert not score.low(), score.report()


FORMS: tuple[Format, ...] = ("docx", "xlsx", "pdf", "txt")


@pytest.mark.parametrize(("name", "form"), [(n, f) for n in ANY for f in FORMS if NOT_AS.get(n) != f])
def test_form_of_the_field(name: str, form: Format) -> None:
    assert_reads(file_of(name, form), f"plan.{form}", expected_of(name))


@pytest.mark.parametrize("name", WORD)
def test_word_file_of_the_field(name: str) -> None:
    assert_reads(WORD[name](), "plan.docx", PLAN)


@pytest.mark.parametrize("name", BOOKS)
def test_workbook_of_the_field(name: str) -> None:
    assert_reads(BOOKS[name](), "plan.xlsx", PLAN)


@pytest.mark.parametrize("name", TEXTS)
def test_text_of_the_field(name: str) -> None:
    assert_reads(TEXTS[name](), "plan.txt", PLAN)


@pytest.mark.parametrize("name", TYPED)
def test_workbook_with_typed_cells(name: str) -> None:
    make, expected = TYPED[name]
    assert_reads(make(), "plan.xlsx", expected())
