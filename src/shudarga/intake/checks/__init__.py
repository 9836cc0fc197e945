"""What must be so before a draft can be accepted: one rule a file, plain draft in, findings out."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from shudarga.intake import wording  # noqa: F401  gives the rules' codes their words
from shudarga.intake.checks import (
    criterion_has_its_number,
    measure_has_criteria,
    measure_has_number_once,
    measure_has_text,
    measure_period_is_sound,
    plan_has_measures,
    plan_has_reporting_dates,
    plan_has_title_and_year,
)
from shudarga.intake.checks.place import Place, place_of
from shudarga.intake.settling import key_of
from shudarga.reading.draft import Finding, PlanDraft

RULES = (
    plan_has_title_and_year.check,
    plan_has_measures.check,
    plan_has_reporting_dates.check,
    measure_has_number_once.check,
    measure_has_text.check,
    measure_has_criteria.check,
    measure_period_is_sound.check,
    criterion_has_its_number.check,
)
CHECKED_ANEW = frozenset({"no_title", "no_year", "duplicate_number", "empty_measure", "no_criteria"})
"""Codes that the reader gives too, but whose truth the rules tell from the draft as it now stands."""


def check_draft(draft: PlanDraft) -> list[Finding]:
    """All findings of the rules, in the order of the rules. What the reader doubted stands in `draft.findings`."""
    return [finding for rule in RULES for finding in rule(draft)]


def findings_of(draft: PlanDraft, settled: Collection[str] = ()) -> list[Finding]:
    """What the reader doubted and what the rules say, each once, at its place, in the order of the plan.

    `settled` are keys (see `settling.key_of`) of what a person has looked at; an error cannot be settled away.
    """
    return [found for found in all_findings(draft) if found.severity == "error" or key_of(found) not in settled]


def all_findings(draft: PlanDraft) -> list[Finding]:
    """The same with what a person has settled."""
    told = {(found.code, place_of(found)): found for found in draft.findings}
    kept = [as_doubt(found) for found in draft.findings if found.code not in CHECKED_ANEW]
    for found in check_draft(draft):
        printed = told.get((found.code, place_of(found)))
        kept.append(replace(found, row=printed.row, column=printed.column, table=printed.table) if printed else found)
    once = {(key_of(found), place_of(found)): found for found in kept}
    return sorted(once.values(), key=lambda found: order_of(place_of(found)))


def as_doubt(finding: Finding) -> Finding:
    """What the reader says in its own right is for a person to look at; only the rules stand in the way."""
    return replace(finding, severity="warning") if finding.severity == "error" else finding


def order_of(place: Place) -> tuple[int, int, int]:
    """The plan itself first, then goals, measures and criteria as they stand."""
    goal, measure, criterion = (-1 if at is None else at for at in place)
    return goal, measure, criterion
