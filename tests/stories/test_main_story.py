"""The main job in one sitting: the issued document comes in, work is recorded on a phone, the report is approved."""

from __future__ import annotations

import re
from io import BytesIO

import pytest
from docx import Document
from playwright.sync_api import Page, expect

from shudarga.plans.models import Plan
from shudarga.records.models import Evidence, Record
from shudarga.reports.models import Revision
from tests.browser import Opener
from tests.people import PASSWORD, Cast
from tests.stories.ground import check_page, put_scales, session_of
from tests.stories.plan_documents import agency_form, aimag_form
from tests.stories.test_record_story import meeting_photo

pytestmark = [pytest.mark.story, pytest.mark.django_db(transaction=True)]
WORK = "Орон нутгийн телевизээр мэдээлэл хүргэв"


def look(page: Page, name: str) -> None:
    """The page as it is, narrow and wide."""
    for width in (360, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        check_page(page, f"{name} {width}")


def sign_in(page: Page, username: str) -> None:
    page.get_by_label("Нэвтрэх нэр").fill(username)
    page.get_by_label("Нууц үг").fill(PASSWORD)
    page.get_by_role("button", name="Нэвтрэх", exact=True).click()


def bring_in(page: Page, data: bytes) -> None:
    """Upload and read."""
    page.goto("/intake/upload/")
    page.wait_for_selector("html[data-ready]")
    page.get_by_label("Батлагдсан төлөвлөгөөний файл").set_input_files(
        {"name": "tuluvluguu.docx", "mimeType": "application/octet-stream", "buffer": data}
    )
    page.get_by_role("button", name="Баримтыг уншуулах").click()
    expect(page.get_by_role("heading", name="Төлөвлөгөөний толгой хэсэг")).to_be_visible()


def accept(page: Page) -> Plan:
    page.get_by_role("link", name="Хүлээн авах руу").click()
    page.get_by_role("button", name="Төлөвлөгөөг хүлээн авах").click()
    page.wait_for_url("**/plans/*/")
    page.wait_for_selector("html[data-ready]")
    return Plan.objects.get()


def record(phone: Page, measure: str) -> None:
    """What was done, with a photo, from the round plus."""
    phone.locator(".bar-add").click()
    phone.locator(".choose-link", has_text=measure).click()
    phone.wait_for_selector("html[data-ready]")
    phone.get_by_role("textbox", name="Хийсэн ажил").fill(WORK)
    phone.get_by_label("Хийсэн өдөр").fill("2025-03-14")
    phone.locator("#files").set_input_files({"name": "Зураг.jpg", "mimeType": "image/jpeg", "buffer": meeting_photo()})
    expect(phone.locator(".chosen .file-size")).to_contain_text("өмнө нь")
    phone.get_by_role("button", name="Бүртгэх").click()
    expect(phone.locator(".messages")).to_contain_text("Бүртгэлээ")


def write_accounts(page: Page) -> None:
    """Every measure that has no account gets one."""
    page.get_by_role("button", name="Бүгдийг дэлгэх").click()
    for box in page.locator("textarea[name^=account-]").all():
        if not box.input_value().strip():
            box.fill("Бэлтгэл ажлыг хийж байна.")
    page.get_by_role("button", name="Хадгалах").last.click()
    expect(page.get_by_text("Таны бичсэн хадгалагдлаа.")).to_be_visible()


def approve(page: Page) -> None:
    page.get_by_role("button", name="Батлах").first.click()
    page.locator("dialog[open]").get_by_role("button", name="Батлах").click()
    expect(page.get_by_text("Тайланг батлав. Агуулга нь хөлдсөн.")).to_be_visible()


def taken_docx(page: Page) -> tuple[list[list[str]], str]:
    """Rows of all tables of the report as a Word file, and its whole text."""
    page.get_by_role("link", name="Урьдчилан харах, татах").click()
    with page.expect_download() as download:
        page.get_by_role("link", name="Word (DOCX)").click()
    document = Document(BytesIO(download.value.path().read_bytes()))
    rows = [[cell.text for cell in row.cells] for table in document.tables for row in table.rows]
    feet = [part.text for section in document.sections for part in section.footer.paragraphs]
    words = [cell for row in rows for cell in row] + [part.text for part in document.paragraphs] + feet
    return rows, "\n".join(words)


def row_of(rows: list[list[str]], number: str) -> list[str]:
    """The row of the table in which a measure stands."""
    return next(row for row in rows if any(re.match(rf"{re.escape(number)}\.?(\s|$)", cell.strip()) for cell in row))


@pytest.mark.parametrize(
    ("form", "measure", "correction"),
    [
        (aimag_form(), "Авлигын эсрэг мэдээллийг олон нийтэд хүргэх", "Авлигын эсрэг мэдээллийг олон нийтэд хүргэх"),
        (agency_form(), "Нөлөөллийн өдөрлөг зохион байгуулах", ""),
    ],
    ids=["aimag", "agency"],
)
def test_from_the_issued_document_to_the_approved_report(
    transactional_db: None,
    cast: Cast,
    open_page: Opener,
    form: bytes,
    measure: str,
    correction: str,
) -> None:
    put_scales()
    cast.editor.set_password(PASSWORD)
    cast.editor.save()

    # 1. The editor signs in and is asked for a plan.
    page = open_page("/")
    look(page, "sign-in")
    sign_in(page, cast.editor.username)
    page.wait_for_url("**/")
    look(page, "start")

    # 2. The document as it was issued is read; what is doubtful is corrected.
    bring_in(page, form)
    look(page, "intake")
    if correction:
        page.get_by_role("link", name="Эхнийхийг шалгах").click()
        page.get_by_label("Арга хэмжээ", exact=True).fill(correction)
        expect(page.locator(".saved")).to_contain_text("Хадгалсан")
        look(page, "check")
        page.get_by_role("button", name="Шалгасан, дараагийнх").click()

    # 3. Accepted, it is the body's plan, on its board.
    plan = accept(page)
    look(page, "board")
    assert plan.measures.count() == 4

    # 4. On a phone: what was done, with a photo.
    session = session_of(cast.editor)
    phone = open_page("/", 360, touch=True, cookies=session)
    phone.on("dialog", lambda dialog: dialog.accept())
    record(phone, measure)
    check_page(phone, "measure")
    assert (Record.objects.get().title, Evidence.objects.count()) == (WORK, 1)

    # 5. The report of the first half-year: what is missing is written.
    half = plan.rounds.order_by("number")[0]
    page.goto(f"/plans/{plan.pk}/rounds/{half.pk}/report/")
    page.wait_for_selector("html[data-ready]")
    write_accounts(page)
    look(page, "report")
    on_screen = page.locator(".ring-text").first.inner_text().replace("\xa0", " ")

    # 6. The head approves it.
    head = open_page(f"/plans/{plan.pk}/rounds/{half.pk}/report/", cookies=session_of(cast.head))
    head.on("dialog", lambda dialog: dialog.accept())
    approve(head)
    look(head, "approved")
    assert head.locator(".ring-text").first.inner_text().replace("\xa0", " ") == on_screen
    frozen = Revision.objects.get()
    shown = [text.replace("\xa0", " ") for text in head.locator(".report-signs > b").all_inner_texts()]
    lines = [line for goal in frozen.content["goals"] for line in goal["measures"]]
    assert shown == [f"{line['percent']} %" for line in lines if line["percent"]]

    # 7. The Word file says what the screen said, and bears the hash of what was frozen.
    rows, words = taken_docx(head)
    look(head, "preview")
    assert on_screen in words
    for line in lines:
        printed = row_of(rows, line["number"])
        assert any(line["rating"] in cell for cell in printed), (line["number"], printed)
        assert any(line["account"] in cell for cell in printed), (line["number"], printed)
        assert not line["percent"] or any(cell.rstrip(" %") == line["percent"] for cell in printed), printed
    assert frozen.hash in words.replace(" ", "").replace("\n", "")
    assert WORK in words
