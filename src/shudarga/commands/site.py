"""`shudarga serve`, `demo`, `user`, `verify`, `migrate`: a site and its data."""

from __future__ import annotations

import argparse
import getpass
import os
import sys

from shudarga.commands.plan import acting_user
from shudarga.commands.setup import CommandError, ready, tell
from shudarga.commands.words import gettext as _
from shudarga.lib.clock import today


def migrate(options: argparse.Namespace) -> int:
    """Bring the tables in step with this version."""
    ready(options.lang)
    print(_("The tables are in step."))
    return 0


def serve(options: argparse.Namespace) -> int:
    """Collect static files and hand this process over to gunicorn."""
    os.environ.setdefault("SHUDARGA_STATIC_STORAGE", "whitenoise.storage.CompressedManifestStaticFilesStorage")
    ready(options.lang)
    from django.core.management import call_command

    call_command("collectstatic", verbosity=0, interactive=False)
    print(_("Shudarga listens on http://%(host)s:%(port)s/") % {"host": options.host, "port": options.port}, flush=True)
    bind = f"--bind={options.host}:{options.port}"
    workers = [f"--workers={options.workers}", "--threads=3", "--worker-class=gthread", "--timeout=120"]
    os.execv(  # noqa: S606 - our own interpreter, our own arguments
        sys.executable, [sys.executable, "-m", "gunicorn", bind, *workers, "--log-level=warning", "shudarga.wsgi"]
    )


def demo(options: argparse.Namespace) -> int:
    """Fill an empty database with the sample bodies; any other is refused, unless --if-empty asks to pass it by."""
    ready(options.lang)
    from shudarga.demo import NotEmptyError, load_demo

    try:
        accounts = load_demo()
    except NotEmptyError as error:
        if options.if_empty:
            return 0
        raise CommandError(_("The database already holds data; sample data goes into an empty one only.")) from error
    print(_("Sample data is in. Accounts (password: %s):") % accounts.password)
    for account in accounts.people:
        print(f"  {account.username:<14} {account.role_label} — {account.body}")
    return 0


def add_body(options: argparse.Namespace) -> int:
    """Make a body, below another one or at the top."""
    ready(options.lang)
    from shudarga.organisations.actions.create_body import create_body
    from shudarga.organisations.models import Body

    if Body.objects.filter(code=options.code).exists():
        raise CommandError(_("There is a body %s already.") % options.code)
    parent = Body.objects.filter(code=options.parent).first() if options.parent else None
    if options.parent and parent is None:
        raise CommandError(_("There is no body %s.") % options.parent)
    by = acting_user(options)
    body = create_body(by=by, code=options.code, name=options.name, parent=parent, place=options.place)
    print(_("Body %s was made.") % body.code)
    return 0


def add_user(options: argparse.Namespace) -> int:
    """Make a person who can sign in, with a role at a body."""
    ready(options.lang)
    from django.core.exceptions import ValidationError

    from shudarga.accounts.actions.create_account import create_account
    from shudarga.organisations.actions.give_role import give_role
    from shudarga.organisations.models import Body

    body = Body.objects.filter(code=options.body).first()
    if body is None:
        raise CommandError(_("There is no body %s.") % options.body)
    password = os.environ.get("SHUDARGA_PASSWORD") or getpass.getpass(_("Password: "))
    by = acting_user(options)
    try:
        user = create_account(by=by, username=options.username, name=options.name, password=password)
    except ValidationError as error:
        raise CommandError("\n".join(error.messages)) from error
    give_role(by=by, user=user, body=body, role=options.role, since=today())
    print(_("User %s was made.") % user.username)
    return 0


def verify(options: argparse.Namespace) -> int:
    """Check the history's chain and the stored files; name what was altered, is missing or stands out of order."""
    ready(options.lang)
    from shudarga.files.verifying import verify_files
    from shudarga.history.verifying import verify as verify_history

    found = [str(breach) for breach in verify_history()] + [str(breach) for breach in verify_files()]
    for line in found:
        tell(line)
    print(_("%s faults found.") % len(found) if found else _("History and files are whole."))
    return 1 if found else 0
