"""When a report may be written in or moved on."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from shudarga.organisations.permissions import Denied
from shudarga.reports.models import Report
from shudarga.reports.states import State, transition


def check_is_draft(report: Report) -> None:
    """Only a draft is written in: what was approved is frozen."""
    if report.state != State.DRAFT:
        raise Denied(_("This report was approved. Take it back to change it."))


def check_may_move(report: Report, act: str) -> None:
    """The state allows the step."""
    if State(report.state) not in transition(act).sources:
        raise Denied(_("The report is not in a state that allows this step."))
