"""Records as the history tells them: values that a person can read years later, without the tables."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Protocol

from shudarga.plans.models import Criterion
from shudarga.records.models import Record, RecordLink

FIELDS = ("title", "details", "done_on", "done_until", "people")


class Link(Protocol):
    """A link, stored or not yet."""

    @property
    def criterion(self) -> Criterion: ...
    @property
    def count(self) -> int: ...
    @property
    def part(self) -> int | None: ...
    @property
    def whole(self) -> int | None: ...


def record_in_words(record: Record) -> dict[str, Any]:
    """The record's own fields."""
    return {name: getattr(record, name) for name in FIELDS} | {"unit": record.unit.name if record.unit else ""}


def links_in_words(links: Iterable[Link]) -> list[str]:
    """What it counts for: the criterion's text, with how many or whom it covered."""
    return [f"{link.criterion.text}{amount_of(link)}" for link in links]


def amount_of(link: Link) -> str:
    """ " × 3", " (42/50)", nothing for one."""
    if link.whole is not None:
        return f" ({link.part}/{link.whole})"
    return f" × {link.count}" if link.count != 1 else ""


def stored_links(record: Record) -> list[RecordLink]:
    """The links as they stand, in the plan's order."""
    rows = RecordLink.objects.filter(record=record).select_related("criterion__measure")
    return list(rows.order_by("criterion__measure__order", "criterion__order", "pk"))
