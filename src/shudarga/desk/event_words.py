"""The names of fields in the history, as a clerk calls them; a field that is not here shows its own name."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

FIELDS: dict[str, str | Promise] = {
    "title": _("What it says"),
    "details": _("Details"),
    "done_on": _("Date it was done"),
    "done_until": _("Until"),
    "people": _("People reached"),
    "unit": _("Unit"),
    "person": _("Person in charge"),
    "links": _("Counts for"),
    "evidence": _("Proof"),
    "share": _("Figure"),
    "not_applicable_reason": _("Why it does not apply"),
    "rounds": _("Reporting rounds"),
    "scale": _("Rating scale"),
    "pooling": _("How the plan's figure is made"),
    "regularly": _("“Regularly” in this plan means"),
    "number": _("Number"),
    "text": _("Text"),
    "start": _("Begins on"),
    "end": _("Ends on"),
    "name": _("Name"),
    "post": _("Post"),
}


def field_name(code: str) -> str:
    """A field's name on screen."""
    return str(FIELDS.get(code, code))
