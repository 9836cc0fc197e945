"""A plan has at least one measure."""

from __future__ import annotations

from shudarga.intake.checks.place import finding
from shudarga.reading.draft import Finding, PlanDraft


def check(draft: PlanDraft) -> list[Finding]:
    """An error: there would be nothing to report on."""
    return [] if any(True for _ in draft.measures()) else [finding("no_measures", "error")]
