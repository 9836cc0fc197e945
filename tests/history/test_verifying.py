"""Forged chains: what `verify` must name. The triggers are away; a forger has the rights to drop them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.db import connection, transaction

from shudarga.history import triggers
from shudarga.history.chain import hash_of
from shudarga.history.models import Event
from shudarga.history.recording import NewEvent, record_events
from shudarga.history.verifying import Breach, BreachKind, verify
from tests.people import NOW, Cast


@pytest.fixture
def chain(cast: Cast) -> Iterator[None]:
    """Nine events, and nothing in the way of a forger."""
    triggers.remove(connection)
    events = [NewEvent("body.renamed", cast.body, {"name": [f"{n}", f"{n + 1}"]}) for n in range(9)]
    record_events(by=cast.editor, events=events, at=NOW, body=cast.body)
    yield
    if connection.vendor == "sqlite":
        triggers.remove(connection)


def sql(statement: str, *values: object) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)


def test_a_whole_chain_has_no_breach(chain: None) -> None:
    assert verify() == []


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("note", "Өөр"),
        ("changes", '{"name": ["1", "9"]}'),
        ("at", "2025-01-01 00:00:00+00"),
        ("actor_name", "Өөр хүн"),
        ("verb", "body.closed"),
        ("subject_id", 99),
        ("plan_id", 5),
    ],
)
def test_an_altered_event_is_named(chain: None, column: str, value: object) -> None:
    sql(f"UPDATE history_event SET {column} = %s WHERE sequence = 4", value)  # noqa: S608 — our own names
    assert verify() == [Breach(BreachKind.ALTERED, 4, 4)]


def test_an_event_altered_with_its_hash_is_named(chain: None) -> None:
    row = Event.objects.values().get(sequence=4)
    sql("UPDATE history_event SET note = 'x', hash = %s WHERE sequence = 4", hash_of({**row, "note": "x"}))
    assert verify() == [Breach(BreachKind.ALTERED, 4, 4)]


def test_the_last_event_altered_with_its_hash_is_named(chain: None) -> None:
    row = Event.objects.values().get(sequence=9)
    sql("UPDATE history_event SET note = 'x', hash = %s WHERE sequence = 9", hash_of({**row, "note": "x"}))
    assert verify() == [Breach(BreachKind.ALTERED, 9, 9)]


@pytest.mark.parametrize(("first", "last"), [(1, 1), (1, 3), (4, 4), (4, 6), (8, 9), (9, 9)])
def test_missing_events_are_named(chain: None, first: int, last: int) -> None:
    sql("DELETE FROM history_event WHERE sequence BETWEEN %s AND %s", first, last)
    assert verify() == [Breach(BreachKind.MISSING, first, last)]


def test_all_events_gone_are_named(chain: None) -> None:
    sql("DELETE FROM history_event")
    assert verify() == [Breach(BreachKind.MISSING, 1, 9)]


@pytest.mark.parametrize(("one", "other"), [(4, 5), (3, 7), (2, 8)])
def test_events_that_changed_places_are_named(chain: None, one: int, other: int) -> None:
    for old, new in ((one, 99), (other, one), (99, other)):
        sql("UPDATE history_event SET sequence = %s WHERE sequence = %s", new, old)
    assert verify() == [
        Breach(BreachKind.REORDERED, one, one, belongs=other),
        Breach(BreachKind.REORDERED, other, other, belongs=one),
    ]


def test_an_event_hung_on_past_the_head_is_named(chain: None) -> None:
    sql("UPDATE history_chainhead SET sequence = 8, hash = (SELECT hash FROM history_event WHERE sequence = 8)")
    assert verify() == [Breach(BreachKind.ADDED, 9, 9)]


def test_several_breaches_come_in_their_order(chain: None) -> None:
    sql("DELETE FROM history_event WHERE sequence = 7")
    sql("UPDATE history_event SET note = 'x' WHERE sequence = 2")
    assert verify() == [Breach(BreachKind.ALTERED, 2, 2), Breach(BreachKind.MISSING, 7, 7)]
    assert [str(breach) for breach in verify()] == ["altered 2", "missing 7"]


def test_the_chain_goes_on_in_one_transaction_after_a_check(chain: None, cast: Cast) -> None:
    with transaction.atomic():
        record_events(by=cast.editor, events=[NewEvent("body.renamed", cast.body)] * 3)
    assert verify() == []
