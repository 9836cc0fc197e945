"""Take a report a step on: approve, send, take back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from shudarga.accounts.models import User
from shudarga.history.recording import record_event
from shudarga.organisations.models import Body
from shudarga.plans.models import Round
from shudarga.reports.actions.write_report import start_report
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
def approve_round(*, by: User, round: Round, body: Body, today: date, now: datetime) -> Report:  # noqa: A002
    """Approve the body's report for a round, also one in which nobody wrote: its proposals may say all there is.

    Nothing is begun where it cannot be approved. Raises ReportIncomplete.
    """
    report = start_report(by=by, round=round, body=body, now=now)
    return move_report(by=by, report=report, act="approve", today=today, now=now)


@transaction.atomic
def move_report(*, by: User, report: Report, act: str, today: date, now: datetime, reason: str = "") -> Report:
    """Take the step `act` of `states.TRANSITIONS`. Approving freezes the content; raises ReportIncomplete.

    Taking back needs its `reason` (ValidationError).
    """
    report = (
        Report.objects.select_for_update(of=("self",))
        .select_related("round__plan__scale", "round__plan__body", "body")
        .get(pk=report.pk)
    )
    check_may_move(report, act)
    step = transition(act)
    note = reason.strip()
    if step.target == State.APPROVED:
        note = freeze(report, checked_content(report, today), by, now).hash
        report.approved_at, report.approved_by = now, by
    elif step.target == State.SUBMITTED:
        report.submitted_at, report.submitted_by = now, by
    else:
        if not note:
            raise ValidationError({"reason": _("Say why, so that everybody who reads the report knows.")})
        report.approved_at = report.approved_by = report.submitted_at = report.submitted_by = None
    report.state = step.target
    report.save()
    record_event(
        by=by, verb=f"report.{act}", subject=report, body=report.body, plan=report.round.plan, note=note, at=now
    )
    return report


def checked_content(report: Report, today: date) -> ReportContent:
    """What the report says today, without a finding that blocks it."""
    content = content_of(report, today)
    if found := blocking(check_report(content)):
        raise ReportIncomplete(found)
    return content


def freeze(report: Report, content: ReportContent, by: User, now: datetime) -> Revision:
    """Keep the content as it stands, with who approved it; later changes to plan or records do not touch it."""
    content = replace(content, approval={"name": by.name or by.username, "at": now.isoformat()})
    number = report.revisions.count() + 1
    return Revision.objects.create(
        report=report, number=number, content=content.to_json(), hash=content.hash, frozen_at=now, frozen_by=by
    )
