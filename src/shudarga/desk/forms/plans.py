"""Forms of a plan's own settings."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from shudarga.plans.choices import Cadence, Pooling
from shudarga.plans.models import Plan, RatingScale
from shudarga.plans.rounds import RoundTerms

PERIODS = [(value, label) for value, label in Cadence.choices if value not in {"regularly", "occasion"}]
SPARE = 2
"""Empty lines under the rounds, for more of them."""


class PlanSettingsForm(forms.Form):
    """Scale, pooling, “regularly”, and the reporting rounds, a line each; an emptied line is a round that goes."""

    scale = forms.ModelChoiceField(RatingScale.objects.all(), label=_("Rating scale"), empty_label=None)
    pooling = forms.ChoiceField(choices=Pooling.choices, label=_("How the plan's figure is made"))
    regularly = forms.ChoiceField(choices=PERIODS, label=_("“Regularly” in this plan means"))

    def __init__(self, data: QueryDict | None, *, plan: Plan) -> None:
        """Fields for the plan's rounds are added by number: `name_1`, `due_1` …"""
        initial = {"scale": plan.scale_id, "pooling": plan.pooling, "regularly": plan.regularly}
        self.rounds = list(plan.rounds.all())
        for entry in self.rounds:
            initial |= {f"name_{entry.number}": entry.name, f"due_{entry.number}": entry.due}
        super().__init__(data, initial=initial)
        self.numbers = range(1, max((entry.number for entry in self.rounds), default=0) + SPARE + 1)
        for number in self.numbers:
            self.fields[f"name_{number}"] = forms.CharField(label=_("Name"), max_length=120, required=False)
            widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
            self.fields[f"due_{number}"] = forms.DateField(label=_("Report due on"), required=False, widget=widget)

    def lines(self) -> list[tuple[int, Any, Any]]:
        """(number, name field, day field) for the template."""
        return [(number, self[f"name_{number}"], self[f"due_{number}"]) for number in self.numbers]

    def clean(self) -> dict[str, Any]:
        """A round has a name and a day; no name and no day stands twice; a plan has a round."""
        data = super().clean() or {}
        names: set[str] = set()
        days: set[date] = set()
        for number in self.numbers:
            name, due = data.get(f"name_{number}") or "", data.get(f"due_{number}")
            if bool(name) != bool(due) and not self.errors.get(f"due_{number}"):
                self.add_error(f"name_{number}" if due else f"due_{number}", _("Give the round both a name and a day."))
            if name and name in names:
                self.add_error(f"name_{number}", _("Another round has this name."))
            if due and due in days:
                self.add_error(f"due_{number}", _("Another round is due on this day."))
            names.add(name)
            days |= {due} if due else set()
        if not days and not self.errors:
            self.add_error(None, _("A plan has at least one reporting round."))
        return data

    def terms(self) -> dict[str, Any]:
        """What `change_plan` takes."""
        data = self.cleaned_data
        rounds = [
            RoundTerms(number, data[f"name_{number}"], data[f"due_{number}"])
            for number in self.numbers
            if data.get(f"name_{number}") and data.get(f"due_{number}")
        ]
        return {"scale": data["scale"], "pooling": data["pooling"], "regularly": data["regularly"], "rounds": rounds}
