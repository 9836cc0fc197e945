"""One measure of a draft with its criteria, and one goal, as forms."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from shudarga.desk.forms.fields import DayField, NumberField, plain_number
from shudarga.plans.choices import Cadence, Kind, Population
from shudarga.reading.draft import CriterionDraft, GoalDraft, MeasureDraft

NO_CADENCE = [("", _("no cadence")), *Cadence.choices]
MOST_CRITERIA = 200
NUMBERED = {"count", "coverage"}


def text_area(rows: int) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows})


class GoalForm(forms.Form):
    """A heading of the plan."""

    number = forms.CharField(label=pgettext_lazy("row", "Number"), max_length=40, required=False)
    text = forms.CharField(label=_("Goal"), required=False, widget=text_area(3))

    @classmethod
    def of(cls, goal: GoalDraft) -> GoalForm:
        return cls(initial={"number": goal.number, "text": goal.text})

    def put_into(self, goal: GoalDraft) -> None:
        goal.number, goal.text = self.cleaned_data["number"], one_text(self.cleaned_data["text"])


class MeasureForm(forms.Form):
    """A measure without its criteria. Nothing has to be filled in: what is missing is a finding."""

    number = forms.CharField(label=pgettext_lazy("row", "Number"), max_length=40, required=False)
    text = forms.CharField(label=_("Measure"), required=False, widget=text_area(4))
    objective = forms.CharField(label=_("Objective it stands under"), required=False, widget=text_area(2))
    start = DayField(label=_("Starts on"), required=False)
    end = DayField(label=_("Ends on"), required=False)
    every = forms.ChoiceField(label=_("How often (of the whole measure)"), choices=NO_CADENCE, required=False)
    responsible = forms.CharField(
        label=_("Responsible"), required=False, widget=text_area(3), help_text=_("One a line.")
    )

    @classmethod
    def of(cls, measure: MeasureDraft) -> MeasureForm:
        names = ("number", "text", "objective", "start", "end", "every")
        initial = {name: getattr(measure, name) for name in names}
        return cls(initial=initial | {"responsible": "\n".join(measure.responsible)})

    def put_into(self, measure: MeasureDraft) -> None:
        data = self.cleaned_data
        measure.number, measure.text = data["number"], one_text(data["text"])
        measure.objective = one_text(data["objective"]) or None
        typed = (data["start"], data["end"], data["every"] or None)
        if typed != (measure.start, measure.end, measure.every):
            measure.start, measure.end, measure.every = typed
            measure.period = ""  # what the document printed no longer says it
        measure.responsible = [line.strip() for line in data["responsible"].splitlines() if line.strip()]


class CriterionForm(forms.Form):
    """One criterion. `at` says which of the measure's criteria it was when the page was made."""

    at = forms.IntegerField(required=False, widget=forms.HiddenInput)
    text = forms.CharField(label=_("Criterion"), required=False, widget=text_area(2))
    kind = forms.ChoiceField(label=_("How it is judged"), choices=Kind.choices, required=False, initial=Kind.DONE)
    at_least = NumberField(label=_("At least"), required=False)
    every = forms.ChoiceField(label=_("How often"), choices=NO_CADENCE, required=False)
    population = forms.ChoiceField(
        label=_("Of whom or what"), choices=[("", _("another group")), *Population.choices], required=False
    )
    baseline = forms.CharField(label=_("Baseline"), required=False)
    target = forms.CharField(label=_("Target"), required=False)

    @property
    def has_levels(self) -> bool:
        """Whether the document had columns for the baseline or the target."""
        return bool(self["baseline"].value() or self["target"].value())

    @property
    def is_empty(self) -> bool:
        """A row that nobody filled in."""
        data = getattr(self, "cleaned_data", {})
        return not (data.get("text") or data.get("at_least") or data.get("baseline") or data.get("target"))

    def put_into(self, criterion: CriterionDraft) -> CriterionDraft:
        data = self.cleaned_data
        criterion.text, criterion.kind = one_text(data["text"]), data["kind"] or "done"
        criterion.at_least = plain_number(data["at_least"]) if criterion.kind in NUMBERED else None
        criterion.every = data["every"] or None
        criterion.population = (data["population"] or None) if criterion.kind == "coverage" else None
        criterion.baseline, criterion.target = data["baseline"] or None, data["target"] or None
        return criterion


class BaseCriteria(forms.BaseFormSet):  # type: ignore[type-arg]
    """All criteria of a measure, in order."""

    def put_into(self, measure: MeasureDraft) -> list[int | None]:
        """Write the criteria; returns for each form where its criterion stands then, None for one left empty."""
        olds = dict(enumerate(measure.criteria))
        places: list[int | None] = []
        measure.criteria = []
        for form in self.forms:
            if form.is_empty:
                places.append(None)
                continue
            at = form.cleaned_data.get("at")
            old = olds.pop(at, None) if at is not None else None
            places.append(len(measure.criteria))
            measure.criteria.append(form.put_into(old or CriterionDraft("")))
        return places


Criteria: type[BaseCriteria] = forms.formset_factory(
    CriterionForm, formset=BaseCriteria, extra=0, max_num=MOST_CRITERIA, absolute_max=MOST_CRITERIA, validate_max=True
)  # type: ignore[assignment]


def criteria_of(measure: MeasureDraft, *, blank: bool = False) -> BaseCriteria:
    """The formset for a measure as it stands; `blank` adds an empty row at the end."""
    names = ("text", "kind", "at_least", "every", "population", "baseline", "target")
    rows: list[dict[str, Any]] = [
        {name: getattr(criterion, name) for name in names} | {"at": at} for at, criterion in enumerate(measure.criteria)
    ]
    return Criteria(initial=[*rows, {"kind": "done"}] if blank else rows, prefix="criteria")


ROW_ACTS: dict[str, Callable[[list[Any], int], None]] = {
    "remove": lambda rows, at: rows.pop(at),
    "up": lambda rows, at: rows.insert(max(at - 1, 0), rows.pop(at)),
    "down": lambda rows, at: rows.insert(at + 1, rows.pop(at)),
}
"""What the buttons beside a criterion do where there is no JavaScript."""


def one_text(text: str) -> str:
    """A text on one line, as the plan's rows have it."""
    return " ".join(text.split())
