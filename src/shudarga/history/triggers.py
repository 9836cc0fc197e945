"""What makes the database itself refuse to change or delete an event, whoever is connected to it."""

from __future__ import annotations

from django.db.backends.base.base import BaseDatabaseWrapper

MESSAGE = "An event of the history is never changed or deleted."

SQLITE_UPDATE = f"""
CREATE TRIGGER history_event_unchanged BEFORE UPDATE ON history_event
BEGIN SELECT RAISE(ABORT, '{MESSAGE}'); END
"""
SQLITE_DELETE = f"""
CREATE TRIGGER history_event_kept BEFORE DELETE ON history_event
BEGIN SELECT RAISE(ABORT, '{MESSAGE}'); END
"""
POSTGRES_FUNCTION = f"""
CREATE FUNCTION history_refuse() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION '{MESSAGE}' USING ERRCODE = 'restrict_violation'; END $$
"""
POSTGRES_TRIGGER = """
CREATE TRIGGER history_event_kept BEFORE UPDATE OR DELETE ON history_event
FOR EACH ROW EXECUTE FUNCTION history_refuse()
"""

INSTALL = {"sqlite": [SQLITE_UPDATE, SQLITE_DELETE], "postgresql": [POSTGRES_FUNCTION, POSTGRES_TRIGGER]}
REMOVE = {
    "sqlite": ["DROP TRIGGER IF EXISTS history_event_unchanged", "DROP TRIGGER IF EXISTS history_event_kept"],
    "postgresql": [
        "DROP TRIGGER IF EXISTS history_event_kept ON history_event",
        "DROP FUNCTION IF EXISTS history_refuse()",
    ],
}


def install(connection: BaseDatabaseWrapper) -> None:
    """Add the triggers."""
    run(connection, INSTALL[connection.vendor])


def remove(connection: BaseDatabaseWrapper) -> None:
    """Take the triggers away: for a migration backwards, and for tests that empty tables or forge events."""
    run(connection, REMOVE[connection.vendor])


def run(connection: BaseDatabaseWrapper, statements: list[str]) -> None:
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
