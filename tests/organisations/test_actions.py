"""Writes to bodies, people and roles."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from shudarga.history.queries import events_for
from shudarga.history.verifying import verify
from shudarga.organisations.actions.add_person import add_person
from shudarga.organisations.actions.close_body import close_body
from shudarga.organisations.actions.create_body import create_body
from shudarga.organisations.actions.create_unit import create_unit
from shudarga.organisations.actions.end_role import end_role
from shudarga.organisations.actions.give_role import give_role
from shudarga.organisations.actions.rename_body import rename_body
from shudarga.organisations.models import Body, Person, RoleHolding, Unit
from shudarga.organisations.permissions import Denied
from shudarga.organisations.queries import bodies_below, people_of, units_of
from shudarga.organisations.reach import has_role
from shudarga.organisations.roles import Role
from tests.people import NOW, SINCE, TODAY, Cast, make_body, make_user


def test_a_body_gets_its_path_and_an_event(cast: Cast) -> None:
    body = create_body(by=cast.administrator, code="bag", name="1 дүгээр баг", parent=cast.body, at=NOW)
    assert body.path == f"{cast.aimag.pk:04d}.{cast.body.pk:04d}.{body.pk:04d}."
    assert Body.objects.get(code="bag").path == body.path
    event = events_for(body).get()
    assert (event.verb, event.actor, event.body_id) == ("body.created", cast.administrator, body.pk)
    assert event.changes["parent"] == [None, cast.body.pk]
    assert list(bodies_below(cast.body)) == [cast.body, body]
    assert create_body(by=cast.administrator, code="root", name="Яам").path.count(".") == 1


def test_a_name_changes_with_an_event_and_only_if_it_differs(cast: Cast) -> None:
    rename_body(by=cast.administrator, body=cast.body, name="Шинэ нэр")
    rename_body(by=cast.administrator, body=cast.body, name=" Шинэ нэр ")
    assert Body.objects.get(pk=cast.body.pk).name == "Шинэ нэр"
    assert [event.changes for event in events_for(cast.body)] == [
        {"name": ["Сумын Засаг даргын Тамгын газар", "Шинэ нэр"]}
    ]


def test_a_body_closes_after_those_below_and_is_then_only_read(cast: Cast) -> None:
    with pytest.raises(Denied):
        close_body(by=cast.administrator, body=cast.aimag)
    for body in (cast.body, cast.school, cast.aimag):
        close_body(by=cast.administrator, body=body, at=NOW)
    assert Body.objects.get(pk=cast.aimag.pk).closed_at == NOW
    for refused in (
        lambda: close_body(by=cast.administrator, body=cast.aimag),
        lambda: rename_body(by=cast.administrator, body=cast.aimag, name="x"),
        lambda: create_body(by=cast.administrator, code="x", name="x", parent=cast.aimag),
        lambda: create_unit(by=cast.administrator, body=cast.aimag, name="x"),
        lambda: add_person(by=cast.administrator, body=cast.aimag, name="x", since=SINCE),
        lambda: give_role(by=cast.administrator, user=cast.staff, body=cast.aimag, role="head", since=SINCE),
    ):
        with pytest.raises(Denied):
            refused()


def test_units_and_people_belong_to_their_body(cast: Cast) -> None:
    unit = create_unit(by=cast.administrator, body=cast.school, name="Сургалт")
    person = add_person(by=cast.administrator, body=cast.school, name="Б.Наран", since=SINCE, unit=unit)
    assert (list(units_of(cast.school)), list(people_of(cast.school, TODAY))) == ([unit], [person])
    assert list(people_of(cast.school, date(2024, 12, 31))) == []
    with pytest.raises(Denied):
        add_person(by=cast.administrator, body=cast.school, name="x", since=SINCE, unit=cast.unit)
    with pytest.raises(Denied):
        create_unit(by=cast.administrator, body=cast.school, name="x", parent=cast.unit)


def test_a_role_is_given_and_ended_with_events(cast: Cast) -> None:
    user = make_user()
    holding = give_role(by=cast.administrator, user=user, body=cast.body, role="head", since=SINCE, at=NOW)
    assert has_role(user, {Role.HEAD}, cast.body, today=TODAY)
    end_role(by=cast.administrator, holding=holding, until=date(2025, 6, 1))
    assert not has_role(holding.user, {Role.HEAD}, cast.body, today=TODAY)
    assert [event.verb for event in events_for(holding)] == ["role.ended", "role.given"]
    assert verify() == []


@pytest.mark.parametrize(
    ("since", "until", "taken"),
    [
        (date(2025, 3, 1), None, False),
        (date(2025, 2, 28), None, True),
        (date(2024, 1, 1), date(2024, 12, 31), False),
        (date(2024, 1, 1), date(2025, 1, 1), True),
        (date(2025, 5, 1), date(2025, 4, 1), True),
    ],
)
def test_a_role_is_not_held_twice_at_once(cast: Cast, since: date, until: date | None, *, taken: bool) -> None:
    user = make_user()
    give_role(by=cast.head, user=user, body=cast.body, role="head", since=SINCE, until=date(2025, 2, 28))
    if taken:
        with pytest.raises(Denied):
            give_role(by=cast.head, user=user, body=cast.body, role="head", since=since, until=until)
    else:
        give_role(by=cast.head, user=user, body=cast.body, role="head", since=since, until=until)


@pytest.mark.parametrize(
    ("model", "values"),
    [
        (Body, {"code": "x", "name": "", "path": "1."}),
        (Body, {"code": "", "name": "x", "path": "1."}),
        (Body, {"code": "x", "name": "x", "path": ""}),
        (Body, {"code": "aimag", "name": "x", "path": "1."}),
        (Unit, {"name": ""}),
        (Unit, {"name": "Төрийн захиргааны хэлтэс"}),
        (Person, {"name": "", "since": SINCE}),
        (Person, {"name": "x", "since": SINCE, "until": date(2024, 1, 1)}),
        (RoleHolding, {"role": "king", "since": SINCE}),
        (RoleHolding, {"role": "head", "since": SINCE, "until": date(2024, 1, 1)}),
        (RoleHolding, {"role": "editor", "since": SINCE}),
    ],
)
def test_the_database_refuses_rows_that_make_no_sense(
    cast: Cast, model: type[Body | Unit | Person | RoleHolding], values: dict[str, object]
) -> None:
    own = {} if model is Body else {"body": cast.body}
    own |= {"user": cast.editor} if model is RoleHolding else {}
    with pytest.raises(IntegrityError), transaction.atomic():
        model.objects.create(**own, **values)


def test_a_body_is_not_its_own_parent(cast: Cast) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Body.objects.filter(pk=cast.body.pk).update(parent=cast.body)
    assert make_body("fine").parent is None
