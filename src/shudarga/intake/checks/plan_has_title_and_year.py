"""A plan has a title, and a year that plans can be of."""

from __future__ import annotations

from shudarga.intake.checks.place import finding
from shudarga.reading.draft import Finding, PlanDraft

YEARS = range(1992, 2201)
"""From the year of the constitution on: what the table of plans takes."""


def check(draft: PlanDraft) -> list[Finding]:
    """Errors: both stand on every page and paper of the plan."""
    found = []
    if not draft.title.strip():
        found.append(finding("no_title", "error"))
    if draft.year is None:
        found.append(finding("no_year", "error"))
    elif draft.year not in YEARS:
        found.append(finding("year_unsound", "error", year=draft.year))
    return found
