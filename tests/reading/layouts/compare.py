"""Holds what was read against what the document says, more strictly than the shared score does.

Every key of plan-schema.md counts: also a goal's number, an objective, baseline and target, a signature's position, and
the order of everything. Text is compared after folding white space and closing punctuation only.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import Any

from .sample import Json

FLOOR = 0.98


def fold(text: Any) -> str:
    text = unicodedata.normalize("NFC", str(text or "")).replace("\u200b", "").replace("\u00ad", "")
    return re.sub(r"\s+", " ", text).strip(" -–•.;,:")


def alike(wanted: Any, found: Any) -> float:
    a, b = fold(wanted), fold(found)
    if a == b:
        return 1.0
    return SequenceMatcher(None, a, b, autojunk=False).ratio() if a and b else 0.0


@dataclass
class Score:
    got: dict[str, float] = field(default_factory=dict)
    of: dict[str, float] = field(default_factory=dict)
    misses: list[str] = field(default_factory=list)

    def add(self, name: str, share: float, wanted: Any = "", found: Any = "") -> None:
        self.got[name] = self.got.get(name, 0.0) + share
        self.of[name] = self.of.get(name, 0.0) + 1
        if share < 1:
            self.misses.append(f"{name}: wanted {wanted!r}, found {found!r}")

    def same(self, name: str, wanted: Any, found: Any, place: str = "") -> None:
        self.add(name, float(wanted == found), f"{place} {wanted}".strip(), found)

    def text(self, name: str, wanted: Any, found: Any, place: str = "") -> None:
        self.add(name, alike(wanted, found) if fold(wanted) else float(not fold(found)), f"{place} {wanted}", found)

    def low(self) -> dict[str, float]:
        return {name: self.got[name] / of for name, of in self.of.items() if self.got[name] / of < FLOOR}

    def report(self, most: int = 25) -> str:
        """Misses of the fields below the floor first, for a failing test's message."""
        low = self.low()
        lines = [f"{share:.3f} {name}" for name, share in sorted(low.items())]
        misses = [miss for miss in self.misses if miss.split(":")[0] in low]
        return "\n".join([*lines, *misses[:most]])


def compare(expected: Json, actual: Json) -> Score:
    score = Score()
    score.text("title", expected["title"], actual.get("title"))
    score.same("year", expected["year"], actual.get("year"))
    score.text("place", expected["place"], actual.get("place"))
    for name in ("approval", "letter"):
        _record(score, name, expected[name], actual.get(name))
    score.same("reporting dates", expected["reporting_dates"], actual.get("reporting_dates"))
    _listed(score, "signatures", [_signature(s) for s in expected["signatures"]], _signatures(actual))
    _goals(score, expected["goals"], actual.get("goals") or [])
    return score


def _record(score: Score, name: str, wanted: Json | None, found: Json | None) -> None:
    if not wanted:
        score.same(name, None, found or None)
        return
    for key, value in wanted.items():
        have = (found or {}).get(key)
        if key == "date" or value is None:
            score.same(name, value, have, key)
        else:
            score.text(name, value, have, key)


def _signature(signature: Json) -> tuple[str, str, str]:
    return signature["role"], fold(signature["position"]), fold(signature["name"])


def _signatures(plan: Json) -> list[tuple[str, str, str]]:
    return [_signature(signature) for signature in plan.get("signatures") or []]


def _listed(score: Score, name: str, wanted: list[Any], found: list[Any], place: str = "") -> None:
    if not wanted and not found:
        score.same(name, [], [])
    for i in range(max(len(wanted), len(found))):
        score.same(name, wanted[i] if i < len(wanted) else None, found[i] if i < len(found) else None, place)


def _goals(score: Score, wanted: list[Json], found: list[Json]) -> None:
    score.same("number of goals", len(wanted), len(found))
    for i, goal in enumerate(wanted):
        have = found[i] if i < len(found) else {}
        score.same("goal number", goal["number"], have.get("number"))
        score.text("goal text", goal["text"], have.get("text"))
    placed = dict(_placed(found))
    _listed(score, "measure numbers", [n for (n, _), _ in _placed(wanted)], [n for (n, _), _ in _placed(found)])
    for key, (heading, measure) in _placed(wanted):
        under, have = placed.get(key, (None, {}))
        score.text("measure's goal", heading, under, measure["number"])
        _measure(score, measure, have)


def _placed(goals: list[Json]) -> list[tuple[tuple[str, int], tuple[str, Json]]]:
    """Each measure by its number, and how often that number stood before, with its goal's text."""
    seen: Counter[str] = Counter()
    out = []
    for goal in goals:
        for measure in goal.get("measures", []):
            number = str(measure.get("number"))
            out.append(((number, seen[number]), (goal.get("text", ""), measure)))
            seen[number] += 1
    return out


def _measure(score: Score, wanted: Json, found: Json) -> None:
    number = wanted["number"]
    score.text("measure text", wanted["text"], found.get("text"), number)
    for key in ("start", "end", "every"):
        score.same("period", wanted[key], found.get(key), f"{number} {key}")
    if "objective" in wanted:
        score.text("objective", wanted["objective"], found.get("objective"), number)
    else:
        score.same("objective", None, found.get("objective"), number)
    _listed(score, "responsible", _folded(wanted["responsible"]), _folded(found.get("responsible") or []), number)
    criteria = found.get("criteria") or []
    score.same("number of criteria", len(wanted["criteria"]), len(criteria), number)
    for i, criterion in enumerate(wanted["criteria"]):
        _criterion(score, number, criterion, criteria[i] if i < len(criteria) else {})


def _folded(texts: Iterable[str]) -> list[str]:
    return [fold(text) for text in texts]


def _criterion(score: Score, number: str, wanted: Json, found: Json) -> None:
    place = f"{number} {wanted['text'][:40]}"
    score.text("criterion text", wanted["text"], found.get("text"), number)
    for key in ("kind", "at_least", "every", "population"):
        score.same(f"criterion {key}", wanted[key], found.get(key), place)
    for key in ("baseline", "target"):
        if key in wanted:
            score.text(key, wanted[key], found.get(key), place)
        else:
            score.same(key, None, found.get(key), place)
