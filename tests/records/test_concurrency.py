"""Eight people record at once, on a real file of SQLite and on PostgreSQL: no failed write, nothing twice."""

from __future__ import annotations

import sqlite3
import uuid
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier
from typing import TypeVar

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection, connections
from django.test import Client
from django.urls import reverse

from shudarga.accounts.models import User
from shudarga.history.models import Event
from shudarga.history.verifying import verify
from shudarga.records.models import Evidence, Record
from tests.people import make_cast
from tests.records.making import make_small_plan, photo, today

Outcome = TypeVar("Outcome")

PEOPLE = 8
EACH = 5


def apart(work: Callable[[], Outcome]) -> Outcome:
    """Do something on a connection of this thread's own, and close it."""
    try:
        return work()
    finally:
        connections.close_all()


def in_thread(work: Callable[[], Outcome]) -> Outcome:
    """Once, in a thread of its own."""
    with ThreadPoolExecutor(1) as one:
        return one.submit(apart, work).result()


@pytest.fixture
def shared(transactional_db: None, tmp_path: Path) -> Iterator[None]:
    """Other threads meet in one database; SQLite's tests are in memory, so a copy of it goes to a file for them."""
    if connection.vendor != "sqlite":
        yield
        return
    path = tmp_path / "shared.sqlite3"
    connection.ensure_connection()
    with sqlite3.connect(path) as file:
        connection.connection.backup(file)
    file.close()
    settings = connections.settings["default"]
    memory, settings["NAME"] = settings["NAME"], str(path)
    yield
    settings["NAME"] = memory


def prepare() -> tuple[User, str, dict[str, str]]:
    """Who records, where, and what the form says."""
    cast = make_cast()
    small = make_small_plan(cast.body, cast.editor)
    form = {"measure": str(small.media.pk), "done_on": today().isoformat(), f"c{small.times.pk}": "on"}
    return cast.editor, reverse("desk:record_add", args=[small.plan.pk]), form


def send(user: User, url: str, form: dict[str, str], *files: SimpleUploadedFile) -> int:
    """The form through the view."""
    client = Client()
    client.force_login(user)
    return client.post(url, {**form, "files": files}).status_code


def test_eight_at_once_lose_nothing(shared: None) -> None:
    user, url, form = in_thread(prepare)
    start = Barrier(PEOPLE)

    def work(person: int) -> list[int]:
        start.wait()
        return [
            send(user, url, form | {"title": f"Ажил {person}-{number}"}, photo(size=(10 + person, 10 + number)))
            for number in range(EACH)
        ]

    with ThreadPoolExecutor(PEOPLE) as pool:
        answers = [
            code for codes in pool.map(lambda person: apart(lambda: work(person)), range(PEOPLE)) for code in codes
        ]
    found = in_thread(lambda: (Record.objects.count(), Evidence.objects.count(), verify()))
    assert (set(answers), *found) == ({302}, PEOPLE * EACH, PEOPLE * EACH, [])


def test_the_same_form_from_two_places_at_once_makes_one_record(shared: None) -> None:
    user, url, form = in_thread(prepare)
    for _round in range(6):
        twice = form | {"title": "Нэг ажил", "client_key": str(uuid.uuid4())}
        start = Barrier(2)

        def work(twice: dict[str, str] = twice, start: Barrier = start) -> int:
            start.wait()
            return send(user, url, twice, photo())

        with ThreadPoolExecutor(2) as pool:
            assert [one.result() for one in [pool.submit(apart, work), pool.submit(apart, work)]] == [302, 302]
    found = in_thread(
        lambda: (Record.objects.count(), Evidence.objects.count(), Event.objects.filter(verb="record.added").count())
    )
    assert found == (6, 6, 6)
