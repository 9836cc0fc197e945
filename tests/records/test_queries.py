"""Who sees which records and proof, and narrowing a list of them."""

from __future__ import annotations

from datetime import date

import pytest

from shudarga.organisations.permissions import allows
from shudarga.records.actions.change_record import withdraw_record
from shudarga.records.models import Record
from shudarga.records.permissions import check_may_change_record, check_may_record
from shudarga.records.queries import (
    evidence_visible_to,
    last_wholes,
    narrowed,
    plan_of_record,
    records_of_measure,
    records_of_plan,
    records_visible_to,
)
from shudarga.records.terms import LinkTerms
from tests.people import Cast, hold, make_user
from tests.records.making import SmallPlan, make_record, now, photo, proof_terms, today

READS = {"editor": 1, "head": 1, "coordinator": 1, "examiner": 1, "administrator": 0, "staff": 0, "outsider": 0}
RECORDS = {
    "editor": True,
    "head": False,
    "coordinator": True,
    "examiner": False,
    "administrator": False,
    "staff": False,
    "outsider": False,
}


@pytest.mark.parametrize(("part", "sees"), READS.items())
def test_who_sees_a_record_and_its_proof(small: SmallPlan, cast: Cast, part: str, sees: int) -> None:
    make_record(small, cast.editor, evidence=proof_terms(photo()))
    user = cast.everyone[part]
    assert (records_visible_to(user).count(), evidence_visible_to(user).count()) == (sees, sees)


@pytest.mark.parametrize(("part", "may"), RECORDS.items())
def test_who_records(small: SmallPlan, cast: Cast, part: str, may: bool) -> None:
    record = make_record(small, cast.editor)
    user = cast.everyone[part]
    assert (allows(check_may_record, user, cast.body), allows(check_may_change_record, user, record)) == (may, may)


def test_an_editor_above_records_nothing_here(small: SmallPlan, cast: Cast) -> None:
    above = make_user("above")
    hold(above, "editor", cast.aimag)
    assert not allows(check_may_record, above, cast.body)


def test_a_role_that_ended_sees_nothing(small: SmallPlan, cast: Cast) -> None:
    make_record(small, cast.editor)
    former = make_user("former")
    hold(former, "editor", cast.body, since=date(2024, 1, 1), until=date(2024, 12, 31))
    assert list(records_visible_to(former)) == []


def test_a_record_of_several_criteria_comes_once(small: SmallPlan, cast: Cast) -> None:
    record = make_record(small, cast.editor, links=[LinkTerms(small.times), LinkTerms(small.proof)])
    assert list(records_of_measure(small.media, cast.body)) == [record]
    assert list(records_of_plan(small.plan, cast.body)) == [record]
    assert plan_of_record(record) == small.plan


def test_narrowing(small: SmallPlan, cast: Cast) -> None:
    first = make_record(small, cast.editor, "Өдөрлөг", done_on=date(today().year, 1, 1), evidence=proof_terms(photo()))
    second = make_record(small, cast.editor, "ХЭЛЭЛЦҮҮЛЭГ", links=[LinkTerms(small.months)], details="Олон нийт")
    third = make_record(small, cast.editor, "Андуурсан")
    withdraw_record(by=cast.editor, record=third, reason="Андуурсан", plan=small.plan, now=now())
    rows = Record.objects.order_by("pk")
    assert list(narrowed(rows)) == [first, second]
    assert list(narrowed(rows, withdrawn=True)) == [third]
    assert list(narrowed(rows, measure=small.monthly.pk)) == [second]
    assert list(narrowed(rows, without_proof=True)) == [second]
    assert first in narrowed(rows, month=(today().year, 1))
    assert list(narrowed(rows, month=(today().year - 1, 1))) == []
    assert list(narrowed(rows, words="хэлэлцүүлэг нийт")) == [second]
    assert list(narrowed(rows, words="өдөр")) == [first]
    assert list(narrowed(rows, words="100%_")) == []


def test_the_population_given_last_is_proposed(small: SmallPlan, cast: Cast) -> None:
    for whole, day in ((50, date(today().year, 1, 1)), (48, today())):
        make_record(small, cast.editor, done_on=day, links=[LinkTerms(small.staff, part=1, whole=whole)])
    assert last_wholes(cast.body, [small.staff, small.times]) == {small.staff.pk: 48}
    assert last_wholes(cast.agency, [small.staff]) == {}
