"""The report's pages: who may what in which state, writing without JavaScript, conflicts, preview, files."""

from __future__ import annotations

import html
import re
import zipfile
from datetime import date
from io import BytesIO

import pypdfium2
import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext

from shudarga.accounts.models import FormDraft
from shudarga.history.models import Event
from shudarga.organisations.permissions import Denied
from shudarga.plans.models import Round
from shudarga.reports.actions.move_report import move_report
from shudarga.reports.models import Report, ReportItem, Revision
from tests.intake.making import a_plan, long_draft
from tests.people import Cast
from tests.records.making import make_plan
from tests.reports.making import NOW, TODAY, a_round, done, make_whole, measure, write


@pytest.fixture
def half(cast: Cast) -> Round:
    """The first half-year of a plan with work under it."""
    return a_round(cast)


def address(found: Round, part: str = "") -> str:
    """A page of the report."""
    return f"/plans/{found.plan_id}/rounds/{found.pk}/report/{part}"


def fields_of(page: str) -> dict[str, str]:
    """What a browser without JavaScript would send back: the form's texts as they stand."""
    found = {}
    for name, text in re.findall(r'<textarea name="([^"]+)"[^>]*>\n?(.*?)</textarea>', page, re.DOTALL):
        found[name] = html.unescape(text).replace("\n", "\r\n")
    return found | dict(re.findall(r'<input type="text" name="(seen-\d+)" value="([^"]*)"', page))


def moved(found: Round, cast: Cast, state: str) -> Round:
    """The round with its report in that state; "" is one that nobody began."""
    if state:
        report = make_whole(found, cast)
        for act in {"draft": (), "approved": ("approve",), "submitted": ("approve", "submit")}[state]:
            move_report(by=cast.head, report=report, act=act, today=TODAY, now=NOW)
    return found


PAGES = ("", "preview/", "preview/1/", "document/docx/", "document/xlsx/", "document/pdf/", "document/zip/")
READERS = {"editor", "head", "coordinator", "examiner"}
EVERYBODY = ("editor", "head", "coordinator", "examiner", "administrator", "staff", "outsider")


@pytest.mark.parametrize("who", EVERYBODY)
def test_who_reads_it(who: str, cast: Cast, half: Round, client: Client) -> None:
    client.force_login(cast.everyone[who])
    expected = 200 if who in READERS else 404
    assert {page: client.get(address(half, page)).status_code for page in PAGES} == dict.fromkeys(PAGES, expected)


def test_a_visitor_signs_in_first(half: Round, client: Client) -> None:
    for page in (*PAGES, "begin/", "move/approve/"):
        for answer in (client.get(address(half, page)), client.post(address(half, page))):
            assert (answer.status_code, answer.headers["Location"].startswith("/accounts/sign-in/")) == (302, True)


POSTS = {
    # who: write, begin; then approve, submit, take back where the state allows it
    "editor": (302, 302, 403, 302, 302),
    "head": (403, 403, 302, 302, 302),
    "coordinator": (302, 302, 403, 403, 403),
    "examiner": (403, 403, 403, 403, 403),
    "administrator": (404, 404, 404, 404, 404),
    "staff": (404, 404, 404, 404, 404),
    "outsider": (404, 404, 404, 404, 404),
}


@pytest.mark.parametrize(("who", "answers"), POSTS.items())
def test_who_may_do_what(who: str, answers: tuple[int, ...], cast: Cast, half: Round, client: Client) -> None:
    client.force_login(cast.everyone[who])
    key = measure(half, "4").pk
    got = [client.post(address(half), {f"account-{key}": "Миний үг."}).status_code]
    got.append(client.post(address(half, "begin/")).status_code)
    write(half, cast, "4", "Журмын төсөл бэлэн.")
    for act in ("approve", "submit", "take_back"):
        got.append(client.post(address(half, f"move/{act}/"), {"reason": "Засна."}).status_code)
        move_by_others(half, cast, act)
    assert tuple(got) == answers


def move_by_others(half: Round, cast: Cast, act: str) -> None:
    """So that the next step can be tried, whatever became of this one."""
    try:
        report = Report.objects.get()
        move_report(by=cast.head, report=report, act=act, today=TODAY, now=NOW, reason="Засна.")
    except Denied:
        pass


STEPS = {
    # state: approve, submit, take back, by the head; GET and POST alike
    "": (200, 403, 403),
    "draft": (200, 403, 403),
    "approved": (403, 200, 200),
    "submitted": (403, 403, 200),
}


@pytest.mark.parametrize(("state", "answers"), STEPS.items())
def test_which_step_which_state_allows(
    state: str, answers: tuple[int, ...], cast: Cast, half: Round, client: Client
) -> None:
    moved(half, cast, state)
    client.force_login(cast.head)
    acts = ("approve", "submit", "take_back")
    assert tuple(client.get(address(half, f"move/{act}/")).status_code for act in acts) == answers
    for act, answer in zip(acts, answers, strict=True):
        if answer == 403:
            refusal = client.post(address(half, f"move/{act}/"), {"reason": "Засна."})
            assert refusal.status_code == 403
            assert "төлөв" in refusal.text or "эхлээгүй" in refusal.text


def test_reading_begins_nothing_and_one_button_does(half: Round, editor_client: Client) -> None:
    page = editor_client.get(address(half)).text
    assert ("Эхлээгүй байна" in page, Report.objects.count()) == (True, 0)
    editor_client.post(address(half, "begin/"))
    assert Event.objects.filter(verb="report.started").count() == Report.objects.count() == 1


def test_the_page_shows_all_of_it(half: Round, editor_client: Client) -> None:
    page = editor_client.get(address(half)).text
    shown = (
        "Тайлан: Эхний хагас жил",
        "2025 оны 05 дугаар сарын 10-ны өдөр",
        "78 %",
        "5 арга хэмжээний 1 нь биелэлтийн тайлбаргүй",
        f'href="#measure-{measure(half, "4").pk}"',
        "50 албан хаагчаас 42 нь хамрагдсан",
        "2025 оны 02 дугаар сарын 14-ний өдөр: Өдөрлөг хийв. 45 хүн хамрагдсан.",
        "/thumbnail/",
        "https://example.mn/medee",
        "Сүүлийн хагас жил",
    )
    assert [text for text in shown if text not in page] == []


def test_writing_without_javascript(cast: Cast, half: Round, editor_client: Client) -> None:
    fields = fields_of(editor_client.get(address(half)).text)
    assert len(fields) == 15
    key, other = measure(half, "4").pk, measure(half, "2").pk
    fields |= {f"account-{key}": "Журмын төсөл бэлэн.", f"remark-{other}": "8 хүн чөлөөтэй."}
    answer = editor_client.post(address(half), fields, follow=True)
    assert "Таны бичсэн хадгалагдлаа." in answer.text
    assert {(item.measure.number, item.account, item.remark) for item in ReportItem.objects.all()} == {
        ("4", "Журмын төсөл бэлэн.", ""),
        ("2", "", "8 хүн чөлөөтэй."),  # the proposal was sent back as it was, so it goes on following the records
    }
    assert "Г.Саран зассан" in answer.text
    editor_client.post(address(half), fields_of(answer.text))
    assert Event.objects.filter(verb="report.written").count() == 1


def test_a_sent_form_is_no_draft_any_more(cast: Cast, half: Round, editor_client: Client) -> None:
    key = f"report/{half.pk}/1"
    editor_client.post(f"/drafts/{key}/", {"fields": {}, "at": ""}, content_type="application/json")
    assert FormDraft.objects.count() == 1
    editor_client.post(address(half), fields_of(editor_client.get(address(half)).text) | {"draft": key})
    assert FormDraft.objects.count() == 0


def test_two_who_write_at_once_both_keep_their_words(cast: Cast, half: Round, client: Client) -> None:
    other = Client()
    client.force_login(cast.editor)
    other.force_login(cast.coordinator)
    mine, theirs = (fields_of(browser.get(address(half)).text) for browser in (client, other))
    key, second = measure(half, "4").pk, measure(half, "2").pk
    client.post(address(half), mine | {f"account-{key}": "Сараны үг."})
    answer = other.post(address(half), theirs | {f"account-{key}": "Болдын үг.", f"remark-{second}": "Болдын тайлбар."})
    assert (answer.status_code, "data-errors" in answer.text) == (200, True)
    assert [text for text in ("Сараны үг.", "Болдын үг.", "Г.Саран") if text not in answer.text] == []
    kept = {item.measure.number: (item.account, item.remark) for item in ReportItem.objects.all()}
    assert kept == {"4": ("Сараны үг.", ""), "2": ("", "Болдын тайлбар.")}
    again = fields_of(answer.text)
    draft = FormDraft.objects.get(user=cast.coordinator).data["fields"]
    assert {name: [text.replace("\r\n", "\n")] for name, text in again.items()} == draft
    assert again[f"account-{key}"] == "Болдын үг."
    taken = other.post(address(half), again | {"act": f"kept-{key}"})
    assert (taken.status_code, ReportItem.objects.get(measure=key).account) == (302, "Сараны үг.")
    sent = other.post(address(half), again)
    assert (sent.status_code, ReportItem.objects.get(measure=key).account) == (302, "Болдын үг.")


def test_the_proposal_is_offered_when_records_changed_and_can_be_taken(
    cast: Cast, half: Round, editor_client: Client
) -> None:
    key = measure(half, "2").pk
    write(half, cast, "2", "42 хүн гаргасан.")
    assert "Түүнээс хойш гүйцэтгэл өөрчлөгдсөн" not in editor_client.get(address(half)).text
    done(half.plan, cast, "2", date(2025, 4, 1), "Дахин баталгаа авав", part=48, whole=50)
    page = editor_client.get(address(half)).text
    assert ("Түүнээс хойш гүйцэтгэл өөрчлөгдсөн" in page, "Дахин баталгаа авав" in page) == (True, True)
    editor_client.post(address(half), fields_of(page) | {"act": f"propose-{key}"})
    assert ReportItem.objects.get().account == ""


def test_too_long_an_account_stays_in_its_field(half: Round, editor_client: Client) -> None:
    key = measure(half, "4").pk
    answer = editor_client.post(address(half), {f"account-{key}": "а" * 20_001, f"remark-{key}": "тайлбар"})
    assert (answer.status_code, "а" * 20_001 in answer.text, "тайлбар" in answer.text) == (200, True, True)
    assert ("data-errors" in answer.text, ReportItem.objects.count()) == (True, 0)


def test_measures_of_another_plan_are_not_written(cast: Cast, half: Round, editor_client: Client) -> None:
    plan = a_plan(cast.agency, cast.outsider)
    foreign = plan.measures.get().pk
    editor_client.post(address(half), {f"account-{foreign}": "Бусдын үг.", "account-999999999999999999": "x"})
    assert ReportItem.objects.count() == 0


def test_approving_is_blocked_by_what_is_missing(cast: Cast, half: Round, client: Client) -> None:
    client.force_login(cast.head)
    for answer in (client.get(address(half, "move/approve/")), client.post(address(half, "move/approve/"))):
        assert (answer.status_code, "Одоохондоо батлах боломжгүй" in answer.text) == (200, True)
        assert f"#measure-{measure(half, '4').pk}" in answer.text
    assert Revision.objects.count() == 0


def test_what_is_frozen_is_read_only_and_bears_its_hash(cast: Cast, half: Round, editor_client: Client) -> None:
    moved(half, cast, "approved")
    page = editor_client.get(address(half)).text
    shown = (Revision.objects.get().hash, "Б.Дорж", "78 %")
    assert [text for text in shown if text not in page] == []
    assert "<textarea" not in page
    key = measure(half, "4").pk
    answer = editor_client.post(address(half), {f"account-{key}": "Дараа бичсэн."})
    assert (answer.status_code, "буцаан татна уу" in answer.text) == (403, True)
    done(half.plan, cast, "3", date(2025, 3, 1), "Гуравдугаар сарын тандалт")
    assert "Гуравдугаар сарын тандалт" not in editor_client.get(address(half)).text


def test_taking_back_asks_for_the_reason_and_shows_it(cast: Cast, half: Round, editor_client: Client) -> None:
    moved(half, cast, "submitted")
    assert "data-errors" in editor_client.post(address(half, "move/take_back/"), {"reason": " "}).text
    answer = editor_client.post(address(half, "move/take_back/"), {"reason": "Хоёр тоо буруу."}, follow=True)
    assert ("Хоёр тоо буруу." in answer.text, Report.objects.get().state) == (True, "draft")


def content_of(answer: HttpResponse) -> bytes:
    """All of a streamed answer."""
    return b"".join(answer.streaming_content)  # type: ignore[attr-defined]


def test_every_download_is_of_the_frozen_content(cast: Cast, half: Round, editor_client: Client) -> None:
    moved(half, cast, "approved")
    done(half.plan, cast, "3", date(2025, 3, 1), "Гуравдугаар сарын тандалт", files=("shine.jpg",))
    expected = Revision.objects.get().hash
    pdf = pypdfium2.PdfDocument(content_of(editor_client.get(address(half, "document/pdf/"))))
    text = "".join(page.get_textpage().get_text_range() for page in pdf)
    pdf.close()
    assert (expected in "".join(text.split()), "Гуравдугаар" in text) == (True, False)
    archive = zipfile.ZipFile(BytesIO(content_of(editor_client.get(address(half, "document/zip/")))))
    assert (expected in archive.read("Агуулга.html").decode(), "shine" in str(archive.namelist())) == (True, False)


def test_the_preview_shows_each_page_with_its_text(half: Round, editor_client: Client) -> None:
    page = editor_client.get(address(half, "preview/")).text
    assert ("document/pdf/?show=1" in page, "preview/1/" in page, "Өдөрлөг хийв" in page) == (True, True, True)
    picture = editor_client.get(address(half, "preview/1/"))
    assert (picture["Content-Type"], picture.content[:4]) == ("image/png", b"\x89PNG")
    assert editor_client.get(address(half, "preview/99/")).status_code == 404
    frame = editor_client.get(address(half, "document/pdf/?show=1"))
    assert "attachment" not in frame.headers.get("Content-Disposition", "")
    assert frame["X-Frame-Options"] == "SAMEORIGIN"
    assert content_of(frame)[:5] == b"%PDF-"


@pytest.mark.parametrize(
    "bad",
    [
        "/plans/1/rounds/999999/report/",
        "{}document/exe/",
        "{}move/delete/",
        "{}preview/0/",
        "{}preview/x/",
        "{}nothing/",
    ],
)
def test_what_is_not_there_is_404(bad: str, half: Round, editor_client: Client) -> None:
    assert editor_client.get(bad.format(address(half))).status_code == 404


@pytest.mark.parametrize("query", ["page=99999", "page=x", "page=-1", "show=all", "show=missing&page=7", "lang=xx"])
def test_odd_addresses_show_the_page(query: str, half: Round, editor_client: Client) -> None:
    assert editor_client.get(f"{address(half)}?{query}").status_code == 200


def test_only_what_is_missing(half: Round, editor_client: Client) -> None:
    page = editor_client.get(f"{address(half)}?show=missing").text
    assert re.findall(r'id="measure-(\d+)"', page) == [str(measure(half, "4").pk)]


def test_the_rail_leads_to_the_round_of_the_plan_in_hand(cast: Cast, half: Round, editor_client: Client) -> None:
    last = half.plan.rounds.get(number=2)
    assert editor_client.get("/report/").headers["Location"] == address(last)  # both are over by now


def test_a_plan_without_rounds_says_what_to_do(cast: Cast, editor_client: Client) -> None:
    plan = make_plan(cast.body, cast.editor)
    plan.rounds.all().delete()
    answer = editor_client.get("/report/")
    assert (answer.status_code, f"/plans/{plan.pk}/settings/" in answer.text) == (200, True)


def test_without_a_plan_the_list_of_plans_teaches(editor_client: Client) -> None:
    assert editor_client.get("/report/").headers["Location"] == "/plans/"


@pytest.mark.parametrize("language", ["mn", "en"])
def test_both_languages(language: str, half: Round, editor_client: Client) -> None:
    editor_client.cookies["django_language"] = language
    page = editor_client.get(address(half)).text
    words = {"mn": "Юу дутуу байна", "en": "1 of 5 measures lacks an account."}[language]
    assert (words in page, "78 %" in page) == (True, True)


@pytest.mark.parametrize("measures", [3, 20, 2000])
def test_statements_stay_the_same(measures: int, cast: Cast, editor_client: Client) -> None:
    plan = a_plan(cast.body, cast.editor, long_draft(measures))
    found = plan.rounds.get(number=1)
    done(plan, cast, "1", date(2025, 2, 1), "Ажил хийв", files=("zurag.jpg",))
    editor_client.post(address(found, "begin/"))
    editor_client.get(address(found))
    with CaptureQueriesContext(connection) as captured:
        page = editor_client.get(address(found)).text
    assert (len(captured), page.count('<details class="report-measure"')) == (15, min(measures, 25))


@pytest.mark.parametrize("part", ["preview/", "document/docx/", "document/zip/", "move/approve/"])
@pytest.mark.parametrize("measures", [3, 60])
def test_statements_of_the_other_pages(measures: int, part: str, cast: Cast, client: Client) -> None:
    plan = a_plan(cast.body, cast.editor, long_draft(measures))
    found = plan.rounds.get(number=1)
    done(plan, cast, "1", date(2025, 2, 1), "Ажил хийв", files=("zurag.jpg",))
    client.force_login(cast.head)
    client.get(address(found, part))
    with CaptureQueriesContext(connection) as captured:
        answer = client.get(address(found, part))
        if answer.streaming:
            content_of(answer)
    assert len(captured) == {"preview/": 15}.get(part, 14)
