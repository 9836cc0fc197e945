"""What must be so before a report can be sent: one rule a file, the report's content in, findings out."""

from __future__ import annotations

from shudarga.reports.checks import (
    measure_fulfilled_has_proof,
    measure_has_account,
    measure_late_is_explained,
    report_has_measures,
)
from shudarga.reports.content import ReportContent
from shudarga.reports.findings import ReportFinding

RULES = (
    report_has_measures.check,
    measure_has_account.check,
    measure_fulfilled_has_proof.check,
    measure_late_is_explained.check,
)


def check_report(content: ReportContent) -> list[ReportFinding]:
    """All findings, by rule and then in the plan's order."""
    return [finding for rule in RULES for finding in rule(content)]


def blocking(findings: list[ReportFinding]) -> list[ReportFinding]:
    """Those that must be solved first."""
    return [finding for finding in findings if finding.severity == "error"]
