"""Note that somebody signed in or out."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from shudarga.accounts.models import SignInThrottle, User
from shudarga.accounts.throttling import FORGOTTEN_AFTER, name_key
from shudarga.history.recording import record_event


@transaction.atomic
def note_sign_in(*, by: User, at: datetime | None = None) -> None:
    """Somebody signed in: failures under their name are forgotten, and all that have run out are swept away."""
    at = at or timezone.now()
    stale = Q(last_failed_at__lt=at - FORGOTTEN_AFTER)
    SignInThrottle.objects.filter(Q(key=name_key(by.username)) | stale).delete()
    record_event(by=by, verb="account.signed_in", subject=by, at=at)


@transaction.atomic
def note_sign_out(*, by: User, at: datetime | None = None) -> None:
    """Somebody signed out."""
    record_event(by=by, verb="account.signed_out", subject=by, at=at)
