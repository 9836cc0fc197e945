"""What must be so before a draft can be accepted: one rule a file, plain draft in, findings out."""

from __future__ import annotations

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


def check_draft(draft: PlanDraft) -> list[Finding]:
    """All findings of the rules, in the order of the rules. What the reader doubted stands in `draft.findings`."""
    return [finding for rule in RULES for finding in rule(draft)]
