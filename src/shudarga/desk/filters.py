"""Narrowing the board: by state, goal and unit, from the address."""

from __future__ import annotations

from dataclasses import dataclass, field
from urllib.parse import urlencode

from django.http import QueryDict
from django.utils.translation import gettext as _

from shudarga.desk.boards import STATES, count_states
from shudarga.fulfilment.figures import MeasureFigures, PlanFigures
from shudarga.ui.states import look_of


@dataclass(frozen=True, slots=True)
class Choice:
    """One link of a filter."""

    label: str
    url: str
    active: bool
    count: int | None = None
    icon: str = ""


@dataclass(slots=True)
class BoardFilter:
    """What was asked for, the measures left, and the links to ask otherwise. Unknown values ask for nothing."""

    state: str = ""
    goal: str = ""
    unit: str = ""
    measures: list[MeasureFigures] = field(default_factory=list)
    states: list[Choice] = field(default_factory=list)
    goals: list[tuple[str, str]] = field(default_factory=list)
    units: list[tuple[str, str]] = field(default_factory=list)

    @classmethod
    def of(cls, query: QueryDict, figures: PlanFigures) -> BoardFilter:
        """The filter that an address asks for."""
        found = cls(query.get("state", ""), query.get("goal", ""), query.get("unit", ""))
        if found.state not in STATES:
            found.state = ""
        found.goals = [
            (str(entry.goal.pk), f"{entry.goal.number} {entry.goal.text}".strip()) for entry in figures.goals
        ]
        found.units = units_of(figures)
        found.measures = [entry for entry in figures.measures if found.lets(entry)]
        found.states = found.state_choices(figures)
        return found

    @property
    def is_on(self) -> bool:
        """Whether anything is narrowed."""
        return bool(self.state or self.goal or self.unit)

    def lets(self, entry: MeasureFigures) -> bool:
        """Whether a measure is shown."""
        return (
            (not self.state or entry.outcome.state == self.state)
            and (not self.goal or str(entry.standing.measure.goal_id) == self.goal)
            and (not self.unit or str(entry.standing.assignment.unit_id or "") == self.unit)
        )

    def state_choices(self, figures: PlanFigures) -> list[Choice]:
        """A link for each state that occurs, and one for all."""
        choices = [Choice(_("All"), self.url(state=""), not self.state, len(figures.measures))]
        for state, number in count_states(figures):
            if number:
                look = look_of(state)
                choices.append(Choice(str(look.label), self.url(state=state), self.state == state, number, look.icon))
        return choices

    def url(self, **changes: str) -> str:
        """The address of this filter with something changed."""
        chosen = {"state": self.state, "goal": self.goal, "unit": self.unit} | changes
        return "?" + urlencode({key: value for key, value in chosen.items() if value})


def units_of(figures: PlanFigures) -> list[tuple[str, str]]:
    """The units in charge of anything in the plan."""
    units = {entry.standing.assignment.unit for entry in figures.measures} - {None}
    return sorted(((str(unit.pk), unit.name) for unit in units if unit), key=lambda pair: pair[1])
