"""What a corrected document changes in the accepted plan, in words, before anybody agrees to it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.utils.translation import gettext, gettext_lazy, pgettext_lazy

from shudarga.desk.forms.intake_head import ROLES as SIGNERS
from shudarga.history.changes import Changes, changes_between
from shudarga.intake.building import Step, steps_to
from shudarga.intake.models import Intake
from shudarga.intake.queries import records_under
from shudarga.intake.writing import plan_fields, rounds_after
from shudarga.lib.dates import short_date
from shudarga.plans.choices import Cadence, Kind, Population
from shudarga.plans.models import Criterion, Goal, Measure, Plan
from shudarga.reading.draft import PlanDraft
from shudarga.ui.states import Text

GROUPS: list[tuple[str, Text, str]] = [
    ("added", gettext_lazy("Added"), "plus"),
    ("restored", gettext_lazy("Taken up again"), "refresh"),
    ("amended", gettext_lazy("Changed"), "edit"),
    ("retired", gettext_lazy("Taken out"), "minus-circle"),
]
NAMES: dict[str, Text] = {
    "goal": gettext_lazy("Goal"),
    "measure": gettext_lazy("Measure"),
    "criterion": gettext_lazy("Criterion"),
}
OF_PLAN: dict[str, Text] = {
    "title": gettext_lazy("The plan's title"),
    "year": gettext_lazy("Year"),
    "place": gettext_lazy("Place"),
    "approval": gettext_lazy("Approval"),
    "letter": gettext_lazy("Letter"),
    "signatures": gettext_lazy("Signatures"),
    "rounds": pgettext_lazy("plural", "Reporting rounds"),
}
MODELS: dict[str, Any] = {"goal": Goal, "measure": Measure, "criterion": Criterion}
DAYS: dict[str, Text] = {"start": gettext_lazy("Starts on"), "end": gettext_lazy("Ends on")}


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the plan: what it is, its words, what changes in it, and how many records hang on it."""

    name: Text
    number: str
    text: str
    changes: list[tuple[Text, str, str]]
    records: int


@dataclass(slots=True)
class Difference:
    """All that changes. `lost` are records under rows that go: they stay, but count for nothing any more."""

    plan: list[tuple[Text, str, str]]
    groups: list[tuple[Text, str, list[Line]]] = field(default_factory=list)
    lost: int = 0
    kept: int = 0

    @property
    def is_empty(self) -> bool:
        return not (self.plan or self.groups)


def difference_of(intake: Intake, draft: PlanDraft) -> Difference | None:
    """The difference; None while the draft has no year to be read by."""
    plan = intake.amends
    if plan is None or draft.year is None or not date.min.year <= draft.year <= date.max.year:
        return None
    steps = steps_to(plan, draft.goals, draft.year)
    by_measure, by_criterion = records_under(plan)
    found = Difference(plan_changes(plan, draft))
    lines: dict[str, list[Line]] = {}
    within_new = {id(below) for step in steps.measures if step.verb == "added" for below in step.below}
    for kind, step in steps.all():
        records = records_of(kind, step, by_measure, by_criterion)
        if kind == "measure" and step.verb != "retired":
            found.kept += records
        if step.verb != "kept" and id(step) not in within_new and (kind != "goal" or step.number or step.text):
            lines.setdefault(step.verb, []).append(line_of(kind, step, records))
    found.lost = sum(line.records for line in lines.get("retired", []))
    found.groups = [(label, icon, lines[verb]) for verb, label, icon in GROUPS if verb in lines]
    return found


def records_of(kind: str, step: Step, by_measure: Counter[int], by_criterion: Counter[int]) -> int:
    """How many standing records hang on a row."""
    if step.row is None or kind == "goal":
        return 0
    return (by_measure if kind == "measure" else by_criterion)[step.row.pk]


def line_of(kind: str, step: Step, records: int) -> Line:
    """One row of the difference."""
    label = MODELS[kind]._meta.get_field
    changes = [
        (DAYS.get(name) or label(name).verbose_name, value_words(name, old), value_words(name, new))
        for name, (old, new) in step.told.items()
        if name != "retired_at"
    ]
    return Line(NAMES[kind], step.number if kind != "criterion" else "", step.text, changes, records)


def plan_changes(plan: Plan, draft: PlanDraft) -> list[tuple[Text, str, str]]:
    """What changes in the plan's head and rounds."""
    fields = plan_fields(draft)
    changes: Changes = changes_between({name: getattr(plan, name) for name in fields}, fields)
    told = [(OF_PLAN[name], value_words(name, old), value_words(name, new)) for name, (old, new) in changes.items()]
    before = [f"{entry.name} {short_date(entry.due)}" for entry in plan.rounds.order_by("number")]
    after = [f"{entry.name} {short_date(entry.due)}" for entry in rounds_after(plan, draft.reporting_dates)]
    if before != after:
        told.append((OF_PLAN["rounds"], "; ".join(before), "; ".join(after)))
    return told


def value_words(name: str, value: Any) -> str:
    """A value as a person reads it."""
    if value in (None, "", [], {}):
        return gettext("(empty)")
    if isinstance(value, dict):
        return ", ".join(value_words(key, part) for key, part in value.items() if part)
    if isinstance(value, list):
        return "; ".join(value_words("", part) for part in value)
    return WORDS[name](str(value)) if name in WORDS else str(value)


def day_words(text: str) -> str:
    """An ISO day as tables have it."""
    return short_date(date.fromisoformat(text))


def number_words(text: str) -> str:
    """A number without needless noughts."""
    return text.rstrip("0").rstrip(".") if "." in text else text


def chosen_from(choices: Iterable[tuple[str, Text]]) -> Callable[[str], str]:
    """The words of a choice; a value that is none of them as it is."""
    words = dict(choices)
    return lambda text: str(words.get(text, text))


WORDS: dict[str, Callable[[str], str]] = {
    "start": day_words,
    "end": day_words,
    "date": day_words,
    "at_least": number_words,
    "role": chosen_from(SIGNERS),
    "kind": chosen_from(Kind.choices),
    "every": chosen_from(Cadence.choices),
    "population": chosen_from(Population.choices),
}
"""How the values of some fields are said."""
