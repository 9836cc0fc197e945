"""A plan names the days on which reports are due."""

from __future__ import annotations

from shudarga.intake.checks.place import finding
from shudarga.reading.draft import Finding, PlanDraft


def check(draft: PlanDraft) -> list[Finding]:
    """A warning: where none is named, the half-year and the year's end are proposed."""
    return [] if draft.reporting_dates else [finding("no_reporting_dates", "warning")]
