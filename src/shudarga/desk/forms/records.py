"""The form of what was done: one short form, with a card for each criterion that it may count for."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from shudarga.desk.received import Received
from shudarga.fulfilment.gather import terms_of
from shudarga.fulfilment.terms_wording import terms_text
from shudarga.organisations.models import Unit
from shudarga.plans.models import Criterion, Measure, Plan
from shudarga.records.actions.evidence import checked_address
from shudarga.records.models import Record, RecordLink
from shudarga.records.policies import LARGEST, LONGEST_TITLE
from shudarga.records.terms import EvidenceTerms, LinkTerms, RecordTerms

MOST_LINKS = 30


def number_field(label: Any, least: int = 0) -> forms.IntegerField:
    """A whole number with the phone's number keys."""
    widget = forms.NumberInput(attrs={"inputmode": "numeric"})
    return forms.IntegerField(label=label, min_value=least, max_value=LARGEST, required=False, widget=widget)


def day_field(label: Any, today: date, *, required: bool) -> forms.DateField:
    """A day with the device's own calendar."""
    widget = forms.DateInput(attrs={"type": "date", "max": today.isoformat()}, format="%Y-%m-%d")
    return forms.DateField(label=label, required=required, widget=widget)


class UrlsMixin(forms.Form):
    """Links as proof, a line each."""

    urls = forms.CharField(
        label=gettext_lazy("Links"),
        required=False,
        max_length=20_000,
        help_text=gettext_lazy("The address of a page that shows it, one a line."),
        widget=forms.Textarea(
            attrs={"rows": 1, "inputmode": "url", "autocapitalize": "off", "autocomplete": "off", "spellcheck": "false"}
        ),
    )

    def clean_urls(self) -> list[str]:
        """Each address checked; one without https:// gets it."""
        lines = [line.strip() for line in self.cleaned_data["urls"].split()]
        if len(lines) > MOST_LINKS:
            raise ValidationError(_("These are more than %(most)s links.") % {"most": MOST_LINKS})
        whole = [line if "://" in line else f"https://{line}" for line in lines]
        try:
            return [checked_address(line) for line in whole]
        except ValidationError as error:
            raise ValidationError(error.messages) from error


@dataclass(slots=True)
class Card:
    """A criterion as a card of the form: whether it counts for it, and how many."""

    criterion: Criterion
    words: str
    chosen: Any
    numbers: list[Any]


@dataclass(slots=True)
class Group:
    """A measure with its cards."""

    measure: Measure
    cards: list[Card]


class RecordForm(UrlsMixin):
    """What was done. `criteria` are those that cards are shown for, their measures in order."""

    title = forms.CharField(
        label=gettext_lazy("What was done"),
        max_length=LONGEST_TITLE,
        widget=forms.Textarea(attrs={"rows": 2, "maxlength": LONGEST_TITLE, "autocomplete": "off"}),
    )
    details = forms.CharField(
        label=gettext_lazy("Details"),
        required=False,
        max_length=20_000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    # Not type="hidden": drafts.js keeps what has a type that a person could fill in, and this key must come back with
    # the draft, or a sending whose answer was lost would make a second record.
    client_key = forms.UUIDField(
        required=False, widget=forms.TextInput(attrs={"hidden": True, "tabindex": "-1", "aria-hidden": "true"})
    )
    field_order = ["title", "done_on", "people", "done_until", "details", "urls"]

    def __init__(
        self,
        *args: Any,
        plan: Plan,
        criteria: Sequence[Criterion],
        today: date,
        received: Received,
        record: Record | None = None,
        wholes: Mapping[int, int] | None = None,
        **kwargs: Any,
    ) -> None:
        """`wholes` are the populations last given, by criterion, to be proposed again."""
        self.plan, self.criteria, self.received, self.record = plan, criteria, received, record
        links = {link.criterion_id: link for link in record.links.all()} if record else {}
        initial = initial_of(record, today) | chosen_at_first(criteria, links, wholes or {})
        kwargs["initial"] = initial | (kwargs.get("initial") or {})
        super().__init__(*args, **kwargs)
        self.fields["done_on"] = day_field(gettext_lazy("Date it was done"), today, required=True)
        self.fields["done_until"] = day_field(gettext_lazy("Until, if it took several days"), today, required=False)
        self.fields["people"] = number_field(gettext_lazy("People reached"))
        for criterion in criteria:
            self.add_card_fields(criterion)
        self.order_fields(self.field_order)

    def add_card_fields(self, criterion: Criterion) -> None:
        """The fields of one card; numbers only where the criterion's kind asks for them."""
        key = criterion.pk
        self.fields[f"c{key}"] = forms.BooleanField(label=criterion.text, required=False)
        if criterion.kind == "count":
            self.fields[f"count{key}"] = number_field(gettext_lazy("How many"), 1)
        if criterion.kind == "coverage":
            self.fields[f"part{key}"] = number_field(gettext_lazy("Covered"))
            self.fields[f"whole{key}"] = number_field(gettext_lazy("Of how many"))

    def groups(self) -> list[Group]:
        """The cards by measure."""
        groups: dict[int, Group] = {}
        for criterion in self.criteria:
            group = groups.setdefault(criterion.measure_id, Group(criterion.measure, []))
            group.cards.append(self.card(criterion))
        return list(groups.values())

    def card(self, criterion: Criterion) -> Card:
        """One card."""
        names = [f"{name}{criterion.pk}" for name in ("count", "part", "whole")]
        numbers = [self[name] for name in names if name in self.fields]
        words = terms_text(terms_of(criterion, criterion.measure, self.plan))
        if criterion.kind == "evidence":
            words = _("%(words)s; it is counted by itself once proof is attached") % {"words": words}
        return Card(criterion, words, self[f"c{criterion.pk}"], numbers)

    def clean(self) -> dict[str, Any]:
        """It counts for something, and a coverage says how many of how many. Refused files are named."""
        data = super().clean() or {}
        chosen = [criterion for criterion in self.criteria if data.get(f"c{criterion.pk}")]
        if not chosen:
            self.add_error(None, _("Choose at least one criterion that this work counts for."))
        for criterion in chosen:
            if criterion.kind == "coverage":
                self.check_coverage(criterion, data)
        for words in self.received.refused:
            self.add_error(None, words)
        return data

    def check_coverage(self, criterion: Criterion, data: dict[str, Any]) -> None:
        """Both numbers, the first within the second."""
        part, whole = f"part{criterion.pk}", f"whole{criterion.pk}"
        if part in self.errors or whole in self.errors:
            return
        for name in (part, whole):
            if data.get(name) is None:
                self.add_error(name, _("Write this number, or take the tick off if it does not count here."))
        if data.get(part) is not None and data.get(whole) is not None and data[part] > data[whole]:
            self.add_error(part, _("More were covered than there are."))

    def terms(self, unit: Unit | None) -> RecordTerms:
        """What the actions take."""
        data = self.cleaned_data
        return RecordTerms(
            title=data["title"],
            done_on=data["done_on"],
            done_until=data["done_until"] if data["done_until"] != data["done_on"] else None,
            details=data["details"],
            people=data["people"],
            unit=unit,
            links=[self.link(criterion) for criterion in self.criteria if data[f"c{criterion.pk}"]],
            evidence=evidence_terms(self.received, data["urls"]),
            client_key=data["client_key"],
        )

    def link(self, criterion: Criterion) -> LinkTerms:
        """How a chosen criterion counts."""
        data, key = self.cleaned_data, criterion.pk
        return LinkTerms(
            criterion,
            count=data.get(f"count{key}") or 1,
            part=data.get(f"part{key}"),
            whole=data.get(f"whole{key}"),
        )

    def take(self, error: ValidationError) -> None:
        """Faults that an action found, at their fields."""
        if not hasattr(error, "error_dict"):
            self.add_error(None, error)
            return
        for name, messages in error.message_dict.items():
            self.add_error(name if name in self.fields else None, messages)


class EvidenceForm(UrlsMixin):
    """More proof for a record that stands."""

    def __init__(self, *args: Any, received: Received, **kwargs: Any) -> None:
        """`received` are the files that came along."""
        self.received = received
        super().__init__(*args, **kwargs)

    def clean(self) -> dict[str, Any]:
        """There is something to add, and no file was refused."""
        data = super().clean() or {}
        for words in self.received.refused:
            self.add_error(None, words)
        if not self.errors and not self.received.files and not data.get("urls"):
            self.add_error(None, _("Choose a file or write a link."))
        return data

    def terms(self) -> list[EvidenceTerms]:
        """What the action takes."""
        return evidence_terms(self.received, self.cleaned_data["urls"])


class WithdrawForm(forms.Form):
    """Why a record is withdrawn."""

    reason = forms.CharField(
        label=gettext_lazy("Reason"),
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("The record stays visible, struck through, with this reason. It no longer counts."),
    )


def evidence_terms(received: Received, urls: Iterable[str]) -> list[EvidenceTerms]:
    """Files that are here, then links."""
    return [*(EvidenceTerms(file=file) for file in received.files), *(EvidenceTerms(url=url) for url in urls)]


def initial_of(record: Record | None, today: date) -> dict[str, Any]:
    """What the form says before anybody types."""
    if record is None:
        return {"done_on": today, "client_key": uuid.uuid4()}
    names = ("title", "details", "done_on", "done_until", "people")
    return {name: getattr(record, name) for name in names}


def chosen_at_first(
    criteria: Sequence[Criterion], links: Mapping[int, RecordLink], wholes: Mapping[int, int]
) -> dict[str, Any]:
    """A new record counts for all criteria of its measure but those of proof, which look at the others' records."""
    initial: dict[str, Any] = {}
    for criterion in criteria:
        key, link = criterion.pk, links.get(criterion.pk)
        alone = all(other.kind == "evidence" for other in criteria if other.measure_id == criterion.measure_id)
        initial[f"c{key}"] = link is not None if links else criterion.kind != "evidence" or alone
        initial[f"count{key}"] = link.count if link else 1
        initial[f"part{key}"] = link.part if link else None
        initial[f"whole{key}"] = link.whole if link else wholes.get(key)
    return initial
