"""Add a body to the tree."""

from __future__ import annotations

from datetime import datetime
from uuid import uuid4

from django.db import transaction

from shudarga.accounts.models import User
from shudarga.history.changes import changes_between
from shudarga.history.recording import record_event
from shudarga.organisations.models import Body
from shudarga.organisations.policies import check_open


@transaction.atomic
def create_body(
    *,
    by: User,
    code: str,
    name: str,
    short_name: str = "",
    kind: str = "",
    parent: Body | None = None,
    place: str = "",
    at: datetime | None = None,
) -> Body:
    """A new body, below `parent` or as a root. Raises `Denied` below a closed one, IntegrityError for a code in use.

    The path holds the id, which is known after the first write; until then a word stands there that is no path.
    """
    if parent is not None:
        check_open(parent)
    body = Body(code=code.strip(), name=name.strip(), short_name=short_name, kind=kind, parent=parent, place=place)
    body.path = f"new {uuid4().hex}."
    body.save(force_insert=True)
    body.path = body.path_below(parent)
    body.save(update_fields=["path"])
    changes = changes_between(None, body)
    record_event(by=by, verb="body.created", subject=body, changes=changes, body=body, at=at)
    return body
