"""Files that arrived with a form that comes back: stored at once, so that a fault elsewhere loses none of them.

A form names the files that it has sent before by tokens, each good for one person and one form.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.conf import settings
from django.core.signing import BadSignature, Signer
from django.http import HttpRequest

from shudarga.accounts.actions.drop_draft import drop_draft
from shudarga.accounts.actions.keep_draft import DraftRefused, keep_draft
from shudarga.accounts.models import User
from shudarga.accounts.queries import draft_for
from shudarga.files.actions.store_file import store_file
from shudarga.files.models import StoredFile
from shudarga.files.names import clean_name
from shudarga.files.refusals import FileRefused

INPUT = "files"
KEPT = "kept"
NOT_TYPED = {"csrfmiddlewaretoken", "submission", KEPT, "act"}


@dataclass(slots=True)
class Received:
    """What of a form's files is here, and what was refused, in words."""

    user: User
    key: str
    files: list[StoredFile] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)

    @property
    def input_name(self) -> str:
        """The name of the form's file input: a new one for each return, or the browser would send the same again."""
        return f"{INPUT}-{len(self.files)}" if self.files else INPUT

    @property
    def limit(self) -> int:
        """The largest file taken, in bytes."""
        return int(settings.UPLOAD_LIMIT)

    def kept(self) -> list[tuple[StoredFile, str]]:
        """Each file with the token by which the form names it."""
        return [(file, token_of(self.user, self.key, file.pk)) for file in self.files]


def signer(user: User, key: str) -> Signer:
    """Signs for one person and one form."""
    return Signer(salt=f"received:{user.pk}:{key}")


def token_of(user: User, key: str, file: int) -> str:
    """A file's name in a form."""
    return signer(user, key).sign(str(file))


def receive(request: HttpRequest, user: User, key: str, now: datetime) -> Received:
    """The files of a sending: those named by token, and those that came along, stored now."""
    received = Received(user, key, named_before(user, key, request.POST.getlist(KEPT)))
    seen = {file.sha256 for file in received.files}
    for name, uploads in request.FILES.lists():
        for upload in uploads if name.split("-")[0] == INPUT else ():
            try:
                file = store_file(upload=upload, by=user, at=now)
            except FileRefused as refusal:
                received.refused.append(f"{clean_name(str(upload.name or ''), '')}: {refusal}")
                continue
            if file.sha256 not in seen:
                seen.add(file.sha256)
                received.files.append(file)
    return received


def named_before(user: User, key: str, tokens: Iterable[str]) -> list[StoredFile]:
    """The files that tokens name, in their order; a token of another person or form names nothing."""
    keys = []
    for token in tokens:
        try:
            keys.append(int(signer(user, key).unsign(token)))
        except (BadSignature, ValueError):
            continue
    return files_of(user, keys)


def files_of(user: User, keys: list[int]) -> list[StoredFile]:
    """A person's own uploads by key, in the keys' order."""
    if not keys:
        return []
    found = {file.pk: file for file in StoredFile.objects.filter(pk__in=keys, uploaded_by=user)}
    return [found[key] for key in dict.fromkeys(keys) if key in found]


def waiting(user: User, key: str) -> Received:
    """What a form that was left half-done had already received."""
    draft = draft_for(user, key)
    keys = draft.get("files") if isinstance(draft, dict) else None
    return Received(user, key, files_of(user, [entry for entry in keys or [] if isinstance(entry, int)]))


def keep_received(request: HttpRequest, received: Received, now: datetime, names: Iterable[str] = ()) -> None:
    """Keep a form that came back, with its files, so that even closing the page loses nothing.

    `names` are the form's fields: a box without its tick is not sent, and must not come back ticked.
    """
    fields: dict[str, list[str]] = {name: [] for name in names}
    fields |= {name: values for name, values in request.POST.lists() if name not in NOT_TYPED}
    data: dict[str, Any] = {"fields": fields, "at": now.isoformat(), "files": [file.pk for file in received.files]}
    try:
        keep_draft(by=received.user, key=received.key, data=data, at=now)
    except DraftRefused:
        keep_draft(by=received.user, key=received.key, data={"files": data["files"]}, at=now)


def done_with(received: Received) -> None:
    """The form was taken: nothing of it needs to be kept any more."""
    drop_draft(by=received.user, key=received.key)
