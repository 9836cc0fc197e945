"""Typing is never lost: over a reload, a broken line, a fault in the form, a full device."""

from __future__ import annotations

import uuid

import pytest
from playwright.sync_api import Page, expect

from tests.browser import Opener
from tests.ui import story_urls

pytestmark = [pytest.mark.story, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def key() -> str:
    return uuid.uuid4().hex


def fill(page: Page) -> None:
    page.locator("#text").fill("Сургалт хийсэн")
    page.locator("#kind").select_option("b")
    page.locator("[name=sure]").check()


def standing(page: Page) -> tuple[str, str, bool]:
    return (
        page.locator("#text").input_value(),
        page.locator("#kind").input_value(),
        page.locator("[name=sure]").is_checked(),
    )


def test_a_reload_brings_the_draft_back_and_it_can_be_discarded(open_page: Opener, key: str) -> None:
    page = open_page(f"/story/{key}/")
    fill(page)
    page.reload()
    expect(page.locator("[data-draft-note]")).to_contain_text("Сэргээсэн ноорог")
    assert standing(page) == ("Сургалт хийсэн", "b", True)
    page.locator("[data-draft-note] button").click()
    assert standing(page) == ("", "a", False)
    page.reload()
    page.wait_for_selector("html[data-ready]")
    assert standing(page) == ("", "a", False)
    assert page.locator("[data-draft-note]").count() == 0


def test_another_device_gets_the_draft_from_the_server(open_page: Opener, key: str) -> None:
    page = open_page(f"/story/{key}/?url")
    fill(page)
    expect(page.locator("[data-draft-line]")).to_contain_text("Ноорог хадгалсан")
    assert story_urls.DRAFTS[key]["fields"] == {"text": ["Сургалт хийсэн"], "kind": ["b"], "sure": ["yes"]}
    other = open_page(f"/story/{key}/?url", 360)
    expect(other.locator("[data-draft-note]")).to_be_visible()
    assert standing(other) == ("Сургалт хийсэн", "b", True)


def test_what_was_taken_is_no_draft_any_more(open_page: Opener, key: str) -> None:
    page = open_page(f"/story/{key}/")
    fill(page)
    page.locator("button[type=submit]", has_text="Save").click()
    expect(page.locator(".messages")).to_contain_text("Taken")
    assert standing(page) == ("", "a", False)
    page.reload()
    page.wait_for_selector("html[data-ready]")
    assert standing(page) == ("", "a", False)


def test_a_broken_line_keeps_everything_and_sends_again(open_page: Opener, key: str) -> None:
    page = open_page(f"/story/{key}/")
    fill(page)
    before = len(story_urls.TAKEN)
    page.context.set_offline(True)
    page.locator("button[type=submit]", has_text="Save").click()
    expect(page.locator(".sending")).to_contain_text("Холболт тасарлаа")
    assert standing(page) == ("Сургалт хийсэн", "b", True)
    page.context.set_offline(False)
    page.locator(".sending button").click()
    expect(page.locator(".messages")).to_contain_text("Taken")
    assert len(story_urls.TAKEN) == before + 1


def test_a_fault_in_the_form_keeps_text_and_files(open_page: Opener, key: str) -> None:
    page = open_page(f"/story/{key}/")
    page.locator("#text").fill("x")
    page.locator("#files").set_input_files({"name": "irts.txt", "mimeType": "text/plain", "buffer": b"abc"})
    page.locator("button[type=submit]", has_text="Save").click()
    expect(page.locator("[data-errors]")).to_be_focused()
    expect(page.locator(".chosen li")).to_contain_text("irts.txt")
    page.locator("#text").fill("xyz")
    page.locator("button[type=submit]", has_text="Save").click()
    expect(page.locator(".messages")).to_contain_text("Taken")
    assert story_urls.TAKEN[-1]["files"] == [("irts.txt", 3, b"abc")]
    assert page.locator(".chosen li").count() == 0


def test_a_full_device_warns_before_leaving(open_page: Opener, key: str) -> None:
    page = open_page(f"/story/{key}/")
    page.evaluate("() => { Storage.prototype.setItem = () => { throw new Error('full') } }")
    page.locator("#text").press_sequentially("abc")
    expect(page.locator("[data-draft-line]")).to_contain_text("хадгалах боломжгүй")
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    page.reload()
    assert asked == ["beforeunload"]


def test_nothing_is_asked_when_nothing_can_be_lost(open_page: Opener, key: str) -> None:
    page = open_page(f"/story/{key}/")
    page.locator("#text").press_sequentially("abc")
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    page.reload()
    assert asked == []


def test_without_scripts_the_form_is_a_plain_form(browser: object, live_server: object, key: str) -> None:
    context = browser.new_context(java_script_enabled=False, base_url=live_server.url)  # type: ignore[attr-defined]
    page = context.new_page()
    page.goto(f"/story/{key}/")
    page.locator("#text").fill("plain")
    page.locator("#files").set_input_files({"name": "a.txt", "mimeType": "text/plain", "buffer": b"abc"})
    page.locator("button[type=submit]", has_text="Save").click()
    expect(page.locator(".messages")).to_contain_text("Taken")
    context.close()
    assert story_urls.TAKEN[-1] == {"text": "plain", "files": [("a.txt", 3, b"abc")], "dates": []}
