"""Signing in and out."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from pytest_django import Settings

from shudarga.accounts.actions.note_failed_sign_in import note_failed_sign_in
from shudarga.accounts.models import SignInThrottle, User
from shudarga.accounts.queries import SAMPLE_PASSWORD, wait_for
from shudarga.accounts.throttling import minutes_left, wait_after
from shudarga.history.models import Event
from tests.people import NOW, PASSWORD, make_user

WRONG = "Нэвтрэх нэр эсвэл нууц үг буруу байна."


@pytest.fixture
def saran(db: None) -> User:
    return make_user("saran", name="Г.Саран", password=PASSWORD)


def sign_in(client: Client, username: str, password: str, **extra: str) -> str:
    """What the page says; nothing where it let the person in."""
    response = client.post(reverse("accounts:sign_in"), {"username": username, "password": password}, **extra)
    return "" if response.status_code == 302 else response.content.decode()


@pytest.mark.parametrize("typed", ["saran", " Saran ", "SARAN"])
def test_the_right_password_opens_whatever_the_case_of_the_name(client: Client, saran: User, typed: str) -> None:
    assert sign_in(client, typed, PASSWORD) == ""
    assert client.session["_auth_user_id"] == str(saran.pk)
    assert Event.objects.values_list("verb", "actor_id").get() == ("account.signed_in", saran.pk)


def test_a_wrong_name_a_wrong_password_and_a_closed_account_read_the_same(client: Client, saran: User) -> None:
    make_user("gone", password=PASSWORD, is_active=False)
    make_user("silent")
    for username, password in (("saran", "wrong"), ("nobody", PASSWORD), ("gone", PASSWORD), ("silent", "")):
        said = sign_in(client, username, password)
        assert password == "" or WRONG in said
        assert "_auth_user_id" not in client.session


def test_the_page_needs_no_account_and_speaks_two_languages(client: Client, db: None) -> None:
    page = client.get(reverse("accounts:sign_in")).content.decode()
    assert "Нэвтрэх нэр" in page
    client.cookies["django_language"] = "en"
    assert "User name" in client.get(reverse("accounts:sign_in")).content.decode()


def test_the_sixth_try_has_to_wait_even_with_the_right_password(client: Client, saran: User) -> None:
    said = [sign_in(client, "saran", "wrong") for _ in range(5)]
    assert [WRONG in page for page in said] == [True] * 4 + [False]
    assert "1 минутын дараа" in said[-1]
    assert "1 минутын дараа" in sign_in(client, "saran", PASSWORD)
    assert [(event.verb, event.actor_id, event.params) for event in Event.objects.all()] == [
        ("account.sign_in_stopped", None, {"failures": 5})
    ]


def test_after_the_wait_the_right_password_opens_and_clears_the_slate(client: Client, saran: User) -> None:
    for _ in range(6):
        note_failed_sign_in(username="Saran", address="", at=timezone.now() - timedelta(hours=2))
    assert sign_in(client, "saran", PASSWORD) == ""
    assert not SignInThrottle.objects.exists()


def test_waits_grow_up_to_an_hour() -> None:
    minutes = [int(wait_after(failures, 5).total_seconds() // 60) for failures in range(3, 14)]
    assert minutes == [0, 0, 1, 2, 4, 8, 16, 32, 60, 60, 60]
    assert wait_after(10**6, 5) == timedelta(hours=1)


@pytest.mark.parametrize(("seconds", "minutes"), [(1, 1), (60, 1), (61, 2), (3600, 60)])
def test_minutes_are_rounded_up(seconds: int, minutes: int) -> None:
    assert minutes_left(NOW + timedelta(seconds=seconds), NOW) == minutes


def test_an_address_that_tries_many_names_has_to_wait(client: Client, saran: User) -> None:
    for number in range(20):
        sign_in(client, f"name-{number}", "x", REMOTE_ADDR="203.0.113.9")
    assert "минутын дараа" in sign_in(client, "saran", PASSWORD, REMOTE_ADDR="203.0.113.9")
    assert sign_in(client, "saran", PASSWORD, REMOTE_ADDR="203.0.113.10") == ""


def test_behind_a_proxy_the_header_that_the_site_trusts_tells_the_address(
    client: Client, saran: User, settings: Settings
) -> None:
    settings.CLIENT_ADDRESS_HEADER = "HTTP_X_FORWARDED_FOR"
    sign_in(client, "saran", "wrong", HTTP_X_FORWARDED_FOR="198.51.100.1, 203.0.113.9")
    keys = set(SignInThrottle.objects.values_list("key", flat=True))
    assert "address:203.0.113.9" in keys
    assert len(keys) == 2


def test_a_day_without_failures_clears_the_slate(db: None) -> None:
    for day in range(6):
        note_failed_sign_in(username="a", address="", at=NOW + timedelta(days=2 * day))
    assert SignInThrottle.objects.get().failures == 1
    assert wait_for("a", "", NOW) is None


def test_what_was_typed_as_a_name_is_not_kept(db: None) -> None:
    for _ in range(5):
        note_failed_sign_in(username="my-secret-password", address="203.0.113.9", at=NOW)
    kept = str(list(SignInThrottle.objects.values())) + str(list(Event.objects.values()))
    assert "my-secret-password" not in kept


def test_the_persons_language_is_spoken_after_signing_in(client: Client, saran: User) -> None:
    saran.language = "en"
    saran.save()
    response = client.post(reverse("accounts:sign_in"), {"username": "saran", "password": PASSWORD})
    assert response.cookies["django_language"].value == "en"


def test_signing_out_is_a_post_and_an_event(client: Client, saran: User) -> None:
    client.force_login(saran)
    assert client.get(reverse("accounts:sign_out")).status_code == 405
    assert client.post(reverse("accounts:sign_out")).status_code == 302
    assert "_auth_user_id" not in client.session
    assert [event.verb for event in Event.objects.all()] == ["account.signed_out"]


def test_a_closed_account_is_out_with_the_next_page(client: Client, saran: User) -> None:
    client.force_login(saran)
    User.objects.filter(pk=saran.pk).update(is_active=False)
    assert client.get(reverse("accounts:password")).status_code == 302


@pytest.mark.parametrize("allowed", [True, False])
def test_sample_accounts_show_and_open_only_where_the_site_allows(
    client: Client, saran: User, settings: Settings, *, allowed: bool
) -> None:
    settings.SAMPLE_ACCOUNTS = allowed
    make_user("sample", name="Жишээ хүн", password=SAMPLE_PASSWORD, sample_note="Editor")
    with CaptureQueriesContext(connection) as queries:
        page = client.get(reverse("accounts:sign_in")).content.decode()
    assert ("Жишээ хүн · Гүйцэтгэгч" in page, SAMPLE_PASSWORD in page, len(queries)) == (allowed, allowed, int(allowed))
    assert "saran" not in page
    assert (sign_in(client, "sample", SAMPLE_PASSWORD) == "") is allowed
