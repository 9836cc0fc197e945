"""Accounts and their preferences."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from shudarga.accounts.actions.change_preferences import change_preferences
from shudarga.accounts.actions.close_account import close_account
from shudarga.accounts.actions.command_line_account import command_line_account
from shudarga.accounts.actions.create_account import create_account
from shudarga.accounts.models import User
from shudarga.history.models import Event
from tests.people import PASSWORD, make_user


def verbs() -> list[str]:
    return list(Event.objects.values_list("verb", flat=True))


def test_an_account_is_made_with_an_event_that_holds_no_password(db: None) -> None:
    first = create_account(by=None, username="Oyun", name="Ц.Оюун", password=PASSWORD)
    second = create_account(by=first, username="Сарнай", name="Г.Сарнай")
    assert (first.username, first.check_password(PASSWORD)) == ("oyun", True)
    assert (second.username, second.has_usable_password()) == ("сарнай", False)
    assert User.objects.get_by_natural_key("САРНАЙ") == second
    assert [event.changes for event in Event.objects.all()] == [
        {"username": [None, "oyun"], "name": [None, "Ц.Оюун"]},
        {"username": [None, "сарнай"], "name": [None, "Г.Сарнай"]},
    ]


def test_a_weak_password_is_refused(db: None) -> None:
    with pytest.raises(ValidationError):
        create_account(by=None, username="oyun", name="Ц.Оюун", password="oyun")
    assert not User.objects.exists()


@pytest.mark.parametrize("again", ["bold", "BOLD", "ＢＯＬＤ", " bold "])
def test_a_name_is_taken_once_in_any_case(db: None, again: str) -> None:
    create_account(by=None, username="Bold", name="Д.Болд")
    with pytest.raises(IntegrityError), transaction.atomic():
        create_account(by=None, username=again, name="Өөр Болд")


@pytest.mark.parametrize("values", [{"username": "Upper"}, {"name": ""}, {"language": "ru"}, {"theme": "pink"}])
def test_the_database_refuses_rows_that_make_no_sense(db: None, values: dict[str, str]) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        User.objects.create(**{"username": "a", "name": "A", **values})


def test_an_account_closes_once(db: None) -> None:
    user, administrator = make_user(), make_user()
    for _ in range(2):
        close_account(by=administrator, user=user)
    assert User.objects.get(pk=user.pk).is_active is False
    assert verbs() == ["account.closed"]


def test_preferences_change_one_at_a_time(db: None) -> None:
    user = make_user()
    change_preferences(by=user, language="en")
    change_preferences(by=user, theme="dark")
    change_preferences(by=user, theme="dark")
    kept = User.objects.get(pk=user.pk)
    assert (kept.language, kept.theme) == ("en", "dark")
    assert [event.changes for event in Event.objects.all()] == [{"language": ["", "en"]}, {"theme": ["", "dark"]}]
    with pytest.raises(ValueError, match="pink"):
        change_preferences(by=user, theme="pink")


def test_the_command_line_has_one_account_without_a_password(db: None) -> None:
    assert command_line_account() == command_line_account()
    assert not command_line_account().has_usable_password()
    assert verbs() == ["account.created"]
