"""A draft becomes a plan; a corrected document amends it, and nothing that was done is lost."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from shudarga.history.models import Event
from shudarga.history.verifying import verify
from shudarga.intake.actions.accept_intake import NotAcceptable, accept_intake
from shudarga.intake.copying import draft_of_plan
from shudarga.intake.models import Intake
from shudarga.intake.policies import Stale
from shudarga.intake.queries import records_under
from shudarga.organisations.permissions import Denied
from shudarga.plans.models import Assignment, Criterion, Goal, Measure, Plan
from shudarga.reading.draft import GoalDraft, PlanDraft
from shudarga.records.models import Record, RecordLink
from tests.intake.making import LATER, NOW, a_criterion, a_draft, a_measure, a_plan, an_intake, long_draft
from tests.people import Cast


def amended(plan: Plan, cast: Cast, draft: PlanDraft) -> Plan:
    intake = an_intake(plan.body, cast.editor, draft, amends=plan)
    return accept_intake(by=cast.editor, intake=intake, now=LATER)


def verbs() -> list[str]:
    return list(Event.objects.order_by("sequence").values_list("verb", flat=True))


def test_a_draft_becomes_a_plan_with_all_its_parts(cast: Cast) -> None:
    plan = a_plan(cast.body, cast.editor)
    assert (plan.title, plan.year, plan.created_by) == ("Авлигын эсрэг 2025 оны төлөвлөгөө", 2025, cast.editor)
    assert list(plan.rounds.values_list("number", "due")) == [(1, date(2025, 5, 10)), (2, date(2025, 11, 10))]
    assert list(plan.measures.values_list("number", "goal__text", "start", "end")) == [
        ("1", "Соён гэгээрүүлэх", date(2025, 1, 1), date(2025, 12, 31))
    ]
    assert list(Assignment.objects.values_list("measure__plan", "body")) == [(plan.pk, cast.body.pk)]
    assert verbs() == ["plan.accepted"]
    assert verify() == []
    intake = Intake.objects.get()
    assert (intake.state, intake.plan) == ("accepted", plan)


def test_the_draft_of_a_plan_gives_the_plan_again(cast: Cast) -> None:
    draft = long_draft(7)
    plan = a_plan(cast.body, cast.editor, draft)
    assert draft_of_plan(plan).to_json() == draft.to_json()


def test_errors_block_and_nothing_is_written(cast: Cast) -> None:
    intake = an_intake(cast.body, cast.editor, a_draft(a_measure("1", "А", a_criterion(kind="count")), title=""))
    with pytest.raises(NotAcceptable) as caught:
        accept_intake(by=cast.editor, intake=intake, now=NOW)
    assert [found.code for found in caught.value.findings] == ["no_title", "count_without_number"]
    assert not Plan.objects.exists()
    assert Intake.objects.get().state == "open"


def test_an_accepted_draft_is_not_accepted_twice(cast: Cast) -> None:
    intake = an_intake(cast.body, cast.editor)
    accept_intake(by=cast.editor, intake=intake, now=NOW)
    with pytest.raises(Denied):
        accept_intake(by=cast.editor, intake=intake, now=NOW)
    assert Plan.objects.count() == 1


def test_what_was_saved_meanwhile_is_not_accepted_unseen(cast: Cast) -> None:
    intake = an_intake(cast.body, cast.editor, version=3)
    with pytest.raises(Stale):
        accept_intake(by=cast.editor, intake=intake, now=NOW, version=2)


def test_an_amendment_keeps_the_work_and_retires_what_is_gone(cast: Cast) -> None:
    plan = a_plan(cast.body, cast.editor, a_draft(a_measure("1", "Сургалт хийх"), a_measure("2", "Самбар ажиллуулах")))
    first, second = plan.measures.order_by("order")
    done = Record.objects.create(body=cast.body, title="Сургалт", done_on=date(2025, 3, 1), entered_at=NOW)
    RecordLink.objects.create(record=done, criterion=first.criteria.get())
    amended(plan, cast, a_draft(a_measure("1", "Өдөрлөг зохион байгуулах"), a_measure("2", "Сургалтыг хийх")))
    kept = Measure.objects.get(pk=first.pk)
    assert (kept.number, kept.text, kept.retired_at) == ("2", "Сургалтыг хийх", None)
    assert kept.criteria.get().links.get().record == done
    assert Measure.objects.get(pk=second.pk).retired_at == LATER
    assert list(plan.measures.filter(retired_at=None).order_by("order").values_list("text", flat=True)) == [
        "Өдөрлөг зохион байгуулах",
        "Сургалтыг хийх",
    ]
    assert Assignment.objects.count() == 3
    assert verbs() == [
        "plan.accepted",
        "plan.amended",
        "measure.added",
        "criterion.added",
        "measure.amended",
        "measure.retired",
    ]
    assert verify() == []


def test_a_retired_row_that_comes_back_is_taken_up_again(cast: Cast) -> None:
    both = a_draft(a_measure("1", "Сургалт хийх"), a_measure("2", "Самбар ажиллуулах"))
    plan = a_plan(cast.body, cast.editor, both)
    key = plan.measures.get(number="2").pk
    amended(plan, cast, a_draft(a_measure("1", "Сургалт хийх")))
    assert Measure.objects.get(pk=key).retired_at == LATER
    amended(plan, cast, both)
    assert Measure.objects.get(pk=key).retired_at is None
    assert "measure.restored" in verbs()
    assert Measure.objects.count() == 2
    assert Criterion.objects.count() == 2


def test_the_same_document_again_changes_nothing(cast: Cast) -> None:
    draft = long_draft(12)
    plan = a_plan(cast.body, cast.editor, draft)
    amended(plan, cast, draft)
    assert verbs() == ["plan.accepted", "plan.amended"]


def test_a_measure_moves_to_another_goal_without_leaving_its_work(cast: Cast) -> None:
    first, second = a_measure("1", "Сургалт хийх"), a_measure("2", "Самбар ажиллуулах")
    plan = a_plan(
        cast.body, cast.editor, a_draft(goals=[GoalDraft("1", "А", [first, second]), GoalDraft("2", "Б", [])])
    )
    keys = set(plan.measures.values_list("pk", flat=True))
    amended(plan, cast, a_draft(goals=[GoalDraft("1", "А", [first]), GoalDraft("2", "Б", [second])]))
    assert set(plan.measures.values_list("pk", flat=True)) == keys
    assert list(plan.measures.order_by("order").values_list("goal__text", flat=True)) == ["А", "Б"]
    assert Goal.objects.count() == 2


def test_rounds_of_an_accepted_plan_stay_where_the_document_names_none(cast: Cast) -> None:
    plan = a_plan(cast.body, cast.editor)
    plan.rounds.filter(number=1).update(name="Явцын тайлан")
    amended(plan, cast, a_draft(reporting_dates=[]))
    amended(plan, cast, a_draft(reporting_dates=[date(2025, 5, 10), date(2025, 12, 1)]))
    assert list(plan.rounds.values_list("name", "due")) == [
        ("Явцын тайлан", date(2025, 5, 10)),
        ("Сүүлийн хагас жил", date(2025, 12, 1)),
    ]


def test_records_are_counted_under_measures_and_criteria(cast: Cast) -> None:
    plan = a_plan(cast.body, cast.editor, a_draft(a_measure("1", "А", a_criterion("Б"), a_criterion("В"))))
    one, other = Criterion.objects.order_by("order")
    for number, criteria in ((1, [one, other]), (2, [one])):
        record = Record.objects.create(body=cast.body, title=str(number), done_on=date(2025, 3, number), entered_at=NOW)
        for criterion in criteria:
            RecordLink.objects.create(record=record, criterion=criterion)
    assert records_under(plan) == ({one.measure_id: 2}, {one.pk: 2, other.pk: 1})


@pytest.mark.parametrize("size", [20, 200])
def test_accepting_takes_as_many_statements_for_a_long_plan(cast: Cast, size: int) -> None:
    intake = an_intake(cast.body, cast.editor, long_draft(size))
    with CaptureQueriesContext(
        connection,
    ) as queries:
        accept_intake(by=cast.editor, intake=intake, now=NOW)
    assert len(queries) <= 45


def test_two_thousand_measures_are_accepted_and_amended(cast: Cast) -> None:
    plan = a_plan(cast.body, cast.editor, long_draft(2000))
    assert plan.measures.count() == 2000
    draft = long_draft(2000)
    draft.goals[3].measures.pop(4)
    amended(plan, cast, draft)
    assert plan.measures.filter(retired_at=None).count() == 1999
    assert plan.measures.filter(retired_at=LATER).count() == 1
