"""What is typed into a report: an account and an explanation for each measure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from shudarga.reports.actions.write_report import ItemTerms
from shudarga.reports.content import MeasureLine
from shudarga.reports.fingerprints import Seen
from shudarga.reports.sheet import Sheet

LONGEST = 20_000
"""Letters of an account; the longest that fits a table which people still read is a tenth of it."""
NAME = re.compile(r"(?:account|remark)-(\d{1,18})")


class ReportForm(forms.Form):
    """Fields by a measure's key: `account-7`, `remark-7`, and `seen-7`, what stood there when the typing began.

    The last one is a text field that is not shown, and not a hidden one: so it stays with a half-typed form, and a
    draft taken up days later is still held against what its writer saw.
    """

    def __init__(self, sheet: Sheet, keys: Iterable[int], data: Mapping[str, Any] | None = None) -> None:
        """Fields for these measures, as they stand; `data` is what was typed, where something was."""
        super().__init__(data)
        self.sheet = sheet
        lines = {line.measure: line for line in sheet.content.measures()}
        self.keys = [key for key in keys if key in lines]
        for key in self.keys:
            self.add_fields(lines[key])

    def add_fields(self, line: MeasureLine) -> None:
        """The three fields of one measure."""
        key = line.measure
        for name, label, rows, text in (
            ("account", pgettext_lazy("report", "What was done"), 5, line.account),
            ("remark", _("Explanation"), 2, line.remark),
        ):
            self.fields[f"{name}-{key}"] = forms.CharField(
                label=label,
                max_length=LONGEST,
                required=False,
                initial=text,
                widget=forms.Textarea(attrs={"rows": rows}),
            )
        hidden = forms.TextInput(attrs={"hidden": True, "tabindex": "-1", "autocomplete": "off"})
        self.fields[f"seen-{key}"] = forms.CharField(
            max_length=60, required=False, initial=self.token(key), widget=hidden
        )

    def token(self, key: int) -> str:
        """What a person sees of a measure now."""
        item = self.sheet.items.get(key)
        kept = (item.account, item.remark) if item else ("", "")
        return Seen.of(*kept, self.sheet.proposals.get(key, "")).token

    def terms(self) -> dict[int, ItemTerms]:
        """What `write_items` takes, by measure."""
        data = self.cleaned_data
        return {
            key: ItemTerms(
                data.get(f"account-{key}", ""),
                data.get(f"remark-{key}", ""),
                self.sheet.proposals.get(key, ""),
                Seen.parse(data.get(f"seen-{key}", "")),
            )
            for key in self.keys
        }


def keys_in(data: Iterable[str]) -> list[int]:
    """The measures of which something was sent, in that order; all of them are taken, whatever page is shown."""
    return list(dict.fromkeys(int(found[1]) for name in data if (found := NAME.fullmatch(name))))


def with_choice(data: Mapping[str, Any], sheet: Sheet) -> dict[str, Any]:
    """What was sent, after the button that was pressed: “propose-7” empties an account, “kept-7” takes back one's own
    words for those that somebody else wrote."""
    typed = {name: data[name] for name in data}
    act, _dash, key = str(data.get("act", "")).partition("-")
    if act == "propose":
        typed[f"account-{key}"] = ""
    elif act == "kept" and key.isdecimal():
        item = sheet.items.get(int(key))
        typed[f"account-{key}"] = item.account if item else ""
        typed[f"remark-{key}"] = item.remark if item else ""
    return typed


class ReasonForm(forms.Form):
    """Why a report is taken back."""

    reason = forms.CharField(
        label=_("Why do you take it back?"), max_length=2000, widget=forms.Textarea(attrs={"rows": 3})
    )
