"""A measure has a criterion by which one sees that it was done."""

from __future__ import annotations

from shudarga.intake.checks.place import finding, measures_of, named
from shudarga.reading.draft import Finding, PlanDraft


def check(draft: PlanDraft) -> list[Finding]:
    """A warning: without one, the measure's result cannot be computed."""
    return [
        finding("no_criteria", "warning", place, measure.source, number=named(measure))
        for place, measure in measures_of(draft)
        if not measure.criteria
    ]
