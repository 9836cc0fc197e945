"""What stands around a plan's table, as forms: title, year, place, approval, letter, reporting dates, signatures."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from shudarga.desk.forms.fields import DayField
from shudarga.desk.forms.intake_measure import one_text, text_area
from shudarga.reading.draft import Approval, Letter, PlanDraft, Signature

ROLES = [
    ("approved", _("Approved by")),
    ("reviewed", _("Reviewed by")),
    ("prepared", _("Prepared by")),
    ("noted", _("Noted by")),
]
MOST = 60


class HeadForm(forms.Form):
    """Nothing has to be filled in: what is missing is a finding."""

    title = forms.CharField(label=_("The plan's title"), required=False, widget=text_area(2))
    year = forms.IntegerField(label=_("Year"), required=False, min_value=1, max_value=9999)
    place = forms.CharField(label=_("Place"), max_length=200, required=False)
    approval_position = forms.CharField(label=_("Post of who approved"), required=False)
    approval_name = forms.CharField(label=_("Name of who approved"), required=False)
    approval_date = DayField(label=_("Approved on"), required=False)
    letter_number = forms.CharField(label=_("The letter's number"), required=False)
    letter_date = DayField(label=_("The letter's date"), required=False)
    letter_addressees = forms.CharField(label=_("Sent to"), required=False)
    letter_reply_to = forms.CharField(label=_("In reply to"), required=False)

    @classmethod
    def of(cls, draft: PlanDraft) -> HeadForm:
        initial: dict[str, Any] = {"title": draft.title, "year": draft.year, "place": draft.place}
        if draft.approval:
            initial |= {f"approval_{name}": getattr(draft.approval, name) for name in ("position", "name", "date")}
        if draft.letter:
            names = ("number", "date", "addressees", "reply_to")
            initial |= {f"letter_{name}": getattr(draft.letter, name) for name in names}
        return cls(initial=initial)

    def put_into(self, draft: PlanDraft) -> None:
        data = self.cleaned_data
        draft.title, draft.year, draft.place = one_text(data["title"]), data["year"], data["place"] or None
        approval = [data[f"approval_{name}"] for name in ("position", "name", "date")]
        draft.approval = Approval(*approval) if any(approval) else None
        letter = [data[f"letter_{name}"] or None for name in ("number", "date", "addressees", "reply_to")]
        draft.letter = Letter(*letter) if any(letter) else None


class DateForm(forms.Form):
    """One reporting date; an emptied one goes."""

    day = DayField(label=_("A report is due on"), required=False)


class SignatureForm(forms.Form):
    """One signature block; an emptied one goes."""

    role = forms.ChoiceField(label=_("Signs as"), choices=ROLES, required=False)
    position = forms.CharField(label=_("Post"), required=False)
    name = forms.CharField(label=_("Name"), required=False)


Dates = forms.formset_factory(DateForm, extra=2, max_num=MOST, absolute_max=MOST)
Signatures = forms.formset_factory(SignatureForm, extra=1, max_num=MOST, absolute_max=MOST)


class HeadForms:
    """The head's three parts together."""

    def __init__(self, draft: PlanDraft, data: QueryDict | None = None) -> None:
        self.head = HeadForm.of(draft) if data is None else HeadForm(data)
        days = [{"day": day} for day in draft.reporting_dates] if data is None else None
        blocks = [{"role": at.role, "position": at.position, "name": at.name} for at in draft.signatures]
        self.dates = Dates(data, initial=days, prefix="dates")
        self.signatures = Signatures(data, initial=blocks if data is None else None, prefix="signatures")

    def is_valid(self) -> bool:
        return all([self.head.is_valid(), self.dates.is_valid(), self.signatures.is_valid()])

    def put_into(self, draft: PlanDraft) -> None:
        self.head.put_into(draft)
        days: set[date] = {form.cleaned_data["day"] for form in self.dates if form.cleaned_data.get("day")}
        draft.reporting_dates = sorted(days)
        draft.signatures = [
            Signature(data["role"] or "approved", data["position"], data["name"])
            for data in (form.cleaned_data for form in self.signatures)
            if data.get("position") or data.get("name")
        ]
