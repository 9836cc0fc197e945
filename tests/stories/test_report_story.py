"""The report: two people write, what is missing is written, the head approves, the document is looked at and taken."""

from __future__ import annotations

import os
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.test import Client
from docx import Document
from playwright.sync_api import Page, expect

from shudarga.plans.models import Round
from shudarga.reports.models import ReportItem, Revision
from tests.browser import Opener
from tests.people import Cast
from tests.reports.making import a_round, make_whole, measure

pytestmark = [pytest.mark.story, pytest.mark.django_db(transaction=True)]
PICTURES = Path(__file__).resolve().parents[2] / "docs" / "images"
SAVE = "Хадгалах"


@pytest.fixture
def half(transactional_db: None, cast: Cast) -> Round:
    """The first half-year of a plan with work under it."""
    return a_round(cast)


@pytest.fixture
def desk(open_page: Opener, half: Round) -> Callable[..., Page]:
    """desk(user): the report in that person's browser."""

    def opened(user: object, part: str = "", **more: object) -> Page:
        client = Client()
        client.force_login(user)  # type: ignore[arg-type]
        cookies = {"sessionid": client.cookies["sessionid"].value}
        page = open_page(f"/plans/{half.plan_id}/rounds/{half.pk}/report/{part}", cookies=cookies, **more)
        page.set_default_timeout(20_000)
        return page

    return opened


def look(page: Page, name: str, *, picture: bool = True) -> None:
    """Everybody can use the page, wide and narrow; a picture of it for the manual where one is asked for."""
    for width in (360, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        found = Axe().run(page, options={"exclude": [["iframe"]]} if page.locator("iframe").count() else None)
        assert found.response["violations"] == [], f"{name} {width}: {found.generate_report()}"
        assert page.evaluate("document.documentElement.scrollWidth") <= width, f"{name} {width}"
        if picture and os.environ.get("SHUDARGA_SCREENSHOTS"):
            PICTURES.mkdir(parents=True, exist_ok=True)
            page.evaluate(
                "document.querySelectorAll('.report-save').forEach((bar) => { bar.style.position = 'static' })"
            )
            page.screenshot(path=PICTURES / f"report-{name}-{width}.png", full_page=True)


def account(page: Page, half: Round, number: str) -> str:
    """The selector of a measure's account."""
    return f"[name=account-{measure(half, number).pk}]"


def test_from_the_proposals_to_the_document(desk: Callable[..., Page], half: Round, cast: Cast) -> None:
    # 1. The page says how it stands, and what is missing.
    page = desk(cast.editor)
    expect(page.get_by_text("5 арга хэмжээний 1 нь биелэлтийн тайлбаргүй")).to_be_visible()
    expect(page.locator(".ring-text")).to_have_text("78 %")
    look(page, "draft")
    page.get_by_role("button", name="Бүгдийг дэлгэх").click()
    look(page, "unfolded")

    # 2. The missing account is typed; the count follows, and a closed page loses nothing.
    page.locator(account(page, half, "4")).fill("Журмын төслийг боловсруулж байна.")
    expect(page.get_by_text("Биелэлт нь бичигдээгүй арга хэмжээ одоо: 0.")).to_be_visible()
    expect(page.locator("[data-draft-line]")).to_contain_text("Ноорог")
    page.reload()
    expect(page.locator(account(page, half, "4"))).to_have_value("Журмын төслийг боловсруулж байна.")

    # 3. It is saved: nothing is missing any more.
    page.get_by_role("button", name=SAVE).last.click()
    expect(page.get_by_text("Таны бичсэн хадгалагдлаа.")).to_be_visible()
    expect(page.get_by_text("Тайланг батлахад саад болох зүйл алга.")).to_be_visible()
    assert ReportItem.objects.get().account == "Журмын төслийг боловсруулж байна."

    # 4. The head approves it, asked once more; the content is frozen with its hash.
    page = desk(cast.head)
    page.get_by_role("button", name="Батлах").first.click()
    page.locator("dialog[open]").get_by_role("button", name="Батлах").click()
    expect(page.get_by_text("Тайланг батлав. Агуулга нь хөлдсөн.")).to_be_visible()
    expect(page.locator(".report-hash code")).to_have_text(Revision.objects.get().hash)
    look(page, "frozen")

    # 5. The document is looked at, page by page on a phone, and taken as a Word file.
    page.get_by_role("link", name="Урьдчилан харах, татах").click()
    expect(page.get_by_role("heading", name="Баримт бичиг хэрхэн харагдах")).to_be_visible()
    look(page, "preview")
    with page.expect_download() as download:
        page.get_by_role("link", name="Word (DOCX)").click()
    table = Document(BytesIO(download.value.path().read_bytes())).tables
    assert any("Журмын төслийг боловсруулж байна." in cell.text for one in table for cell in one.columns[5].cells)


def test_two_who_write_at_once(desk: Callable[..., Page], half: Round, cast: Cast) -> None:
    # 1. Both have the page open; the first one saves.
    mine, theirs = desk(cast.editor), desk(cast.coordinator)
    mine.locator(account(mine, half, "4")).fill("Сараны үг.")
    mine.get_by_role("button", name=SAVE).last.click()
    expect(mine.get_by_text("Таны бичсэн хадгалагдлаа.")).to_be_visible()

    # 2. The second one is shown both texts, and nothing was written over.
    theirs.locator(account(theirs, half, "4")).fill("Болдын үг.")
    theirs.get_by_role("button", name=SAVE).last.click()
    expect(theirs.get_by_text("Энэ хооронд өөр хүн бичжээ")).to_be_visible()
    expect(theirs.locator(".report-clash")).to_contain_text("Сараны үг.")
    expect(theirs.locator(account(theirs, half, "4"))).to_have_value("Болдын үг.")
    look(theirs, "conflict")

    # 3. They put both together and save.
    theirs.locator(account(theirs, half, "4")).fill("Сараны ба Болдын үг.")
    theirs.get_by_role("button", name=SAVE).last.click()
    expect(theirs.get_by_text("Таны бичсэн хадгалагдлаа.")).to_be_visible()
    assert ReportItem.objects.get().account == "Сараны ба Болдын үг."


def test_a_draft_taken_up_later_writes_over_nobody(desk: Callable[..., Page], half: Round, cast: Cast) -> None:
    # 1. Typed and not sent; meanwhile somebody else writes about the same measure.
    page = desk(cast.coordinator)
    page.locator(account(page, half, "4")).fill("Болдын ноорог.")
    expect(page.locator("[data-draft-line]")).to_contain_text("Ноорог")
    make_whole(half, cast)

    # 2. The draft comes back with what its writer had seen, so sending it shows both.
    page.reload()
    expect(page.locator(account(page, half, "4"))).to_have_value("Болдын ноорог.")
    page.get_by_role("button", name=SAVE).last.click()
    expect(page.locator(".report-clash").first).to_contain_text("Журмын төслийг боловсруулж байна.")
    assert ReportItem.objects.get().account == "Журмын төслийг боловсруулж байна."


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("language", ["mn", "en"])
def test_questions_are_for_everybody(
    language: str, theme: str, desk: Callable[..., Page], half: Round, cast: Cast
) -> None:
    page = desk(cast.head, "move/approve/", language=language, theme=theme)
    expect(page.locator("[data-errors]")).to_be_visible()
    look(page, f"blocked-{language}-{theme}", picture=False)
    page = desk(cast.editor, language=language, theme=theme)
    look(page, f"draft-{language}-{theme}", picture=False)
