"""Fixtures of the browser stories. tests/conftest.py imports them once: a worker has one browser and one server."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator

import pytest
from django.test import override_settings
from playwright.sync_api import Browser, Page, sync_playwright
from pytest_django.live_server_helper import LiveServer

ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
ARGUMENTS += ["--disable-sync", "--no-first-run"]

Opener = Callable[..., Page]


@pytest.fixture(scope="session")
def live_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveServer]:
    """The site on a free port. Static files come from the sources; WhiteNoise still wants a folder to look into."""
    with override_settings(STATIC_ROOT=str(tmp_path_factory.mktemp("static"))):
        server = LiveServer("localhost")
    yield server
    server.stop()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium. Playwright runs a loop in this thread, so Django is told that database calls are meant."""
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=ARGUMENTS)
        yield chromium
        chromium.close()
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@pytest.fixture
def open_page(browser: Browser, live_server: LiveServer) -> Iterator[Opener]:
    """open_page(path, width=, theme=, language=, touch=, cookies=): the page there, its scripts ready.

    cookies: name to value, as {"sessionid": …} of a signed-in test client. A fault in a script fails the test.
    """
    contexts = []
    faults: list[str] = []

    def opened(
        path: str,
        width: int = 1280,
        theme: str = "light",
        language: str = "mn",
        *,
        touch: bool = False,
        cookies: dict[str, str] | None = None,
    ) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": 800},
            has_touch=touch,
            base_url=live_server.url,
        )
        contexts.append(context)
        wanted = {"shudarga_theme": theme, "django_language": language, **(cookies or {})}
        context.add_cookies([{"name": name, "value": value, "url": live_server.url} for name, value in wanted.items()])
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.on("pageerror", lambda fault: faults.append(str(fault)))
        page.goto(path)
        page.wait_for_selector("html[data-ready]")
        return page

    yield opened
    for context in contexts:
        context.close()
    assert faults == []
