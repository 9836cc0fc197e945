"""How each state looks: label, icon and tone, in one place for every screen.

Colour is never the only sign, so a state always has a word and an icon too (look.md, principle 3).
"""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

Text = str | Promise


@dataclass(frozen=True, slots=True)
class Look:
    """What a person sees of a state. `tone` names a family of tokens in tokens.css."""

    label: Text
    icon: str
    tone: str


TONES = ("fulfilled", "under-way", "due-soon", "late", "not-due", "unknown")

LOOKS: dict[str, Look] = {
    # Of criteria, measures and goals (design.md §3).
    "not_due": Look(_("Not due yet"), "circle-dashed", "not-due"),
    "not_started": Look(_("Not started"), "circle", "not-due"),
    "under_way": Look(_("Under way"), "circle-half", "under-way"),
    "fulfilled": Look(_("Fulfilled"), "check-circle", "fulfilled"),
    "due_soon": Look(_("Due soon"), "clock", "due-soon"),
    "overdue": Look(_("Overdue"), "alert", "late"),
    "cannot_be_assessed": Look(_("Cannot be assessed"), "question", "unknown"),
    "not_applicable": Look(_("Not applicable"), "minus-circle", "not-due"),
    # Of plans and reports.
    "draft": Look(_("Draft"), "edit", "not-due"),
    "submitted": Look(_("Submitted"), "send", "under-way"),
    "in_review": Look(_("In review"), "eye", "under-way"),
    "returned": Look(_("Returned"), "return", "due-soon"),
    "approved": Look(pgettext_lazy("state", "Approved"), "seal", "fulfilled"),
    "accepted": Look(_("Accepted"), "seal", "fulfilled"),
    "amended": Look(_("Amended"), "history", "not-due"),
    "closed": Look(_("Closed"), "lock", "not-due"),
    "retired": Look(_("Out of use"), "minus-circle", "not-due"),
    "published": Look(_("Published"), "globe", "fulfilled"),
    # Of an uploaded document on its way to a plan.
    "reading": Look(_("Being read"), "clock", "under-way"),
    "unreadable": Look(_("Could not be read"), "alert", "late"),
    # Where a result comes from (design.md §3: kept apart, and every screen says which).
    "computed": Look(_("Computed"), "calculator", "not-due"),
    "confirmed": Look(_("Confirmed by a person"), "user-check", "fulfilled"),
    "overridden": Look(_("Set by a person, with a reason"), "edit", "unknown"),
}

UNKNOWN = Look(_("Unknown state"), "question", "unknown")

SEVERITIES: dict[str, Look] = {
    "error": Look(_("Error"), "error", "late"),
    "warning": Look(_("Warning"), "alert", "due-soon"),
    "note": Look(_("Note"), "info", "under-way"),
}

PERIODS: dict[str, Look] = {
    "done": Look(_("done"), "check", "fulfilled"),
    "missing": Look(_("missing"), "close", "late"),
    "current": Look(_("now"), "clock", "due-soon"),
    "future": Look(_("ahead"), "minus", "not-due"),
}

MESSAGE_LOOKS: dict[str, Look] = {
    "debug": SEVERITIES["note"],
    "info": SEVERITIES["note"],
    "success": Look(_("Done"), "check-circle", "fulfilled"),
    "warning": SEVERITIES["warning"],
    "error": SEVERITIES["error"],
}


def look_of(state: object) -> Look:
    """The look of a state given by its code (or by an enumeration's member, whose value is the code)."""
    return LOOKS.get(str(getattr(state, "value", state)), UNKNOWN)
