"""A report as people work on it: what it says, what is proposed, what was written, what is missing."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from shudarga.organisations.models import Body
from shudarga.plans.models import Round
from shudarga.reports.building import as_of, build
from shudarga.reports.checks import check_report
from shudarga.reports.content import ReportContent, content_from_json
from shudarga.reports.findings import ReportFinding
from shudarga.reports.models import Report, ReportItem, Revision
from shudarga.reports.queries import items_of, latest_revision, report_of
from shudarga.reports.states import State

LANGUAGE = "mn"
"""What a report itself is written in: accounts are proposed in it, whatever language the reader's screen has."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One body's report for one round. `report` is None while nobody has begun; `revision` is what was frozen."""

    round: Round
    body: Body
    report: Report | None
    content: ReportContent
    revision: Revision | None = None
    proposals: dict[int, str] = field(default_factory=dict)
    items: dict[int, ReportItem] = field(default_factory=dict)
    findings: list[ReportFinding] = field(default_factory=list)

    @property
    def is_frozen(self) -> bool:
        return self.revision is not None

    @property
    def state(self) -> State | None:
        """The report's state, None while nobody has begun."""
        return State(self.report.state) if self.report else None


def sheet_of(round: Round, body: Body, today: date, language: str) -> Sheet:  # noqa: A002 - the field's word
    """Eleven statements at most, whatever the plan's length. What was frozen comes in the words it was frozen in."""
    report = report_of(round, body)
    if report and report.state != State.DRAFT and (revision := latest_revision(report)):
        return Sheet(round, body, report, content_from_json(revision.content), revision)
    items = items_of(report) if report else {}
    built = build(round, body, as_of(round, today), language, items, LANGUAGE)
    findings = check_report(built.content)
    return Sheet(round, body, report, built.content, None, built.proposals, items, findings)
