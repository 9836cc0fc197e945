"""Note that somebody signed in or out."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from shudarga.accounts.models import SignInThrottle, User
from shudarga.accounts.throttling import name_key
from shudarga.history.recording import record_event


@transaction.atomic
def note_sign_in(*, by: User, at: datetime | None = None) -> None:
    """Somebody signed in: failures under their name are forgotten; those from their address run out by themselves."""
    at = at or timezone.now()
    SignInThrottle.objects.filter(key=name_key(by.username)).delete()
    record_event(by=by, verb="account.signed_in", subject=by, at=at)


@transaction.atomic
def note_sign_out(*, by: User, at: datetime | None = None) -> None:
    """Somebody signed out."""
    record_event(by=by, verb="account.signed_out", subject=by, at=at)
