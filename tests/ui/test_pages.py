"""The pages of the room, by the test client."""

from __future__ import annotations

import re

import pytest
from django.template.loader import render_to_string
from django.test import Client


@pytest.mark.parametrize(("language", "word"), [("mn", "Дэлгэцийн хэсгүүд"), ("en", "Components")])
def test_the_gallery_speaks_both_languages(client: Client, language: str, word: str) -> None:
    client.cookies["django_language"] = language
    page = client.get("/gallery/").content.decode()
    assert f'<html lang="{language}"' in page
    assert word in page


def test_no_page_has_inline_script_or_style(client: Client) -> None:
    page = client.get("/gallery/").content.decode()
    assert re.findall(r"<style|\sstyle=|\son\w+=", page) == []
    assert re.findall(r"<script(?![^>]*(?:src=|application/json))", page) == []


def test_the_theme_is_kept_in_a_cookie_and_rendered_by_the_server(client: Client) -> None:
    answer = client.post("/gallery/theme/", {"theme": "dark", "next": "/gallery/"})
    assert (answer.status_code, answer["Location"]) == (302, "/gallery/")
    assert 'data-theme="dark"' in client.get("/gallery/").content.decode()


def test_a_theme_that_is_none_changes_nothing_and_leads_nowhere_else(client: Client) -> None:
    answer = client.post("/gallery/theme/", {"theme": "pink", "next": "https://example.com/"})
    assert answer["Location"] == "/"
    assert "shudarga_theme" not in client.cookies


@pytest.mark.parametrize("name", ["400", "403", "404", "403_csrf", "500"])
def test_pages_of_refusal_need_nothing_and_say_what_to_do(name: str) -> None:
    page = render_to_string(f"{name}.html")
    assert "<h1>" in page
    assert 'href="/"' in page


def test_a_page_that_is_not_there(client: Client) -> None:
    answer = client.get("/gallery/no-such-page/")
    assert answer.status_code == 404
    assert "Ийм хуудас алга" in answer.content.decode()


def test_a_refusal_shows_its_reason() -> None:
    assert "Not before May." in render_to_string("403.html", {"exception": "Not before May."})
