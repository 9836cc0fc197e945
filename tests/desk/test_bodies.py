"""The body's page: its units, people and roles, and adding to them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import translation

from shudarga.history.models import Event
from shudarga.organisations.models import Person, Unit
from tests.desk.records_cast import answers, client_of
from tests.people import Cast, make_body, make_person, make_unit, make_user

ADMINISTERS = {
    "editor": 403,
    "head": 403,
    "coordinator": 403,
    "examiner": 403,
    "administrator": 302,
    "staff": 403,
    "outsider": 404,
    "anonymous": 302,
}
URL = "/body/"


@pytest.fixture(autouse=True)
def mongolian() -> Iterator[None]:
    """Pages are asked for in Mongolian."""
    with translation.override("mn"):
        yield


def test_everybody_sees_their_own_body(cast: Cast) -> None:
    assert reverse("desk:body") == URL
    assert set(answers(cast, URL).values()) == {200, 302}
    assert client_of(cast, "staff").get(URL).context["body"] == cast.body
    assert client_of(cast, "coordinator").get(URL).context["body"] == cast.aimag


def test_who_sees_a_body_that_they_ask_for(cast: Cast) -> None:
    seen = dict.fromkeys(cast.everyone, 200) | {"outsider": 404, "anonymous": 302}
    assert answers(cast, f"{URL}?body={cast.body.pk}") == seen
    above = {part: 200 if part in {"coordinator", "examiner", "administrator"} else 404 for part in cast.everyone}
    assert answers(cast, f"{URL}?body={cast.school.pk}") == above | {"anonymous": 302}


@pytest.mark.parametrize("odd", ["x", "-1", "9" * 30, "0", "1;2", "٣"])
def test_a_body_that_is_none(cast: Cast, editor_client: Client, odd: str) -> None:
    assert editor_client.get(URL, {"body": odd}).status_code == 404


def test_somebody_without_a_body(db: None) -> None:
    client = Client()
    client.force_login(make_user("new"))
    page = client.get(URL)
    assert page.status_code == 200
    assert "харьяалагдаагүй" in page.content.decode()


def test_units_people_and_roles_are_named(cast: Cast, editor_client: Client) -> None:
    page = editor_client.get(URL).content.decode()
    for words in ("Төрийн захиргааны хэлтэс", "Г.Саран", "Б.Дорж", "Гүйцэтгэгч", "Дарга", "Баянтэс", "Нэгжгүй"):
        assert words in page
    assert "Нэгж нэмэх" not in page
    assert "С.Ган" not in page


def test_who_adds_a_unit_and_a_person(cast: Cast) -> None:
    unit, person = (reverse(f"desk:{name}", args=[cast.body.pk]) for name in ("unit_add", "person_add"))
    assert answers(cast, unit, {"unit-name": "Санхүүгийн хэлтэс"}) == ADMINISTERS
    data = {"person-name": "Н.Наран", "person-post": "Нягтлан", "person-since": "2025-01-06", "person-unit": ""}
    assert answers(cast, person, data) == ADMINISTERS
    assert Unit.objects.filter(name="Санхүүгийн хэлтэс", body=cast.body).count() == 1
    assert Person.objects.filter(name="Н.Наран", body=cast.body).count() == 1
    assert set(Event.objects.values_list("verb", flat=True)) == {"unit.created", "person.added"}


def test_faults_keep_what_was_typed(cast: Cast) -> None:
    client = client_of(cast, "administrator")
    unit, person = (reverse(f"desk:{name}", args=[cast.body.pk]) for name in ("unit_add", "person_add"))
    page = client.post(unit, {"unit-name": "Төрийн захиргааны хэлтэс"}).content.decode()
    assert "Ийм нэртэй нэгж" in page
    assert "data-errors" in client.post(unit, {"unit-name": "а" * 400}).content.decode()
    strange = make_unit(cast.agency)
    for fault in ({"person-since": "өчигдөр"}, {"person-unit": str(strange.pk)}, {"person-unit": "x"}):
        data = {"person-name": "Н.Наран", "person-since": "2025-01-06", **fault}
        page = client.post(person, data).content.decode()
        assert "data-errors" in page
        assert "Н.Наран" in page
    assert Person.objects.filter(name="Н.Наран").count() == 0


def test_a_closed_body_takes_nobody(cast: Cast) -> None:
    cast.school.closed_at = cast.school.closed_at or "2025-02-01T00:00Z"
    cast.school.save()
    client = client_of(cast, "administrator")
    url = reverse("desk:unit_add", args=[cast.school.pk])
    assert client.post(url, {"unit-name": "Анги"}).status_code == 403
    assert client.get(URL, {"body": cast.school.pk}).status_code == 200


@pytest.mark.parametrize("rows", [1, 3, 60])
def test_statements_of_the_page(cast: Cast, django_assert_num_queries: Any, rows: int) -> None:
    for number in range(rows):
        make_body(parent=cast.aimag)
        make_person(cast.aimag, unit=make_unit(cast.aimag, f"{number}-р нэгж"))
    client = client_of(cast, "administrator")
    with django_assert_num_queries(7):
        client.get(URL)
