"""Close a body that is no more."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from shudarga.accounts.models import User
from shudarga.history.recording import record_event
from shudarga.organisations.models import Body
from shudarga.organisations.policies import check_may_close


@transaction.atomic
def close_body(*, by: User, body: Body, at: datetime | None = None) -> Body:
    """Close a body; what it did stays readable. Raises `Denied` while bodies below it are open."""
    check_may_close(body)
    body.closed_at = at or timezone.now()
    body.save(update_fields=["closed_at"])
    changes = {"closed_at": [None, body.closed_at.isoformat()]}
    record_event(by=by, verb="body.closed", subject=body, changes=changes, body=body, at=body.closed_at)
    return body
