"""Forms that bring a plan in: a file, nothing, an earlier plan."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.http import QueryDict
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext_lazy as _

from shudarga.intake.checks.plan_has_title_and_year import YEARS
from shudarga.organisations.models import Body
from shudarga.plans.models import Plan

READ = ".docx,.xlsx,.pdf,.txt,.tsv,.csv"


class OfBody(forms.Form):
    """For which body. Who plans for one body alone is not asked."""

    body = forms.ModelChoiceField(Body.objects.none(), label=_("Body"), empty_label=None)

    def __init__(self, data: QueryDict | None = None, *, bodies: list[Body], **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        self.bodies = bodies
        field = self.fields["body"]
        if not isinstance(field, forms.ModelChoiceField):
            raise TypeError
        field.queryset = Body.objects.filter(pk__in=[body.pk for body in bodies]).order_by("path")
        if len(bodies) == 1:
            field.required, field.widget = False, forms.HiddenInput()

    def clean_body(self) -> Body:
        """The body chosen, or the only one there is."""
        return self.cleaned_data["body"] or self.bodies[0]


class UploadForm(OfBody):
    """A document, and which accepted plan it corrects if it corrects one."""

    file = forms.FileField(
        label=_("The plan as it was issued"), allow_empty_file=True, widget=forms.FileInput(attrs={"accept": READ})
    )
    amends = forms.ModelChoiceField(Plan.objects.none(), required=False, widget=forms.HiddenInput)
    field_order = ("body", "file")

    def __init__(
        self,
        data: QueryDict | None = None,
        files: MultiValueDict[str, Any] | None = None,
        *,
        bodies: list[Body],
        plans: QuerySet[Plan],
        amends: Plan | None = None,
    ) -> None:
        super().__init__(data, bodies=[amends.body] if amends else bodies, files=files, initial={"amends": amends})
        field = self.fields["amends"]
        if isinstance(field, forms.ModelChoiceField):
            field.queryset = plans


class TypeForm(OfBody):
    """A plan typed in from nothing."""

    year = forms.IntegerField(label=_("The plan's year"), min_value=YEARS.start, max_value=YEARS.stop - 1)
    field_order = ("body", "year")


class PlanChoice(forms.ModelChoiceField):  # type: ignore[type-arg]
    """Plans by year, body and title."""

    def label_from_instance(self, obj: Any) -> str:
        return f"{obj.year} · {obj.body.label} · {obj.title}"


class CopyForm(forms.Form):
    """A plan made from an earlier one."""

    plan = PlanChoice(Plan.objects.none(), label=_("Plan to copy"), empty_label=None)
    year = forms.IntegerField(label=_("The new plan's year"), min_value=YEARS.start, max_value=YEARS.stop - 1)

    def __init__(self, data: QueryDict | None = None, *, plans: QuerySet[Plan], **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        field = self.fields["plan"]
        if isinstance(field, forms.ModelChoiceField):
            field.queryset = plans
