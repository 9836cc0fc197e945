"""Files: who gets them, and that there is no other way to one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import translation

from shudarga.records.actions.change_record import withdraw_record
from shudarga.records.actions.evidence import withdraw_evidence
from shudarga.records.models import Evidence, Record
from shudarga.records.terms import EvidenceTerms
from tests.desk.records_cast import READS, RECORDS, answers, client_of, expected
from tests.people import Cast
from tests.records.making import SmallPlan, make_record, make_small_plan, now, photo, proof_terms

SECRET = b"%PDF-1.4 secret minutes of the soum"


@pytest.fixture
def small(cast: Cast) -> Iterator[SmallPlan]:
    """The plan; pages are asked for in Mongolian."""
    with translation.override("mn"):
        yield make_small_plan(cast.body, cast.editor)


@pytest.fixture
def proof(small: SmallPlan, cast: Cast) -> Evidence:
    """A photo that could leak."""
    return make_record(small, cast.editor, evidence=proof_terms(photo("нууц зураг.jpg"))).evidence.get()


@pytest.fixture
def minutes(small: SmallPlan, cast: Cast) -> Evidence:
    """A PDF that could leak."""
    record = make_record(small, cast.editor, evidence=proof_terms(SimpleUploadedFile("тэмдэглэл.pdf", SECRET)))
    return record.evidence.get()


def file_url(evidence: Evidence, name: str = "evidence_file") -> str:
    return reverse(f"desk:{name}", args=[evidence.pk])


@pytest.mark.parametrize("name", ["evidence_file", "evidence_thumbnail"])
def test_who_gets_a_file(proof: Evidence, cast: Cast, name: str) -> None:
    assert answers(cast, file_url(proof, name)) == expected(READS)


@pytest.mark.parametrize("part", ["outsider", "administrator", "staff", "anonymous"])
def test_nothing_leaks_whatever_is_asked(minutes: Evidence, cast: Cast, part: str) -> None:
    client = client_of(cast, part)
    refused = 302 if part == "anonymous" else 404
    asks = [
        client.get(file_url(minutes)),
        client.head(file_url(minutes)),
        client.get(file_url(minutes), headers={"Range": "bytes=0-10"}),
        client.get(file_url(minutes), headers={"If-None-Match": f'"{minutes.file.sha256}"'}),  # type: ignore[union-attr]
        client.get(file_url(minutes) + "?save=1"),
        client.get(file_url(minutes, "evidence_thumbnail")),
        client.post(file_url(minutes)),
    ]
    codes = [answer.status_code for answer in asks]
    assert codes[:-1] == [refused] * 6
    assert codes[-1] in {refused, 405}
    for answer in asks:
        body = answer.getvalue()
        assert b"secret" not in body
        assert "тэмдэглэл".encode() not in body
        assert "ETag" not in answer.headers


def test_guessed_numbers_give_only_what_may_be_read(minutes: Evidence, proof: Evidence, cast: Cast) -> None:
    theirs = make_small_plan(cast.agency)
    make_record(theirs, cast.outsider, evidence=proof_terms(photo("own.jpg", "red")))
    codes = {key: client_of(cast, "outsider").get(f"/evidence/{key}/").status_code for key in range(minutes.pk + 20)}
    assert [key for key, code in codes.items() if code == 200] == [Evidence.objects.get(record__body=cast.agency).pk]
    assert set(codes.values()) == {200, 404}
    for odd in ("-1", "1.5", "x", "1/../1", "9" * 30, "٣", "%31%2e"):
        assert client_of(cast, "outsider").get(f"/evidence/{odd}/").status_code == 404


def test_no_address_leads_into_the_folder_of_files(proof: Evidence, editor_client: Client, own_files: Path) -> None:
    stored = proof.file
    assert stored is not None
    assert (own_files / stored.storage_path).exists()
    for path in (
        stored.storage_path,
        f"files/{stored.storage_path}",
        f"media/{stored.storage_path}",
        f"static/{stored.sha256}",
    ):
        assert editor_client.get(f"/{path}").status_code == 404


def test_what_a_reader_gets(minutes: Evidence, proof: Evidence, editor_client: Client) -> None:
    paper = editor_client.get(file_url(minutes))
    assert paper.getvalue() == SECRET
    assert paper["Content-Type"] == "application/pdf"
    assert "private" in paper["Cache-Control"]
    assert paper["X-Content-Type-Options"] == "nosniff"
    assert editor_client.head(file_url(minutes)).getvalue() == b""
    assert "attachment" in editor_client.get(file_url(minutes) + "?save=1")["Content-Disposition"]
    assert editor_client.get(file_url(minutes), headers={"If-None-Match": paper["ETag"]}).status_code == 304
    assert editor_client.get(file_url(minutes, "evidence_thumbnail")).status_code == 404
    small = editor_client.get(file_url(proof, "evidence_thumbnail"))
    assert small["Content-Type"] == "image/jpeg"
    assert small.getvalue()[:3] == b"\xff\xd8\xff"


def test_a_role_that_ends_closes_the_file(proof: Evidence, cast: Cast, editor_client: Client) -> None:
    etag = editor_client.get(file_url(proof))["ETag"]
    cast.editor.role_holdings.update(until="2025-02-01")
    assert editor_client.get(file_url(proof), headers={"If-None-Match": etag}).status_code == 404


def test_a_link_is_no_file(small: SmallPlan, cast: Cast, editor_client: Client) -> None:
    record = make_record(small, cast.editor, evidence=[EvidenceTerms(url="https://a.mn")])
    assert editor_client.get(file_url(record.evidence.get())).status_code == 404


def test_withdrawn_proof_stays_in_the_history_only(proof: Evidence, cast: Cast, editor_client: Client) -> None:
    withdraw_evidence(by=cast.editor, evidence=proof, plan=None, now=now())
    page = editor_client.get(reverse("desk:record_detail", args=[proof.record_id])).content.decode()
    before, after = page.split('id="history"')
    assert file_url(proof) not in before
    assert file_url(proof) in after
    link = reverse("desk:records")
    assert file_url(proof) not in editor_client.get(link).content.decode()
    assert editor_client.get(file_url(proof)).status_code == 200
    assert answers(cast, file_url(proof)) == expected(READS)


def test_who_adds_and_withdraws_proof(small: SmallPlan, cast: Cast) -> None:
    record = make_record(small, cast.editor)
    url = reverse("desk:evidence_add", args=[record.pk])
    table = {part: 302 if code == 200 else code for part, code in RECORDS.items()}
    assert answers(cast, url, {"urls": "https://a.mn"}) == table | {"anonymous": 302}
    proof = record.evidence.get()
    assert answers(cast, file_url(proof, "evidence_withdraw")) == expected(RECORDS)
    assert answers(cast, file_url(proof, "evidence_withdraw"), {"yes": "1"}) == table | {"anonymous": 302}
    proof.refresh_from_db()
    assert proof.withdrawn_at is not None


def test_proof_is_added_and_a_fault_loses_none(small: SmallPlan, cast: Cast, editor_client: Client) -> None:
    record = make_record(small, cast.editor)
    url = reverse("desk:evidence_add", args=[record.pk])
    assert "data-errors" in editor_client.post(url, {"urls": ""}).content.decode()
    answer = editor_client.post(url, {"urls": "ftp://x", "files": photo("а.jpg")})
    assert "а.jpg" in answer.content.decode()
    assert "ftp://x" in answer.content.decode()
    assert Evidence.objects.count() == 0
    page = editor_client.get(reverse("desk:record_detail", args=[record.pk])).content.decode()
    token = re.search(r'name="kept" value="([^"]+)"', page)
    assert token is not None
    assert editor_client.post(url, {"urls": "a.mn", "kept": token[1]}).status_code == 302
    assert [row.url or str(row.file) for row in Evidence.objects.order_by("pk")] == ["а.jpg", "https://a.mn"]


def test_a_withdrawn_record_takes_no_proof(small: SmallPlan, cast: Cast, editor_client: Client) -> None:
    record = make_record(small, cast.editor, evidence=proof_terms(photo()))
    withdraw_record(by=cast.editor, record=record, reason="Давхар", plan=small.plan, now=now())
    url = reverse("desk:evidence_add", args=[record.pk])
    assert editor_client.post(url, {"urls": "https://a.mn"}).status_code == 403
    assert editor_client.post(file_url(Evidence.objects.get(), "evidence_withdraw")).status_code == 403
    assert Record.objects.get().evidence.filter(withdrawn_at=None).count() == 1
