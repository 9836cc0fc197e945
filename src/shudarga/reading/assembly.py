"""What the plan is made of while its rows are being put together: texts as printed, not yet read for meaning."""

from __future__ import annotations

from dataclasses import dataclass, field

from shudarga.reading.draft import Finding, Source
from shudarga.reading.records import Record


@dataclass(slots=True)
class Part:
    """The criteria of one row, with the levels that stand beside them."""

    text: str
    baseline: str = ""
    target: str = ""
    unit: str = ""
    source: Source = field(default_factory=Source)
    column: int | None = None


@dataclass(slots=True)
class RawMeasure:
    number: str
    texts: list[str]
    record: Record
    source: Source
    objective: str | None = None
    goal_blank: bool = False  # its goal's cell is its own and empty, among goals merged down over their measures
    parts: list[Part] = field(default_factory=list)
    periods: list[str] = field(default_factory=list)
    starts: list[str] = field(default_factory=list)
    ends: list[str] = field(default_factory=list)
    quarters: list[int] = field(default_factory=list)
    responsible: list[str] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "\n".join(text for text in self.texts if text.strip())


@dataclass(slots=True)
class RawGoal:
    number: str
    text: str
    source: Source
    measures: list[RawMeasure] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def source_of(record: Record, printed: str | None = None) -> Source:
    return Source(
        where=record.where,
        table=record.section.table.index,
        row=record.row.number,
        printed=record.row.printed() if printed is None else printed,
    )


def finding_at(record: Record, code: str, role: str | None = None, **params: str | int) -> Finding:
    """A warning at a record's row, in the column of a role."""
    return Finding(
        code,
        row=record.row.number,
        column=record.column(role) if role else None,
        table=record.section.table.index,
        params=dict(params),
    )
