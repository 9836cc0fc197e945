"""What a report says: plain data, built from the database or read back from a frozen revision.

The hash that documents print is that of this content, so a later layout of the same report bears the same hash.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass, field
from datetime import date
from typing import Any, Literal


@dataclass(frozen=True, slots=True)
class Proof:
    """One proof of a record. `file` is the stored file's key; `url` stands where the proof is a link.

    `name` is what a person called it, `file_name` the file's own name with its ending; `evidence` is the proof's key.
    """

    record: int
    day: str
    title: str
    name: str
    kind: str
    file: int | None = None
    sha256: str = ""
    size: int = 0
    media_type: str = ""
    url: str = ""
    file_name: str = ""
    evidence: int = 0


@dataclass(frozen=True, slots=True)
class CriterionLine:
    """A criterion with its result: `percent` as text, cut off to the scale's decimals, empty where there is none.

    `words` says how the result came about, `short` what it is, as "2/3".
    """

    text: str
    asked: str
    state: str
    percent: str
    words: str
    provenance: str
    baseline: str = ""
    target: str = ""
    short: str = ""


@dataclass(frozen=True, slots=True)
class MeasureLine:
    """A measure with what was done, its result and rating. Days are ISO."""

    measure: int
    number: str
    text: str
    objective: str
    start: str
    end: str
    every: str
    responsible: tuple[str, ...]
    in_charge: str
    criteria: tuple[CriterionLine, ...]
    account: str
    remark: str
    state: str
    percent: str
    rating: str
    rating_code: str
    tone: str
    records: int
    proofs: tuple[Proof, ...]
    period: str = ""


@dataclass(frozen=True, slots=True)
class GoalLine:
    """A goal with its measures and pooled figure."""

    number: str
    text: str
    measures: tuple[MeasureLine, ...]
    percent: str
    rating: str
    rating_code: str


@dataclass(frozen=True, slots=True)
class ReportContent:
    """All of a report. `plan` and `body` hold what the documents print of them; `counts` measures by state.

    `approval` says who approved it and when, {name, at}; it is empty in a draft.
    """

    plan: dict[str, Any]
    body: dict[str, Any]
    round: dict[str, Any]
    as_of: str
    language: str
    goals: tuple[GoalLine, ...]
    percent: str
    rating: str
    rating_code: str
    scale: str
    words: str
    counts: dict[str, int] = field(default_factory=dict)
    approval: dict[str, str] = field(default_factory=dict)

    @property
    def document_language(self) -> Literal["mn", "en"]:
        """The language as documents know it."""
        return "en" if self.language == "en" else "mn"

    def measures(self) -> list[MeasureLine]:
        return [measure for goal in self.goals for measure in goal.measures]

    def to_json(self) -> dict[str, Any]:
        """Plain JSON, the same after storing and reading back."""
        plain: dict[str, Any] = json.loads(json.dumps(asdict(self), ensure_ascii=False))
        return plain

    @property
    def hash(self) -> str:
        """SHA-256 of the canonical JSON: keys sorted, no blanks, UTF-8."""
        text = json.dumps(self.to_json(), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        return hashlib.sha256(text.encode()).hexdigest()


def day_of(text: str | None) -> date | None:
    """An ISO day of the content, or None."""
    return date.fromisoformat(text) if text else None


def content_from_json(data: dict[str, Any]) -> ReportContent:
    """A frozen revision's content again."""
    goals = tuple(
        GoalLine(**{**goal, "measures": tuple(measure_from_json(item) for item in goal["measures"])})
        for goal in data["goals"]
    )
    return ReportContent(**{**data, "goals": goals})


def measure_from_json(data: dict[str, Any]) -> MeasureLine:
    """One measure again."""
    return MeasureLine(
        **{
            **data,
            "responsible": tuple(data["responsible"]),
            "criteria": tuple(CriterionLine(**item) for item in data["criteria"]),
            "proofs": tuple(Proof(**item) for item in data["proofs"]),
        }
    )
