"""A plan that was written is read again to the same plan, in every format."""

from __future__ import annotations

import io
from typing import Any

import pytest

from shudarga.documents.content import Bullets, OfficialDocument, text
from shudarga.documents.lines import rating_text
from shudarga.documents.writing import write_document
from shudarga.reading import read_document
from tests.documents import samples


def goals_of(document: OfficialDocument, data: Any) -> list[tuple[str, list[tuple[str, str, list[str]]]]]:
    return [
        (goal.text, [(m.number, m.text, [criterion.text for criterion in m.criteria]) for m in goal.measures])
        for goal in data.goals
    ]


@pytest.mark.parametrize("form", ["docx", "xlsx", "pdf"])
@pytest.mark.parametrize(("make", "column"), [(lambda: samples.plan(20), 1), (samples.agency_plan, 2)])
def test_goals_measures_and_criteria_come_back(make: Any, column: int, form: str) -> None:
    document = make()
    stream = io.BytesIO()
    write_document(document, form, stream)
    draft = read_document(stream.getvalue(), f"plan.{form}").draft
    expected = []
    for section in document.sections:
        rows = []
        for row in section.rows:
            measure, criteria = row.cells[column], row.cells[column + 1]
            assert isinstance(criteria, Bullets)
            words = measure.paragraphs[0].removeprefix(f"{row.number}. ")
            rows.append((row.number, words, list(criteria.items)))
        expected.append((section.title, rows))
    assert goals_of(document, draft) == expected
    assert draft.title == document.title
    assert draft.place == document.place
    assert [(s.position, s.name) for s in draft.signatures if s.role != "approved"] == [
        (s.position, s.name) for s in document.signatures
    ]
    assert [finding.code for finding in draft.findings] == []
    if document.approval:
        assert draft.approval is not None
        assert (draft.approval.name, draft.approval.date) == (document.approval.name, document.approval.day)
        assert {(m.start, m.end) for m in draft.measures()} == {(samples.date(2025, 1, 1), samples.date(2025, 11, 10))}


def test_ratings_in_words() -> None:
    assert rating_text(samples.Rating("Биелсэн", "100")) == "Биелсэн (100)"
    assert rating_text(samples.Rating("", "ХБ")) == "ХБ"
    assert text(" а \n\n б ").paragraphs == ("а", "б")
