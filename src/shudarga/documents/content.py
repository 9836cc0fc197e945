"""What an official document says, apart from how it looks: plain frozen data, the same for DOCX, XLSX, PDF and ZIP.

A writer takes an `OfficialDocument` and adds nothing of its own to it but the fixed words of `wording.py`, chosen by
the document's own language (not the screen's). Texts are plain: no markup, no HTML; line breaks become paragraphs.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

Language = Literal["mn", "en"]
DocumentKind = Literal["plan", "report"]
ColumnKind = Literal["number", "text", "list", "date", "percent", "rating"]
GoalPlace = Literal["rows", "columns"]
SignatureRole = Literal["approved", "reviewed", "prepared", "reported", "noted"]

# Keys of columns whose cells the writers fill where a row leaves them None: from `Row.number` and from the section.
NUMBER, GOAL_NUMBER, GOAL = "number", "goal_number", "goal"


@dataclass(frozen=True, slots=True)
class Text:
    """One or more paragraphs."""

    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list of items without their bullets and closing punctuation, after an optional leading sentence."""

    items: tuple[str, ...]
    lead: str = ""


@dataclass(frozen=True, slots=True)
class Rating:
    """The band of a rating scale: its name in full, and its short code or figure ("100", "ХБ") where it has one."""

    label: str
    code: str = ""


@dataclass(frozen=True, slots=True)
class Above:
    """The cell above runs on into this one (merged down)."""


ABOVE = Above()

# int is a plain number, Decimal a percent (62.5 is 62.5 %), None an empty cell.
Cell = Text | Bullets | Rating | Above | date | Decimal | int | None


def text(words: str) -> Text:
    """A text cell; each line of `words` becomes a paragraph, blank lines are dropped."""
    return Text(tuple(line.strip() for line in words.splitlines() if line.strip()))


@dataclass(frozen=True, slots=True)
class Column:
    """One column as the body's own plan heads it. `width` is a weight beside the other columns, not a length.

    Neighbouring columns of the same `group` stand under one common heading.
    """

    key: str
    heading: str
    width: float = 1.0
    kind: ColumnKind = "text"
    group: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A measure (level 1), or a part of one such as a criterion on a row of its own (level 2).

    `cells` has one for each column. None under `NUMBER`, `GOAL_NUMBER` or `GOAL` is filled by the writers.
    """

    number: str
    cells: tuple[Cell, ...]
    level: int = 1


@dataclass(frozen=True, slots=True)
class Section:
    """A goal with its rows. Level 2 is an inner heading; an outer one above it may have no rows of its own."""

    number: str
    title: str
    rows: tuple[Row, ...] = ()
    level: int = 1


@dataclass(frozen=True, slots=True)
class Approval:
    """The block at the top right. A day that is None is printed as a line to be filled by hand."""

    position: tuple[str, ...]
    name: str
    day: date | None = None
    heading: str = ""  # empty: БАТЛАВ, in the document's language


@dataclass(frozen=True, slots=True)
class Letter:
    """The official letter that the document is an annex of; a number or day that is None is printed as a blank."""

    number: str | None = None
    day: date | None = None
    sender: str = ""
    addressees: str = ""


@dataclass(frozen=True, slots=True)
class Signature:
    """A signature block. `heading` overrules the words of the role."""

    role: SignatureRole
    position: str
    name: str
    heading: str = ""


@dataclass(frozen=True, slots=True)
class SummaryLine:
    """A figure of the whole document in words: "Биелэлт", "62.5 %"."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class GoalFigure:
    """One goal's figures: how many measures, how many of them were assessed and fulfilled, and the pooled share."""

    number: str
    title: str
    measures: int
    assessed: int
    fulfilled: int
    share: Decimal | None = None
    rating: Rating | None = None


@dataclass(frozen=True, slots=True)
class Proof:
    """A file or link that proves a record. `target` is the file's name in the ZIP, or the link.

    `thumbnail` is a small JPEG or PNG of a picture; it is no part of the content hash (`sha256` stands for the file).
    """

    measure: str
    day: date | None
    title: str
    target: str
    size: int | None = None
    sha256: str = ""
    thumbnail: bytes | None = None


@dataclass(frozen=True, slots=True)
class Annex:
    """A list of proof. An empty title takes the fixed words "Нотломжийн жагсаалт"."""

    proofs: tuple[Proof, ...]
    title: str = ""


@dataclass(frozen=True, slots=True)
class OfficialDocument:
    """An official plan or report.

    `status` is what is printed where the document isn't frozen ("ТӨСӨЛ"), empty where it is. `frozen_hash` is the
    hash that the frozen revision carries; where it is empty, writers print `content_hash(document)`.
    Raises ValueError where a row has not exactly one cell for each column.
    """

    kind: DocumentKind
    title: str
    columns: tuple[Column, ...]
    sections: tuple[Section, ...]
    language: Language = "mn"
    subtitle: str = ""
    body: str = ""
    place: str = ""
    day: date | None = None
    approval: Approval | None = None
    letter: Letter | None = None
    goals: GoalPlace = "rows"
    column_numbers: bool = False
    summary: tuple[SummaryLine, ...] = ()
    goal_figures: tuple[GoalFigure, ...] = ()
    signatures: tuple[Signature, ...] = ()
    annexes: tuple[Annex, ...] = ()
    status: str = ""
    footer: str = ""
    frozen_hash: str = ""
    layout: int = 1

    def __post_init__(self) -> None:
        for section in self.sections:
            for row in section.rows:
                if len(row.cells) != len(self.columns):
                    msg = f"row {row.number!r} has {len(row.cells)} cells for {len(self.columns)} columns"
                    raise ValueError(msg)

    @property
    def proofs(self) -> tuple[Proof, ...]:
        """All proof of all annexes, in order."""
        return tuple(proof for annex in self.annexes for proof in annex.proofs)
