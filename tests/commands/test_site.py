"""`shudarga body add`, `user add`, `migrate`: a site and who works on it."""

from __future__ import annotations

import io
from datetime import date

import pytest
from django.test import Client

from shudarga.accounts.models import User
from shudarga.history.models import Event
from shudarga.organisations.models import Body, RoleHolding
from tests.commands.conftest import Run

pytestmark = pytest.mark.django_db
PASSWORD = "erkh-chuluu-2025"


@pytest.fixture
def body(run: Run) -> Body:
    run("body", "add", "--code", "А", "--name", "Аймаг", "--place", "Улиастай")
    return Body.objects.get()


def test_bodies_one_below_the_other(run: Run, body: Body) -> None:
    ended = run("body", "add", "--code", "С", "--name", "Сум", "--parent", "А", "--lang", "en")
    assert (ended.code, ended.out) == (0, "Body С was made.\n")
    below = Body.objects.get(code="С")
    assert (below.parent, below.path.startswith(body.path)) == (body, True)
    assert (body.name, body.place) == ("Аймаг", "Улиастай")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--code", "А", "--name", "Дахин"], "There is a body А already"),
        (["--code", " А ", "--name", "Дахин"], "There is a body А already"),
        (["--code", "Б", "--name", "Б", "--parent", "Q"], "There is no body Q"),
        (["--code", "x" * 70, "--name", "Б"], "--code: "),
        (["--code", "Б", "--name", "x" * 400], "--name: "),
        (["--code", "Б", "--name", "Б", "--place", "x" * 400], "--place: "),
    ],
)
def test_a_body_that_cannot_be(run: Run, body: Body, arguments: list[str], words: str) -> None:
    ended = run("body", "add", *arguments, "--lang", "en")
    assert (ended.code, ended.out, len(ended.err.splitlines())) == (2, "", 1)
    assert words in ended.err
    assert Body.objects.count() == 1


def test_a_person_signs_in_with_the_role_given(
    run: Run, body: Body, monkeypatch: pytest.MonkeyPatch, client: Client
) -> None:
    monkeypatch.setenv("SHUDARGA_PASSWORD", PASSWORD)
    ended = run("user", "add", "bold", "--name", "Б.Болд", "--body", "А", "--role", "head", "--lang", "en")
    assert (ended.code, ended.out) == (0, "User bold was made.\n")
    holding = RoleHolding.objects.get()
    assert (holding.user.name, holding.body, holding.role, holding.until) == ("Б.Болд", body, "head", None)
    assert holding.since <= date.today()  # noqa: DTZ011 - near enough
    assert client.login(username="bold", password=PASSWORD)
    assert list(Event.objects.order_by("sequence").values_list("verb", flat=True))[-2:] == [
        "account.created",
        "role.given",
    ]


def test_a_password_from_the_input(run: Run, body: Body, monkeypatch: pytest.MonkeyPatch, client: Client) -> None:
    monkeypatch.delenv("SHUDARGA_PASSWORD", raising=False)
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{PASSWORD}\n"))
    assert run("user", "add", "bold", "--name", "Б", "--body", "А", "--role", "head").code == 0
    assert client.login(username="bold", password=PASSWORD)
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    ended = run("user", "add", "dorj", "--name", "Б", "--body", "А", "--role", "head", "--lang", "en")
    assert (ended.code, ended.err) == (2, "shudarga: No password was given.\n")


@pytest.mark.parametrize(
    ("username", "more", "password", "words"),
    [
        ("BOLD", [], PASSWORD, "There is a user BOLD already"),
        ("dorj", ["--body", "Q"], PASSWORD, "There is no body Q"),
        ("dorj", [], "123", "too short"),
        ("dorj", ["--role", "king"], PASSWORD, "invalid choice: 'king'"),
        ("x" * 300, [], PASSWORD, "--username: "),
        ("dorj", ["--name", "x" * 400], PASSWORD, "--name: "),
        (" ", [], PASSWORD, "this may not be empty"),
    ],
)
def test_a_person_that_cannot_be(
    run: Run, body: Body, monkeypatch: pytest.MonkeyPatch, username: str, more: list[str], password: str, words: str
) -> None:
    monkeypatch.setenv("SHUDARGA_PASSWORD", PASSWORD)
    usual = ["--name", "Б", "--body", "А", "--role", "head", "--lang", "en"]
    run("user", "add", "bold", *usual)
    before = User.objects.count()
    monkeypatch.setenv("SHUDARGA_PASSWORD", password)
    ended = run("user", "add", username, *usual, *more)
    assert (ended.code, ended.out, len(ended.err.splitlines())) == (2, "", 1)
    assert words in ended.err
    assert User.objects.count() == before


def test_tables_are_in_step(run: Run) -> None:
    assert run("migrate", "--lang", "en").out == "The tables are in step.\n"
