"""Photos are made smaller before they travel; several files, removal, limits, progress."""

from __future__ import annotations

import io
import re
import uuid

import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from tests.browser import Opener
from tests.ui import story_urls

pytestmark = [pytest.mark.story, pytest.mark.django_db(transaction=True)]


def photo(width: int, height: int, kind: str = "JPEG") -> bytes:
    """A photo with enough noise to weigh something."""
    stream = io.BytesIO()
    Image.effect_noise((width, height), 60).convert("RGB").save(stream, kind, quality=92)
    return stream.getvalue()


def choose(page: Page, *files: tuple[str, str, bytes]) -> None:
    page.locator("#files").set_input_files(
        [{"name": name, "mimeType": kind, "buffer": data} for name, kind, data in files]
    )


def page_of(open_page: Opener, width: int = 1280, *, touch: bool = False) -> Page:
    page = open_page(f"/story/{uuid.uuid4().hex}/", width, touch=touch)
    page.locator("#text").fill("Зурагтай")
    return page


def test_a_large_photo_is_made_smaller_and_the_rest_goes_as_it_is(open_page: Opener) -> None:
    page = page_of(open_page)
    large, small = photo(2600, 1950), photo(800, 600)
    choose(
        page, ("Зураг.jpg", "image/jpeg", large), ("b.jpg", "image/jpeg", small), ("c.pdf", "application/pdf", b"%PDF-")
    )
    expect(page.locator(".chosen .file-size").first).to_contain_text("өмнө нь")
    page.locator("button[type=submit]", has_text="Save").click()
    expect(page.locator(".messages")).to_contain_text("Taken")
    names, sizes, heads = zip(*story_urls.TAKEN[-1]["files"], strict=True)  # type: ignore[call-overload]
    assert names == ("Зураг.jpg", "b.jpg", "c.pdf")
    assert sizes[0] < len(large) * 0.6
    assert sizes[1:] == (len(small), 5)
    assert heads[0] == b"\xff\xd8\xff"
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\dT.*Z", date) for date in story_urls.TAKEN[-1]["dates"])  # type: ignore[attr-defined]


def test_a_photo_becomes_1600_wide(open_page: Opener) -> None:
    page = page_of(open_page)
    choose(page, ("a.png", "image/png", photo(2400, 1200, "PNG")))
    expect(page.locator(".chosen .file-size")).to_contain_text("өмнө нь")
    sides = page.evaluate(
        "async () => { const file = document.querySelector('#files').files[0];"
        " const picture = await createImageBitmap(file); return [file.name, file.type, picture.width, picture.height] }"
    )
    assert sides == ["a.jpg", "image/jpeg", 1600, 800]


def test_files_come_together_and_one_can_be_taken_out(open_page: Opener) -> None:
    page = page_of(open_page)
    choose(page, ("a.txt", "text/plain", b"aaa"))
    choose(page, ("b.txt", "text/plain", b"bbb"))
    expect(page.locator(".chosen li")).to_have_count(2)
    page.locator(".chosen li button").first.click()
    page.locator("button[type=submit]", has_text="Save").click()
    expect(page.locator(".messages")).to_contain_text("Taken")
    assert story_urls.TAKEN[-1]["files"] == [("b.txt", 3, b"bbb")]


def test_a_file_over_the_limit_is_refused_by_name(open_page: Opener) -> None:
    page = page_of(open_page)
    choose(page, ("video.mp4", "video/mp4", bytes(3_000_001)), ("a.txt", "text/plain", b"aaa"))
    expect(page.locator(".field-error")).to_contain_text("video.mp4")
    expect(page.locator(".chosen li")).to_have_count(1)


def test_progress_is_shown_in_a_bar_and_in_words(open_page: Opener) -> None:
    page = page_of(open_page)
    page.context.new_cdp_session(page).send(
        "Network.emulateNetworkConditions",
        {"offline": False, "latency": 0, "downloadThroughput": -1, "uploadThroughput": 400_000},
    )
    choose(page, ("a.bin", "application/octet-stream", bytes(1_000_000)))
    page.evaluate(
        "() => { window.seen = []; new MutationObserver(() => { const bar = document.querySelector("
        "'.sending progress'); if (bar) window.seen.push([bar.value, bar.previousSibling.textContent]) })"
        ".observe(document.body, {subtree: true, childList: true, characterData: true, attributes: true}) }"
    )
    page.locator("button[type=submit]", has_text="Save").click()
    expect(page.locator(".messages")).to_contain_text("Taken")
    seen = page.evaluate("window.seen")
    assert any(0 < value < 100 and "Илгээж байна" in words for value, words in seen)


def test_files_that_were_not_sent_are_there_again_after_a_reload(open_page: Opener) -> None:
    page = page_of(open_page)
    choose(page, ("a.txt", "text/plain", b"aaa"))
    page.wait_for_selector("#files[data-kept]", state="attached")
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    page.reload()
    expect(page.locator(".chosen li")).to_contain_text("a.txt")
    assert asked == []
    page.locator("button[type=submit]", has_text="Save").click()
    expect(page.locator(".messages")).to_contain_text("Taken")
    assert story_urls.TAKEN[-1]["files"] == [("a.txt", 3, b"aaa")]
    page.reload()
    page.wait_for_selector("html[data-ready]")
    expect(page.locator(".chosen li")).to_have_count(0)


def test_leaving_with_files_that_can_be_kept_nowhere_asks(open_page: Opener) -> None:
    page = page_of(open_page)
    page.evaluate("() => { IDBObjectStore.prototype.put = () => { throw new Error('full') } }")
    page.locator("#text").click()
    choose(page, ("a.txt", "text/plain", b"aaa"))
    expect(page.locator(".chosen li")).to_have_count(1)
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    page.reload()
    assert asked == ["beforeunload"]


def test_a_phone_offers_its_camera(open_page: Opener) -> None:
    page = page_of(open_page, 360, touch=True)
    assert page.locator("input[capture=environment]").count() == 1
