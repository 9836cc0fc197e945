"""Add an account."""

from __future__ import annotations

from datetime import datetime

from django.contrib.auth.password_validation import validate_password
from django.db import transaction

from shudarga.accounts.models import User
from shudarga.history.recording import record_event


@transaction.atomic
def create_account(
    *,
    by: User | None,
    username: str,
    name: str,
    password: str | None = None,
    email: str = "",
    phone: str = "",
    language: str = "",
    sample_note: str = "",
    at: datetime | None = None,
) -> User:
    """A new account; without a password nobody can sign in to it. `by=None` makes the first account of a site.

    Raises ValidationError for a weak password, IntegrityError for a name in use. Sample accounts may have any password.
    """
    fields = {"name": name.strip(), "email": email, "phone": phone, "language": language, "sample_note": sample_note}
    if password is not None and not sample_note:
        validate_password(password, User(username=User.normalize_username(username), **fields))
    user = User.objects.create_user(username, password, **fields)
    changes = {"username": [None, user.username], "name": [None, user.name]}
    record_event(by=by, verb="account.created", subject=user, changes=changes, at=at)
    return user
