"""Django made ready for a command: settings, language, tables."""

from __future__ import annotations

import os
import sys

from shudarga.commands.faults import about_database, reason
from shudarga.commands.words import gettext as _

DATABASES = ("sqlite:", "postgres:", "postgresql:", "psql:", "pgsql:")
"""How a DATABASE_URL that we can serve begins."""


class CommandError(Exception):
    """Something that the person at the command line can put right; told in one sentence, exit code 2."""


def ready(language: str, *, tables: bool = True) -> None:
    """Set Django up in the language asked for; make or update the tables where they are not in step."""
    check_database_address(os.environ.get("DATABASE_URL", ""))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "shudarga.settings")
    import django
    from django.utils import translation

    try:
        django.setup()
    except OSError as error:
        folder = os.environ.get("SHUDARGA_DATA", "shudarga-data")
        words = _("The data folder %(path)s (SHUDARGA_DATA) cannot be used: %(why)s")
        raise CommandError(words % {"path": folder, "why": reason(error)}) from error
    translation.activate(language)
    if tables:
        ensure_tables()


def check_database_address(address: str) -> None:
    """DATABASE_URL names a database of a kind that we know. Raises CommandError."""
    if address and not address.startswith(DATABASES):
        kind = address.partition(":")[0]
        raise CommandError(
            _("DATABASE_URL begins with “%s”; it names SQLite (sqlite:///path) or PostgreSQL (postgres://…).") % kind
        )


def ensure_tables() -> None:
    """Run the migrations that are missing, in a new database all. Raises CommandError where it cannot be used."""
    from django.core.management import call_command
    from django.db import DEFAULT_DB_ALIAS, Error, connections
    from django.db.migrations.executor import MigrationExecutor

    connection = connections[DEFAULT_DB_ALIAS]
    try:
        executor = MigrationExecutor(connection)
        if executor.migration_plan(executor.loader.graph.leaf_nodes()):
            call_command("migrate", verbosity=0, interactive=False)
    except Error as error:
        raise CommandError(about_database(error)) from error


def tell(text: str) -> None:
    """A line for the person, beside the output proper."""
    print(text, file=sys.stderr)
