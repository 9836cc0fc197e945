"""The database itself keeps events as they are."""

from __future__ import annotations

import pytest
from django.db import DatabaseError, connection, transaction

from shudarga.history import triggers
from shudarga.history.models import Event
from shudarga.history.recording import record_event


@pytest.mark.django_db
@pytest.mark.parametrize("statement", ["UPDATE history_event SET note = 'x'", "DELETE FROM history_event"])
def test_sql_cannot_change_or_delete_an_event(statement: str) -> None:
    triggers.remove(connection)
    triggers.install(connection)
    record_event(by=None, verb="a.b")
    with pytest.raises(DatabaseError, match="never changed"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)
    assert Event.objects.values_list("note", flat=True).get() == ""
    if connection.vendor == "sqlite":
        triggers.remove(connection)  # see tests/conftest.py
