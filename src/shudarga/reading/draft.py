"""What reading a plan document yields: a draft that a person checks before it becomes a plan.

The JSON form is the project's plan schema: the same object that `shudarga plan read --json` prints.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

Json = dict[str, Any]
Severity = Literal["error", "warning", "note"]


@dataclass(slots=True)
class Source:
    """Where something stands in the document: page or sheet, table and row (both from 1), and its printed text."""

    where: str | None = None
    table: int | None = None
    row: int | None = None
    printed: str = ""

    def to_json(self) -> Json:
        return {"where": self.where, "table": self.table, "row": self.row, "printed": self.printed}

    @classmethod
    def from_json(cls, data: Json | None) -> Source:
        data = data or {}
        return cls(data.get("where"), data.get("table"), data.get("row"), data.get("printed") or "")


@dataclass(slots=True)
class Finding:
    """What the reader doubts, at its place. `goal`, `measure` and `criterion` count from 0 within their parent.

    `row` and `column` count from 1 in the table `table`, heads in; all are None outside a table.
    The wording of a code stands in `messages.py`.
    """

    code: str
    severity: Severity = "warning"
    row: int | None = None
    column: int | None = None
    params: dict[str, str | int] = field(default_factory=dict)
    table: int | None = None
    goal: int | None = None
    measure: int | None = None
    criterion: int | None = None

    def message(self, lang: str = "mn") -> str:
        from shudarga.reading.messages import finding_message  # noqa: PLC0415 - messages are wanted only where a finding is shown

        return finding_message(self.code, self.params, lang)

    def to_json(self, lang: str = "mn") -> Json:
        return {
            "row": self.row,
            "column": self.column,
            "message": self.message(lang),
            "code": self.code,
            "severity": self.severity,
            "params": dict(self.params),
            "table": self.table,
            "goal": self.goal,
            "measure": self.measure,
            "criterion": self.criterion,
        }

    @classmethod
    def from_json(cls, data: Json) -> Finding:
        return cls(
            code=data.get("code") or "noted",
            severity=data.get("severity") or "warning",
            row=data.get("row"),
            column=data.get("column"),
            params=data["params"] if "params" in data else {"message": data.get("message") or ""},
            table=data.get("table"),
            goal=data.get("goal"),
            measure=data.get("measure"),
            criterion=data.get("criterion"),
        )


@dataclass(slots=True)
class CriterionDraft:
    """One criterion. `at_least` is the number of a count or the percent of a coverage."""

    text: str
    kind: str = "done"
    at_least: float | int | None = None
    every: str | None = None
    population: str | None = None
    baseline: str | None = None
    target: str | None = None
    source: Source = field(default_factory=Source)

    def to_json(self) -> Json:
        data: Json = {
            "text": self.text,
            "kind": self.kind,
            "at_least": self.at_least,
            "every": self.every,
            "population": self.population,
        }
        if self.baseline is not None:
            data["baseline"] = self.baseline
        if self.target is not None:
            data["target"] = self.target
        return data | {"source": self.source.to_json()}

    @classmethod
    def from_json(cls, data: Json) -> CriterionDraft:
        return cls(
            text=data.get("text") or "",
            kind=data.get("kind") or "done",
            at_least=data.get("at_least"),
            every=data.get("every"),
            population=data.get("population"),
            baseline=data.get("baseline"),
            target=data.get("target"),
            source=Source.from_json(data.get("source")),
        )


@dataclass(slots=True)
class MeasureDraft:
    """One measure. `text` and `period`, the printed one, are empty where the document leaves them so."""

    number: str
    text: str
    objective: str | None = None
    start: date | None = None
    end: date | None = None
    every: str | None = None
    responsible: list[str] = field(default_factory=list)
    criteria: list[CriterionDraft] = field(default_factory=list)
    source: Source = field(default_factory=Source)
    period: str = ""

    def to_json(self) -> Json:
        data: Json = {"number": self.number, "text": self.text}
        if self.objective is not None:
            data["objective"] = self.objective
        return data | {
            "criteria": [criterion.to_json() for criterion in self.criteria],
            "responsible": list(self.responsible),
            "start": _iso(self.start),
            "end": _iso(self.end),
            "every": self.every,
            "period": self.period,
            "source": self.source.to_json(),
        }

    @classmethod
    def from_json(cls, data: Json) -> MeasureDraft:
        return cls(
            number=data.get("number") or "",
            text=data.get("text") or "",
            objective=data.get("objective"),
            start=_day(data.get("start")),
            end=_day(data.get("end")),
            every=data.get("every"),
            period=data.get("period") or "",
            responsible=list(data.get("responsible") or []),
            criteria=[CriterionDraft.from_json(item) for item in data.get("criteria") or []],
            source=Source.from_json(data.get("source")),
        )


@dataclass(slots=True)
class GoalDraft:
    """A heading of the plan with its measures; empty number and text where the plan has no goals."""

    number: str = ""
    text: str = ""
    measures: list[MeasureDraft] = field(default_factory=list)
    source: Source = field(default_factory=Source)

    def to_json(self) -> Json:
        return {
            "number": self.number,
            "text": self.text,
            "measures": [measure.to_json() for measure in self.measures],
            "source": self.source.to_json(),
        }

    @classmethod
    def from_json(cls, data: Json) -> GoalDraft:
        return cls(
            number=data.get("number") or "",
            text=data.get("text") or "",
            measures=[MeasureDraft.from_json(item) for item in data.get("measures") or []],
            source=Source.from_json(data.get("source")),
        )


@dataclass(slots=True)
class Approval:
    """The БАТЛАВ block."""

    position: str = ""
    name: str = ""
    date: date | None = None

    def to_json(self) -> Json:
        return {"position": self.position, "name": self.name, "date": _iso(self.date)}


@dataclass(slots=True)
class Letter:
    """A cover letter in the same file. A number or date that is blank is None."""

    number: str | None = None
    date: date | None = None
    addressees: str | None = None
    reply_to: str | None = None

    def to_json(self) -> Json:
        return {
            "number": self.number,
            "date": _iso(self.date),
            "addressees": self.addressees,
            "reply_to": self.reply_to,
        }


@dataclass(slots=True)
class Signature:
    """One signature block; `role` is approved, reviewed, prepared or noted."""

    role: str
    position: str = ""
    name: str = ""

    def to_json(self) -> Json:
        return {"role": self.role, "position": self.position, "name": self.name}


@dataclass(slots=True)
class PlanDraft:
    """A plan as it was read."""

    title: str = ""
    year: int | None = None
    place: str | None = None
    approval: Approval | None = None
    letter: Letter | None = None
    reporting_dates: list[date] = field(default_factory=list)
    signatures: list[Signature] = field(default_factory=list)
    goals: list[GoalDraft] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    def measures(self) -> Iterator[MeasureDraft]:
        for goal in self.goals:
            yield from goal.measures

    def to_json(self, lang: str = "mn") -> Json:
        """The object of the plan schema; findings become its `warnings`, worded in `lang`."""
        return {
            "title": self.title,
            "year": self.year,
            "place": self.place,
            "approval": self.approval.to_json() if self.approval else None,
            "letter": self.letter.to_json() if self.letter else None,
            "reporting_dates": [day.isoformat() for day in self.reporting_dates],
            "signatures": [signature.to_json() for signature in self.signatures],
            "goals": [goal.to_json() for goal in self.goals],
            "warnings": [finding.to_json(lang) for finding in self.findings],
        }

    @classmethod
    def from_json(cls, data: Json) -> PlanDraft:
        return cls(
            title=data.get("title") or "",
            year=data.get("year"),
            place=data.get("place"),
            approval=_approval(data.get("approval")),
            letter=_letter(data.get("letter")),
            reporting_dates=[date.fromisoformat(day) for day in data.get("reporting_dates") or []],
            signatures=[
                Signature(item["role"], item.get("position") or "", item.get("name") or "")
                for item in data.get("signatures") or []
            ],
            goals=[GoalDraft.from_json(item) for item in data.get("goals") or []],
            findings=[Finding.from_json(item) for item in data.get("warnings") or []],
        )


def _approval(data: Json | None) -> Approval | None:
    if data is None:
        return None
    return Approval(data.get("position") or "", data.get("name") or "", _day(data.get("date")))


def _letter(data: Json | None) -> Letter | None:
    if data is None:
        return None
    return Letter(data.get("number"), _day(data.get("date")), data.get("addressees"), data.get("reply_to"))


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
