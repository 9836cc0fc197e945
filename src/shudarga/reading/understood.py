"""What reading a document gives: the draft, and each table as it was understood; and a person's word on the columns."""

from __future__ import annotations

from collections.abc import Mapping as Map
from dataclasses import dataclass, field

from shudarga.reading.draft import Finding, PlanDraft


@dataclass(frozen=True, slots=True)
class Mapping:
    """A person's correction: table (from 1) → column (from 1) → role. Columns not named keep what was found."""

    columns: Map[int, Map[int, str]] = field(default_factory=dict)


@dataclass(slots=True)
class Column:
    """One column as it was understood; `confidence` from 0 to 1, `role` one of `heads.ROLES`."""

    index: int
    head: str
    role: str
    confidence: float


@dataclass(slots=True)
class Table:
    """One table of the document. `is_plan` says that its rows were read; `heads` are the numbers of its head rows."""

    index: int
    where: str | None
    columns: list[Column]
    rows: list[list[str]]
    heads: list[int]
    is_plan: bool


@dataclass(slots=True)
class Reading:
    """What reading a document gave."""

    draft: PlanDraft
    tables: list[Table]
    seconds: float = 0.0

    @property
    def findings(self) -> list[Finding]:
        return self.draft.findings
