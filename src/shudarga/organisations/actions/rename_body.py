"""Give a body another name."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from shudarga.accounts.models import User
from shudarga.history.changes import changes_between
from shudarga.history.recording import record_event
from shudarga.organisations.models import Body
from shudarga.organisations.policies import check_open


@transaction.atomic
def rename_body(*, by: User, body: Body, name: str, short_name: str | None = None, at: datetime | None = None) -> Body:
    """Change the name, and the short name where one is given. The code and the place in the tree stay."""
    check_open(body)
    new = {"name": name.strip(), "short_name": body.short_name if short_name is None else short_name.strip()}
    changes = changes_between(body, new)
    if changes:
        body.name, body.short_name = new["name"], new["short_name"]
        body.save(update_fields=["name", "short_name"])
        record_event(by=by, verb="body.renamed", subject=body, changes=changes, body=body, at=at)
    return body
