"""The shapes of the sample texts."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Scene = Literal["board", "hall", "poster", "group", "page", "table", "outdoors", "counter", "box"]


@dataclass(frozen=True, slots=True)
class Row:
    """A measure of a sample plan. `period` is a key of `days.periods_of`; `pending` what the first report says of it
    where nothing was recorded yet; `unit` and `person` name who is in charge.
    """

    number: str
    text: str
    criteria: tuple[str, ...]
    period: str = ""
    responsible: str = ""
    unit: str = ""
    person: str = ""
    pending: str = "Энэ ажлыг сүүлийн хагас жилд гүйцэтгэхээр төлөвлөж, бэлтгэлийг хангаж байна."


@dataclass(frozen=True, slots=True)
class Heading:
    """A goal of a sample plan."""

    number: str
    text: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Photo:
    """A drawn picture: the scene with the words in it."""

    scene: Scene
    title: str = ""
    note: str = ""
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Paper:
    """A drawn document: minutes and attendance lists are Word files, orders and summaries PDF."""

    sort: Literal["minutes", "attendance", "order", "summary"]
    title: str
    lines: tuple[str, ...] = ()
    people: int = 12


@dataclass(frozen=True, slots=True)
class Link:
    """An address, below a domain that is reserved for examples."""

    url: str
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Work:
    """One thing that was done: on month and day of the plan's year, for criteria of measures (counted from 1).

    `for_criteria` holds (measure's number, criterion) or (measure's number, criterion, part, whole).
    """

    day: tuple[int, int]
    title: str
    for_criteria: tuple[tuple[str, int] | tuple[str, int, int, int], ...]
    details: str = ""
    people: int | None = None
    proof: tuple[Photo | Paper | Link, ...] = ()
    entered_after: int = 1
    until: tuple[int, int] | None = None
    withdrawn: str = ""
    added_later: tuple[Photo | Paper | Link, ...] = field(default=())
