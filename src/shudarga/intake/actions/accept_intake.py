"""A checked draft becomes the plan, or amends the plan that stands."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction

from shudarga.accounts.models import User
from shudarga.history.changes import Changes, changes_between
from shudarga.history.recording import NewEvent, record_events
from shudarga.intake.building import Steps, steps_to
from shudarga.intake.checks import check_draft
from shudarga.intake.models import Intake
from shudarga.intake.policies import check_is_open, check_version
from shudarga.intake.writing import events_of, plan_fields, write_rounds, write_steps
from shudarga.plans.models import Plan, RatingScale
from shudarga.reading.draft import Finding, PlanDraft


class NotAcceptable(Exception):  # noqa: N818 - a verdict that a person reads, not a fault
    """The draft has errors that a person must solve first: `findings` says which."""

    def __init__(self, findings: list[Finding]) -> None:
        super().__init__("; ".join(finding.message("en") for finding in findings))
        self.findings = findings


@transaction.atomic
def accept_intake(
    *, by: User | None, intake: Intake, now: datetime, scale: RatingScale | None = None, version: int | None = None
) -> Plan:
    """Write the draft into its plan and close the intake.

    `version` is the one that the person saw: `Stale` is raised where another has been saved since. Raises
    `NotAcceptable` with the errors that block it.
    """
    intake = locked(intake)
    check_is_open(intake)
    check_version(intake, version)
    draft = PlanDraft.from_json(intake.draft)
    errors = [finding for finding in check_draft(draft) if finding.severity == "error"]
    if errors or draft.year is None:
        raise NotAcceptable(errors)
    plan = intake.amends or Plan(body=intake.body, created_at=now, created_by=by, scale=scale or default_scale())
    steps = steps_to(intake.amends, draft.goals, draft.year)
    changes = put_plan(plan, draft, intake, now)
    write_rounds(plan, draft.reporting_dates)
    write_steps(plan, steps, now)
    close(intake, plan, now)
    tell(by=by, plan=plan, steps=steps, changes=changes, amended=intake.amends is not None, now=now)
    return plan


def locked(intake: Intake) -> Intake:
    """The intake as it stands now, which nobody else changes until this transaction ends."""
    return Intake.objects.select_for_update(of=("self",)).select_related("body", "amends__body").get(pk=intake.pk)


def default_scale() -> RatingScale:
    """The scale that new plans begin with; a person changes it on the plan's page."""
    return RatingScale.objects.order_by("-version").get(key="bands-2020")


def put_plan(plan: Plan, draft: PlanDraft, intake: Intake, now: datetime) -> Changes:
    """The plan's own fields; returns what a reader sees changed."""
    fields: dict[str, Any] = plan_fields(draft)
    changes = changes_between({name: getattr(plan, name) for name in fields}, fields) if plan.pk else {}
    for name, value in fields.items():
        setattr(plan, name, value)
    plan.columns = columns_of(intake) or plan.columns
    plan.source = intake.file or plan.source
    plan.amended_at = now if intake.amends else None
    plan.save()
    return changes


def columns_of(intake: Intake) -> list[dict[str, str]]:
    """The document's own columns in order: {role, heading}, of the first table that belongs to the plan."""
    for table in intake.tables:
        if table.get("is_plan"):
            return [
                {"role": column["role"], "heading": column["heading"]}
                for column in table["columns"]
                if column.get("role") and column.get("heading")
            ]
    return []


def close(intake: Intake, plan: Plan, now: datetime) -> None:
    """The intake stays as the record of what was read and accepted."""
    intake.state = Intake.State.ACCEPTED
    intake.plan = plan
    intake.changed_at = now
    intake.save(update_fields=["state", "plan", "changed_at"])


def tell(*, by: User | None, plan: Plan, steps: Steps, changes: Changes, amended: bool, now: datetime) -> None:
    """One event for the plan, and where it was amended one for each row that changed."""
    events = [NewEvent("plan.amended" if amended else "plan.accepted", plan, changes)]
    if amended:
        events += events_of(steps)
    record_events(by=by, events=events, body=plan.body, plan=plan, at=now)
