"""Proof added to a record, or withdrawn from it."""

from __future__ import annotations

from datetime import datetime

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import transaction
from django.utils.translation import gettext as _

from shudarga.accounts.models import User
from shudarga.files.actions.store_file import store_file
from shudarga.history.recording import record_event
from shudarga.plans.models import Plan
from shudarga.records.models import Evidence, EvidenceKind, Record
from shudarga.records.policies import check_is_standing
from shudarga.records.terms import EvidenceTerms

check_address = URLValidator(schemes=["http", "https"])


def put_evidence(*, by: User, record: Record, terms: EvidenceTerms, now: datetime) -> Evidence:
    """Store one proof, as part of a larger action. Raises FileRefused or ValidationError (field `urls`)."""
    row = Evidence(record=record, caption=terms.caption.strip(), added_at=now, added_by=by)
    if terms.upload is not None:
        row.file = store_file(upload=terms.upload, by=by, at=now)
        row.kind = terms.kind
        if terms.kind == EvidenceKind.OTHER and row.file.is_picture:
            row.kind = EvidenceKind.PHOTO
    else:
        try:
            check_address(terms.url)
        except ValidationError as error:
            message = _("“%(address)s” is not a web address. It begins with https://") % {"address": terms.url}
            raise ValidationError({"urls": [message]}) from error
        row.url = terms.url
        row.kind = EvidenceKind.LINK
    row.save()
    return row


@transaction.atomic
def add_evidence(*, by: User, record: Record, terms: EvidenceTerms, plan: Plan | None, now: datetime) -> Evidence:
    """Add one proof to a record that stands."""
    check_is_standing(record)
    evidence = put_evidence(by=by, record=record, terms=terms, now=now)
    changes = {"evidence": ["", str(evidence)]}
    record_event(
        by=by, verb="record.evidence_added", subject=record, changes=changes, body=record.body, plan=plan, at=now
    )
    return evidence


@transaction.atomic
def withdraw_evidence(*, by: User, evidence: Evidence, plan: Plan | None, now: datetime) -> None:
    """Take a proof out of the count. The file stays with the history."""
    if evidence.withdrawn_at is not None:
        return
    evidence.withdrawn_at, evidence.withdrawn_by = now, by
    evidence.save(update_fields=["withdrawn_at", "withdrawn_by"])
    record = evidence.record
    changes = {"evidence": [str(evidence), ""]}
    record_event(
        by=by, verb="record.evidence_withdrawn", subject=record, changes=changes, body=record.body, plan=plan, at=now
    )
