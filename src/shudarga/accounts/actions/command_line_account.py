"""The account in whose name the command line acts."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from shudarga.accounts.actions.create_account import create_account
from shudarga.accounts.models import User
from shudarga.accounts.queries import COMMAND_LINE


@transaction.atomic
def command_line_account(*, at: datetime | None = None) -> User:
    """The account that stands in the history for whoever ran a command; made when first needed. It has no password."""
    found = User.objects.filter(username=COMMAND_LINE).first()
    return found or create_account(by=None, username=COMMAND_LINE, name="shudarga (command line)", at=at)
