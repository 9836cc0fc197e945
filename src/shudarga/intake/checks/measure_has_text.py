"""A measure says what is to be done."""

from __future__ import annotations

from shudarga.intake.checks.place import finding, measures_of, named
from shudarga.reading.draft import Finding, PlanDraft


def check(draft: PlanDraft) -> list[Finding]:
    """A warning: official documents do leave the cell empty, and nothing is invented in its place."""
    return [
        finding("empty_measure", "warning", place, measure.source, number=named(measure))
        for place, measure in measures_of(draft)
        if not measure.text.strip()
    ]
