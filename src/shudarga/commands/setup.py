"""Django made ready for a command: settings, language, tables."""

from __future__ import annotations

import os
import sys

from shudarga.commands.words import gettext as _


class CommandError(Exception):
    """Something that the person at the command line can put right; told in one sentence, exit code 2."""


def ready(language: str, *, tables: bool = True) -> None:
    """Set Django up in the language asked for; make or update the tables where they are not in step."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "shudarga.settings")
    import django
    from django.utils import translation

    django.setup()
    translation.activate(language)
    if tables:
        ensure_tables()


def ensure_tables() -> None:
    """Run the migrations that are missing, in a new database all. Raises CommandError where it cannot be reached."""
    from django.core.management import call_command
    from django.db import DEFAULT_DB_ALIAS, OperationalError, connections
    from django.db.migrations.executor import MigrationExecutor

    connection = connections[DEFAULT_DB_ALIAS]
    try:
        executor = MigrationExecutor(connection)
        missing = executor.migration_plan(executor.loader.graph.leaf_nodes())
    except OperationalError as error:
        raise CommandError(_("The database cannot be reached: %s") % str(error).strip()) from error
    if missing:
        call_command("migrate", verbosity=0, interactive=False)


def tell(text: str) -> None:
    """A line for the person, beside the output proper."""
    print(text, file=sys.stderr)
