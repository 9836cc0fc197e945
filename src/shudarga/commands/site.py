"""`shudarga body`, `user`, `migrate`: a site and who works on it."""

from __future__ import annotations

import argparse
import getpass
import os
import sys

from django.core.exceptions import ValidationError
from django.db import transaction

from shudarga.accounts.actions.create_account import create_account
from shudarga.accounts.models import User
from shudarga.commands.plan import acting_user, check_fields, find_body
from shudarga.commands.setup import CommandError
from shudarga.commands.words import gettext as _
from shudarga.lib.clock import today
from shudarga.organisations.actions.create_body import create_body
from shudarga.organisations.actions.give_role import give_role
from shudarga.organisations.models import Body


def migrate(_options: argparse.Namespace) -> int:
    """Bring the tables in step with this version, which every command does before it begins."""
    print(_("The tables are in step."))
    return 0


def add_body(options: argparse.Namespace) -> int:
    """Make a body, below another one or at the top."""
    if Body.objects.filter(code=options.code).exists():
        raise CommandError(_("There is a body %s already.") % options.code)
    parent = find_body(options.parent) if options.parent else None
    check_fields(Body(code=options.code, name=options.name, place=options.place), {"code", "name", "place"})
    by = acting_user(options)
    body = create_body(by=by, code=options.code, name=options.name, parent=parent, place=options.place)
    print(_("Body %s was made.") % body.code)
    return 0


def add_user(options: argparse.Namespace) -> int:
    """Make a person who can sign in, with a role at a body."""
    body = find_body(options.body)
    if User.objects.filter(username__iexact=options.username).exists():
        raise CommandError(_("There is a user %s already.") % options.username)
    check_fields(User(username=options.username, name=options.name), {"username", "name"})
    password = asked_password()
    by = acting_user(options)
    with transaction.atomic():
        try:
            user = create_account(by=by, username=options.username, name=options.name, password=password)
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from error
        give_role(by=by, user=user, body=body, role=options.role, since=today())
    print(_("User %s was made.") % user.username)
    return 0


def asked_password() -> str:
    """From SHUDARGA_PASSWORD, else asked for twice at a terminal, else the first line of the input."""
    if given := os.environ.get("SHUDARGA_PASSWORD"):
        return given
    if not sys.stdin.isatty():
        given = sys.stdin.readline().rstrip("\r\n")
    else:
        given = getpass.getpass(_("Password: "))
        if given != getpass.getpass(_("The same password again: ")):
            raise CommandError(_("The two passwords differ."))
    if not given:
        raise CommandError(_("No password was given."))
    return given
