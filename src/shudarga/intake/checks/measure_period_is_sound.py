"""A measure ends after it starts, and lies in the plan's year."""

from __future__ import annotations

from datetime import date

from shudarga.intake.checks.place import finding, measures_of, named
from shudarga.lib.dates import short_date
from shudarga.reading.draft import Finding, MeasureDraft, PlanDraft


def check(draft: PlanDraft) -> list[Finding]:
    """Error: the end before the start. Warning: a day outside the plan's year. A missing day means the year's edge."""
    found = []
    for place, measure in measures_of(draft):
        start, end = edges(measure, draft.year)
        if start and end and end < start:
            days = {"start": short_date(start), "end": short_date(end)}
            found.append(finding("period_reversed", "error", place, measure.source, number=named(measure), **days))
        elif draft.year and any(day and day.year != draft.year for day in (start, end)):
            params: dict[str, str | int] = {"number": named(measure), "year": draft.year}
            found.append(finding("period_outside_year", "warning", place, measure.source, **params))
    return found


def edges(measure: MeasureDraft, year: int | None) -> tuple[date | None, date | None]:
    """The first and last day that the measure will have once it is accepted."""
    if year is None or not date.min.year <= year <= date.max.year:
        return measure.start, measure.end
    return measure.start or date(year, 1, 1), measure.end or date(year, 12, 31)
