"""Close an account."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from shudarga.accounts.models import User
from shudarga.history.recording import record_event


@transaction.atomic
def close_account(*, by: User, user: User, at: datetime | None = None) -> User:
    """Shut somebody out at once: their open sessions end with the next page. What they did stays theirs."""
    if user.is_active:
        user.is_active = False
        user.save(update_fields=["is_active"])
        record_event(by=by, verb="account.closed", subject=user, changes={"is_active": [True, False]}, at=at)
    return user
