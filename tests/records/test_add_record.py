"""Recording what was done: what is stored, what is refused, and that sending twice makes one record."""

from __future__ import annotations

import uuid
from datetime import timedelta
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile

from shudarga.accounts.models import User
from shudarga.files.actions.store_file import store_file
from shudarga.files.models import StoredFile
from shudarga.files.refusals import FileRefused
from shudarga.history.models import Event
from shudarga.organisations.models import Body
from shudarga.records.actions.add_record import add_record
from shudarga.records.models import Evidence, Record, RecordLink
from shudarga.records.terms import EvidenceTerms, LinkTerms
from tests.people import Cast, make_unit
from tests.records.making import SmallPlan, make_record, make_small_plan, make_terms, now, photo, proof_terms, today


def test_a_record_is_kept_with_its_links_and_proof(small: SmallPlan, editor: User) -> None:
    links = [LinkTerms(small.times, count=2), LinkTerms(small.staff, part=42, whole=50)]
    proof = [*proof_terms(photo()), EvidenceTerms(url="https://example.mn/medee")]
    record = make_record(small, editor, links=links, evidence=proof, people=45, details=" Дэлгэрэнгүй ")
    assert (record.title, record.details, record.people, record.entered_by) == (
        "Өдөрлөг зохион байгуулав",
        "Дэлгэрэнгүй",
        45,
        editor,
    )
    assert list(RecordLink.objects.order_by("criterion__measure").values_list("count", "part", "whole")) == [
        (2, None, None),
        (1, 42, 50),
    ]
    assert [(row.kind, row.url, bool(row.file)) for row in Evidence.objects.order_by("pk")] == [
        ("photo", "", True),
        ("link", "https://example.mn/medee", False),
    ]


def test_the_history_tells_what_was_recorded(small: SmallPlan, editor: User) -> None:
    make_record(small, editor, links=[LinkTerms(small.times, count=2)], evidence=proof_terms(photo("а.jpg")))
    event = Event.objects.get(verb="record.added")
    assert (event.plan_id, event.body_code, event.changes["title"]) == (
        small.plan.pk,
        "soum",
        [None, "Өдөрлөг зохион байгуулав"],
    )
    assert event.changes["links"] == [None, ["Мэдээлэл 3-аас доошгүй удаа өгсөн байх × 2"]]
    assert event.changes["evidence"] == [None, ["а.jpg"]]
    assert event.params == {"sha256": [StoredFile.objects.get().sha256]}
    assert "details" not in event.changes


def test_the_same_form_again_gives_the_record_that_stands(small: SmallPlan, editor: User) -> None:
    key = uuid.uuid4()
    first = make_record(small, editor, client_key=key, evidence=proof_terms(photo()))
    second = make_record(small, editor, client_key=key, evidence=proof_terms(photo()))
    assert (first.pk, Record.objects.count(), Evidence.objects.count(), Event.objects.count()) == (second.pk, 1, 1, 1)


def test_another_bodys_key_is_refused_and_shows_nothing_of_it(small: SmallPlan, cast: Cast) -> None:
    key = uuid.uuid4()
    make_record(small, cast.editor, client_key=key)
    other = make_small_plan(cast.agency)
    with pytest.raises(ValidationError):
        make_record(other, cast.outsider, client_key=key)
    assert Record.objects.filter(body=cast.agency).count() == 0


@pytest.mark.parametrize(
    ("fields", "at"),
    [
        ({"title": "  "}, "title"),
        ({"title": "а" * 301}, "title"),
        ({"done_on": today() + timedelta(days=1)}, "done_on"),
        ({"done_until": today() - timedelta(days=1)}, "done_until"),
        ({"done_until": today() + timedelta(days=1)}, "done_until"),
        ({"people": 10**12}, "people"),
        ({"people": -1}, "people"),
        ({"links": []}, "links"),
    ],
)
def test_what_is_not_sound_is_refused_at_its_field(
    small: SmallPlan, editor: User, fields: dict[str, Any], at: str
) -> None:
    with pytest.raises(ValidationError) as caught:
        make_record(small, editor, **fields)
    assert list(caught.value.message_dict) == [at]
    assert (Record.objects.count(), Event.objects.count()) == (0, 0)


@pytest.mark.parametrize(
    "numbers",
    [{"part": 5}, {"whole": 5}, {"part": 6, "whole": 5}, {"count": 0}, {"count": 10**12}, {"part": 1, "whole": 10**12}],
)
def test_numbers_of_a_link_that_cannot_be(small: SmallPlan, editor: User, numbers: dict[str, int]) -> None:
    with pytest.raises(ValidationError) as caught:
        make_record(small, editor, links=[LinkTerms(small.staff, **numbers)])
    assert list(caught.value.message_dict) == ["links"]


def test_a_record_counts_for_nothing_of_another_body(small: SmallPlan, cast: Cast) -> None:
    theirs = make_small_plan(cast.agency)
    with pytest.raises(ValidationError):
        make_record(small, cast.editor, links=[LinkTerms(theirs.times)])
    with pytest.raises(ValidationError):
        make_record(small, cast.editor, unit=make_unit(cast.agency))


def test_a_refused_file_keeps_nothing(small: SmallPlan, editor: User) -> None:
    page = SimpleUploadedFile("a.html", b"<script>alert(1)</script>")
    with pytest.raises(FileRefused):
        make_record(small, editor, evidence=proof_terms(photo(), page))
    assert (Record.objects.count(), Evidence.objects.count(), StoredFile.objects.count()) == (0, 0, 0)


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "ftp://example.mn/a", "example", "https://" + "a" * 1200 + ".mn"]
)
def test_only_web_addresses_are_links(small: SmallPlan, editor: User, address: str) -> None:
    with pytest.raises(ValidationError) as caught:
        make_record(small, editor, evidence=[EvidenceTerms(url=address)])
    assert list(caught.value.message_dict) == ["urls"]


def test_the_same_content_twice_is_one_proof(small: SmallPlan, editor: User) -> None:
    stored = store_file(upload=photo("b.jpg"), by=editor)
    proof = [
        *proof_terms(photo("a.jpg")),
        EvidenceTerms(file=stored),
        EvidenceTerms(url="https://a.mn"),
        EvidenceTerms(url="https://a.mn"),
    ]
    make_record(small, editor, evidence=proof)
    assert Evidence.objects.count() == 2


def test_a_stored_file_becomes_proof(small: SmallPlan, editor: User) -> None:
    stored = store_file(upload=photo(), by=editor)
    record = make_record(small, editor, evidence=[EvidenceTerms(file=stored)])
    assert list(record.evidence.values_list("file", "kind")) == [(stored.pk, "photo")]


def test_statements_of_a_record_with_its_event(small: SmallPlan, editor: User, django_assert_num_queries: Any) -> None:
    terms, body = make_terms(small), Body.objects.get(pk=small.plan.body_id)
    with django_assert_num_queries(8):
        add_record(by=editor, body=body, terms=terms, now=now())
