"""Take a report a step on: approve, send, take back."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from shudarga.accounts.models import User
from shudarga.history.recording import record_event
from shudarga.reports.building import content_of
from shudarga.reports.checks import blocking, check_report
from shudarga.reports.content import ReportContent
from shudarga.reports.findings import ReportFinding
from shudarga.reports.models import Report, Revision
from shudarga.reports.policies import check_may_move
from shudarga.reports.states import State, transition


class ReportIncomplete(Exception):  # noqa: N818 - a state of the report, told to a person
    """The report has findings that block it: `findings` says which."""

    def __init__(self, findings: list[ReportFinding]) -> None:
        super().__init__(f"{len(findings)} blocking findings")
        self.findings = findings


@transaction.atomic
def move_report(*, by: User, report: Report, act: str, today: date, now: datetime) -> Report:
    """Take the step `act` of `states.TRANSITIONS`. Approving freezes the content; raises ReportIncomplete."""
    report = (
        Report.objects.select_for_update(of=("self",))
        .select_related("round__plan__scale", "round__plan__body", "body")
        .get(pk=report.pk)
    )
    check_may_move(report, act)
    step = transition(act)
    note = ""
    if step.target == State.APPROVED:
        content = content_of(report, today)
        if found := blocking(check_report(content)):
            raise ReportIncomplete(found)
        note = freeze(report, content, by, now).hash
        report.approved_at, report.approved_by = now, by
    elif step.target == State.SUBMITTED:
        report.submitted_at, report.submitted_by = now, by
    else:
        report.approved_at = report.approved_by = report.submitted_at = report.submitted_by = None
    report.state = step.target
    report.save()
    record_event(
        by=by, verb=f"report.{act}", subject=report, body=report.body, plan=report.round.plan, note=note, at=now
    )
    return report


def freeze(report: Report, content: ReportContent, by: User, now: datetime) -> Revision:
    """Keep the content as it stands; later changes to plan or records do not touch it."""
    number = report.revisions.count() + 1
    return Revision.objects.create(
        report=report, number=number, content=content.to_json(), hash=content.hash, frozen_at=now, frozen_by=by
    )
