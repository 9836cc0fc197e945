"""Add an official to a body."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from shudarga.accounts.models import User
from shudarga.history.changes import changes_between
from shudarga.history.recording import record_event
from shudarga.organisations.models import Body, Person, Unit
from shudarga.organisations.policies import check_open, check_unit_of


@transaction.atomic
def add_person(
    *,
    by: User,
    body: Body,
    name: str,
    since: date,
    post: str = "",
    unit: Unit | None = None,
    user: User | None = None,
    at: datetime | None = None,
) -> Person:
    """An official with a post from `since` on; `user` is their account if they sign in."""
    check_open(body)
    check_unit_of(unit, body)
    person = Person.objects.create(body=body, unit=unit, name=name.strip(), post=post, user=user, since=since)
    changes = changes_between(None, person)
    record_event(by=by, verb="person.added", subject=person, changes=changes, body=body, at=at)
    return person
