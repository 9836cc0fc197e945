"""The document's tables for the page on which a person says what their columns are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from shudarga.desk.intake_outline import source_words
from shudarga.intake.models import Intake
from shudarga.reading.draft import Source
from shudarga.ui.states import Text

ROLES: dict[str, Text] = {
    "number": pgettext_lazy("row", "Number"),
    "goal": _("Goal"),
    "objective": _("Objective"),
    "measure": _("Measure"),
    "criteria": pgettext_lazy("column", "Criteria"),
    "outcome": _("Expected result"),
    "unit": _("Unit of measurement"),
    "baseline": _("Baseline"),
    "target": _("Target"),
    "funding": _("Funding"),
    "period": _("Period"),
    "start": _("Starts on"),
    "end": _("Ends on"),
    "quarter1": _("Quarter I"),
    "quarter2": _("Quarter II"),
    "quarter3": _("Quarter III"),
    "quarter4": _("Quarter IV"),
    "responsible": _("Responsible"),
    "partner": _("Working with"),
    "result": _("What was done"),
    "reached": _("Level reached"),
    "percent": _("Percent"),
    "note": _("Explanation"),
    "other": _("Left out"),
}
UNSURE = 0.7


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its head as printed, what it was taken for, and the name of its choice."""

    name: str
    heading: str
    role: str
    unsure: bool


@dataclass(frozen=True, slots=True)
class TableView:
    """One table with its first rows."""

    index: int
    where: str
    is_plan: bool
    columns: list[Column]
    rows: list[list[str]]
    more: int

    @property
    def choices(self) -> list[tuple[str, Text]]:
        return list(ROLES.items())


def name_of(table: int, column: int) -> str:
    """The name of a column's choice in the form."""
    return f"role-{table}-{column}"


def tables_of(intake: Intake, chosen: Mapping[str, str] | None = None) -> list[TableView]:
    """The tables, those of the plan first; `chosen` are roles that a person has just sent."""
    views = [
        TableView(
            index=table["index"],
            where=source_words(Source(table.get("where"), table["index"])),
            is_plan=table["is_plan"],
            columns=[
                Column(
                    name=(name := name_of(table["index"], column["index"])),
                    heading=column["heading"],
                    role=(chosen or {}).get(name, column["role"]),
                    unsure=table["is_plan"] and column["confidence"] < UNSURE and column["role"] != "other",
                )
                for column in table["columns"]
            ],
            rows=table["rows"],
            more=table["more"],
        )
        for table in intake.tables
    ]
    return sorted(views, key=lambda view: not view.is_plan)


def wanted_roles(intake: Intake, sent: Mapping[str, str]) -> dict[int, dict[int, str]]:
    """Roles that differ from what was found, with those said before: {table: {column: role}}."""
    wanted = {int(table): {int(at): role for at, role in said.items()} for table, said in intake.mapping.items()}
    for table in intake.tables:
        for column in table["columns"]:
            role = sent.get(name_of(table["index"], column["index"]), column["role"])
            if role in ROLES and role != column["role"]:
                wanted.setdefault(table["index"], {})[column["index"]] = role
    return wanted
