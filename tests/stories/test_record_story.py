"""What was done is recorded on a phone, with a photo, over a line that breaks; the figure changes; it is corrected."""

from __future__ import annotations

import io
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.test import Client
from PIL import Image, ImageDraw
from playwright.sync_api import Page, Route, expect

from shudarga.records.models import Evidence, Record
from tests.browser import Opener
from tests.people import Cast
from tests.records.making import SmallPlan, make_record, make_small_plan, photo, proof_terms, today

pytestmark = [pytest.mark.story, pytest.mark.django_db(transaction=True)]
PICTURES = Path(__file__).resolve().parents[2] / "docs" / "images"
Look = Callable[..., None]

SMALL = """() => {
  const targets = 'a.button, button, summary, .choose-link, .count-choice, input:not([type=hidden]), select, textarea'
  const others = '.unseen, .unseen *, [type=checkbox], [type=radio], [hidden]'
  const box = (one) => one.getBoundingClientRect()
  const small = (one) => box(one).width && Math.min(box(one).height, box(one).width) < 43.5
  return [...document.querySelectorAll(targets)]
    .filter((one) => one.checkVisibility() && !one.matches(others) && !one.matches('.explain > summary') && small(one))
    .map((one) => one.outerHTML.slice(0, 120))
}"""


def meeting_photo() -> bytes:
    """A photo as a phone takes it: large, and with something in it."""
    image = Image.effect_noise((2400, 1800), 40).convert("RGB")
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 1100, 2400, 1800), fill=(150, 110, 70))
    for number in range(6):
        draw.ellipse((200 + number * 340, 620, 420 + number * 340, 840), fill=(220, 180, 150))
        draw.rectangle((170 + number * 340, 840, 450 + number * 340, 1200), fill=(40, 60 + number * 20, 120))
    stream = io.BytesIO()
    image.save(stream, "JPEG", quality=90)
    return stream.getvalue()


@pytest.fixture
def small(cast: Cast) -> SmallPlan:
    """The plan of the soum office."""
    return make_small_plan(cast.body, cast.editor)


@pytest.fixture
def phone(small: SmallPlan, cast: Cast, client: Client, open_page: Opener) -> Page:
    """The editor's phone."""
    client.force_login(cast.editor)
    return open_page("/", 360, touch=True, cookies={"sessionid": client.cookies["sessionid"].value})


def look(page: Page, name: str, *widths: int) -> None:
    """Everybody can use the page; a picture of it for the manual where one is asked for."""
    before = page.viewport_size
    for width in widths or (360, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        found = Axe().run(page)
        assert found.response["violations"] == [], f"{name} {width}: {found.generate_report()}"
        assert page.evaluate("document.documentElement.scrollWidth") <= width, f"{name} {width}"
        if width < 500:
            assert page.evaluate(SMALL) == [], name
        if os.environ.get("SHUDARGA_SCREENSHOTS"):
            PICTURES.mkdir(parents=True, exist_ok=True)
            page.screenshot(path=PICTURES / f"record-{name}-{width}.png", full_page=True)
    if before:
        page.set_viewport_size(before)


def add_photo(page: Page, name: str = "Хурал.jpg") -> None:
    page.locator("#files").set_input_files({"name": name, "mimeType": "image/jpeg", "buffer": meeting_photo()})
    expect(page.locator(".chosen .file-size")).to_contain_text("өмнө нь")


def test_a_record_with_a_photo_over_a_line_that_breaks(phone: Page, small: SmallPlan) -> None:
    page = phone
    page.on("dialog", lambda dialog: dialog.accept())

    # 1. The round plus leads to the measures; a word finds the one.
    page.locator(".bar-add").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Юу хийсэн бэ?")
    look(page, "choose")
    page.locator(".choose-link", has_text="Хэвлэл мэдээллийн").click()

    # 2. What was done, with the camera's picture, which is made smaller on the phone.
    page.get_by_role("textbox", name="Хийсэн ажил").fill("Орон нутгийн телевизээр мэдээлэл хүргэв")
    page.get_by_label("Хамрагдсан хүний тоо").fill("45")
    add_photo(page)
    look(page, "form")

    # 3. The line breaks: nothing is lost, and the page says so.
    page.context.set_offline(True)
    page.get_by_role("button", name="Бүртгэх").click()
    expect(page.get_by_role("alert")).to_contain_text("Дахин илгээнэ үү")
    expect(page.get_by_role("textbox", name="Хийсэн ажил")).to_have_value("Орон нутгийн телевизээр мэдээлэл хүргэв")
    assert Record.objects.count() == 0

    # 4. Even the page closed and opened again has it all.
    page.context.set_offline(False)
    page.reload()
    expect(page.locator("[data-draft-note]")).to_be_visible()
    expect(page.get_by_role("textbox", name="Хийсэн ажил")).to_have_value("Орон нутгийн телевизээр мэдээлэл хүргэв")
    expect(page.get_by_label("Хамрагдсан хүний тоо")).to_have_value("45")
    expect(page.locator(".chosen .file-name")).to_have_text("Хурал.jpg")
    look(page, "draft", 360)

    # 5. Sent; the measure shows it, and so does the board.
    page.get_by_role("button", name="Бүртгэх").click()
    expect(page.locator(".messages")).to_contain_text("Бүртгэлээ")
    expect(page.locator(".criterion").first).to_contain_text("1/3")
    expect(page.locator(".proof-picture img")).to_be_visible()
    look(page, "measure")
    page.goto(f"/plans/{small.plan.pk}/")
    expect(page.locator(".board-short").first).to_have_text("1/3")
    record = Record.objects.get()
    assert (record.people, Evidence.objects.get().file.width) == (45, 1600)  # type: ignore[union-attr]

    # 6. The form is empty again: nothing of the last one comes back.
    page.goto(f"/plans/{small.plan.pk}/records/add/?measure={small.media.pk}")
    page.wait_for_selector("html[data-ready]")
    page.wait_for_timeout(600)
    expect(page.locator("[data-draft-note]")).to_have_count(0)
    expect(page.get_by_role("textbox", name="Хийсэн ажил")).to_have_value("")
    expect(page.locator(".chosen li")).to_have_count(0)


def test_an_answer_that_is_lost_makes_no_second_record(phone: Page, small: SmallPlan) -> None:
    page = phone
    page.on("dialog", lambda dialog: dialog.accept())
    address = f"/plans/{small.plan.pk}/records/add/?measure={small.media.pk}"

    # 1. The server takes the record, and the answer is lost on the way back.
    page.goto(address)
    page.wait_for_selector("html[data-ready]")
    page.get_by_role("textbox", name="Хийсэн ажил").fill("Өдөрлөг")
    add_photo(page)

    def lose(route: Route) -> None:
        if route.request.method == "POST":
            route.fetch(max_redirects=0)
            route.abort()
        else:
            route.continue_()

    page.route("**/records/add/*", lose)
    page.get_by_role("button", name="Бүртгэх").click()
    expect(page.get_by_role("alert")).to_contain_text("Дахин илгээнэ үү")
    assert Record.objects.count() == 1

    # 2. Opened anew, corrected and sent again: one record, with the correction, and one photo.
    page.unroute("**/records/add/*")
    page.goto(address)
    page.wait_for_selector("html[data-ready]")
    expect(page.get_by_role("textbox", name="Хийсэн ажил")).to_have_value("Өдөрлөг")
    page.get_by_role("textbox", name="Хийсэн ажил").fill("Нээлттэй өдөрлөг")
    page.get_by_role("button", name="Бүртгэх").click()
    page.wait_for_url("**/measures/*/")
    expect(page.locator(".timeline-title")).to_have_text(["Нээлттэй өдөрлөг"])
    assert list(Record.objects.values_list("title", flat=True)) == ["Нээлттэй өдөрлөг"]
    assert Evidence.objects.count() == 1


def test_a_fault_keeps_words_and_files_and_another_measure_counts_too(phone: Page, small: SmallPlan) -> None:
    page = phone
    page.on("dialog", lambda dialog: dialog.accept())
    address = f"/plans/{small.plan.pk}/records/add/?measure={small.media.pk}"
    page.goto(address)
    page.wait_for_selector("html[data-ready]")

    # 1. It counts for the pledges too; the cards come without losing what is typed.
    page.get_by_role("textbox", name="Хийсэн ажил").fill("Сургалт")
    page.get_by_text("Өөр арга хэмжээнд мөн хамаарна").click()
    page.get_by_label("Арга хэмжээ", exact=True).select_option(str(small.pledge.pk))
    page.get_by_role("button", name="Нэмэх").click()
    expect(page.get_by_text("Бүх албан хаагч баталгаа гаргасан байх")).to_be_visible()
    expect(page.get_by_role("textbox", name="Хийсэн ажил")).to_have_value("Сургалт")
    add_photo(page)

    # 2. The numbers are missing: the fault stands at its field, the photo has arrived and stays.
    page.get_by_role("button", name="Бүртгэх").click()
    expect(page.locator("[data-errors]")).to_be_visible()
    expect(page.locator(".kept")).to_contain_text("Хурал.jpg")
    expect(page.locator("[data-draft-note]")).to_have_count(0)
    look(page, "fault")

    # 3. Even opened anew, the cards, the words and the photo are there.
    page.goto(address)
    page.wait_for_selector("html[data-ready]")
    expect(page.locator(".kept")).to_contain_text("Хурал.jpg")
    expect(page.get_by_text("Бүх албан хаагч баталгаа гаргасан байх")).to_be_visible()
    expect(page.get_by_role("textbox", name="Хийсэн ажил")).to_have_value("Сургалт")
    page.get_by_label("Хамрагдсан", exact=True).fill("42")
    page.get_by_label("Нийт", exact=True).fill("50")
    page.get_by_role("button", name="Бүртгэх").click()
    expect(page.locator(".messages")).to_contain_text("Бүртгэлээ")
    assert set(Record.objects.get().links.values_list("criterion", "part")) == {
        (small.times.pk, None),
        (small.staff.pk, 42),
    }
    assert Evidence.objects.count() == 1

    # 4. Neither the words nor the photo come back into the next form.
    page.goto(address)
    page.wait_for_selector("html[data-ready]")
    page.wait_for_timeout(600)
    expect(page.locator(".chosen li")).to_have_count(0)
    expect(page.get_by_role("textbox", name="Хийсэн ажил")).to_have_value("")


def test_a_record_is_corrected_and_a_figure_set(phone: Page, small: SmallPlan, cast: Cast) -> None:
    page = phone
    record = make_record(small, cast.editor, "Өдөрлөг", evidence=proof_terms(photo("зураг.jpg")))
    extra = make_record(small, cast.editor, "Андуурсан ажил")

    # 1. All that was done, and one record.
    page.goto("/records/")
    look(page, "list")
    page.get_by_role("link", name="Өдөрлөг", exact=True).click()
    look(page, "detail")
    page.get_by_role("link", name="Өөрчлөх").click()
    look(page, "change")
    page.get_by_role("textbox", name="Хийсэн ажил").fill("Нээлттэй өдөрлөг")
    page.get_by_role("button", name="Хадгалах").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Нээлттэй өдөрлөг")

    # 2. Proof is withdrawn after a question; the history keeps it.
    page.goto(f"/records/{record.pk}/")
    page.wait_for_selector("html[data-ready]")
    page.locator(".proof").get_by_role("button", name="Хүчингүй болгох").click()
    page.get_by_role("dialog").get_by_role("button", name="Хүчингүй болгох").click()
    expect(page.locator(".messages")).to_contain_text("хаслаа")
    expect(page.locator("section", has=page.locator("#history")).get_by_role("link", name="зураг.jpg")).to_be_visible()

    # 3. A record is withdrawn with its reason.
    page.goto(f"/records/{extra.pk}/")
    page.wait_for_selector("html[data-ready]")
    page.get_by_role("button", name="Хүчингүй болгох").click()
    look(page, "withdraw", 360)
    page.get_by_role("dialog").get_by_label("Шалтгаан").fill("Давхар бүртгэсэн")
    page.get_by_role("dialog").get_by_role("button", name="Хүчингүй болгох").click()
    expect(page.locator("main")).to_contain_text("Давхар бүртгэсэн")
    look(page, "withdrawn", 360)

    # 4. On the measure another figure is set with a reason; the computed one stays beside it.
    page.goto(f"/plans/{small.plan.pk}/measures/{small.media.pk}/")
    card = page.locator(".criterion").first
    card.get_by_text("Дүнг баталгаажуулах, өөрчлөх").click()
    look(page, "judge")
    card.get_by_label("Өөр дүн, хувиар").fill("50")
    card.get_by_label("Шалтгаан").fill("Нэг нь хэвлэгдэхийг хүлээж байна")
    card.get_by_role("button", name="Энэ дүнг харуулах").click()
    expect(page.locator(".criterion").first).to_contain_text("50 %")
    expect(page.locator(".criterion").first).to_contain_text("33.3 %")

    # 5. Who is in charge is changed in place.
    page.get_by_role("link", name="Өөрчлөх").click()
    page.get_by_label("Нэгж, хэлтэс").select_option(label=cast.unit.name)
    page.get_by_role("button", name="Хадгалах").click()
    expect(page.locator(".measure-who")).to_contain_text(cast.unit.name)
    page.goto(f"/plans/{small.plan.pk}/measures/{small.media.pk}/history/")
    look(page, "history")
    assert today().year == small.plan.year


def test_the_bodys_page_and_the_dark_theme(
    small: SmallPlan,
    cast: Cast,
    client: Client,
    open_page: Opener,
) -> None:
    make_record(small, cast.editor, "Өдөрлөг", evidence=proof_terms(photo("зураг.jpg")))
    client.force_login(cast.administrator)
    page = open_page("/body/", 1280, cookies={"sessionid": client.cookies["sessionid"].value})
    page.get_by_text("Нэгж нэмэх").click()
    look(page, "body")
    page.get_by_label("Нэгжийн нэр").fill("Санхүүгийн хэлтэс")
    page.get_by_role("button", name="Нэмэх").click()
    expect(page.get_by_role("heading", name="Санхүүгийн хэлтэс")).to_be_visible()
    client.force_login(cast.head)
    session = {"sessionid": client.cookies["sessionid"].value}
    base = f"/plans/{small.plan.pk}"
    for name, path in (
        ("dark-measure", f"{base}/measures/{small.media.pk}/"),
        ("dark-list", "/records/"),
        ("dark-record", f"/records/{Record.objects.get().pk}/"),
        ("dark-not-applicable", f"{base}/measures/{small.media.pk}/not-applicable/"),
        ("dark-judge", f"{base}/criteria/{small.times.pk}/judge/"),
    ):
        look(open_page(path, 1280, "dark", cookies=session), name)
