"""Proof added to a record, or withdrawn from it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import transaction
from django.utils.translation import gettext as _

from shudarga.accounts.models import User
from shudarga.files.actions.store_file import store_file
from shudarga.files.models import StoredFile
from shudarga.history.recording import record_event
from shudarga.plans.models import Plan
from shudarga.records.actions.standing import hold
from shudarga.records.models import Evidence, EvidenceKind, Record
from shudarga.records.terms import EvidenceTerms

LONGEST_ADDRESS = 1000
check_address = URLValidator(schemes=["http", "https"])


def put_evidence(
    *, by: User, record: Record, terms: Sequence[EvidenceTerms], now: datetime, fresh: bool = False
) -> list[Evidence]:
    """Store proof, as part of a larger action. Raises FileRefused or ValidationError (field `urls`).

    The same content or address counts once in a record: what stands there already, or came twice, is left out.
    `fresh` says that the record has no proof yet, which saves asking.
    """
    if not terms:
        return []
    standing = [] if fresh else list(record.evidence.filter(withdrawn_at=None).select_related("file"))
    seen = {content_of(row) for row in standing}
    added = []
    for entry in terms:
        row = evidence_row(by, record, entry, now)
        if content_of(row) not in seen:
            seen.add(content_of(row))
            row.save()
            added.append(row)
    return added


def evidence_row(by: User, record: Record, terms: EvidenceTerms, now: datetime) -> Evidence:
    """A proof before it is stored; its file is stored now if it was not yet."""
    row = Evidence(record=record, caption=terms.caption.strip(), added_at=now, added_by=by)
    file = terms.file or (store_file(upload=terms.upload, by=by, at=now) if terms.upload is not None else None)
    if file is not None:
        row.file, row.kind = file, kind_of(terms.kind, file)
    else:
        row.url, row.kind = checked_address(terms.url), EvidenceKind.LINK
    return row


def kind_of(said: str, file: StoredFile) -> str:
    """What the sender said; a picture of which nothing was said is a photo."""
    return EvidenceKind.PHOTO if said == EvidenceKind.OTHER and file.is_picture else said


def checked_address(address: str) -> str:
    """A web address, or ValidationError (field `urls`)."""
    try:
        check_address(address)
    except ValidationError as error:
        message = _("“%(address)s” is not a web address. It begins with https://") % {"address": address[:200]}
        raise ValidationError({"urls": [message]}) from error
    if len(address) > LONGEST_ADDRESS:
        raise ValidationError({"urls": [_("This address is too long. Copy the short one of the page.")]})
    return address


def content_of(evidence: Evidence) -> str:
    """What is in a proof: a file's hash, or an address."""
    return evidence.file.sha256 if evidence.file else evidence.url


@transaction.atomic
def add_evidence(
    *, by: User, record: Record, terms: EvidenceTerms, plan: Plan | None, now: datetime
) -> Evidence | None:
    """Add one proof to a record that stands; None where it has this very proof already."""
    hold(record)
    added = put_evidence(by=by, record=record, terms=[terms], now=now)
    if not added:
        return None
    record_event(
        by=by,
        verb="record.evidence_added",
        subject=record,
        changes={"evidence": ["", str(added[0])]},
        params=hashes_of(added),
        body=record.body,
        plan=plan,
        at=now,
    )
    return added[0]


@transaction.atomic
def withdraw_evidence(*, by: User, evidence: Evidence, plan: Plan | None, now: datetime) -> None:
    """Take a proof out of the count. The file stays with the history."""
    record = evidence.record
    hold(record)
    if not Evidence.objects.filter(pk=evidence.pk, withdrawn_at=None).update(withdrawn_at=now, withdrawn_by=by):
        return
    evidence.withdrawn_at, evidence.withdrawn_by = now, by
    record_event(
        by=by,
        verb="record.evidence_withdrawn",
        subject=record,
        changes={"evidence": [str(evidence), ""]},
        params=hashes_of([evidence]),
        body=record.body,
        plan=plan,
        at=now,
    )


def hashes_of(evidence: Sequence[Evidence]) -> dict[str, list[str]]:
    """What ties the names in the history to the content, for an event's `params`."""
    hashes = [row.file.sha256 for row in evidence if row.file]
    return {"sha256": hashes} if hashes else {}
