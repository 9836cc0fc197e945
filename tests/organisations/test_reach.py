"""How far a role reaches."""

from __future__ import annotations

from datetime import date

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import connection
from django.test.utils import CaptureQueriesContext

from shudarga.accounts.models import User
from shudarga.organisations.models import Body, Unit
from shudarga.organisations.permissions import (
    allows,
    check_may_administer,
    check_may_give_role,
    check_may_read,
    check_may_see_people,
)
from shudarga.organisations.queries import bodies_visible_to, home_body
from shudarga.organisations.reach import READERS, forget_holdings, has_role, holdings_of, in_reach, within_reach
from shudarga.organisations.roles import EVERYONE, Role
from tests.people import TODAY, Cast, hold, make_body, make_unit, make_user

ALL = {"aimag", "soum", "school"}
SEEN_BY_READERS = {
    "editor": {"soum"},
    "head": {"soum"},
    "coordinator": ALL,
    "examiner": ALL,
    "administrator": set(),
    "staff": set(),
    "outsider": {"agency"},
}


def codes(user: User | AnonymousUser | None, roles: frozenset[Role]) -> set[str]:
    return set(Body.objects.filter(within_reach(user, roles, "", today=TODAY)).values_list("code", flat=True))


@pytest.mark.parametrize("part", SEEN_BY_READERS)
def test_what_each_reads(cast: Cast, part: str) -> None:
    user = cast.everyone[part]
    expected = SEEN_BY_READERS[part]
    assert codes(user, READERS) == expected
    assert {b.code for b in Body.objects.all() if in_reach(user, READERS, b, today=TODAY)} == expected
    assert {b.code for b in Body.objects.all() if allows(check_may_read, user, b)} == expected


ACTS_AT = {
    "editor": {"soum"},
    "head": {"soum"},
    "coordinator": ALL,
    "examiner": ALL,
    "administrator": ALL,
    "staff": {"soum"},
    "outsider": {"agency"},
}


@pytest.mark.parametrize("part", ACTS_AT)
def test_where_each_acts_in_their_role(cast: Cast, part: str) -> None:
    user = cast.everyone[part]
    assert {b.code for b in Body.objects.all() if has_role(user, EVERYONE, b, today=TODAY)} == ACTS_AT[part]


def test_an_editor_above_sees_below_but_acts_only_at_home(cast: Cast) -> None:
    user = make_user()
    hold(user, Role.EDITOR, cast.aimag)
    assert codes(user, READERS) == ALL
    assert has_role(user, {Role.EDITOR}, cast.aimag, today=TODAY)
    assert not has_role(user, {Role.EDITOR}, cast.body, today=TODAY)


def test_a_role_does_not_stand_for_another(cast: Cast) -> None:
    assert not has_role(cast.editor, {Role.HEAD}, cast.body, today=TODAY)
    assert not has_role(cast.administrator, READERS, cast.body, today=TODAY)


def test_paths_that_begin_alike_are_kept_apart(cast: Cast) -> None:
    one = Body.objects.create(code="one", name="1", path="0999.")
    Body.objects.create(code="two", name="2", path="09990.")
    user = make_user()
    hold(user, Role.COORDINATOR, one)
    assert codes(user, READERS) == {"one"}


def test_reach_filters_any_rows_by_their_body(cast: Cast) -> None:
    ours, theirs = make_unit(cast.body, "Манай"), make_unit(cast.agency, "Тэдний")
    assert set(Unit.objects.filter(within_reach(cast.coordinator, READERS, today=TODAY))) == {cast.unit, ours}
    assert set(Unit.objects.filter(within_reach(cast.outsider, READERS, today=TODAY))) == {theirs}
    assert not Unit.objects.filter(within_reach(cast.staff, READERS, today=TODAY)).exists()


@pytest.mark.parametrize(
    ("since", "until", "counts"),
    [
        (date(2025, 6, 2), None, True),
        (date(2025, 6, 3), None, False),
        (date(2025, 1, 1), date(2025, 6, 2), True),
        (date(2025, 1, 1), date(2025, 6, 1), False),
    ],
)
def test_a_role_counts_from_its_first_to_its_last_day(
    cast: Cast, since: date, until: date | None, *, counts: bool
) -> None:
    user = make_user()
    hold(user, Role.EDITOR, cast.body, since=since, until=until)
    assert bool(holdings_of(user, TODAY)) is counts


def test_nobody_and_closed_accounts_reach_nothing(cast: Cast) -> None:
    closed = make_user(is_active=False)
    hold(closed, Role.COORDINATOR, cast.aimag)
    closed_meanwhile = User.objects.get(pk=cast.coordinator.pk)
    User.objects.filter(pk=closed_meanwhile.pk).update(is_active=False)
    for user in (None, AnonymousUser(), closed, closed_meanwhile):
        assert codes(user, EVERYONE) == set()
        assert not has_role(user, EVERYONE, cast.aimag, today=TODAY)


def test_holdings_are_read_once(cast: Cast) -> None:
    user = User.objects.get(pk=cast.editor.pk)
    with CaptureQueriesContext(connection) as queries:
        for _ in range(3):
            has_role(user, EVERYONE, cast.body, today=TODAY)
            within_reach(user, READERS, today=TODAY)
            home_body(user, TODAY)
    assert len(queries) == 1
    hold(user, Role.HEAD, cast.school)
    forget_holdings(user)
    assert has_role(user, {Role.HEAD}, cast.school, today=TODAY)


def test_subtrees_inside_others_are_asked_once(cast: Cast) -> None:
    hold(cast.coordinator, Role.COORDINATOR, cast.school)
    assert len(within_reach(cast.coordinator, READERS, today=TODAY).children) == 1


def test_home_is_where_the_daily_work_is(cast: Cast) -> None:
    assert home_body(cast.editor, TODAY) == cast.body
    hold(cast.coordinator, Role.EDITOR, cast.school)
    forget_holdings(cast.coordinator)
    assert home_body(cast.coordinator, TODAY) == cast.school
    nobody = make_user()
    assert home_body(nobody, TODAY) is None


def test_home_without_a_role_is_where_the_post_is(cast: Cast) -> None:
    cast.staff.role_holdings.all().delete()
    assert home_body(cast.staff, TODAY) == cast.body


def test_bodies_visible_are_those_of_any_role_in_the_trees_order(cast: Cast) -> None:
    below = make_body("below", parent=cast.body)
    assert list(bodies_visible_to(cast.staff, TODAY)) == [cast.body, below]
    assert [body.code for body in bodies_visible_to(cast.administrator, TODAY)] == ["aimag", "soum", "below", "school"]


@pytest.mark.parametrize(("part", "yes"), [(part, part == "administrator") for part in ACTS_AT])
def test_only_the_administrator_changes_people_and_roles(cast: Cast, part: str, *, yes: bool) -> None:
    user = cast.everyone[part]
    assert allows(check_may_administer, user, cast.body) is yes
    assert allows(check_may_give_role, user, cast.body, make_user()) is yes
    assert not allows(check_may_give_role, user, cast.body, user)


def test_everybody_of_a_body_sees_who_works_there(cast: Cast) -> None:
    assert {part for part, user in cast.everyone.items() if allows(check_may_see_people, user, cast.body)} == {
        "editor", "head", "coordinator", "examiner", "administrator", "staff",
    }  # fmt: skip
