"""Change a password."""

from __future__ import annotations

from datetime import datetime

from django.contrib.auth.password_validation import password_changed, validate_password
from django.db import transaction

from shudarga.accounts.models import User
from shudarga.history.recording import record_event


@transaction.atomic
def change_password(*, by: User, user: User, password: str, at: datetime | None = None) -> User:
    """Set a new password; all other sessions of the account end. Raises ValidationError for a weak one."""
    validate_password(password, user)
    user.set_password(password)
    user.save(update_fields=["password"])
    password_changed(password, user)
    record_event(by=by, verb="account.password_changed", subject=user, at=at)
    return user
