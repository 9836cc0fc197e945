"""`shudarga demo`: sample data in an empty database."""

from __future__ import annotations

import argparse

from shudarga.commands.setup import CommandError
from shudarga.commands.words import gettext as _
from shudarga.demo import NotEmptyError, load_demo, loaded_accounts


def demo(options: argparse.Namespace) -> int:
    """Fill an empty database with the sample bodies; any other is refused, unless --if-empty asks to pass it by."""

    try:
        accounts = load_demo()
    except NotEmptyError as error:
        if not options.if_empty:
            refusal = _("The database already holds data; sample data goes into an empty one only.")
            raise CommandError(refusal) from error
        accounts = loaded_accounts()
    if accounts.people:
        print(_("Sample data is in. Accounts (password: %s):") % accounts.password)
    for account in accounts.people:
        print(f"  {account.username:<14} {account.role_label} — {account.body}")
    return 0
