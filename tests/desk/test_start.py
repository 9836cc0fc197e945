"""The start page: what is late, what to do now, the next report, progress."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from shudarga.lib import clock
from shudarga.plans.models import Plan
from tests.intake.making import a_criterion, a_draft, a_measure, a_plan, long_draft
from tests.people import Cast


@pytest.fixture
def plan(cast: Cast) -> Plan:
    """One measure that is late, one to do within the month, one for later."""
    today = clock.today()
    start = today - timedelta(days=60)
    return a_plan(
        cast.body,
        cast.editor,
        a_draft(
            a_measure("1", "Хоцорсон ажил", start=start, end=today - timedelta(days=1)),
            a_measure("2", "Энэ сарын ажил", start=start, end=today + timedelta(days=9)),
            a_measure("3", "Дараагийн ажил", start=today + timedelta(days=40), end=today + timedelta(days=80)),
            a_measure(
                "4",
                "Давтах ажил",
                a_criterion(kind="recurring", every="month"),
                start=start,
                end=today + timedelta(days=300),
            ),
            year=today.year,
            reporting_dates=[today + timedelta(days=18)],
        ),
    )


def section(page: str, key: str) -> str:
    """The part of the page under a heading."""
    return page.partition(f'aria-labelledby="{key}"')[2].partition("</section>")[0]


def test_work_stands_where_it_belongs(plan: Plan, editor_client: Client) -> None:
    page = editor_client.get("/").text
    late, due = section(page, "late"), section(page, "due")
    assert ("Хоцорсон ажил" in late, "Хоцорсон ажил" in due) == (True, False)
    assert ("Энэ сарын ажил" in due, "Дараагийн ажил" in due, "Дараагийн ажил" in late) == (True, False, False)
    assert "Давтах ажил" in late, "the first month has ended without its work"


def test_the_next_report_and_its_days_are_named(plan: Plan, editor_client: Client) -> None:
    report = section(editor_client.get("/").text, "next-report")
    assert ("18 хоног" in report, "Жилийн эцсийн тайлан" in report) == (True, True)


@pytest.mark.parametrize("measures", [1, 3, 250])
def test_start_takes_ten_statements_at_most(measures: int, cast: Cast, client: Client) -> None:
    a_plan(cast.body, cast.editor, long_draft(measures))
    client.force_login(cast.editor)
    client.get("/")
    with CaptureQueriesContext(connection) as captured:
        assert client.get("/").status_code == 200
    assert len(captured) <= 10


@pytest.mark.parametrize(
    ("who", "says"),
    [
        ("editor", "Төлөвлөгөө хараахан алга"),
        ("staff", "Танд үзүүлэх зүйл хараахан алга"),
        ("administrator", "Танд үзүүлэх"),
    ],
)
def test_an_empty_start_teaches(who: str, says: str, cast: Cast, client: Client) -> None:
    client.force_login(cast.everyone[who])
    response = client.get("/")
    assert (response.status_code, says in response.text) == (200, True)


def test_what_another_body_plans_is_not_shown(plan: Plan, cast: Cast, client: Client) -> None:
    client.force_login(cast.outsider)
    assert "Хоцорсон ажил" not in client.get("/").text


def test_the_plan_in_hand_is_forgotten_with_the_role(plan: Plan, cast: Cast, client: Client) -> None:
    client.force_login(cast.editor)
    client.get(f"/plans/{plan.pk}/")
    cast.editor.role_holdings.update(until=clock.today() - timedelta(days=1))
    assert "Хоцорсон ажил" not in client.get("/").text


@pytest.mark.parametrize(("who", "may"), [("editor", True), ("head", False), ("examiner", False)])
def test_only_who_may_record_sees_the_button(who: str, may: bool, plan: Plan, cast: Cast, client: Client) -> None:
    client.force_login(cast.everyone[who])
    assert (f"/plans/{plan.pk}/records/add/" in client.get("/").text) == may
