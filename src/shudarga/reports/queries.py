"""Reads of reports beyond one filter."""

from __future__ import annotations

from django.db.models import QuerySet

from shudarga.accounts.models import User
from shudarga.organisations.reach import within_reach
from shudarga.organisations.roles import READERS
from shudarga.plans.models import Plan
from shudarga.reports.models import Report, Revision


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
    return report.revisions.order_by("-number").first()
