"""A checked draft becomes the plan, or amends the plan that stands."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from shudarga.accounts.models import User
from shudarga.history.recording import record_events
from shudarga.history.recording import NewEvent
from shudarga.intake.building import Built, TreeWriter, write_plan_fields, write_rounds
from shudarga.intake.checks import check_draft
from shudarga.intake.models import Intake
from shudarga.intake.policies import check_is_open
from shudarga.plans.models import Plan, RatingScale
from shudarga.reading.draft import Finding, PlanDraft


class NotAcceptable(Exception):
    """The draft has errors that a person must solve first: `findings` says which."""

    def __init__(self, findings: list[Finding]) -> None:
        super().__init__("; ".join(finding.message("en") for finding in findings))
        self.findings = findings


@transaction.atomic
def accept_intake(*, by: User | None, intake: Intake, now: datetime, scale: RatingScale | None = None) -> Plan:
    """Write the draft into its plan and close the intake. Raises NotAcceptable with the errors that block it."""
    intake = Intake.objects.select_for_update(of=("self",)).select_related("body", "amends").get(pk=intake.pk)
    check_is_open(intake)
    draft = PlanDraft.from_json(intake.draft)
    errors = [finding for finding in check_draft(draft) if finding.severity == "error"]
    if errors:
        raise NotAcceptable(errors)
    plan = intake.amends or Plan(body=intake.body, created_at=now, created_by=by, scale=scale or default_scale())
    write_plan_fields(plan, draft)
    plan.columns = columns_of(intake) or plan.columns
    plan.source = intake.file or plan.source
    plan.amended_at = now if intake.amends else None
    plan.save()
    write_rounds(plan, draft.reporting_dates)
    built = TreeWriter(plan, now).write(draft.goals)
    close(intake, plan, now)
    tell(by=by, plan=plan, built=built, amended=intake.amends is not None, now=now)
    return plan


def default_scale() -> RatingScale:
    """The scale that new plans begin with; a person changes it on the plan's page."""
    return RatingScale.objects.order_by("-version").get(key="bands-2020")


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


def tell(*, by: User | None, plan: Plan, built: Built, amended: bool, now: datetime) -> None:
    """One event for the plan, and where it was amended one for each row that changed."""
    events = [NewEvent("plan.amended" if amended else "plan.accepted", plan)]
    if amended:
        events += [NewEvent(f"{row._meta.model_name}.{verb}", row, changes) for verb, row, changes in built.events]
    record_events(by=by, events=events, body=plan.body, plan=plan, at=now)
