"""No number stands twice under one goal; and numbers are short enough to be numbers.

Numbering that begins anew under each goal is common, so the same number under two goals is sound.
"""

from __future__ import annotations

from shudarga.intake.checks.place import Place, finding, measures_of
from shudarga.reading.draft import Finding, PlanDraft

LONGEST = 40


def check(draft: PlanDraft) -> list[Finding]:
    """Errors: a report could not say which of the two it speaks of."""
    found = []
    seen: set[tuple[int | None, str | None, str]] = set()
    for place, measure in measures_of(draft):
        key = (place.goal, measure.objective, measure.number)
        if measure.number and key in seen:
            found.append(finding("duplicate_number", "error", place, measure.source, number=measure.number))
        seen.add(key)
        if len(measure.number) > LONGEST:
            found.append(finding("number_too_long", "error", place, measure.source, number=measure.number[:LONGEST]))
    for index, goal in enumerate(draft.goals):
        if len(goal.number) > LONGEST:
            found.append(finding("number_too_long", "error", Place(index), goal.source, number=goal.number[:LONGEST]))
    return found
