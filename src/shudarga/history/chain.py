"""The chain: each event's hash covers all it says and the hash of the one before."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

from django.db import connection, transaction

from shudarga.history.models import ChainHead, Event

HASHED = (
    "sequence",
    "at",
    "actor_id",
    "actor_name",
    "verb",
    "subject_type",
    "subject_id",
    "body_id",
    "body_code",
    "plan_id",
    "params",
    "changes",
    "note",
    "previous_hash",
)
"""What the hash covers: every column but the hash. Adding a column needs a new version of the chain."""


@dataclass(frozen=True, slots=True)
class End:
    """Where a chain ends: the position (0 where there is no event) and hash of its last event."""

    sequence: int
    hash: str


def hash_of(values: Mapping[str, Any]) -> str:
    """SHA-256 over the canonical JSON (sorted keys, no spaces, UTF-8, times in UTC) of an event's columns."""
    content = {name: values[name] for name in HASHED}
    content["at"] = instant(content["at"])
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return sha256(text.encode()).hexdigest()


def instant(at: datetime) -> str:
    """A time as it is hashed, whatever zone the database gives it back in."""
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def locked_end() -> End:
    """The chain's end, locked until the transaction is over, so that events queue up one after the other.

    Plain SQL, because this stands in the way of every write. SQLite has no row locks and needs none: its
    transactions are immediate, so the writer already has the database to itself.
    """
    if not connection.in_atomic_block:
        raise transaction.TransactionManagementError("An event is recorded inside the transaction of what it tells.")
    lock = " FOR UPDATE" if connection.features.has_select_for_update else ""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT sequence, hash FROM history_chainhead WHERE id = 1{lock}")  # noqa: S608 — constants
        row = cursor.fetchone()
    if row is None:
        ChainHead.objects.get_or_create(id=1, defaults=last_event())
        return locked_end()
    return End(*row)


def last_event() -> dict[str, Any]:
    """Where the events themselves end, for a chain whose head was lost."""
    last = Event.objects.order_by("-sequence").values("sequence", "hash").first()
    return dict(last or {"sequence": 0, "hash": ""})


def move_end(end: End) -> None:
    """Write where the chain ends now."""
    with connection.cursor() as cursor:
        cursor.execute("UPDATE history_chainhead SET sequence = %s, hash = %s WHERE id = 1", [end.sequence, end.hash])
