"""One's own password."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse

from shudarga.accounts.actions.change_password import change_password
from shudarga.accounts.models import User
from shudarga.history.models import Event
from tests.people import PASSWORD, make_user

NEW = "shine-nuuts-ug-9"


def change(client: Client, old: str, new: str, again: str = "") -> str:
    answer = {"old_password": old, "new_password1": new, "new_password2": again or new}
    return client.post(reverse("accounts:password"), answer, follow=True).content.decode()


@pytest.fixture
def saran(client: Client, db: None) -> User:
    user = make_user("saran", name="Г.Саран", password=PASSWORD)
    client.force_login(user)
    return user


def test_it_changes_with_an_event_and_this_session_goes_on(client: Client, saran: User) -> None:
    other = Client()
    other.force_login(saran)
    assert "Нууц үг солигдлоо." in change(client, PASSWORD, NEW)
    saran.refresh_from_db()
    assert saran.check_password(NEW)
    assert client.get(reverse("accounts:password")).status_code == 200
    assert other.get(reverse("accounts:password")).status_code == 302
    event = Event.objects.get()
    assert (event.verb, event.changes) == ("account.password_changed", {})


@pytest.mark.parametrize(
    ("old", "new", "again", "said"),
    [
        ("wrong", NEW, "", "Хуучин нууц үг буруу байна."),
        (PASSWORD, NEW, "other", "Шинэ нууц үгүүд хоорондоо зөрж байна."),
        (PASSWORD, "short", "", "Нууц үг хэт богино байна. 10-аас доошгүй"),
        (PASSWORD, "1234567890123", "", "Нууц үг дан тооноос бүрдсэн байна."),
    ],
)
def test_what_is_wrong_is_said(client: Client, saran: User, old: str, new: str, again: str, said: str) -> None:
    assert said in change(client, old, new, again)
    saran.refresh_from_db()
    assert saran.check_password(PASSWORD)


def test_the_action_itself_refuses_a_weak_password(saran: User) -> None:
    with pytest.raises(ValidationError):
        change_password(by=saran, user=saran, password="saran")


def test_the_page_is_for_those_signed_in() -> None:
    response = Client().get(reverse("accounts:password"))
    assert response.status_code == 302
    assert response.headers["Location"].startswith(reverse("accounts:sign_in"))
