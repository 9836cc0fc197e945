"""Forms of a measure: who is in charge, that it does not apply, and a person's word on a figure."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from shudarga.organisations.models import Person, Unit
from shudarga.organisations.queries import people_of, units_of
from shudarga.plans.models import Assignment

REASON = {"rows": 3, "maxlength": 4000}


class AssignForm(forms.Form):
    """The unit and the person in charge; either may stay open."""

    unit = forms.ModelChoiceField(Unit.objects.none(), label=_("Unit"), required=False, empty_label=_("not set"))
    person = forms.ModelChoiceField(
        Person.objects.none(), label=_("Person in charge"), required=False, empty_label=_("not set")
    )

    def __init__(self, *args: Any, assignment: Assignment, today: date, **kwargs: Any) -> None:
        """Choices are the units and people of the body that the measure was given to."""
        kwargs["initial"] = {"unit": assignment.unit_id, "person": assignment.person_id}
        super().__init__(*args, **kwargs)
        units, people = self.fields["unit"], self.fields["person"]
        if isinstance(units, forms.ModelChoiceField) and isinstance(people, forms.ModelChoiceField):
            units.queryset = units_of(assignment.body)
            people.queryset = people_of(assignment.body, today)
            people.label_from_instance = person_label  # type: ignore[method-assign, assignment]


def person_label(person: Person) -> str:
    """ "Г.Саран, мэргэжилтэн"."""
    return f"{person.name}, {person.post}" if person.post else person.name


class NotApplicableForm(forms.Form):
    """Why a measure does not apply here."""

    reason = forms.CharField(
        label=_("Reason"),
        widget=forms.Textarea(attrs=REASON),
        max_length=4000,
        help_text=_("Stands in the report, beside the measure."),
    )


class JudgeForm(forms.Form):
    """Another figure than the computed one, and why. `seen` is the computed figure that the person had before them."""

    percent = forms.DecimalField(
        label=_("Percent"),
        min_value=Decimal(0),
        max_value=Decimal(100),
        max_digits=5,
        decimal_places=2,
        widget=forms.NumberInput(attrs={"inputmode": "decimal", "step": "any", "min": "0", "max": "100"}),
    )
    reason = forms.CharField(label=_("Reason"), widget=forms.Textarea(attrs=REASON), max_length=4000)
    seen = forms.CharField(widget=forms.HiddenInput, required=False, max_length=100)
