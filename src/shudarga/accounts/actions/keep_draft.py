"""Keep a half-typed form."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from shudarga.accounts.models import FormDraft, User
from shudarga.history.changes import plain

LARGEST_DRAFT = 200 * 1024
"""Bytes of JSON."""

MOST_DRAFTS = 50
"""Of one user; the oldest makes room for a new one."""


class DraftRefused(ValueError):  # noqa: N818 — an answer that a person reads, not a fault
    """A draft that is not kept, with the reason."""


@transaction.atomic
def keep_draft(*, by: User, key: str, data: Any, at: datetime | None = None) -> FormDraft:
    """Keep what a person has typed so far, in place of what was kept before. `data` is anything that JSON takes.

    Not an event of the history: nothing has been done yet, and pages send this every few seconds. Raises
    `DraftRefused` above 200 KB.
    """
    if len(json.dumps(data, ensure_ascii=False).encode("utf-8", "replace")) > LARGEST_DRAFT:
        raise DraftRefused(_("This form is too long to be kept half-typed. Please save it."))
    # `plain` takes out what PostgreSQL cannot keep (NUL), which would lose the whole form.
    draft, made = FormDraft.objects.update_or_create(
        user=by, key=key[:120], defaults={"data": plain(data), "updated_at": at or timezone.now()}
    )
    if made:
        make_room(by)
    return draft


def make_room(user: User) -> None:
    """Drop the oldest drafts beyond the number that a person may have."""
    beyond = FormDraft.objects.filter(user=user).order_by("-updated_at", "-id").values_list("pk", flat=True)
    FormDraft.objects.filter(pk__in=list(beyond[MOST_DRAFTS:])).delete()
