"""A plan's figures as the board shows them: plain rows, no query."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from shudarga.fulfilment import outcome_wording, wording
from shudarga.fulfilment.combine import Outcome
from shudarga.fulfilment.figures import GoalFigures, MeasureFigures, PlanFigures
from shudarga.lib.dates import date_range, short_date
from shudarga.plans.choices import Cadence
from shudarga.plans.models import Measure
from shudarga.ui.states import look_of

STATES = ("overdue", "under_way", "not_started", "fulfilled", "not_due", "cannot_be_assessed", "not_applicable")
"""The states in the order in which a person looks for them."""
SOON = timedelta(days=30)
"""How near an end is that is called due soon."""


@dataclass(slots=True)
class CriterionRow:
    """A criterion in a measure's cell: its text, its state's look and where it stands, as "2/3"."""

    text: str
    state: str
    icon: str
    tone: str
    label: str | Promise
    short: str


@dataclass(slots=True)
class MeasureRow:
    """A measure as a row of the board."""

    key: int
    url: str
    number: str
    text: str
    objective: str
    criteria: list[CriterionRow]
    period: str
    who: list[str]
    state: str
    share: Fraction | None
    percent: str
    end: date


@dataclass(slots=True)
class GoalRows:
    """A goal with the rows that the filter leaves."""

    key: int
    number: str
    text: str
    share: Fraction | None
    percent: str
    state: str
    rows: list[MeasureRow]


def goal_rows(figures: PlanFigures, chosen: Iterable[MeasureFigures] | None = None) -> list[GoalRows]:
    """The board's rows by goal; `chosen` narrows them, and goals left without a row fall away."""
    keys = None if chosen is None else {entry.standing.measure.pk for entry in chosen}
    rows = [goal_row(goal, keys) for goal in figures.goals]
    return [goal for goal in rows if goal.rows]


def goal_row(goal: GoalFigures, keys: set[int] | None) -> GoalRows:
    """One goal; its figure is that of all its measures, whatever is shown."""
    return GoalRows(
        key=goal.goal.pk,
        number=goal.goal.number,
        text=goal.goal.text,
        share=goal.outcome.share,
        percent=percent_of(goal.outcome),
        state=goal.outcome.state,
        rows=[measure_row(entry) for entry in goal.measures if keys is None or entry.standing.measure.pk in keys],
    )


def percent_of(outcome: Outcome) -> str:
    """The printed percent; a dash where there is none, since the state stands beside it in words."""
    return outcome_wording.short(outcome) if outcome.rating.percent is not None else "–"


def measure_row(entry: MeasureFigures) -> MeasureRow:
    """One measure."""
    measure = entry.standing.measure
    return MeasureRow(
        key=measure.pk,
        url=measure_url(measure),
        number=measure.number,
        text=measure.text or _("(The document leaves the text of this measure empty.)"),
        objective=measure.objective,
        criteria=[criterion_row(item) for item in entry.standing.criteria],
        period=period_of(measure),
        who=who_of(entry),
        state=entry.outcome.state,
        share=entry.outcome.share,
        percent=percent_of(entry.outcome),
        end=measure.end,
    )


def measure_url(measure: Measure) -> str:
    """Where the measure's page is."""
    return reverse("desk:measure_detail", args=[measure.plan_id, measure.pk])


def criterion_row(item: object) -> CriterionRow:
    """One criterion."""
    result = item.result  # type: ignore[attr-defined]
    look = look_of(result.state)
    return CriterionRow(
        text=item.criterion.text,  # type: ignore[attr-defined]
        state=result.state,
        icon=look.icon,
        tone=look.tone,
        label=look.label,
        short=wording.short(result),
    )


def period_of(measure: Measure) -> str:
    """The period as the board's narrow column takes it."""
    whole_year = (measure.start.month, measure.start.day, measure.end.month, measure.end.day) == (1, 1, 12, 31)
    if measure.every:
        return str(Cadence(measure.every).label)
    if whole_year and measure.start.year == measure.end.year:
        return _("All year")
    return date_range(measure.start, measure.end) if measure.start != measure.end else short_date(measure.end)


def who_of(entry: MeasureFigures) -> list[str]:
    """Who does it here: the unit and the person in charge; else whom the plan names."""
    assignment = entry.standing.assignment
    own = [part.name for part in (assignment.unit, assignment.person) if part]
    return own or list(entry.standing.measure.responsible)


def count_states(figures: PlanFigures) -> list[tuple[str, int]]:
    """(state, number of measures), in the order of STATES."""
    return [(state, figures.outcome.states.get(state, 0)) for state in STATES]  # type: ignore[call-overload]


def late(figures: PlanFigures) -> list[MeasureFigures]:
    """Measures of which something is late: overdue, or a period that has ended without its work."""
    return [entry for entry in figures.measures if any(item.is_late for item in entry.standing.results)]


def due_soon(figures: PlanFigures, today: date) -> list[MeasureFigures]:
    """Measures to work on now: with an end that is near, or asked for again and again; the late ones apart."""
    behind = {entry.standing.measure.pk for entry in late(figures)}
    return [
        entry
        for entry in figures.measures
        if entry.standing.measure.pk not in behind
        and entry.outcome.state not in {"fulfilled", "not_due", "not_applicable"}
        and (entry.standing.measure.end - today <= SOON or any(item.terms.cadence for item in entry.standing.results))
    ]
