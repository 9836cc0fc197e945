"""Eight people write at once, on a real file of SQLite and on PostgreSQL: no write fails, the chain holds."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

import pytest
from django.db import connection, connections

from shudarga.accounts.models import User
from shudarga.history.models import Event
from shudarga.history.verifying import verify
from shudarga.organisations.actions.create_unit import create_unit
from shudarga.organisations.models import Body, Unit
from tests.people import make_body, make_user

Outcome = TypeVar("Outcome")

PEOPLE = 8
WRITES = 20


def apart(work: Callable[[], Outcome]) -> Outcome:
    """Do something on a connection of this thread's own, and close it."""
    try:
        return work()
    finally:
        connections.close_all()


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


def test_eight_writers_at_once_lose_nothing(shared: None) -> None:
    def prepare() -> tuple[int, int]:
        return make_user("writer").pk, make_body("busy").pk

    def write(person: int) -> int:
        user = User.objects.get(pk=user_id)
        body = Body.objects.get(pk=body_id)
        for number in range(WRITES):
            create_unit(by=user, body=body, name=f"{person}-{number}")
        return WRITES

    with ThreadPoolExecutor(1) as one:
        user_id, body_id = one.submit(apart, prepare).result()
    with ThreadPoolExecutor(PEOPLE) as pool:
        done = list(pool.map(lambda person: apart(lambda: write(person)), range(PEOPLE)))
    with ThreadPoolExecutor(1) as one:
        found = one.submit(apart, lambda: (Unit.objects.count(), Event.objects.count(), verify())).result()
    assert (sum(done), *found) == (160, 160, 160, [])
