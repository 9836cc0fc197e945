"""The plan's pages: list, board, settings, history, document."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from docx import Document

from shudarga.history.models import Event
from shudarga.plans.models import Plan
from tests.intake.making import a_draft, a_measure, a_plan, long_draft
from tests.people import Cast


@pytest.fixture
def plan(cast: Cast) -> Plan:
    """Two measures of the soum office."""
    return a_plan(cast.body, cast.editor, a_draft(a_measure("1", "Сургалт хийх"), a_measure("2", "Самбар ажиллуулах")))


def statements(client: Client, address: str) -> int:
    """The statements of the second call; the first may remember which plan is in hand."""
    client.get(address)
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code == 200
    return len(captured)


PAGES = ("/plans/{}/", "/plans/{}/settings/", "/plans/{}/history/", "/plans/{}/document/docx/")
TABLE = {
    # who: board, settings, history, document
    "editor": (200, 200, 200, 200),
    "head": (200, 200, 200, 200),
    "coordinator": (200, 200, 200, 200),
    "examiner": (200, 403, 200, 200),
    "administrator": (404, 404, 404, 404),
    "staff": (404, 404, 404, 404),
    "outsider": (404, 404, 404, 404),
}


@pytest.mark.parametrize(("who", "answers"), TABLE.items())
def test_who_may_see_what(who: str, answers: tuple[int, ...], cast: Cast, plan: Plan, client: Client) -> None:
    client.force_login(cast.everyone[who])
    assert tuple(client.get(page.format(plan.pk)).status_code for page in PAGES) == answers


def test_a_visitor_is_sent_to_sign_in(plan: Plan, client: Client) -> None:
    for page in (*PAGES, "/", "/plans/", "/plan/"):
        response = client.get(page.format(plan.pk))
        assert (response.status_code, response.headers["Location"].startswith("/accounts/sign-in/")) == (302, True), (
            page
        )


def test_a_refusal_says_why(cast: Cast, plan: Plan, client: Client) -> None:
    client.force_login(cast.examiner)
    response = client.get(f"/plans/{plan.pk}/settings/")
    assert (response.status_code, "өөрчилнө" in response.text) == (403, True)


def test_the_list_has_only_what_the_person_may_see(cast: Cast, plan: Plan, client: Client) -> None:
    client.force_login(cast.outsider)
    assert plan.title not in client.get("/plans/").text
    client.force_login(cast.coordinator)
    assert plan.title in client.get("/plans/").text


def test_the_board_shows_every_measure_with_its_criteria(plan: Plan, editor_client: Client) -> None:
    page = editor_client.get(f"/plans/{plan.pk}/").text
    shown = ("Сургалт хийх", "Самбар ажиллуулах", "Сургалт зохион байгуулсан байх", "Соён гэгээрүүлэх")
    assert [text for text in shown if text not in page] == []


@pytest.mark.parametrize(
    ("query", "number"),
    [
        ("", 2),
        ("?state=fulfilled", 0),
        ("?state=overdue", 2),
        ("?state=nonsense&goal=x", 0),
        ("?page=99", 2),
        ("?page=x", 2),
    ],
)
def test_the_board_is_narrowed_by_its_address(query: str, number: int, plan: Plan, editor_client: Client) -> None:
    page = editor_client.get(f"/plans/{plan.pk}/{query}").text
    assert page.count('class="measure-text"') == number


@pytest.mark.parametrize("measures", [1, 3, 250])
def test_the_board_takes_eight_statements(measures: int, cast: Cast, client: Client) -> None:
    plan = a_plan(cast.body, cast.editor, long_draft(measures))
    client.force_login(cast.editor)
    assert statements(client, f"/plans/{plan.pk}/") == 8


@pytest.mark.parametrize("plans", [1, 3])
def test_the_list_of_plans_takes_the_same_statements(plans: int, cast: Cast, client: Client) -> None:
    for _ in range(plans):
        a_plan(cast.body, cast.editor)
    client.force_login(cast.editor)
    assert statements(client, "/plans/") == 5


def settings_data(plan: Plan, **changes: str) -> dict[str, str]:
    """The settings form as it stands."""
    data = {"scale": str(plan.scale_id), "pooling": plan.pooling, "regularly": plan.regularly}
    for entry in plan.rounds.all():
        data |= {f"name_{entry.number}": entry.name, f"due_{entry.number}": entry.due.isoformat()}
    return data | changes


def test_settings_are_kept_with_an_event(plan: Plan, editor_client: Client) -> None:
    data = settings_data(
        plan, pooling="goals", regularly="month", due_2="2025-12-01", name_3="Жилийн эцэс", due_3="2025-12-31"
    )
    response = editor_client.post(f"/plans/{plan.pk}/settings/", data)
    plan.refresh_from_db()
    assert (response.status_code, plan.pooling, plan.regularly) == (302, "goals", "month")
    assert list(plan.rounds.values_list("number", "due")) == [
        (1, date(2025, 5, 10)),
        (2, date(2025, 12, 1)),
        (3, date(2025, 12, 31)),
    ]
    assert Event.objects.filter(verb="plan.changed", plan_id=plan.pk).count() == 1


@pytest.mark.parametrize(
    "changes",
    [
        {"due_2": ""},
        {"name_2": ""},
        {"due_2": "2025-05-10"},
        {"due_2": "tomorrow"},
        {"pooling": "median"},
        {"scale": "999"},
        {"name_1": "", "due_1": "", "name_2": "", "due_2": ""},
    ],
)
def test_settings_that_cannot_be_are_refused_and_stay_typed(
    changes: dict[str, str], plan: Plan, editor_client: Client
) -> None:
    before = list(plan.rounds.values_list("number", "name", "due"))
    response = editor_client.post(f"/plans/{plan.pk}/settings/", settings_data(plan, **changes))
    assert (response.status_code, list(plan.rounds.values_list("number", "name", "due"))) == (200, before)
    typed = [
        value for name, value in changes.items() if name not in {"scale", "pooling"}
    ]  # a list keeps its own choices
    assert all(value in response.text for value in typed)


def test_two_rounds_can_swap_their_days(plan: Plan, editor_client: Client) -> None:
    data = settings_data(plan, due_1="2025-11-10", due_2="2025-05-10")
    assert editor_client.post(f"/plans/{plan.pk}/settings/", data).status_code == 302
    assert list(plan.rounds.values_list("due", flat=True)) == [date(2025, 11, 10), date(2025, 5, 10)]


def test_the_document_is_the_plan(plan: Plan, editor_client: Client) -> None:
    response = editor_client.get(f"/plans/{plan.pk}/document/docx/")
    text = "\n".join(
        cell.text for table in Document(BytesIO(response.getvalue())).tables for row in table.rows for cell in row.cells
    )
    assert ("Сургалт хийх" in text, "Самбар ажиллуулах" in text) == (True, True)


@pytest.mark.parametrize("form", ["zip", "doc", "../x"])
def test_other_forms_are_not_there(form: str, plan: Plan, editor_client: Client) -> None:
    assert editor_client.get(f"/plans/{plan.pk}/document/{form}/").status_code == 404


def test_history_tells_who_accepted(plan: Plan, editor_client: Client) -> None:
    page = editor_client.get(f"/plans/{plan.pk}/history/").text
    assert ("Г.Саран" in page, "Төлөвлөгөөг хүлээн авсан" in page) == (True, True)
