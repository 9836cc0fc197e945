"""Changes to a plan on its way in: every correction is kept at once, nothing waits for the end."""

from __future__ import annotations

from collections.abc import Mapping as MappingType
from datetime import datetime

from django.db import transaction

from shudarga.accounts.models import User
from shudarga.history.recording import record_event
from shudarga.intake.actions.start_intake import tables_json
from shudarga.intake.models import Intake
from shudarga.intake.policies import check_is_open
from shudarga.reading import Mapping, read_document
from shudarga.reading.draft import PlanDraft


@transaction.atomic
def save_draft(*, by: User | None, intake: Intake, draft: PlanDraft, now: datetime) -> Intake:
    """Keep a person's corrections. The history says that it was corrected, not every key pressed."""
    check_is_open(intake)
    intake.draft = draft.to_json()
    intake.version += 1
    intake.changed_at = now
    intake.save(update_fields=["draft", "version", "changed_at"])
    record_event(by=by, verb="intake.corrected", subject=intake, body=intake.body, at=now)
    return intake


def map_columns(
    *, by: User | None, intake: Intake, mapping: MappingType[int, MappingType[int, str]], now: datetime
) -> Intake:
    """Read the document again with a person's word on what each column is; typed corrections give way to it.

    `mapping` is {table: {column: role}}, counted from 0. Raises Unreadable where no plan is left.
    """
    check_is_open(intake)
    if intake.file is None:
        return intake
    with intake.file.open() as stream:
        reading = read_document(stream.read(), intake.file.name, mapping=Mapping.from_json(mapping_json(mapping)))
    with transaction.atomic():
        intake.draft = reading.draft.to_json()
        intake.tables = tables_json(reading)
        intake.mapping = mapping_json(mapping)
        intake.version += 1
        intake.changed_at = now
        intake.save(update_fields=["draft", "tables", "mapping", "version", "changed_at"])
        record_event(by=by, verb="intake.columns_mapped", subject=intake, body=intake.body, at=now)
    return intake


def mapping_json(mapping: MappingType[int, MappingType[int, str]]) -> dict[str, dict[str, str]]:
    """The mapping with text keys, as JSON wants them."""
    return {str(table): {str(column): role for column, role in columns.items()} for table, columns in mapping.items()}


@transaction.atomic
def discard_intake(*, by: User | None, intake: Intake, now: datetime) -> Intake:
    """Set a draft aside. It stays in the list of those set aside and can be opened again."""
    check_is_open(intake)
    intake.state = Intake.State.DISCARDED
    intake.changed_at = now
    intake.save(update_fields=["state", "changed_at"])
    record_event(by=by, verb="intake.discarded", subject=intake, body=intake.body, at=now)
    return intake


@transaction.atomic
def reopen_intake(*, by: User | None, intake: Intake, now: datetime) -> Intake:
    """Take a draft up again that was set aside."""
    if intake.state == Intake.State.DISCARDED:
        intake.state = Intake.State.OPEN
        intake.changed_at = now
        intake.save(update_fields=["state", "changed_at"])
        record_event(by=by, verb="intake.reopened", subject=intake, body=intake.body, at=now)
    return intake
