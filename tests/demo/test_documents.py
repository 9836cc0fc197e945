"""The sample plans as files: read as any clerk's file is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from io import BytesIO

import docx
import pytest

from shudarga.demo.plan_documents import agency_document, next_document, soum_document
from shudarga.reading import read_document
from shudarga.reading.draft import PlanDraft

MONTHS_AND_DAYS = ((1, 1), (2, 28), (6, 30), (7, 1), (12, 31))
DAYS = [date(year, month, day) for year in (2026, 2027, 2028) for month, day in MONTHS_AND_DAYS]


def drafted(document: Callable[[date], bytes], today: date) -> PlanDraft:
    return read_document(document(today), "plan.docx").draft


@pytest.mark.parametrize("today", DAYS, ids=str)
def test_plans_are_read_without_an_error(today: date) -> None:
    for document, measures in ((soum_document, 17), (agency_document, 15)):
        draft = drafted(document, today)
        assert {found.code for found in draft.findings} <= {"period_other_year"}  # a row runs into the next year
        assert sum(len(goal.measures) for goal in draft.goals) == measures
        assert draft.title.endswith("(ЖИШЭЭ)")


def test_the_soum_plan_has_all_that_the_form_has() -> None:
    draft = drafted(soum_document, date(2026, 11, 22))
    assert draft.reporting_dates == [date(2026, 5, 10), date(2026, 11, 10)]
    assert draft.approval is not None
    assert (draft.approval.position, draft.approval.name) == ("САРНАЙТ СУМЫН ЗАСАГ ДАРГА", "Ц.ЭНХБАЯР")
    assert draft.letter is not None
    assert draft.letter.reply_to == "Хууль, эрх зүйн хэлтэс"
    assert [len(goal.measures) for goal in draft.goals] == [6, 6, 5]
    assert [measure.number for measure in draft.measures()] == [str(number) for number in range(1, 18)]
    kinds = {criterion.kind for measure in draft.measures() for criterion in measure.criteria}
    assert kinds == {"count", "coverage", "recurring", "evidence", "done"}
    cadences = {criterion.every for measure in draft.measures() for criterion in measure.criteria}
    assert cadences == {None, "month", "quarter", "half-year", "regularly", "occasion"}


def test_the_agency_plan_has_all_that_the_form_has() -> None:
    draft = drafted(agency_document, date(2026, 11, 22))
    assert [goal.number for goal in draft.goals] == ["1", "2", "3", "4", "5"]
    assert [signature.role for signature in draft.signatures] == ["reviewed", "prepared"]
    assert draft.place == "Цэлмэг хот"
    assert draft.reporting_dates == []
    populations = {criterion.population for measure in draft.measures() for criterion in measure.criteria}
    assert populations == {None, "new staff", "staff", "contracts", "petitions", "clients"}


def test_the_draft_has_something_to_put_right() -> None:
    draft = drafted(next_document, date(2026, 11, 22))
    assert draft.year == 2027
    assert {found.code for found in draft.findings} >= {"duplicate_number", "period_backwards", "empty_measure"}


@pytest.mark.parametrize("document", [soum_document, agency_document, next_document])
def test_each_says_that_it_is_a_sample(document: Callable[[date], bytes]) -> None:
    word = docx.Document(BytesIO(document(date(2026, 11, 22))))
    assert "ЖИШЭЭ" in word.sections[0].footer.paragraphs[0].text
    assert "(ЖИШЭЭ)" in word.core_properties.title
