"""A draft in a few numbers, for the last look before it is accepted."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date

from shudarga.plans.choices import Kind
from shudarga.plans.rounds import RoundTerms, rounds_for
from shudarga.reading.draft import PlanDraft
from shudarga.ui.states import Text


@dataclass(frozen=True, slots=True)
class Summary:
    """How much there is of what."""

    goals: int
    measures: int
    criteria: int
    kinds: list[tuple[Text, int]]
    rounds: list[RoundTerms]
    proposed: bool
    """Whether the rounds are ours, because the document names no day."""


def summary_of(draft: PlanDraft) -> Summary:
    """Count a draft."""
    kinds = Counter(item.kind for measure in draft.measures() for item in measure.criteria)
    year = draft.year if draft.year and date.min.year <= draft.year <= date.max.year else None
    return Summary(
        goals=sum(1 for goal in draft.goals if goal.text or goal.number),
        measures=sum(1 for _measure in draft.measures()),
        criteria=sum(kinds.values()),
        kinds=[(kind.label, kinds[kind.value]) for kind in Kind if kinds[kind.value]],
        rounds=rounds_for(draft.reporting_dates, year) if year else [],
        proposed=not draft.reporting_dates,
    )
