"""Correct a record, or withdraw it with a reason."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from shudarga.accounts.models import User
from shudarga.history.changes import changes_between
from shudarga.history.recording import record_event
from shudarga.plans.models import Plan
from shudarga.records.actions.add_record import link_row, plan_of
from shudarga.records.actions.evidence import hashes_of, put_evidence
from shudarga.records.actions.standing import hold
from shudarga.records.models import Record, RecordLink
from shudarga.records.policies import check_terms
from shudarga.records.terms import RecordTerms
from shudarga.records.wording import links_in_words, record_in_words, stored_links


@transaction.atomic
def change_record(*, by: User, record: Record, terms: RecordTerms, now: datetime) -> Record:
    """Bring a record in step with the form; new proof is added, standing proof stays. Raises as `add_record`.

    Where nothing differs, nothing is written.
    """
    hold(record)
    check_terms(terms, record.body, timezone.localtime(now).date())
    before = state_of(record)
    record.unit, record.title, record.details = terms.unit, terms.title.strip(), terms.details.strip()
    record.done_on, record.done_until, record.people = terms.done_on, terms.done_until, terms.people
    put_links(record, terms)
    added = put_evidence(by=by, record=record, terms=terms.evidence, now=now)
    after = state_of(record) | {"evidence": [str(row) for row in added]}
    if changes := changes_between(before | {"evidence": []}, after):
        record.changed_at = now
        record.save()
        record_event(
            by=by,
            verb="record.changed",
            subject=record,
            changes=changes,
            params=hashes_of(added),
            body=record.body,
            plan=plan_of(terms),
            at=now,
        )
    return record


def put_links(record: Record, terms: RecordTerms) -> None:
    """Links as the form has them: others go, these come or change."""
    record.links.exclude(criterion__in=[link.criterion for link in terms.links]).delete()
    RecordLink.objects.bulk_create(
        [link_row(record, link) for link in terms.links],
        update_conflicts=True,
        unique_fields=["criterion", "record"],
        update_fields=["count", "part", "whole"],
    )


def state_of(record: Record) -> dict[str, Any]:
    """What the history compares."""
    return record_in_words(record) | {"links": links_in_words(stored_links(record))}


@transaction.atomic
def withdraw_record(*, by: User, record: Record, reason: str, plan: Plan | None, now: datetime) -> None:
    """Take a record out of every count, with a reason that stays visible. Raises ValidationError (field `reason`)."""
    hold(record)
    if not reason.strip():
        raise ValidationError({"reason": [_("Say why this record is withdrawn.")]})
    record.withdrawn_at, record.withdrawn_by, record.withdrawn_reason = now, by, reason.strip()
    record.save(update_fields=["withdrawn_at", "withdrawn_by", "withdrawn_reason"])
    record_event(
        by=by, verb="record.withdrawn", subject=record, body=record.body, plan=plan, note=reason.strip(), at=now
    )
