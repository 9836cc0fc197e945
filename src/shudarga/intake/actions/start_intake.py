"""Ways for a plan to come in: a document, nothing (typed in), last year's plan, a corrected document."""

from __future__ import annotations

from datetime import datetime

from django.core.files.base import File
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from shudarga.accounts.models import User
from shudarga.files.actions.store_file import store_file
from shudarga.history.recording import record_event
from shudarga.intake.copying import draft_of_plan, moved_to_year
from shudarga.intake.models import Intake
from shudarga.intake.tables import tables_json
from shudarga.organisations.models import Body
from shudarga.plans.models import Plan
from shudarga.reading import read_document
from shudarga.reading.draft import GoalDraft, MeasureDraft, PlanDraft


def start_from_document(
    *, by: User, body: Body, upload: File[bytes] | UploadedFile, now: datetime, amends: Plan | None = None
) -> Intake:
    """Read an uploaded document and keep what was read. Raises Unreadable or FileRefused; nothing is kept then."""
    name = str(upload.name)
    upload.seek(0)
    reading = read_document(upload.read(), name)
    upload.seek(0)
    with transaction.atomic():
        stored = store_file(upload=upload, by=by, name=name, at=now)
        return keep_intake(
            by=by,
            now=now,
            intake=Intake(
                body=body,
                origin=Intake.Origin.DOCUMENT,
                file=stored,
                draft=reading.draft.to_json(),
                tables=tables_json(reading),
                amends=amends,
            ),
        )


@transaction.atomic
def start_typed(*, by: User, body: Body, year: int, now: datetime) -> Intake:
    """An empty plan for a person to type in: one goal with one measure to begin with."""
    draft = PlanDraft(year=year, goals=[GoalDraft(measures=[MeasureDraft("1", "")])])
    return keep_intake(by=by, now=now, intake=Intake(body=body, origin=Intake.Origin.TYPED, draft=draft.to_json()))


@transaction.atomic
def start_copy(*, by: User, plan: Plan, year: int, now: datetime) -> Intake:
    """An earlier plan's rows with their dates moved to another year, to be checked and accepted as a new plan."""
    draft = moved_to_year(draft_of_plan(plan), year)
    intake = Intake(body=plan.body, origin=Intake.Origin.COPIED, draft=draft.to_json(), tables=[], mapping={})
    return keep_intake(by=by, now=now, intake=intake)


def keep_intake(*, by: User, now: datetime, intake: Intake) -> Intake:
    """Save a fresh intake with its event."""
    intake.started_at = intake.changed_at = now
    intake.started_by = intake.changed_by = by
    intake.save()
    record_event(by=by, verb="intake.started", subject=intake, body=intake.body, plan=intake.amends, at=now)
    return intake
