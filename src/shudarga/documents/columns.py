"""The columns of an official table: the body's own, in its own order and wording, and what a report adds.

Roles are those of `reading.heads`; a role whose text the plan's rows do not keep (funding, notes) is not printed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _

from shudarga.documents.content import GOAL, GOAL_NUMBER, NUMBER, Bullets, Cell, Column, Rating, Text, text
from shudarga.fulfilment.wording import state_name
from shudarga.lib.dates import date_range, short_date
from shudarga.plans.choices import Cadence
from shudarga.reports.content import CriterionLine, GoalLine, MeasureLine


@dataclass(frozen=True, slots=True)
class Filled:
    """A column and how its cell is made from a measure; None leaves it to the writers."""

    column: Column
    cell: Callable[[MeasureLine], Cell]


def columns_of(own: list[dict[str, str]], goals: Sequence[GoalLine], *, report: bool) -> tuple[Filled, ...]:
    """The table's columns. `own` is the plan's [{role, heading}]; a plan that was typed in has the usual ones."""
    heads = [(entry["role"], entry["heading"]) for entry in own]
    by_goal = numbers_goals(heads, goals)
    if by_goal:
        heads = [("goal_number" if role == "number" else role, heading) for role, heading in heads]
    found = own_columns(heads)
    if not any(filled.column.key == "measure" for filled in found):
        found, by_goal = own_columns(usual_columns()), False
    if by_goal:
        found = [replace(filled, cell=numbered) if filled.column.key == "measure" else filled for filled in found]
    elif not any(filled.column.key == NUMBER for filled in found):
        first = next(i for i, filled in enumerate(found) if filled.column.key == "measure")
        found.insert(first, Filled(Column(NUMBER, "№", 0.6, "number"), nothing))
    return (*found, *(report_columns() if report else ()))


def numbers_goals(heads: list[tuple[str, str]], goals: Sequence[GoalLine]) -> bool:
    """Whether the one column of numbers counts the goals: it stands before theirs, and 1.1 and 1.2 belong to goal 1.

    Then the measures' own numbers stand before their texts, as the document has them.
    """
    roles = [role for role, _heading in heads]
    if "goal" not in roles or "number" not in roles or "goal_number" in roles:
        return False
    return roles.index("number") < roles.index("goal") and all(
        goal.number and measure.number.startswith(f"{goal.number.rstrip('.')}.")
        for goal in goals
        for measure in goal.measures
    )


def numbered(measure: MeasureLine) -> Cell:
    """A measure's text after its number."""
    return text(f"{measure.number}. {measure.text}")


def own_columns(heads: Iterable[tuple[str, str]]) -> list[Filled]:
    """Those whose text is kept, each once: where two columns were read into one (outcome, criteria), the first."""
    found: dict[str, Filled] = {}
    for role, heading in heads:
        if filled := own_column(role, heading):
            found.setdefault(filled.column.key, filled)
    return list(found.values())


def usual_columns() -> tuple[tuple[str, str], ...]:
    """The columns of a plan that has none of its own."""
    return (
        ("number", "№"),
        ("measure", _("Measures to carry out")),
        ("criteria", _("Criteria of performance")),
        ("period", _("Period")),
        ("responsible", _("Responsible")),
    )


def own_column(role: str, heading: str) -> Filled | None:
    """One of the plan's own columns, or None where its text is not kept."""
    kinds: dict[str, tuple[str, float, str, Callable[[MeasureLine], Cell]]] = {
        "number": (NUMBER, 0.6, "number", nothing),
        "goal": (GOAL, 2.2, "text", nothing),
        "goal_number": (GOAL_NUMBER, 0.6, "number", nothing),
        "objective": ("objective", 2.2, "text", lambda measure: text(measure.objective)),
        "measure": ("measure", 3.6, "text", lambda measure: text(measure.text)),
        "criteria": ("criteria", 3.2, "list", criteria_cell),
        "outcome": ("criteria", 3.2, "list", criteria_cell),
        "baseline": ("baseline", 1.2, "text", lambda measure: joined(line.baseline for line in measure.criteria)),
        "target": ("target", 1.2, "text", lambda measure: joined(line.target for line in measure.criteria)),
        "period": ("period", 1.4, "text", lambda measure: text(period_text(measure))),
        "start": ("start", 1.1, "date", lambda measure: date.fromisoformat(measure.start)),
        "end": ("end", 1.1, "date", lambda measure: date.fromisoformat(measure.end)),
        "responsible": ("responsible", 2.0, "text", lambda measure: Text(measure.responsible)),
    }
    if role not in kinds:
        return None
    key, width, kind, cell = kinds[role]
    return Filled(Column(key, heading, width, kind), cell)  # type: ignore[arg-type]


def report_columns() -> tuple[Filled, ...]:
    """What a report says beside the plan: result, percent, rating, explanation."""
    return (
        Filled(Column("account", _("Fulfilment"), 4.4, "text"), lambda measure: text(measure.account)),
        Filled(Column("percent", _("Percent"), 0.5, "percent"), percent_cell),
        Filled(Column("rating", _("Rating"), 0.9, "rating"), rating_cell),
        Filled(Column("explanation", _("Explanation"), 3.4, "list"), explanation_cell),
    )


def nothing(_measure: MeasureLine) -> Cell:
    """A cell that the writers fill from the row or its section."""
    return None


def criteria_cell(measure: MeasureLine) -> Cell:
    """The criteria as a list."""
    return Bullets(tuple(line.text for line in measure.criteria)) if measure.criteria else None


def joined(values: Iterable[str]) -> Cell:
    """Texts of several criteria, a paragraph each."""
    return Text(tuple(value for value in values if value))


def percent_cell(measure: MeasureLine) -> Cell:
    """The measure's percent as a number, empty where it has none."""
    return Decimal(measure.percent) if measure.percent else None


def rating_cell(measure: MeasureLine) -> Cell:
    """The band; where none is named, the state in words."""
    if measure.rating:
        return Rating(measure.rating, measure.rating_code if measure.rating_code.isdigit() else "")
    return Rating(state_name(measure.state)) if measure.state else None


def explanation_cell(measure: MeasureLine) -> Cell:
    """What a person explained, then each criterion's figure."""
    return Bullets(tuple(figure_words(line) for line in measure.criteria), measure.remark)


def figure_words(line: CriterionLine) -> str:
    """What was asked and what there is; where it falls short or a person had a say in it, how the figure came about.

    The account beside it names already what was done.
    """
    if line.state == "fulfilled" and line.provenance == "computed" and line.short:
        if line.short.casefold() in line.asked.casefold():
            return line.short
        return f"{line.asked[:1].upper()}{line.asked[1:]}: {line.short[:1].lower()}{line.short[1:]}"
    return line.words


def period_text(measure: MeasureLine) -> str:
    """The period as the plan printed it; else a cadence, the whole year, a day or a range."""
    if measure.period:
        return measure.period
    start, end = date.fromisoformat(measure.start), date.fromisoformat(measure.end)
    whole_year = (start.month, start.day, end.month, end.day) == (1, 1, 12, 31) and start.year == end.year
    if measure.every:
        cadence = str(Cadence(measure.every).label)
        return cadence if whole_year else f"{cadence}\n{date_range(start, end)}"
    if whole_year:
        return _("All year")
    if start == end:
        return short_date(start)
    return date_range(start, end)
