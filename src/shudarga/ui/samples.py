"""What the gallery shows: invented, but as real as a plan's words, in both languages."""

from __future__ import annotations

import re
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path

from django import forms
from django.core.paginator import Paginator
from django.http import HttpRequest
from django.utils.translation import gettext as _

from shudarga.ui.navigation import LABELS
from shudarga.ui.states import LOOKS, TONES

TODAY = date(2025, 10, 23)


def gallery_context(request: HttpRequest) -> dict[str, object]:
    """Everything gallery.html shows; ?done=1 is how the sample form comes back after it was taken."""
    page = Paginator(range(1, 241), 20).get_page(request.GET.get("page", 6))
    return {
        "today": TODAY,
        "deadlines": [TODAY + timedelta(days=days) for days in (40, 18, 9, 0, -3)],
        "states": list(LOOKS),
        "tones": TONES,
        "months": _months(),
        "findings": _findings(),
        "counts": [
            ("fulfilled", 9),
            ("under_way", 4),
            ("due_soon", 1),
            ("overdue", 2),
            ("not_due", 6),
            ("not_started", 1),
        ],
        "bars": _bars(),
        "records": _records(),
        "tabs": _tabs(),
        "filters": _filters(),
        "rows": _rows(),
        "crumbs": [(LABELS["plan"], "#"), (_("External integrity"), "#")],
        "page": page,
        "form": _faulty_form(),
        "record_form": RecordForm(),
        "icons": ICONS,
    }


class RecordForm(forms.Form):
    """What was done: the short form of a measure's page, here to be looked at."""

    date = forms.DateField(widget=forms.DateInput(attrs={"type": "date"}))
    text = forms.CharField(widget=forms.Textarea(attrs={"rows": 3}))
    people = forms.IntegerField(required=False)
    kind = forms.ChoiceField(required=False)
    criteria = forms.MultipleChoiceField(widget=forms.CheckboxSelectMultiple, required=False)
    confirmed = forms.BooleanField(required=False)

    def __init__(self, data: dict[str, object] | None = None) -> None:
        super().__init__(data)
        words = {
            "date": (_("The day it was done"), ""),
            "text": (_("What was done"), _("One or two sentences, as they should stand in the report.")),
            "people": (_("People reached"), _("Leave empty where nobody was counted.")),
            "kind": (_("Kind"), ""),
            "criteria": (_("Counts for these criteria"), ""),
            "confirmed": (_("Everybody who took part signed the list"), ""),
        }
        for name, (label, help_text) in words.items():
            self.fields[name].label, self.fields[name].help_text = label, help_text
        kinds = [("training", _("Training")), ("discussion", _("Discussion")), ("open_day", _("Open day"))]
        self.fields["kind"].choices = kinds  # type: ignore[attr-defined]
        criteria = [("1", _("All staff signed the pledge")), ("2", _("Training held at least twice"))]
        self.fields["criteria"].choices = criteria  # type: ignore[attr-defined]


def _faulty_form() -> RecordForm:
    return RecordForm({"date": "2025-02-31", "text": _("Training for all staff"), "people": "45", "criteria": ["1"]})


def _months() -> list[dict[str, object]]:
    states = [
        "done",
        "done",
        "missing",
        "done",
        "done",
        "done",
        "missing",
        "done",
        "done",
        "current",
        "future",
        "future",
    ]
    return [
        {"label": str(number), "title": _("Month %d") % number, "state": state}
        for number, state in enumerate(states, 1)
    ]


def _findings() -> list[dict[str, object]]:
    return [
        {
            "severity": "error",
            "message": _("Measure 5 has no period. Write it as it stands in the plan."),
            "place": _("page 2, table 1, row 9"),
            "url": "#",
        },
        {
            "severity": "warning",
            "message": _("“at least 3” was read as a count of 3; please look whether a percentage is meant."),
            "place": _("measure 7, criterion 2"),
        },
        {"severity": "note", "message": _("Two lines of one cell were joined into one criterion.")},
    ]


def _bars() -> list[tuple[object, ...]]:
    return [
        (_("Governor's office"), 92, "fulfilled"),
        (_("Education department"), 71, "under_way"),
        (_("Health department"), 58, "under_way"),
        (_("Land office"), 24, "overdue"),
    ]


def _records() -> list[dict[str, object]]:
    return [
        {
            "date": "2025.09.12",
            "title": _("Training on conflict of interest, 45 people"),
            "text": _("The legal officer explained declarations and gifts; questions were answered for an hour."),
            "state": "fulfilled",
            "note": _("for 2 criteria"),
            "url": "#",
            "files": [
                {"url": "#", "name": "irts.xlsx", "size": 18_400},
                {"url": "#", "name": "zurag-1.jpg", "size": 312_000, "thumbnail": "/static/ui/favicon.svg"},
                {"url": "#", "name": "protokol.pdf", "size": 96_000},
            ],
        },
        {"date": "2025.06.12", "title": _("Observation of service time, June"), "state": "under_way"},
        {"date": "2025.05.08", "title": _("Report of the first half returned"), "state": "returned"},
    ]


def _tabs() -> list[dict[str, object]]:
    return [
        {"url": "#", "label": _("Criteria"), "active": True, "count": 3},
        {"url": "#", "label": LABELS["records"], "count": 12},
        {"url": "#", "label": _("History")},
    ]


def _filters() -> list[dict[str, object]]:
    return [
        {"url": "#", "label": _("All"), "active": True, "count": 23},
        {"url": "#", "label": _("Late"), "count": 2, "icon": "alert"},
        {"url": "#", "label": _("This month"), "count": 5, "icon": "calendar"},
        {"url": "#", "label": _("Mine"), "count": 4, "icon": "user"},
    ]


def _rows() -> list[dict[str, object]]:
    return [
        {
            "number": "4",
            "measure": _("Have all officials sign a pledge of integrity and train them"),
            "criteria": [_("All staff signed the pledge"), _("Training held at least twice")],
            "period": "11.10",
            "who": _("Legal department"),
            "share": Fraction(42, 50),
            "state": "under_way",
        },
        {
            "number": "5",
            "measure": _("Observe the time and quality of public services every month"),
            "criteria": [_("Observed every month")],
            "period": _("every month"),
            "who": _("Monitoring department"),
            "share": Fraction(1, 2),
            "state": "overdue",
        },
        {
            "number": "6",
            "measure": _("Teach procurement staff the rules of conflict of interest"),
            "criteria": [_("At least 90% of procurement staff trained")],
            "period": _("Q2"),
            "who": _("Finance department"),
            "share": Fraction(1),
            "state": "fulfilled",
        },
        {
            "number": "7",
            "measure": _("Ask citizens how satisfied they are with the services"),
            "criteria": [_("Survey held, result discussed")],
            "period": "12.01",
            "who": _("Public relations"),
            "share": None,
            "state": "not_due",
        },
    ]


SPRITE = Path(__file__).parent / "static" / "ui" / "icons.svg"
ICONS = re.findall(r'<symbol id="([\w-]+)"', SPRITE.read_text(encoding="utf-8"))
