"""The document read again as a person says that its columns are; and back to what stood before."""

from __future__ import annotations

from datetime import datetime

from django.core.files.storage import default_storage
from django.db import transaction

from shudarga.accounts.models import User
from shudarga.history.recording import record_event
from shudarga.intake.actions.accept_intake import locked
from shudarga.intake.models import Intake
from shudarga.intake.policies import check_is_open, check_version
from shudarga.intake.tables import Roles, mapping_json, mapping_of, tables_json
from shudarga.reading import read_document

KEPT = ("draft", "tables", "mapping", "settled")


def map_columns(
    *, by: User, intake: Intake, roles: Roles, now: datetime, year: int | None = None, version: int | None = None
) -> Intake:
    """Read the document again with a person's word on what each column is. Corrections typed so far give way to it,
    and are kept for `undo_mapping`. Raises Unreadable where no plan is left, Stale where `version` is not the latest.
    """
    check_is_open(intake)
    if intake.file is None:
        return intake
    mapping = mapping_json(roles)
    with default_storage.open(intake.file.storage_path) as stream:
        reading = read_document(stream.read(), intake.file.name, mapping=mapping_of(mapping), year=year)
    with transaction.atomic():
        intake = locked(intake)
        check_is_open(intake)
        check_version(intake, version)
        intake.before = {name: getattr(intake, name) for name in KEPT}
        intake.draft = reading.draft.to_json()
        intake.tables, intake.mapping, intake.settled = tables_json(reading), mapping, []
        return put_back(by, intake, "intake.columns_mapped", now)


@transaction.atomic
def undo_mapping(*, by: User, intake: Intake, now: datetime) -> Intake:
    """What stood before the document was read again; what stands now can be had back in the same way."""
    intake = locked(intake)
    check_is_open(intake)
    if intake.before is None:
        return intake
    before, intake.before = intake.before, {name: getattr(intake, name) for name in KEPT}
    for name in KEPT:
        setattr(intake, name, before[name])
    return put_back(by, intake, "intake.mapping_undone", now)


def put_back(by: User, intake: Intake, verb: str, now: datetime) -> Intake:
    """Save all that a reading gives, with its event."""
    intake.version += 1
    intake.changed_at, intake.changed_by = now, by
    intake.save(update_fields=[*KEPT, "before", "version", "changed_at", "changed_by"])
    record_event(by=by, verb=verb, subject=intake, body=intake.body, plan=intake.amends, at=now)
    return intake
