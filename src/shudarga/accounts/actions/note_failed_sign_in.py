"""Count a sign-in that failed."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from shudarga.accounts.models import SignInThrottle
from shudarga.accounts.throttling import FORGOTTEN_AFTER, Limit, limits_for, wait_after
from shudarga.history.recording import record_event


@transaction.atomic
def note_failed_sign_in(*, username: str, address: str, at: datetime | None = None) -> None:
    """Count a failure by name and by address; a wait that begins stands in the history.

    Nobody is known yet, so there is no `by`; the event names the key, not what was typed.
    """
    at = at or timezone.now()
    for limit in limits_for(username, address):
        row = count_failure(limit, at)
        if row.wait_until is not None:
            params = {"failures": row.failures}
            record_event(by=None, verb="account.sign_in_stopped", params=params, note=limit.key, at=at)


def count_failure(limit: Limit, at: datetime) -> SignInThrottle:
    """One more failure; the row is locked, so none gets lost."""
    row, _made = SignInThrottle.objects.select_for_update().get_or_create(
        key=limit.key, defaults={"last_failed_at": at}
    )
    stale = at - row.last_failed_at > FORGOTTEN_AFTER
    row.failures = 1 if stale else row.failures + 1
    wait = wait_after(row.failures, limit.free)
    row.last_failed_at, row.wait_until = at, (at + wait if wait else None)
    row.save()
    return row
