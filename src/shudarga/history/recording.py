"""Recording events: called by actions, inside the transaction of what they tell.

Record last in an action: the chain's end stays locked from here to the commit, so everything after this call makes
all other writers wait.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from django.db.models import Model
from django.utils import timezone

from shudarga.history.chain import HASHED, End, hash_of, locked_end, move_end
from shudarga.history.changes import plain
from shudarga.history.models import Event


class Actor(Protocol):
    """Who acts: `accounts.User`, which this room stands below."""

    pk: Any
    name: Any


@dataclass(frozen=True, slots=True)
class NewEvent:
    """One event to be recorded. `body` and `plan` may be given here or for all at once."""

    verb: str
    subject: Model | None = None
    changes: Mapping[str, Sequence[object]] | None = None
    note: str = ""
    params: Mapping[str, Any] | None = None
    body: Model | None = None
    plan: Model | int | None = None


def record_event(
    *,
    by: Actor | None,
    verb: str,
    subject: Model | None = None,
    changes: Mapping[str, Sequence[object]] | None = None,
    body: Model | None = None,
    plan: Model | int | None = None,
    at: datetime | None = None,
    note: str = "",
    params: Mapping[str, Any] | None = None,
) -> Event:
    """Add one event to the chain; three statements.

    `by=None` is nobody we know (a failed sign-in). `changes` is {field: [old, new]} (see `changes_between`), `params`
    fills the places in the verb's wording. Raises `TransactionManagementError` outside a transaction.
    """
    event = NewEvent(verb, subject, changes, note, params, body, plan)
    return record_events(by=by, events=[event], at=at)[0]


def record_events(
    *,
    by: Actor | None,
    events: Sequence[NewEvent],
    body: Model | None = None,
    plan: Model | int | None = None,
    at: datetime | None = None,
) -> list[Event]:
    """Add several events to the chain, in their order, with the statements of one (SQLite: for each 60 events)."""
    if not events:
        return []
    at = at or timezone.now()
    end = locked_end()
    rows = list(linked((columns(new, by=by, at=at, body=body, plan=plan) for new in events), end))
    if len(rows) == 1:
        rows[0].save(force_insert=True)
    else:
        Event.objects.bulk_create(rows, batch_size=500)
    move_end(End(rows[-1].sequence, rows[-1].hash))
    return rows


def columns(
    new: NewEvent, *, by: Actor | None, at: datetime, body: Model | None, plan: Model | int | None
) -> dict[str, Any]:
    """An event's columns but for its place in the chain."""
    body = new.body or body
    plan = plan if new.plan is None else new.plan
    return {
        "at": at,
        "actor_id": by.pk if by else None,
        "actor_name": str(by.name)[:200] if by else "",
        "verb": new.verb,
        "subject_type": new.subject._meta.label if new.subject else "",
        "subject_id": new.subject.pk if new.subject else None,
        "body_id": body.pk if body else None,
        "body_code": str(getattr(body, "code", "")),
        "plan_id": plan.pk if isinstance(plan, Model) else plan,
        "params": plain(new.params or {}),
        "changes": plain(new.changes or {}),
        "note": plain(new.note),
    }


def linked(rows: Iterable[dict[str, Any]], end: End) -> Iterable[Event]:
    """Events made of columns, each tied to the one before."""
    for row in rows:
        row["sequence"] = end.sequence + 1
        row["previous_hash"] = end.hash
        end = End(row["sequence"], hash_of(row))
        yield Event(**{name: row[name] for name in HASHED}, hash=end.hash)
