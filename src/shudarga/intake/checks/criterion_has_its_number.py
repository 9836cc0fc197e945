"""A criterion has what its kind is reckoned by: a count a number, a share at most 100, a recurring one a cadence."""

from __future__ import annotations

from collections.abc import Iterator

from shudarga.intake.checks.place import criteria_of, finding
from shudarga.reading.draft import CriterionDraft, Finding, PlanDraft

ALL_PERCENT = 100
LARGEST = 1_000_000_000


def check(draft: PlanDraft) -> list[Finding]:
    """Errors: the criterion could not be computed."""
    return [
        finding(code, "error", place, criterion.source or measure.source, text=criterion.text[:60])
        for place, measure, criterion in criteria_of(draft)
        for code in faults(criterion)
    ]


def faults(criterion: CriterionDraft) -> Iterator[str]:
    """Codes of what is wrong with one criterion."""
    number = criterion.at_least
    if criterion.kind == "count" and number is None:
        yield "count_without_number"
    if criterion.kind == "count" and number is not None and number != int(number):
        yield "count_not_whole"
    if criterion.kind == "coverage" and number is not None and number > ALL_PERCENT:
        yield "percent_over_all"
    if number is not None and not 0 < number < LARGEST:
        yield "number_not_positive"
    if criterion.kind == "recurring" and not criterion.every:
        yield "recurring_without_cadence"
