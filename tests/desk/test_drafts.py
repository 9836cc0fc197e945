"""Half-typed forms on the server: the protocol of drafts.js, and that everybody reaches their own only."""

from __future__ import annotations

import uuid
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from shudarga.accounts.models import FormDraft
from tests.desk.records_cast import client_of
from tests.people import Cast
from tests.records.making import make_record, make_small_plan

KEY = "record/1/2"
DRAFT = {"fields": {"title": ["Өдөрлөг"], "c1": ["on"], "people": [""]}, "at": "2025-06-02T01:00:00.000Z"}


def url_of(key: str = KEY) -> str:
    return reverse("desk:form_draft", args=[key])


def keep(client: Client, data: Any = DRAFT, key: str = KEY) -> int:
    return client.post(url_of(key), data, content_type="application/json").status_code


def test_kept_given_back_and_forgotten(editor_client: Client) -> None:
    assert editor_client.get(url_of()).status_code == 204
    assert keep(editor_client) == 204
    assert editor_client.get(url_of()).json() == DRAFT
    assert editor_client.get(url_of("record/1/3")).status_code == 204
    assert editor_client.delete(url_of()).status_code == 204
    assert editor_client.get(url_of()).status_code == 204


def test_everybody_has_their_own(cast: Cast) -> None:
    keep(client_of(cast, "editor"))
    for part in ("head", "administrator", "outsider", "staff", "coordinator", "examiner"):
        client = client_of(cast, part)
        assert client.get(url_of()).status_code == 204
        assert client.delete(url_of()).status_code == 204
    assert Client().get(url_of()).status_code == 302
    assert client_of(cast, "editor").get(url_of()).json() == DRAFT


@pytest.mark.parametrize(
    "sent",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b'"x"',
        b'{"fields": []}',
        b'{"fields": {"a": "b"}}',
        b'{"fields": {"a": [1]}}',
        b"\xff\xfe",
        b"[" * 100_000,
    ],
)
def test_what_is_no_draft_is_refused(editor_client: Client, sent: bytes) -> None:
    answer = editor_client.post(url_of(), sent, content_type="application/json")
    assert answer.status_code == 400
    assert FormDraft.objects.count() == 0


def test_a_draft_too_long_is_refused_and_the_one_before_stays(editor_client: Client) -> None:
    keep(editor_client)
    long = {"fields": {"title": ["а" * 300_000]}, "at": ""}
    assert keep(editor_client, long) == 413
    assert editor_client.get(url_of()).json() == DRAFT


def test_files_that_arrived_stay_with_the_draft_and_are_not_the_browsers_to_name(cast: Cast) -> None:
    client = client_of(cast, "editor")
    keep(client, {**DRAFT, "files": [1, 2, 3]})
    assert "files" not in FormDraft.objects.get().data
    FormDraft.objects.update(data={**DRAFT, "files": [7]})
    keep(client, {**DRAFT, "files": []})
    assert FormDraft.objects.get().data["files"] == [7]
    assert client.get(url_of()).json() == DRAFT


def test_a_draft_that_was_sent_after_all_is_gone(cast: Cast) -> None:
    small, key = make_small_plan(cast.body), uuid.uuid4()
    client = client_of(cast, "editor")
    keep(client, {"fields": {"title": ["а"], "client_key": [str(key)]}, "at": ""})
    assert client.get(url_of()).status_code == 200
    make_record(small, cast.editor, client_key=key)
    assert client.get(url_of()).status_code == 204
    assert FormDraft.objects.count() == 0
    for odd in ([""], ["x"], [], ["1" * 5000]):
        keep(client, {"fields": {"client_key": odd}, "at": ""})
        assert client.get(url_of()).status_code == 200


def test_another_site_writes_nothing(cast: Cast) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(cast.editor)
    assert keep(client) == 403
    assert client.delete(url_of()).status_code == 403


def test_a_very_long_key(editor_client: Client) -> None:
    key = "record/" + "9" * 500
    assert keep(editor_client, key=key) == 204
    assert editor_client.get(url_of(key)).json() == DRAFT
