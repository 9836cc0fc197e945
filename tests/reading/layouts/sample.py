"""A plan's structure by plan-schema.md, made from short words, with what the page prints beside it."""

from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]


@dataclass(frozen=True)
class Sample:
    """`plan` is what reading must yield; the rest is on the page and must not get into it."""

    name: str
    plan: Json
    basis: dict[str, str] = field(default_factory=dict)  # an objective's legal basis, printed in its cell
    annex: tuple[str, ...] = ()  # lines above the title: "… захирамжийн хавсралт"
    closing: tuple[str, ...] = ()  # paragraphs below the table
    title_lines: str = ""  # the title as broken over lines
    issued: str = ""
    fragments: bool = False  # a criterion is a torn piece: only a mark before each tells where one ends
    blank_date: str = "20... оны ... дугаар сарын ...-ны өдөр"

    def printed_objective(self, text: str) -> str:
        basis = self.basis.get(text, "")
        return f"{text}\n{basis}" if basis else text


def plan(title: str, year: int, *goals: Json, **rest: Any) -> Json:
    """`goals` as made by `goal`; measures with no period of their own get the year."""
    made: Json = {
        "title": title,
        "year": year,
        "place": None,
        "approval": None,
        "letter": None,
        "reporting_dates": [],
        "signatures": [],
        "goals": list(goals),
        **rest,
    }
    for each in made["goals"]:
        for one in each["measures"]:
            one["start"] = one["start"] or f"{year}-01-01"
            one["end"] = one["end"] or f"{year}-12-31"
    return made


def goal(number: str, text: str, *measures: Json) -> Json:
    return {"number": number, "text": text, "measures": list(measures)}


def objective(text: str, *measures: Json) -> list[Json]:
    return [{**measure, "objective": text} for measure in measures]


def measure(
    number: str,
    text: str,
    *criteria: Json,
    who: tuple[str, ...] = (),
    start: str = "",
    end: str = "",
    every: str | None = None,
) -> Json:
    return {
        "number": number,
        "text": text,
        "criteria": list(criteria),
        "responsible": list(who),
        "start": start,
        "end": end,
        "every": every,
    }


def _criterion(text: str, kind: str, at_least: int | None, every: str | None, population: str | None) -> Json:
    return {"text": text, "kind": kind, "at_least": at_least, "every": every, "population": population}


def done(text: str) -> Json:
    return _criterion(text, "done", None, None, None)


def count(text: str, at_least: int, every: str | None = None) -> Json:
    return _criterion(text, "count", at_least, every, None)


def coverage(text: str, at_least: int | None, population: str | None) -> Json:
    return _criterion(text, "coverage", at_least, None, population)


def recurring(text: str, every: str) -> Json:
    return _criterion(text, "recurring", None, every, None)


def evidence(text: str, every: str | None = None) -> Json:
    return _criterion(text, "evidence", None, every, None)


def levels(criterion: Json, baseline: str | None, target: str | None) -> Json:
    """A criterion with the texts of its baseline and target columns."""
    return {**criterion, "baseline": baseline, "target": target}


def signed(role: str, position: str, name: str) -> Json:
    return {"role": role, "position": position, "name": name}
