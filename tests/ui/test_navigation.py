"""The rail shows what is there and what the person may, and marks where one is."""

from __future__ import annotations

import pytest
from django.http import HttpRequest
from django.test import RequestFactory

from shudarga.ui import navigation
from shudarga.ui.context import Chrome, Place, register_place, theme_of
from shudarga.ui.navigation import AreaItem, navigation_for, register


@pytest.fixture(autouse=True)
def empty_rail(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(navigation, "_items", {})


def request_for(path: str = "/gallery/") -> HttpRequest:
    request = RequestFactory().get(path)
    request.resolver_match = None
    return request


def test_an_entry_stands_in_its_order_with_its_address() -> None:
    register(AreaItem("ui:theme", "Theme", "sun", order=20))
    register(AreaItem("ui:gallery", "Gallery", "home", order=10))
    assert [(entry.url, entry.active) for entry in navigation_for(request_for())] == [
        ("/gallery/", True),
        ("/gallery/theme/", False),
    ]


def test_the_longest_address_is_where_one_is() -> None:
    register(AreaItem("ui:gallery", "Gallery", "home"))
    register(AreaItem("ui:theme", "Theme", "sun"))
    assert [entry.label for entry in navigation_for(request_for("/gallery/theme/")) if entry.active] == ["Theme"]


def test_what_is_not_there_or_not_allowed_is_not_shown() -> None:
    register(AreaItem("no:such", "Nowhere", "home"))
    register(AreaItem("ui:gallery", "Gallery", "home", allowed=lambda _request: False))
    assert navigation_for(request_for()) == []


def test_the_round_sign_stands_apart() -> None:
    register(AreaItem("ui:gallery", "Done", "plus", add=True))
    chrome = Chrome(request_for())
    assert (chrome.navigation, chrome.add and chrome.add.label) == ([], "Done")


def test_four_entries_fill_the_bar_and_more_go_to_its_menu(monkeypatch: pytest.MonkeyPatch) -> None:
    entry = navigation.Entry("n", "/", "x", "home", active=False)
    four = [navigation.Entry(f"n{number}", "/", f"{number}", "home", active=False) for number in range(4)]
    assert navigation.bar_of(four) == (four, [])
    assert navigation.bar_of([*four, entry]) == (four[:3], [four[3], entry])


def test_the_place_comes_from_who_knows_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shudarga.ui.context._place", [])
    assert Chrome(request_for()).place == Place()
    register_place(lambda _request: Place("Номгон", 2025))
    assert Chrome(request_for()).place == Place("Номгон", 2025)


@pytest.mark.parametrize(("cookie", "theme"), [("dark", "dark"), ("light", "light"), ("pink", "auto"), ("", "auto")])
def test_the_theme_is_the_cookies(cookie: str, theme: str) -> None:
    request = request_for()
    request.COOKIES["shudarga_theme"] = cookie
    assert theme_of(request) == theme
