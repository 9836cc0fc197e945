"""Record what was done, with its proof, in one step."""

from __future__ import annotations

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from shudarga.accounts.models import User
from shudarga.history.changes import changes_between
from shudarga.history.recording import record_event
from shudarga.organisations.models import Body
from shudarga.plans.models import Plan
from shudarga.records.actions.evidence import hashes_of, put_evidence
from shudarga.records.models import Record, RecordLink
from shudarga.records.policies import check_terms
from shudarga.records.terms import LinkTerms, RecordTerms
from shudarga.records.wording import links_in_words, record_in_words


@transaction.atomic
def add_record(*, by: User, body: Body, terms: RecordTerms, now: datetime) -> Record:
    """Store a record with its links and proof. The same `client_key` again gives the record that stands.

    Raises ValidationError by field, or FileRefused; nothing is stored then.
    """
    if sent := sent_before(terms, body):
        return sent
    check_terms(terms, body, timezone.localtime(now).date())
    record = new_record(by, body, terms, now)
    if sent := put_once(record):
        return sent
    save_links([link_row(record, link) for link in terms.links])
    evidence = put_evidence(by=by, record=record, terms=terms.evidence, now=now, fresh=True)
    state = record_in_words(record) | {
        "links": links_in_words(terms.links),
        "evidence": [str(row) for row in evidence],
    }
    changes = {name: pair for name, pair in changes_between(None, state).items() if pair[1] != []}
    record_event(
        by=by,
        verb="record.added",
        subject=record,
        changes=changes,
        params=hashes_of(evidence),
        body=body,
        plan=plan_of(terms),
        at=now,
    )
    return record


def put_once(record: Record) -> Record | None:
    """Store a new record; where the same form came twice at the same moment, the one that came first instead."""
    if record.client_key is None:
        record.save(force_insert=True)
        return None
    try:
        with transaction.atomic():
            record.save(force_insert=True)
    except IntegrityError:
        found = Record.objects.filter(client_key=record.client_key).first()
        if found is None:
            raise
        if found.body_id != record.body_id:
            raise ValidationError(_("This form was sent already. Open it anew.")) from None
        return found
    return None


def sent_before(terms: RecordTerms, body: Body) -> Record | None:
    """The record that this very form made before, when its answer was lost on the way."""
    if terms.client_key is None:
        return None
    return Record.objects.filter(client_key=terms.client_key, body=body).first()


def new_record(by: User, body: Body, terms: RecordTerms, now: datetime) -> Record:
    """The record's row before it is stored."""
    return Record(
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


def save_links(rows: list[RecordLink]) -> None:
    """Store the links; one alone, as it mostly is, goes the quicker way."""
    if len(rows) == 1:
        rows[0].save(force_insert=True)
    else:
        RecordLink.objects.bulk_create(rows)


def link_row(record: Record, link: LinkTerms) -> RecordLink:
    """The row of a link."""
    return RecordLink(record=record, criterion=link.criterion, count=link.count, part=link.part, whole=link.whole)


def plan_of(terms: RecordTerms) -> Plan | None:
    """The plan whose history the record belongs to: that of its first criterion."""
    return terms.links[0].criterion.measure.plan if terms.links else None
