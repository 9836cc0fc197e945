"""The desk's entries in the rail and the phone's bottom bar."""

from __future__ import annotations

from django.http import HttpRequest

from shudarga.desk.place import person, place_of
from shudarga.organisations.reach import holdings_of
from shudarga.organisations.roles import READERS, RECORDERS
from shudarga.ui.context import register_place
from shudarga.ui.navigation import LABELS, AreaItem, register

INTAKE = (
    "desk:intake_list",
    "desk:intake_upload",
    "desk:intake_type",
    "desk:intake_copy",
    "desk:intake_edit",
    "desk:intake_head",
    "desk:intake_goal",
    "desk:intake_measure",
    "desk:intake_columns",
    "desk:intake_accept",
)
"""Pages of plans on their way in, which belong to the plan's entry."""


def register_all() -> None:
    """Addresses without a plan's number lead to the plan in hand."""
    register(AreaItem("desk:start", LABELS["start"], "home", 10))
    register(
        AreaItem(
            "desk:plan",
            LABELS["plan"],
            "plan",
            20,
            views=("desk:plan_list", "desk:plan_board", "desk:measure_detail", *INTAKE),
            allowed=reads,
        )
    )
    register(AreaItem("desk:records", LABELS["records"], "list", 30, allowed=reads))
    register(AreaItem("desk:report", LABELS["report"], "report", 40, allowed=reads))
    register(AreaItem("desk:body", LABELS["body"], "body", 60))
    register(AreaItem("desk:record_add_any", LABELS["add"], "plus", 25, add=True, allowed=records))
    register_place(place_of)


def reads(request: HttpRequest) -> bool:
    """Whether the person reads plans at all."""
    return any(holding.role in READERS for holding in holdings_of(person(request)))


def records(request: HttpRequest) -> bool:
    """Whether the person records work anywhere."""
    return any(holding.role in RECORDERS for holding in holdings_of(person(request)))
