"""The form of what was done, the list, a record's page."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import translation
from pytest_django import Settings

from shudarga.accounts.models import FormDraft
from shudarga.desk.received import token_of
from shudarga.files.actions.store_file import store_file
from shudarga.files.models import StoredFile
from shudarga.records.actions.change_record import withdraw_record
from shudarga.records.models import Evidence, Record, RecordLink
from shudarga.records.terms import LinkTerms
from tests.desk.records_cast import READS, RECORDS, answers, client_of, expected
from tests.people import Cast
from tests.records.making import (
    SmallPlan,
    make_criterion,
    make_measure,
    make_record,
    make_small_plan,
    now,
    photo,
    proof_terms,
    today,
)


@pytest.fixture
def small(cast: Cast) -> Iterator[SmallPlan]:
    """The plan; pages are asked for in Mongolian."""
    with translation.override("mn"):
        yield make_small_plan(cast.body, cast.editor)


def add_url(small: SmallPlan) -> str:
    return reverse("desk:record_add", args=[small.plan.pk])


def filled(small: SmallPlan, **fields: Any) -> dict[str, Any]:
    """The form as a phone sends it."""
    given = {
        "measure": str(small.media.pk),
        "title": "Телевизээр мэдээлэл өгөв",
        "done_on": today().isoformat(),
        "people": "45",
        "details": "",
        "urls": "",
        "done_until": "",
        "client_key": str(uuid.uuid4()),
        f"c{small.times.pk}": "on",
        f"count{small.times.pk}": "2",
        **fields,
    }
    return {name: value for name, value in given.items() if value is not None}


# Who may


def test_who_records(small: SmallPlan, cast: Cast) -> None:
    url = add_url(small)
    assert answers(cast, f"{url}?measure={small.media.pk}") == expected(RECORDS)
    assert answers(cast, reverse("desk:record_criteria", args=[small.plan.pk]) + f"?measure={small.pledge.pk}") == (
        expected(RECORDS)
    )
    data = filled(small, client_key="")
    assert answers(cast, url, data) == expected(RECORDS, 302)
    assert Record.objects.count() == 2


def test_who_reads_a_record(small: SmallPlan, cast: Cast) -> None:
    record = make_record(small, cast.editor)
    assert answers(cast, reverse("desk:record_detail", args=[record.pk])) == expected(READS)


@pytest.mark.parametrize("name", ["record_change", "record_withdraw"])
def test_who_changes_and_withdraws(small: SmallPlan, cast: Cast, name: str) -> None:
    url = reverse(f"desk:{name}", args=[make_record(small, cast.editor).pk])
    assert answers(cast, url) == expected(RECORDS)
    assert answers(cast, url, {"reason": "", "title": ""}) == expected(RECORDS)


@pytest.mark.parametrize("name", ["records", "record_add_any"])
def test_lists_of_those_without_a_plan(small: SmallPlan, cast: Cast, name: str) -> None:
    found = answers(cast, reverse(f"desk:{name}"))
    without = 200 if name == "records" else 302
    assert found == {
        "editor": 200,
        "head": 200 if name == "records" else 403,
        "coordinator": 200,
        "examiner": 200 if name == "records" else 403,
        "administrator": without,
        "staff": without,
        "outsider": without,
        "anonymous": 302,
    }


# The form


def test_the_form_proposes_today_and_all_criteria_but_proof(small: SmallPlan, editor_client: Client) -> None:
    page = editor_client.get(add_url(small) + f"?measure={small.media.pk}")
    form = page.context["form"]
    assert form["done_on"].value() == today()
    assert (form[f"c{small.times.pk}"].value(), form[f"c{small.proof.pk}"].value()) == (True, False)
    text = page.content.decode()
    assert "3-аас доошгүй удаа" in text
    assert f'name="count{small.times.pk}"' in text
    assert f'name="part{small.times.pk}"' not in text


def test_a_record_is_made_and_the_figure_changes(small: SmallPlan, cast: Cast, editor_client: Client) -> None:
    data = filled(small, urls="example.mn/medee\nhttps://a.mn", files=[photo("а.jpg"), photo("б.jpg", "red")])
    answer = editor_client.post(add_url(small), data, follow=True)
    assert answer.redirect_chain[0][0] == reverse("desk:measure_detail", args=[small.plan.pk, small.media.pk])
    assert "2/3" in answer.content.decode()
    record = Record.objects.get()
    assert (record.title, record.people, record.unit, record.entered_by) == (
        "Телевизээр мэдээлэл өгөв",
        45,
        cast.unit,
        cast.editor,
    )
    assert RecordLink.objects.get().count == 2
    rows = record.evidence.order_by("pk")
    assert [row.url or str(row.file) for row in rows] == ["а.jpg", "б.jpg", "https://example.mn/medee", "https://a.mn"]


def test_the_same_form_again_makes_one_record_and_keeps_a_correction(small: SmallPlan, editor_client: Client) -> None:
    data = filled(small)
    editor_client.post(add_url(small), data | {"files": photo("а.jpg")})
    editor_client.post(add_url(small), data | {"files": photo("а.jpg"), "title": "Радиогоор өгөв"})
    assert list(Record.objects.values_list("title", flat=True)) == ["Радиогоор өгөв"]
    assert Evidence.objects.count() == 1


def test_a_coverage_asks_for_both_numbers(small: SmallPlan, editor_client: Client) -> None:
    part, whole = f"part{small.staff.pk}", f"whole{small.staff.pk}"
    data = filled(small, measure=str(small.pledge.pk)) | {f"c{small.staff.pk}": "on"}
    for numbers, at in (
        ({}, part),
        ({part: "5"}, whole),
        ({part: "9", whole: "5"}, part),
        ({part: "-1", whole: "5"}, part),
    ):
        page = editor_client.post(add_url(small), data | numbers)
        assert at in page.context["form"].errors
    assert editor_client.post(add_url(small), data | {part: "42", whole: "50"}).status_code == 302
    page = editor_client.get(add_url(small) + f"?measure={small.pledge.pk}")
    assert page.context["form"][whole].value() == 50


@pytest.mark.parametrize(
    "faulty",
    [
        {"title": ""},
        {"title": "а" * 400},
        {"done_on": "маргааш"},
        {"done_on": (today() + timedelta(days=1)).isoformat()},
        {"done_on": "0000-00-00"},
        {"done_until": "2001-01-01"},
        {"people": "-1"},
        {"people": "9" * 40},
        {"people": "олон"},
        {"urls": "javascript:alert(1)"},
        {"urls": "\n".join(f"https://a.mn/{n}" for n in range(40))},
        {"client_key": "not-a-key"},
        {"details": "а" * 30_000},
    ],
)
def test_faults_keep_what_was_typed_and_the_files(
    small: SmallPlan, editor_client: Client, faulty: dict[str, str]
) -> None:
    data = filled(small, **{"details": "Урт тайлбар", **faulty}, files=[photo("а.jpg"), photo("б.jpg", "red")])
    page = editor_client.post(add_url(small), data)
    text = page.content.decode()
    assert (page.status_code, Record.objects.count()) == (200, 0)
    assert "data-errors" in text
    assert "а.jpg" in text
    assert data["title"][:20] in text
    tokens = [token for _file, token in page.context["form"].received.kept()]
    assert len(tokens) == 2
    # The next sending brings no file, and none is lost; one that was unticked is left out.
    done = editor_client.post(add_url(small), filled(small) | {"kept": tokens[:1]})
    assert done.status_code == 302
    assert [str(row.file) for row in Evidence.objects.all()] == ["а.jpg"]


def test_closing_the_page_after_a_fault_loses_no_file(small: SmallPlan, editor_client: Client) -> None:
    editor_client.post(add_url(small), filled(small, title="", files=photo("а.jpg")))
    page = editor_client.get(add_url(small) + f"?measure={small.media.pk}").content.decode()
    assert "а.jpg" in page
    assert 'name="files-1"' in page
    draft = editor_client.get(reverse("desk:form_draft", args=[f"record/{small.plan.pk}/{small.media.pk}"])).json()
    assert draft["fields"]["people"] == ["45"]
    assert draft["fields"][f"c{small.proof.pk}"] == []
    editor_client.post(add_url(small), filled(small))
    assert FormDraft.objects.count() == 0


def test_a_refused_file_is_named_at_the_field_and_the_others_stay(
    small: SmallPlan, editor_client: Client, settings: Settings
) -> None:
    settings.UPLOAD_LIMIT = 100_000
    page = SimpleUploadedFile("page.html", b"<script>")
    large = SimpleUploadedFile("video.pdf", b"%PDF-" + b"a" * 200_000)
    answer = editor_client.post(add_url(small), filled(small, files=[photo("а.jpg"), page, large]))
    text = answer.content.decode()
    assert (answer.status_code, Record.objects.count()) == (200, 0)
    assert 'id="files-error"' in text
    assert "page.html" in text
    assert "video.pdf: " in text
    assert [str(file) for file, _token in answer.context["form"].received.kept()] == ["а.jpg"]


def test_nobody_takes_anothers_file_by_its_token(small: SmallPlan, cast: Cast, editor_client: Client) -> None:
    secret = store_file(upload=photo("нууц.jpg"), by=cast.outsider)
    own = store_file(upload=photo("миний.jpg", "red"), by=cast.editor)
    key = f"record/{small.plan.pk}/{small.media.pk}"
    tokens = [
        token_of(cast.outsider, key, secret.pk),
        token_of(cast.editor, key, secret.pk),
        token_of(cast.editor, "record/other", own.pk),
        str(own.pk),
        f"{own.pk}:forged",
        "",
    ]
    assert editor_client.post(add_url(small), filled(small) | {"kept": tokens}).status_code == 302
    assert Evidence.objects.count() == 0


def test_another_measures_criteria_without_javascript(small: SmallPlan, editor_client: Client) -> None:
    data = filled(small, files=photo("а.jpg")) | {"act": "add_measure", "more": str(small.pledge.pk)}
    data[f"c{small.times.pk}"] = "on"
    page = editor_client.post(add_url(small), data)
    text = page.content.decode()
    assert "data-errors" not in text
    assert "Телевизээр мэдээлэл өгөв" in text
    assert "а.jpg" in text
    form = page.context["form"]
    assert [group.measure for group in form.groups()] == [small.media, small.pledge]
    assert form[f"c{small.staff.pk}"].value() is True
    both = filled(small) | {
        "measure": [str(small.media.pk), str(small.pledge.pk)],
        f"c{small.staff.pk}": "on",
        f"part{small.staff.pk}": "1",
        f"whole{small.staff.pk}": "2",
    }
    editor_client.post(add_url(small), both)
    assert set(RecordLink.objects.values_list("criterion", flat=True)) == {small.times.pk, small.staff.pk}


def test_criteria_of_another_plan_are_not_offered(small: SmallPlan, cast: Cast, editor_client: Client) -> None:
    other = make_small_plan(cast.agency)
    page = editor_client.get(add_url(small) + f"?measure={other.media.pk}")
    assert page.context.get("form") is None
    data = filled(small) | {"measure": [str(small.media.pk), str(other.media.pk)], f"c{other.times.pk}": "on"}
    editor_client.post(add_url(small), data)
    assert set(RecordLink.objects.values_list("criterion", flat=True)) == {small.times.pk}


def test_nothing_ticked(small: SmallPlan, editor_client: Client) -> None:
    page = editor_client.post(add_url(small), filled(small) | {f"c{small.times.pk}": ""})
    assert "дор хаяж нэг" in page.content.decode()


@pytest.mark.parametrize("measure", ["", "0", "-1", "x", "9" * 30, "1;2"])
def test_a_measure_that_is_none_leads_to_the_choice(small: SmallPlan, editor_client: Client, measure: str) -> None:
    page = editor_client.get(add_url(small), {"measure": measure})
    assert (page.status_code, page.context["total"]) == (200, 3)


def test_a_day_before_the_period_is_kept_with_a_word(small: SmallPlan, editor_client: Client) -> None:
    early = date(today().year - 1, 12, 30)
    page = editor_client.post(add_url(small), filled(small, done_on=early.isoformat()), follow=True)
    assert "эхлэхээс өмнө" in page.content.decode()


def test_what_waits_for_work_stands_first(small: SmallPlan, cast: Cast, editor_client: Client) -> None:
    make_record(small, cast.editor, links=[LinkTerms(small.times, count=3)], evidence=proof_terms(photo()))
    page = editor_client.get(reverse("desk:record_add_any"))
    first, last = ([row.key for row in rows] for _title, rows in page.context["groups"])
    assert (first[0], small.media.pk in last) == (small.monthly.pk, True)


@pytest.mark.parametrize("rows", [1, 20, 60])
def test_eight_statements_to_choose(
    small: SmallPlan, editor_client: Client, django_assert_num_queries: Any, rows: int
) -> None:
    for number in range(4, 4 + rows):
        make_criterion(make_measure(small.plan, small.plan.goals.get(), number, "Ажил"), "Хийсэн байх")
    editor_client.get(reverse("desk:record_add_any"))
    with django_assert_num_queries(8):
        editor_client.get(reverse("desk:record_add_any"))


# The list


@pytest.mark.parametrize("records", [1, 3, 40])
def test_eight_statements_for_the_list(
    small: SmallPlan, cast: Cast, editor_client: Client, django_assert_num_queries: Any, records: int
) -> None:
    for number in range(records):
        proof = proof_terms(photo(f"{number}.jpg", size=(8, 8 + number)))
        make_record(small, cast.editor, f"Ажил {number}", evidence=proof)
    editor_client.get(reverse("desk:records"))
    with django_assert_num_queries(8):
        editor_client.get(reverse("desk:records"))


def test_pages_of_the_list(small: SmallPlan, cast: Cast, editor_client: Client) -> None:
    for number in range(65):
        make_record(small, cast.editor, f"Ажил {number:02}")
    url = reverse("desk:records")
    pages = {
        number: [row.title for row in editor_client.get(url, {"page": number}).context["rows"]] for number in (1, 2, 3)
    }
    assert [len(rows) for rows in pages.values()] == [30, 30, 5]
    assert pages[1][0] == "Ажил 64"
    assert len({title for rows in pages.values() for title in rows}) == 65
    for odd in ("99", "0", "-1", "x", "9" * 30, ""):
        answer = editor_client.get(url, {"page": odd})
        assert (answer.status_code, answer.context["page"].paginator.count) == (200, 65)
    assert [row.title for row in editor_client.get(url, {"page": "99"}).context["rows"]] == pages[3]


def test_narrowing_the_list(small: SmallPlan, cast: Cast, editor_client: Client) -> None:
    make_record(small, cast.editor, "Өдөрлөг", done_on=date(today().year, 1, 1), evidence=proof_terms(photo()))
    make_record(small, cast.editor, "Ажиглалт", links=[LinkTerms(small.months)])
    gone = make_record(small, cast.editor, "Андуурсан")
    withdraw_record(by=cast.editor, record=gone, reason="Давхар", plan=small.plan, now=now())
    url = reverse("desk:records")

    def titles(**query: str) -> list[str]:
        answer = editor_client.get(url, query)
        assert answer.status_code == 200
        return [row.title for row in answer.context["rows"]]

    assert titles() == ["Ажиглалт", "Өдөрлөг"]
    assert titles(measure=str(small.monthly.pk)) == ["Ажиглалт"]
    assert titles(show="without_proof") == ["Ажиглалт"]
    assert titles(show="withdrawn") == ["Андуурсан"]
    assert titles(q="ӨДӨРЛӨГ") == ["Өдөрлөг"]
    assert "Өдөрлөг" in titles(month=f"{today().year}-01")
    assert titles(q="байхгүй үг") == []
    for odd in ({"measure": "x"}, {"month": "2025-13"}, {"month": "٢٠٢٥-01"}, {"show": "all"}, {"q": "\x00"}):
        assert titles(**odd) == ["Ажиглалт", "Өдөрлөг"]


def test_nothing_of_another_plan_is_listed(small: SmallPlan, cast: Cast, editor_client: Client) -> None:
    other = make_small_plan(cast.agency)
    make_record(other, cast.outsider, "Нууц")
    assert [row.title for row in editor_client.get(reverse("desk:records")).context["rows"]] == []


# A record's page


def test_a_records_page(small: SmallPlan, cast: Cast, editor_client: Client) -> None:
    record = make_record(
        small,
        cast.editor,
        evidence=proof_terms(photo("а.jpg"), SimpleUploadedFile("б.pdf", b"%PDF-1.4 a")),
        details="Нэг\nхоёр <i>",
        people=0,
    )
    url = reverse("desk:record_detail", args=[record.pk])
    page = editor_client.get(url).content.decode()
    picture, paper = record.evidence.order_by("pk")
    for words in (
        f'src="{reverse("desk:evidence_file", args=[picture.pk])}"',
        f'href="{reverse("desk:evidence_file", args=[paper.pk])}"',
        "Нэг<br>хоёр &lt;i&gt;",
        small.times.text,
        "Хийсэн ажлыг бүртгэсэн",
        reverse("desk:record_change", args=[record.pk]),
    ):
        assert words in page, words
    assert reverse("desk:record_change", args=[record.pk]) not in client_of(cast, "head").get(url).content.decode()


@pytest.mark.parametrize("proofs", [1, 3, 20])
def test_statements_of_a_records_page(
    small: SmallPlan, cast: Cast, editor_client: Client, django_assert_num_queries: Any, proofs: int
) -> None:
    files = [photo(f"{number}.jpg", size=(8, 8 + number)) for number in range(proofs)]
    url = reverse("desk:record_detail", args=[make_record(small, cast.editor, evidence=proof_terms(*files)).pk])
    editor_client.get(url)
    with django_assert_num_queries(9):
        editor_client.get(url)


def test_a_record_is_changed_and_keeps_what_is_out_of_use(small: SmallPlan, cast: Cast, editor_client: Client) -> None:
    record = make_record(small, cast.editor, links=[LinkTerms(small.times), LinkTerms(small.staff, part=1, whole=2)])
    small.staff.retired_at = now()
    small.staff.save()
    url = reverse("desk:record_change", args=[record.pk])
    form = editor_client.get(url).context["form"]
    assert (form["title"].value(), form[f"c{small.staff.pk}"].value()) == ("Өдөрлөг зохион байгуулав", True)
    data = filled(small, client_key="") | {
        f"c{small.staff.pk}": "on",
        f"part{small.staff.pk}": "2",
        f"whole{small.staff.pk}": "2",
        "files": photo("шинэ.jpg"),
    }
    assert editor_client.post(url, data).status_code == 302
    assert set(RecordLink.objects.values_list("criterion", "count", "part")) == {
        (small.times.pk, 2, None),
        (small.staff.pk, 1, 2),
    }
    assert [str(row.file) for row in record.evidence.all()] == ["шинэ.jpg"]
    # What the record was made with stands: its key, and whose it is.
    changed = Record.objects.get()
    assert (changed.entered_by, changed.body) == (cast.editor, cast.body)


def test_a_record_is_withdrawn_with_a_reason_once(small: SmallPlan, cast: Cast, editor_client: Client) -> None:
    record = make_record(small, cast.editor)
    url = reverse("desk:record_withdraw", args=[record.pk])
    assert "data-errors" in editor_client.post(url, {"reason": " "}).content.decode()
    assert editor_client.post(url, {"reason": "Давхардсан"}).status_code == 302
    assert editor_client.post(url, {"reason": "Дахин"}).status_code == 403
    assert editor_client.get(reverse("desk:record_change", args=[record.pk])).status_code == 403
    page = editor_client.get(reverse("desk:record_detail", args=[record.pk])).content.decode()
    assert "Давхардсан" in page
    assert "<del>Өдөрлөг" in page
    assert url not in page


@pytest.mark.parametrize("name", ["record_detail", "record_change", "record_withdraw"])
def test_a_record_that_is_none(small: SmallPlan, editor_client: Client, name: str) -> None:
    assert editor_client.get(reverse(f"desk:{name}", args=[999_999])).status_code == 404
    assert editor_client.get(reverse(f"desk:{name}", args=[10**17])).status_code == 404


def test_orphans_are_nobodys(small: SmallPlan, editor_client: Client) -> None:
    editor_client.post(add_url(small), filled(small, title="", files=photo()))
    assert (StoredFile.objects.count(), Evidence.objects.count()) == (1, 0)
