"""The measure's page, who is in charge, what does not apply, and a person's word on a figure."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import translation

from shudarga.fulfilment.models import Judgement
from shudarga.history.models import Event
from shudarga.plans.models import Assignment
from shudarga.records.actions.change_record import withdraw_record
from shudarga.records.terms import LinkTerms
from tests.desk.records_cast import EXCUSES, PLANS, READS, answers, client_of, expected
from tests.people import Cast, make_person, make_unit
from tests.records.making import (
    SmallPlan,
    make_criterion,
    make_measure,
    make_record,
    make_small_plan,
    now,
    photo,
    proof_terms,
    today,
)


@pytest.fixture
def small(cast: Cast) -> Iterator[SmallPlan]:
    """The plan; pages are asked for in Mongolian."""
    with translation.override("mn"):
        yield make_small_plan(cast.body, cast.editor)


def page_url(small: SmallPlan, name: str = "measure_detail") -> str:
    return reverse(f"desk:{name}", args=[small.plan.pk, small.media.pk])


def judge_url(small: SmallPlan) -> str:
    return reverse("desk:judge", args=[small.plan.pk, small.times.pk])


@pytest.mark.parametrize(
    ("name", "table"),
    [
        ("measure_detail", READS),
        ("measure_history", READS),
        ("measure_assign", PLANS),
        ("measure_not_applicable", EXCUSES),
    ],
)
def test_who_opens_which_page(small: SmallPlan, cast: Cast, name: str, table: dict[str, int]) -> None:
    assert answers(cast, page_url(small, name)) == expected(table)


def test_who_judges(small: SmallPlan, cast: Cast) -> None:
    assert answers(cast, judge_url(small)) == expected(PLANS)
    assert answers(cast, judge_url(small), {"act": "confirm", "seen": "0"}) == expected(PLANS, 302)


def test_who_assigns(small: SmallPlan, cast: Cast) -> None:
    assert answers(cast, page_url(small, "measure_assign"), {"unit": "", "person": ""}) == expected(PLANS, 302)


def test_who_excuses(small: SmallPlan, cast: Cast) -> None:
    data = {"reason": "Байхгүй"}
    assert answers(cast, page_url(small, "measure_not_applicable"), data) == expected(EXCUSES, 302)


def test_reading_changes_nothing(small: SmallPlan, cast: Cast) -> None:
    before = Event.objects.count()
    for part in cast.everyone:
        client_of(cast, part).get(judge_url(small) + "?act=confirm")
    assert (Event.objects.count(), Judgement.objects.count()) == (before, 0)


def test_the_page_says_how_it_stands_and_why(small: SmallPlan, cast: Cast, editor_client: Client) -> None:
    record = make_record(small, cast.editor, "Өдөрлөг <b>", evidence=proof_terms(photo("а.jpg")), people=45)
    early = date(today().year - 1, 12, 31)
    late = make_record(small, cast.editor, "Ноднин", done_on=early)
    page = editor_client.get(page_url(small)).content.decode()
    url = reverse("desk:record_detail", args=[record.pk])
    for words in (
        "3-аас доошгүй удаа",
        "1/3",
        "33.3 %",
        f'<a href="{url}">{today():%m.%d} Өдөрлөг &lt;b&gt;</a>',
        f'<a href="{reverse("desk:record_detail", args=[late.pk])}">{early:%Y.%m.%d} Ноднин</a>',
        "45 хүн",
        'loading="lazy"',
        "3-аас доошгүй",
        reverse("desk:record_add", args=[small.plan.pk]) + f"?measure={small.media.pk}",
    ):
        assert words in page, words


def test_a_withdrawn_record_is_struck_with_its_reason(small: SmallPlan, cast: Cast, editor_client: Client) -> None:
    record = make_record(small, cast.editor)
    withdraw_record(by=cast.editor, record=record, reason="Давхардсан", plan=small.plan, now=now())
    page = editor_client.get(page_url(small)).content.decode()
    assert "Давхардсан" in page
    assert "is-withdrawn" in page


def test_readers_without_a_part_see_no_acts(small: SmallPlan, cast: Cast) -> None:
    page = client_of(cast, "examiner").get(page_url(small)).content.decode()
    for name in ("record_add", "measure_assign", "measure_not_applicable"):
        assert reverse(f"desk:{name}", args=[small.plan.pk] + [small.media.pk] * (name != "record_add")) not in page
    assert judge_url(small) not in page


def test_neighbours_are_linked(small: SmallPlan, editor_client: Client) -> None:
    page = editor_client.get(reverse("desk:measure_detail", args=[small.plan.pk, small.pledge.pk])).content.decode()
    for measure, rel in ((small.media, "prev"), (small.monthly, "next")):
        assert f'rel="{rel}" href="{reverse("desk:measure_detail", args=[small.plan.pk, measure.pk])}"' in page


def test_a_measure_of_another_plan_is_not_found_under_this_one(
    small: SmallPlan, cast: Cast, editor_client: Client
) -> None:
    other = make_small_plan(cast.body)
    for name in ("measure_detail", "measure_assign", "measure_history"):
        assert editor_client.get(reverse(f"desk:{name}", args=[small.plan.pk, other.media.pk])).status_code == 404
    assert editor_client.get(reverse("desk:judge", args=[small.plan.pk, other.times.pk])).status_code == 404


@pytest.mark.parametrize("records", [1, 3, 60])
def test_ten_statements_whatever_was_done(
    small: SmallPlan, cast: Cast, editor_client: Client, django_assert_num_queries: Any, records: int
) -> None:
    for number in range(records):
        evidence = proof_terms(photo(f"{number}.jpg", size=(8, 8 + number)))
        make_record(small, cast.editor, f"Ажил {number}", evidence=evidence)
    for number in range(4, 4 + records):
        make_criterion(make_measure(small.plan, small.plan.goals.get(), number, "Ажил"), "Хийсэн байх")
    editor_client.get(page_url(small))  # the plan is in hand from here on
    with django_assert_num_queries(10):
        editor_client.get(page_url(small))


def test_the_unit_and_the_person_in_charge(small: SmallPlan, cast: Cast, editor_client: Client) -> None:
    person = make_person(cast.body, "Н.Наран")
    url = page_url(small, "measure_assign")
    answer = editor_client.post(url, {"unit": cast.unit.pk, "person": person.pk})
    assert answer.status_code == 302
    assignment = Assignment.objects.get(measure=small.media)
    assert (assignment.unit, assignment.person) == (cast.unit, person)
    event = Event.objects.get(verb="assignment.changed")
    assert event.changes == {"unit": ["", "Төрийн захиргааны хэлтэс"], "person": ["", "Н.Наран"]}
    editor_client.post(url, {"unit": cast.unit.pk, "person": person.pk})
    assert Event.objects.filter(verb="assignment.changed").count() == 1
    assert "Н.Наран" in editor_client.get(page_url(small)).content.decode()


def test_nobody_of_another_body_is_put_in_charge(small: SmallPlan, cast: Cast, editor_client: Client) -> None:
    strange = {"unit": make_unit(cast.agency).pk, "person": make_person(cast.agency).pk}
    page = editor_client.post(page_url(small, "measure_assign"), strange)
    assert page.status_code == 200
    assert Assignment.objects.get(measure=small.media).unit is None
    assert editor_client.post(page_url(small, "measure_assign"), {"unit": "x", "person": "9" * 30}).status_code == 200


def test_not_applicable_and_back(small: SmallPlan, cast: Cast) -> None:
    head = client_of(cast, "head")
    url = page_url(small, "measure_not_applicable")
    assert "data-errors" in head.post(url, {"reason": " "}).content.decode()
    head.post(url, {"reason": "Манайд ийм чиг үүрэг байхгүй"})
    page = head.get(page_url(small)).content.decode()
    assert "Манайд ийм чиг үүрэг байхгүй" in page
    assert "Хамаарахгүй" in page
    head.post(url, {"act": "applies"})
    head.post(url, {"act": "applies"})
    assert Assignment.objects.get(measure=small.media).not_applicable_at is None
    verbs = list(Event.objects.filter(verb__startswith="assignment").values_list("verb", flat=True))
    assert verbs == ["assignment.not_applicable", "assignment.applicable"]


def test_a_figure_is_confirmed_overridden_and_given_back(small: SmallPlan, cast: Cast, editor_client: Client) -> None:
    make_record(small, cast.editor)
    url = judge_url(small)
    editor_client.post(url, {"act": "confirm", "seen": "1/3"})
    page = editor_client.get(page_url(small)).content.decode()
    assert "Хүн баталгаажуулсан" in page
    editor_client.post(url, {"act": "override", "seen": "1/3", "percent": "62.5", "reason": "Гурав дахь нь болсон"})
    page = editor_client.get(page_url(small)).content.decode()
    for words in ("62.5 %", "Гурав дахь нь болсон", "33.3 %"):
        assert words in page
    editor_client.post(url, {"act": "withdraw"})
    assert "62.5 %" not in editor_client.get(page_url(small)).content.decode()
    verbs = [event.verb for event in Event.objects.filter(verb__startswith="judgement").order_by("sequence")]
    assert verbs == ["judgement.confirmed", "judgement.overridden", "judgement.withdrawn"]
    assert Judgement.objects.count() == 2


@pytest.mark.parametrize(
    "typed",
    [
        {"percent": "101", "reason": "Учир"},
        {"percent": "-1", "reason": "Учир"},
        {"percent": "олон", "reason": "Учир"},
        {"percent": "1.12345", "reason": "Учир"},
        {"percent": "NaN", "reason": "Учир"},
        {"percent": "50", "reason": "  "},
        {"percent": "50", "reason": "а" * 5000},
        {"percent": "", "reason": "Учир"},
    ],
)
def test_an_unsound_figure_is_refused_and_what_was_typed_stays(
    small: SmallPlan, editor_client: Client, typed: dict[str, str]
) -> None:
    answer = editor_client.post(judge_url(small), {"act": "override", "seen": "0", **typed})
    page = answer.content.decode()
    assert answer.status_code == 200
    assert "data-errors" in page
    assert typed["reason"].strip()[:50] in page
    assert Judgement.objects.count() == 0


def test_a_figure_that_changed_meanwhile_is_looked_at_again(
    small: SmallPlan, cast: Cast, editor_client: Client
) -> None:
    make_record(small, cast.editor)
    data = {"act": "override", "seen": "0", "percent": "50", "reason": "Миний үг"}
    page = editor_client.post(judge_url(small), data).content.decode()
    assert "Миний үг" in page
    assert editor_client.post(judge_url(small), {"act": "confirm", "seen": "0"}).status_code == 200
    assert Judgement.objects.count() == 0


def test_an_unknown_act_is_denied_with_a_reason(small: SmallPlan, editor_client: Client) -> None:
    assert editor_client.post(judge_url(small), {"act": "delete", "seen": "0"}).status_code == 403


def test_a_measure_out_of_use_stays_readable(small: SmallPlan, cast: Cast, editor_client: Client) -> None:
    make_record(small, cast.editor, "Хуучин ажил")
    small.media.retired_at = now()
    small.media.save()
    page = editor_client.get(page_url(small)).content.decode()
    assert "Хуучин ажил" in page
    assert reverse("desk:record_add", args=[small.plan.pk]) + "?measure" not in page


def test_the_history_of_a_measure(small: SmallPlan, cast: Cast, editor_client: Client) -> None:
    make_record(small, cast.editor, "Өдөрлөг")
    make_record(small, cast.editor, "Ажиглалт", links=[LinkTerms(small.months)])
    editor_client.post(judge_url(small), {"act": "override", "seen": "1/3", "percent": "50", "reason": "Тайлбар"})
    page = editor_client.get(page_url(small, "measure_history")).content.decode()
    assert "Өдөрлөг" in page
    assert "Тайлбар" in page
    assert "Ажиглалт" not in page


def test_periods_are_marked_one_by_one(small: SmallPlan, cast: Cast, editor_client: Client) -> None:
    make_record(small, cast.editor, done_on=today().replace(day=1), links=[LinkTerms(small.months)])
    page = editor_client.get(reverse("desk:measure_detail", args=[small.plan.pk, small.monthly.pk])).content.decode()
    assert page.count('<li class="period') == 12


def test_in_english(small: SmallPlan, editor_client: Client) -> None:
    editor_client.cookies["django_language"] = "en"
    page = editor_client.get(page_url(small)).content.decode()
    assert "Add what was done" in page
    assert "at least 3 times" in page.lower()
