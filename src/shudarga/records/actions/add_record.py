"""Record what was done, with its proof, in one step."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from shudarga.accounts.models import User
from shudarga.history.recording import record_event
from shudarga.organisations.models import Body
from shudarga.plans.models import Plan
from shudarga.records.actions.evidence import put_evidence
from shudarga.records.models import Record, RecordLink
from shudarga.records.policies import check_terms
from shudarga.records.terms import LinkTerms, RecordTerms


@transaction.atomic
def add_record(*, by: User, body: Body, terms: RecordTerms, now: datetime) -> Record:
    """Store a record with its links and proof. The same `client_key` again gives the record that stands.

    Raises ValidationError by field, or FileRefused; nothing is stored then.
    """
    if terms.client_key and (sent := Record.objects.filter(client_key=terms.client_key, body=body).first()):
        return sent
    check_terms(terms, body, timezone.localtime(now).date())
    record = Record.objects.create(
        body=body,
        unit=terms.unit,
        title=terms.title.strip(),
        details=terms.details.strip(),
        done_on=terms.done_on,
        done_until=terms.done_until,
        people=terms.people,
        client_key=terms.client_key,
        entered_at=now,
        entered_by=by,
    )
    RecordLink.objects.bulk_create(link_row(record, link) for link in terms.links)
    for evidence in terms.evidence:
        put_evidence(by=by, record=record, terms=evidence, now=now)
    record_event(by=by, verb="record.added", subject=record, body=body, plan=plan_of(terms), at=now)
    return record


def link_row(record: Record, link: LinkTerms) -> RecordLink:
    """The row of a link; a part without its whole is no share and is left out."""
    has_share = link.part is not None and link.whole is not None
    return RecordLink(
        record=record,
        criterion=link.criterion,
        count=link.count,
        part=link.part if has_share else None,
        whole=link.whole if has_share else None,
    )


def plan_of(terms: RecordTerms) -> Plan | None:
    """The plan whose history the record belongs to: that of its first criterion."""
    return terms.links[0].criterion.measure.plan if terms.links else None
