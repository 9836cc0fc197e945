"""Findings of the rules, and the places of a draft they are found at. Wording: `intake/wording.py`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from shudarga.reading.draft import CriterionDraft, Finding, MeasureDraft, PlanDraft, Severity, Source


class Place(NamedTuple):
    """Goal, measure and criterion, each from 0 within the one before; None where the finding is of a higher level."""

    goal: int | None = None
    measure: int | None = None
    criterion: int | None = None


WHOLE = Place()
"""The plan itself."""


def place_of(finding: Finding) -> Place:
    """Where in the draft a finding belongs."""
    return Place(finding.goal, finding.measure, finding.criterion)


def finding(
    code: str, severity: Severity, place: Place = WHOLE, source: Source | None = None, **params: str | int
) -> Finding:
    """A rule's finding at a place, with the row of the document that it comes from."""
    source = source or Source()
    return Finding(
        code,
        severity,
        row=source.row,
        table=source.table,
        params=params,
        goal=place.goal,
        measure=place.measure,
        criterion=place.criterion,
    )


def measures_of(draft: PlanDraft) -> Iterator[tuple[Place, MeasureDraft]]:
    """Each measure with its place."""
    for at, goal in enumerate(draft.goals):
        for index, measure in enumerate(goal.measures):
            yield Place(at, index), measure


def criteria_of(draft: PlanDraft) -> Iterator[tuple[Place, MeasureDraft, CriterionDraft]]:
    """Each criterion with its place and its measure."""
    for place, measure in measures_of(draft):
        for index, criterion in enumerate(measure.criteria):
            yield place._replace(criterion=index), measure, criterion


def named(measure: MeasureDraft) -> str:
    """How a sentence calls a measure: its number, else the first words of its text, else a dash."""
    return measure.number or measure.text[:40] or "–"
