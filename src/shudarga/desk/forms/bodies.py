"""Forms of a body: a unit, a person."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from shudarga.organisations.models import Body, Unit
from shudarga.organisations.queries import units_of


class UnitForm(forms.Form):
    """A unit's name."""

    name = forms.CharField(label=gettext_lazy("Name of the unit"), max_length=300)

    def __init__(self, *args: Any, body: Body, **kwargs: Any) -> None:
        """`body` gets the unit."""
        self.body = body
        super().__init__(*args, **{**kwargs, "prefix": "unit"})

    def clean_name(self) -> str:
        """A name stands once among the open units."""
        name = str(self.cleaned_data["name"]).strip()
        if units_of(self.body).filter(name=name).exists():
            raise ValidationError(_("The body has a unit of this name already."))
        return name


class PersonForm(forms.Form):
    """Who works here, and as what."""

    name = forms.CharField(label=gettext_lazy("Name"), max_length=200)
    post = forms.CharField(label=gettext_lazy("Post"), max_length=300, required=False)
    unit = forms.ModelChoiceField(
        Unit.objects.none(), label=gettext_lazy("Unit"), required=False, empty_label=gettext_lazy("not set")
    )
    since = forms.DateField(
        label=gettext_lazy("Since"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )

    def __init__(self, *args: Any, body: Body, today: date, units: list[Unit] | None = None, **kwargs: Any) -> None:
        """`body` gets the person; `units` are its open units where they were read already."""
        super().__init__(*args, **{**kwargs, "prefix": "person", "initial": {"since": today}})
        field = self.fields["unit"]
        if isinstance(field, forms.ModelChoiceField):
            field.queryset = units_of(body)
            if units is not None:
                field.choices = [("", _("not set")), *((unit.pk, unit.name) for unit in units)]
