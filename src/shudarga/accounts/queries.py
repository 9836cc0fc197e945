"""Reads of accounts and half-typed forms."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.conf import settings

from shudarga.accounts.models import FormDraft, SignInThrottle, User
from shudarga.accounts.throttling import limits_for

COMMAND_LINE = "command-line"
SAMPLE_PASSWORD = "shudarga-sample"  # noqa: S105 — shown on the sign-in page, and no use where samples are off


def draft_for(user: User, key: str) -> Any | None:
    """What a user typed into a form and has not sent, or None."""
    return FormDraft.objects.filter(user=user, key=key[:120]).values_list("data", flat=True).first()


def wait_for(username: str, address: str, now: datetime) -> datetime | None:
    """Until when a sign-in under this name from this address has to wait, or None."""
    keys = [limit.key for limit in limits_for(username, address)]
    waits = SignInThrottle.objects.filter(key__in=keys, wait_until__gt=now)
    return waits.order_by("-wait_until").values_list("wait_until", flat=True).first()


def samples_allowed() -> bool:
    """Whether this site lets people in by the sample accounts, whose password everybody knows."""
    return bool(getattr(settings, "SAMPLE_ACCOUNTS", False))


def sample_accounts() -> list[User]:
    """The accounts of the sample data, for the sign-in page; none where the site does not allow them."""
    if not samples_allowed():
        return []
    return list(User.objects.filter(is_active=True).exclude(sample_note="").order_by("id"))
