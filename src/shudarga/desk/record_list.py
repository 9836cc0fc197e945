"""The list of what was done: narrowing it from the address, and its rows. Three statements beside the plan's."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.core.paginator import Page, Paginator
from django.db.models import Count, QuerySet, Window
from django.http import QueryDict
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import get_language

from shudarga.desk.proof import Proof, proof_of
from shudarga.lib import periods
from shudarga.lib.dates import date_range, short_date
from shudarga.plans.models import Plan
from shudarga.records.models import Record
from shudarga.records.queries import narrowed, records_of_plan, with_details

PAGE = 30
THUMBNAILS = 4
MONTH = re.compile(r"(\d{4})-(0[1-9]|1[0-2])", re.ASCII)


@dataclass(slots=True)
class RecordFilter:
    """What was asked for, and what may be asked. Unknown values ask for nothing."""

    plan: Plan
    measure: str = ""
    month: str = ""
    show: str = ""
    words: str = ""
    measures: list[tuple[str, str]] = field(default_factory=list)
    numbers: dict[int, str] = field(default_factory=dict)

    @classmethod
    def of(cls, query: QueryDict, plan: Plan) -> RecordFilter:
        """The filter that an address asks for. One statement, for the plan's measures."""
        rows = list(plan.measures.order_by("order", "pk").values_list("pk", "number", "text"))
        measures = [(str(key), f"{number} {text}".strip()) for key, number, text in rows]
        chosen = cls(plan, measures=measures, numbers={key: number for key, number, _text in rows})
        chosen.measure = query.get("measure", "") if query.get("measure") in dict(measures) else ""
        chosen.month = query.get("month", "") if MONTH.fullmatch(query.get("month", "")) else ""
        chosen.show = query.get("show", "") if query.get("show") in {"without_proof", "withdrawn"} else ""
        chosen.words = query.get("q", "").replace("\x00", "").strip()[:100]
        return chosen

    @property
    def is_on(self) -> bool:
        """Whether anything is narrowed."""
        return bool(self.measure or self.month or self.show or self.words)

    @property
    def months(self) -> list[tuple[str, str]]:
        """The plan's months, by code and name."""
        language = "en" if (get_language() or "mn").startswith("en") else "mn"
        codes = [f"{self.plan.year}-{month:02d}" for month in range(1, 13)]
        if self.month and self.month not in codes:
            codes = sorted([*codes, self.month])
        return [(code, periods.name(code, language)) for code in codes]

    def records(self) -> QuerySet[Record]:
        """The records asked for, newest first."""
        year, _dash, month = self.month.partition("-")
        return narrowed(
            records_of_plan(self.plan, self.plan.body),
            measure=int(self.measure) if self.measure else None,
            month=(int(year), int(month)) if month else None,
            without_proof=self.show == "without_proof",
            withdrawn=self.show == "withdrawn",
            words=self.words,
        )

    def page(self, number: str | None) -> Page[Record]:
        """One page, three statements."""
        return CountedPaginator(with_details(self.records()), PAGE).get_page(number)


if TYPE_CHECKING:
    Pages = Paginator[Record]
else:
    Pages = Paginator


class CountedPaginator(Pages):
    """Counts all rows in the statement that reads a page, which spares one."""

    first_asked = 1

    def get_page(self, number: float | str | None) -> Page[Record]:
        """As the parent: what is no number is the first page, what is too far the last."""
        asked = str(number or "")
        self.first_asked = min(int(asked), 100_000) if asked.isascii() and asked.isdecimal() and int(asked) else 1
        return super().get_page(number)

    @cached_property
    def window(self) -> tuple[list[Record], int]:
        """The rows of the page asked for, and how many there are of all."""
        rows: Any = self.object_list
        start = (self.first_asked - 1) * self.per_page
        found = list(rows.annotate(of_all=Window(Count("*")))[start : start + self.per_page])
        if found or self.first_asked == 1:
            return found, found[0].of_all if found else 0
        return [], rows.count()

    @cached_property
    def count(self) -> int:
        """How many records there are on all pages."""
        return self.window[1]

    def page(self, number: int | str) -> Page[Record]:
        """The rows that were read along with their number; another page only where too far a one was asked for."""
        checked = self.validate_number(number)
        if checked == self.first_asked:
            return Page(self.window[0], checked, self)
        return super().page(checked)


@dataclass(slots=True)
class RecordRow:
    """A record in the list."""

    url: str
    day: str
    title: str
    measures: list[tuple[str, str]]
    people: int | None
    proof: list[Proof]
    pictures: list[Proof]
    more: int
    withdrawn: str
    is_withdrawn: bool


def rows_of(records: Iterable[Record], plan: Plan, numbers: dict[int, str]) -> list[RecordRow]:
    """Rows of records with `shown_links` and `shown_evidence`."""
    return [row_of(record, plan, numbers) for record in records]


def row_of(record: Record, plan: Plan, numbers: dict[int, str]) -> RecordRow:
    """One row; measures of another plan are left out."""
    keys = dict.fromkeys(link.criterion.measure_id for link in record.shown_links)  # type: ignore[attr-defined]
    proof = [proof_of(row) for row in record.shown_evidence]  # type: ignore[attr-defined]
    pictures = [entry for entry in proof if entry.thumbnail]
    return RecordRow(
        url=reverse("desk:record_detail", args=[record.pk]),
        day=date_range(record.done_on, record.done_until) if record.done_until else short_date(record.done_on),
        title=record.title,
        measures=[
            (numbers[key], reverse("desk:measure_detail", args=[plan.pk, key])) for key in keys if key in numbers
        ],
        people=record.people,
        proof=proof,
        pictures=pictures[:THUMBNAILS],
        more=len(proof) - len(pictures[:THUMBNAILS]),
        withdrawn=record.withdrawn_reason,
        is_withdrawn=record.withdrawn_at is not None,
    )
