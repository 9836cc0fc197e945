"""The gallery in the browser: accessibility, no sideways scrolling, targets, themes without a flash, paper."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser import Opener

pytestmark = [pytest.mark.story, pytest.mark.django_db(transaction=True)]

SMALL = """() => {
  const targets = 'a.button, button, summary, .tab, .filter, .bar-link, .menu-item, input:not([type=hidden])'
  const others = '.unseen, .unseen *, [type=checkbox], [type=radio], .explain > summary'
  const box = (one) => one.getBoundingClientRect()
  const small = (one) => box(one).width && Math.min(box(one).height, box(one).width) < 43.5
  return [...document.querySelectorAll(targets)]
    .filter((one) => one.checkVisibility() && !one.matches(others) && small(one))
    .map((one) => one.outerHTML.slice(0, 120))
}"""


@pytest.mark.parametrize("language", ["mn", "en"])
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_everybody_can_use_it(open_page: Opener, width: int, theme: str, language: str) -> None:
    page = open_page("/gallery/", width, theme, language)
    found = Axe().run(page)
    assert found.response["violations"] == [], found.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_every_target_is_large_enough_for_a_thumb(open_page: Opener) -> None:
    page = open_page("/gallery/", 360, touch=True)
    assert page.evaluate(SMALL) == []


def test_open_dialog_and_menus_are_accessible(open_page: Opener) -> None:
    page = open_page("/gallery/")
    page.locator("a[data-dialog]").click()
    assert page.locator("dialog[open]").count() == 1
    assert Axe().run(page).response["violations"] == []
    page.keyboard.press("Escape")
    assert page.locator("dialog[open]").count() == 0
    page.locator("details.menu > summary").first.click()
    assert Axe().run(page).response["violations"] == []
    page.keyboard.press("Escape")
    assert page.locator("details.menu[open]").count() == 0


def test_the_theme_changes_at_once_and_stays(open_page: Opener) -> None:
    page = open_page("/gallery/", theme="auto")
    page.locator("form[data-theme-form]").locator("xpath=..").locator("summary").click()
    page.locator("button[value=dark]").click()
    assert page.locator("html").get_attribute("data-theme") == "dark"
    page.reload()
    assert page.locator("html").get_attribute("data-theme") == "dark"
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(17, 23, 30)"


def test_paper_is_light_and_without_the_frame(open_page: Opener) -> None:
    page = open_page("/gallery/", theme="dark")
    page.emulate_media(media="print")
    assert not page.locator(".rail").is_visible()
    assert not page.locator(".bar").is_visible()
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
    assert page.evaluate("getComputedStyle(document.querySelector('.pill')).color") == "rgb(80, 88, 97)"
    assert len(page.pdf(prefer_css_page_size=True)) > 20_000


def test_two_presses_send_once(open_page: Opener) -> None:
    page = open_page("/gallery/")
    sent = page.evaluate(
        """() => { let sent = 0; const form = document.querySelector("form[novalidate]");
        addEventListener("submit", (event) => { if (!event.defaultPrevented) sent += 1; event.preventDefault() });
        form.requestSubmit(); form.requestSubmit(); return sent }"""
    )
    assert sent == 1
