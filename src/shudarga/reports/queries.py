"""Reads of reports beyond one filter."""

from __future__ import annotations

from django.db.models import F, FilteredRelation, Q, QuerySet

from shudarga.accounts.models import User
from shudarga.organisations.models import Body
from shudarga.organisations.reach import within_reach
from shudarga.organisations.roles import READERS
from shudarga.plans.models import Plan, Round
from shudarga.reports.models import Report, ReportItem, Revision


def reports_visible_to(user: User) -> QuerySet[Report]:
    """Reports of the bodies that the person may read."""
    return Report.objects.filter(within_reach(user, READERS)).select_related(
        "round__plan__scale", "round__plan__body", "body"
    )


def reports_of_plan(user: User, plan: Plan) -> QuerySet[Report]:
    """The reports under a plan that the person may read, in the order of the rounds."""
    return reports_visible_to(user).filter(round__plan=plan).order_by("round__number")


def latest_revision(report: Report) -> Revision | None:
    """What was frozen last."""
    return report.revisions.select_related("frozen_by").order_by("-number").first()


def report_of(round: Round, body: Body) -> Report | None:  # noqa: A002 - the field's word
    """The body's report for a round, where one was begun. Whoever asks has checked that the body may be read."""
    found = Report.objects.filter(round=round, body=body).select_related("started_by", "approved_by", "submitted_by")
    report = found.first()
    if report is not None:
        report.round, report.body = round, body
    return report


def rounds_with_reports(plan: Plan, body: Body) -> list[Round]:
    """The plan's rounds in order, each with `report_state` and `report_sent_at` of the body's report. One statement."""
    own = FilteredRelation("reports", condition=Q(reports__body=body))
    rounds = Round.objects.filter(plan=plan).annotate(own_report=own)
    return list(
        rounds.annotate(report_state=F("own_report__state"), report_sent_at=F("own_report__submitted_at")).order_by(
            "number"
        )
    )


def items_of(report: Report) -> dict[int, ReportItem]:
    """What people wrote, by measure, with who wrote it."""
    return {item.measure_id: item for item in report.items.select_related("changed_by")}
