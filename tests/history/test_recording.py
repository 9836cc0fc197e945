"""Recording events."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from shudarga.history.changes import changes_between, plain
from shudarga.history.models import ChainHead, Event
from shudarga.history.models.event import AppendOnlyError
from shudarga.history.queries import events_for, events_of_body, events_of_plan
from shudarga.history.recording import NewEvent, record_event, record_events
from shudarga.history.verbs import VerbTakenError, register, wording_of
from tests.people import NOW, Cast, make_body


def test_an_event_says_who_did_what_to_what(cast: Cast) -> None:
    event = record_event(
        by=cast.editor,
        verb="body.renamed",
        subject=cast.body,
        changes={"name": ["Хуучин", "Шинэ"]},
        body=cast.body,
        plan=7,
        at=NOW,
        note="Тушаал А/12",
    )
    kept = Event.objects.get(pk=event.pk)
    assert (kept.sequence, kept.previous_hash, kept.at) == (1, "", NOW)
    assert (kept.actor_id, kept.actor_name) == (cast.editor.pk, "Г.Саран")
    assert (kept.subject_type, kept.subject_id) == ("organisations.Body", cast.body.pk)
    assert (kept.body_id, kept.body_code, kept.plan_id) == (cast.body.pk, "soum", 7)
    assert (kept.changes, kept.note) == ({"name": ["Хуучин", "Шинэ"]}, "Тушаал А/12")


def test_each_event_is_tied_to_the_one_before(cast: Cast) -> None:
    first = record_event(by=cast.editor, verb="a.b", subject=cast.body)
    second, third = record_events(by=None, events=[NewEvent("a.c", cast.body), NewEvent("a.d")], plan=3)
    assert (second.previous_hash, third.previous_hash) == (first.hash, second.hash)
    assert [first.sequence, second.sequence, third.sequence] == [1, 2, 3]
    assert (third.actor_id, third.actor_name, third.subject_type) == (None, "", "")
    assert ChainHead.objects.values_list("sequence", "hash").get() == (3, third.hash)


def test_an_event_takes_three_statements_and_fifty_take_no_more(cast: Cast) -> None:
    with CaptureQueriesContext(connection) as one:
        record_event(by=cast.editor, verb="a.b", subject=cast.body)
    with CaptureQueriesContext(connection) as fifty:
        record_events(by=cast.editor, events=[NewEvent("a.b", cast.body)] * 50)
    assert len(one) == 3
    assert len(fifty) == 3


@pytest.mark.django_db(transaction=True)
def test_an_event_is_only_recorded_inside_a_transaction() -> None:
    with pytest.raises(transaction.TransactionManagementError):
        record_event(by=None, verb="a.b")


def test_an_event_goes_with_the_transaction_that_fails(cast: Cast) -> None:
    def fail() -> None:
        with transaction.atomic():
            record_event(by=None, verb="a.b")
            raise LookupError

    with pytest.raises(LookupError):
        fail()
    assert not Event.objects.exists()
    assert record_event(by=None, verb="a.b").sequence == 1


def test_a_lost_head_is_made_again_from_the_last_event(cast: Cast) -> None:
    last = record_event(by=None, verb="a.b")
    ChainHead.objects.all().delete()
    assert record_event(by=None, verb="a.b").previous_hash == last.hash


def test_events_are_never_changed_or_deleted(cast: Cast) -> None:
    event = record_event(by=cast.editor, verb="a.b")
    event.note = "Өөр"
    for refused in (
        event.save,
        event.delete,
        Event.objects.all().delete,
        lambda: Event.objects.filter(pk=event.pk).update(note=""),
    ):
        with pytest.raises(AppendOnlyError):
            refused()


def test_reads_are_newest_first(cast: Cast) -> None:
    other = make_body("other")
    record_event(by=None, verb="a.1", subject=cast.body, body=cast.body, plan=1)
    record_event(by=None, verb="a.2", subject=cast.unit, body=cast.body, plan=1)
    record_event(by=None, verb="a.3", subject=cast.body, body=other, plan=2)
    assert [event.verb for event in events_for(cast.body)] == ["a.3", "a.1"]
    assert [event.verb for event in events_of_plan(1)] == ["a.2", "a.1"]
    assert [event.verb for event in events_of_body(cast.body)] == ["a.2", "a.1"]


def test_changes_are_the_fields_that_differ(cast: Cast) -> None:
    old = make_body("old", name="Нэр")
    new = make_body("new", name="Нэр", parent=cast.aimag)
    assert changes_between(old, new, fields=["name", "code", "parent"]) == {
        "code": ["old", "new"],
        "parent": [None, cast.aimag.pk],
    }
    assert changes_between(old, {"name": "Нэр", "place": "Увс"}) == {"place": ["", "Увс"]}
    assert changes_between(None, {"name": "Нэр", "place": "", "closed_at": None}) == {"name": [None, "Нэр"]}


def test_values_become_plain() -> None:
    given = {
        "day": date(2025, 1, 2),
        "at": datetime(2025, 1, 2, 3, 4, tzinfo=UTC),
        "share": Decimal("0.10"),
        "float": 0.1,
        "text": "а\x00б\ud800",
        "many": (1, {2}),
        "none": None,
        "yes": True,
    }
    assert plain(given) == {
        "day": "2025-01-02",
        "at": "2025-01-02T03:04:00+00:00",
        "share": "0.10",
        "float": "0.1",
        "text": "аб?",
        "many": [1, [2]],
        "none": None,
        "yes": True,
    }


def test_a_verb_has_one_wording_in_the_readers_language() -> None:
    with translation.override("mn"):
        assert wording_of("body.created") == "Байгууллага нэмэв"
        assert wording_of("account.sign_in_stopped", {"failures": 5}).startswith("5 удаа")
    with translation.override("en"):
        assert wording_of("body.created") == "Added a body"
        assert wording_of("account.sign_in_stopped") == "Sign-in stopped after  failures"
    assert wording_of("unknown.verb") == "unknown.verb"
    with pytest.raises(VerbTakenError):
        register({"body.created": "Something else"})
