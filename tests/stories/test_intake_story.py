"""A plan comes in: the document is read, a person checks it, says what a column is, and accepts it."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.test import Client
from playwright.sync_api import Page, expect

from shudarga.fulfilment.scales import SCALES
from shudarga.intake.models import Intake
from shudarga.plans.models import Measure, Plan, RatingScale
from tests.browser import Opener
from tests.intake.making import a_criterion, a_draft, a_measure, an_intake
from tests.people import Cast
from tests.stories.plan_documents import AIMAG_ROWS, agency_form, aimag_form

pytestmark = [pytest.mark.story, pytest.mark.django_db(transaction=True)]
PICTURES = Path(__file__).resolve().parents[2] / "docs" / "images"
Look = Callable[[str], None]


@pytest.fixture
def scales(transactional_db: None) -> None:
    """The scales that ship with the product, which tests with real transactions sweep away."""
    for scale in SCALES:
        names = {"name_mn": scale.name_mn, "name_en": scale.name_en, "definition": scale.to_json()}
        RatingScale.objects.get_or_create(key=scale.code, version=scale.version, defaults=names)


@pytest.fixture
def page(scales: None, cast: Cast, client: Client, open_page: Opener) -> Page:
    """The editor's browser."""
    client.force_login(cast.editor)
    return open_page("/intake/", cookies={"sessionid": client.cookies["sessionid"].value})


@pytest.fixture
def look(page: Page) -> Look:
    """Everybody can use the page, wide and narrow; a picture of it for the manual where one is asked for."""

    def looked(name: str) -> None:
        for width in (360, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            found = Axe().run(page)
            assert found.response["violations"] == [], f"{name} {width}: {found.generate_report()}"
            assert page.evaluate("document.documentElement.scrollWidth") <= width, f"{name} {width}"
            if os.environ.get("SHUDARGA_SCREENSHOTS"):
                PICTURES.mkdir(parents=True, exist_ok=True)
                page.screenshot(path=PICTURES / f"intake-{name}-{width}.png")

    return looked


def upload(page: Page, name: str, data: bytes) -> None:
    page.get_by_label("Батлагдсан төлөвлөгөөний файл").set_input_files(
        {"name": name, "mimeType": "application/octet-stream", "buffer": data}
    )
    page.get_by_role("button", name="Баримтыг уншуулах").click()


def test_a_document_is_read_checked_mapped_and_accepted(page: Page, look: Look) -> None:
    # 1. No draft is waiting; the page says how to begin.
    expect(page.get_by_text("Шалгах ноорог алга байна")).to_be_visible()
    look("empty")
    page.get_by_role("link", name="Төлөвлөгөө оруулах").first.click()
    look("upload")

    # 2. A file that cannot be read: one sentence, and the other ways in.
    upload(page, "scan.docx", b"PK\x03\x04 broken")
    expect(page.get_by_role("alert")).to_be_visible()
    expect(page.get_by_role("link", name="Гараар бичиж эхлэх")).to_be_visible()
    look("unreadable")

    # 3. The plan as it was issued: what was read stands beside the document's rows.
    upload(page, "plan.docx", aimag_form())
    expect(page.get_by_role("heading", name="Төлөвлөгөөний толгой хэсэг")).to_be_visible()
    expect(page.get_by_text("3-аас доошгүй удаа").first).to_be_visible()
    expect(page.get_by_text("бүх албан хаагч").first).to_be_visible()
    look("editor")

    # 4. From doubt to doubt: the empty cell is filled in, a criterion is corrected and one is added.
    page.get_by_role("link", name="Эхнийхийг шалгах").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Арга хэмжээ 2")
    look("measure")
    page.get_by_label("Арга хэмжээ", exact=True).fill("Авлигын эсрэг мэдээллийг олон нийтэд хүргэх")
    page.get_by_label("Доод хэмжээ").first.fill("4")
    expect(page.get_by_text("4-өөс доошгүй удаа")).to_be_visible()  # kept as it was typed
    page.get_by_role("button", name="Шалгуур үзүүлэлт нэмэх").click()
    page.get_by_label("Шалгуур үзүүлэлт", exact=True).last.fill("Хүртээмжийг тооцсон байна")
    expect(page.locator(".saved")).to_contain_text("Хадгалсан")
    page.get_by_role("button", name="Шалгасан, дараагийнх").click()
    expect(page.get_by_role("heading", name="Эргэлзээтэй")).to_be_visible()
    kept = Intake.objects.get().draft["goals"][0]["measures"][1]
    assert kept["text"] == "Авлигын эсрэг мэдээллийг олон нийтэд хүргэх"
    assert [item["at_least"] for item in kept["criteria"]] == [4, None, None]
    assert kept["criteria"][2]["text"] == "Хүртээмжийг тооцсон байна"

    # 5. The head of the plan.
    page.get_by_role("link", name="Засах").first.click()
    look("head")
    page.get_by_label("Газар").fill("Баянхонгор аймаг, Баянтэс сум")
    page.get_by_role("button", name="Хадгалах", exact=True).or_(
        page.get_by_role("button", name="Шалгасан")
    ).last.click()
    expect(page.get_by_label("Газар").or_(page.get_by_text("Баянхонгор аймаг, Баянтэс сум")).first).to_be_visible()

    # 6. A column is something else: read again, and taken back.
    page.goto(f"/intake/{Intake.objects.get().pk}/columns/")
    look("columns")
    page.get_by_label("Хариуцах хэлтэс").select_option(label="Орхих")
    page.get_by_role("button", name="Дахин унших").click()
    expect(page.get_by_text("Баримтыг дахин уншлаа")).to_be_visible()
    assert Intake.objects.get().draft["goals"][0]["measures"][0]["responsible"] == []
    page.get_by_role("button", name="Дахин уншсаныг буцаах").click()
    expect(page.get_by_text("Авлигын эсрэг мэдээллийг олон нийтэд хүргэх").first).to_be_visible()

    # 7. The last look, and the plan's board.
    page.get_by_role("link", name="Хүлээн авах руу").click()
    look("accept")
    page.get_by_role("button", name="Төлөвлөгөөг хүлээн авах").click()
    page.wait_for_url("**/plans/*/")
    plan = Plan.objects.get()
    assert plan.place == "Баянхонгор аймаг, Баянтэс сум"
    assert plan.measures.count() == 4


def test_goals_merged_down_and_a_corrected_document(page: Page, look: Look) -> None:
    # 1. The other form: goals over measures, no periods.
    page.goto("/intake/upload/")
    upload(page, "plan.docx", agency_form())
    expect(page.get_by_text("шинэ албан хаагчдын 90 хувиас доошгүй").first).to_be_visible()
    page.get_by_role("link", name="Хүлээн авах руу").click()
    expect(page.get_by_text("санал болгов")).to_be_visible()
    page.get_by_role("button", name="Төлөвлөгөөг хүлээн авах").click()
    page.wait_for_url("**/plans/*/")

    # 2. Another document for the same year: it corrects the plan, and says what would change.
    page.goto("/intake/upload/")
    upload(page, "plan.docx", aimag_form(without="2"))
    page.get_by_role("link", name="Хүлээн авах руу").click()
    expect(page.get_by_role("heading", name="2025 оны хүлээн авсан төлөвлөгөө аль хэдийн байна")).to_be_visible()
    page.get_by_role("button", name="Тэр төлөвлөгөөг засварлаж байна").click()
    expect(page.get_by_role("heading", name="Хасагдах")).to_be_visible()
    look("difference")
    page.get_by_role("button", name="Төлөвлөгөөнд өөрчлөлт оруулах").click()
    page.wait_for_url("**/plans/*/")
    assert Plan.objects.count() == 1
    assert Measure.objects.filter(retired_at=None).count() == len(AIMAG_ROWS) - 1


def test_typing_without_a_connection_is_kept_on_the_device(page: Page) -> None:
    page.goto("/intake/upload/")
    upload(page, "plan.docx", aimag_form())
    page.get_by_role("link", name="Засах").nth(2).click()
    page.context.set_offline(True)
    page.get_by_label("Арга хэмжээ", exact=True).fill("Холболтгүй бичсэн")
    page.get_by_role("button", name="Шалгуур үзүүлэлт нэмэх").click()
    page.get_by_label("Шалгуур үзүүлэлт", exact=True).last.fill("Холболтгүй нэмсэн")
    page.wait_for_timeout(2500)
    page.context.set_offline(False)
    page.reload()
    expect(page.get_by_label("Арга хэмжээ", exact=True)).to_have_value("Холболтгүй бичсэн")
    expect(page.get_by_label("Шалгуур үзүүлэлт", exact=True).last).to_have_value("Холболтгүй нэмсэн")


@pytest.mark.parametrize(("theme", "language"), [("dark", "mn"), ("light", "en")])
def test_everybody_can_use_it_in_the_dark_and_in_english(
    cast: Cast,
    client: Client,
    open_page: Opener,
    theme: str,
    language: str,
) -> None:
    draft = a_draft(a_measure("1", "Сургалт хийх", a_criterion("Хоёр удаа", kind="count")), a_measure("2", ""))
    intake = an_intake(cast.body, cast.editor, draft)
    client.force_login(cast.editor)
    cookies = {"sessionid": client.cookies["sessionid"].value}
    page = open_page("/intake/", theme=theme, language=language, cookies=cookies)
    for part in ("", "head/", "goals/0/", "goals/0/measures/0/", "accept/"):
        page.goto(f"/intake/{intake.pk}/{part}")
        found = Axe().run(page)
        assert found.response["violations"] == [], f"{part}: {found.generate_report()}"
