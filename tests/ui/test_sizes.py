"""A slow line: what a first page loads, uncompressed."""

from __future__ import annotations

import re

import pytest
from django.template.loader import render_to_string
from django.test import Client

from tests.ui.css import STATIC

FIRST_PAGE_SCRIPTS = ("main.js", "menu.js", "theme.js", "dialog.js", "once.js")


def bytes_of(*names: str) -> int:
    return sum((STATIC / name).stat().st_size for name in names)


def stylesheets() -> list[str]:
    return re.findall(r'href="/static/ui/(css/[^"]+)"', render_to_string("ui/head.html"))


def test_styles_and_scripts_of_a_first_page_are_45_kb() -> None:
    assert bytes_of(*stylesheets(), *(f"js/{name}" for name in FIRST_PAGE_SCRIPTS)) <= 45 * 1024


def test_a_whole_first_page_is_100_kb(client: Client) -> None:
    page = len(client.get("/gallery/").content)
    assert page + bytes_of(*stylesheets(), "icons.svg", "favicon.svg", "meander.svg", "chevron.svg") <= 100 * 1024


def test_every_stylesheet_is_loaded() -> None:
    assert sorted(stylesheets()) == sorted(str(path.relative_to(STATIC)) for path in STATIC.rglob("*.css"))


@pytest.mark.parametrize("path", [*STATIC.rglob("*.css"), *STATIC.rglob("*.js")], ids=lambda path: path.name)
def test_files_stay_small(path: object) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 250  # type: ignore[attr-defined]
