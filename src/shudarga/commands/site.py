"""`shudarga body`, `user`, `verify`, `migrate`: a site and its data."""

from __future__ import annotations

import argparse
import getpass
import os

from django.core.exceptions import ValidationError

from shudarga.accounts.actions.create_account import create_account
from shudarga.commands.plan import acting_user
from shudarga.commands.setup import CommandError, tell
from shudarga.commands.words import gettext as _
from shudarga.files.verifying import verify_files
from shudarga.history.verifying import verify as verify_history
from shudarga.lib.clock import today
from shudarga.organisations.actions.create_body import create_body
from shudarga.organisations.actions.give_role import give_role
from shudarga.organisations.models import Body


def migrate(_options: argparse.Namespace) -> int:
    """Bring the tables in step with this version."""
    print(_("The tables are in step."))
    return 0


def add_body(options: argparse.Namespace) -> int:
    """Make a body, below another one or at the top."""

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


def verify(_options: argparse.Namespace) -> int:
    """Check the history's chain and the stored files; name what was altered, is missing or stands out of order."""

    found = [str(breach) for breach in verify_history()] + [str(breach) for breach in verify_files()]
    for line in found:
        tell(line)
    print(_("%s faults found.") % len(found) if found else _("History and files are whole."))
    return 1 if found else 0
