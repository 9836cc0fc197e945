"""Change how the pages look and speak."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from shudarga.accounts.models import User
from shudarga.history.changes import changes_between
from shudarga.history.recording import record_event


@transaction.atomic
def change_preferences(
    *, by: User, language: str | None = None, theme: str | None = None, at: datetime | None = None
) -> User:
    """Keep one's own language and theme; None leaves one as it is. Raises ValueError for one that is not there."""
    new = {
        "language": by.language if language is None else language,
        "theme": by.theme if theme is None else theme,
    }
    if new["language"] not in {"", *User.Language} or new["theme"] not in {"", *User.Theme}:
        raise ValueError(new)
    changes = changes_between(by, new)
    if changes:
        by.language, by.theme = new["language"], new["theme"]
        by.save(update_fields=["language", "theme"])
        record_event(by=by, verb="account.preferences_changed", subject=by, changes=changes, at=at)
    return by
