"""A goal and its first measure printed in one cell, parted again where the words allow only one reading."""

from __future__ import annotations

import re

from shudarga.reading.assembly import RawGoal, RawMeasure, finding_at
from shudarga.reading.contents import is_heading_like, split_heading

_DIRECTION = re.compile(r"^(?P<goal>.{8,220}?\bчиглэлээр)\s*[:,.–-]?\s+(?P<rest>[А-ЯӨҮЁ“\"«].{15,})$", re.DOTALL)
_SHORTEST = 15


def part_goals(goals: list[RawGoal]) -> list[RawGoal]:
    """Goals with those added that stood in the cell of their first measure; only under a goal without text."""
    parted: list[RawGoal] = []
    for goal in goals:
        parted += [goal] if goal.text else _part(goal, [other for other in goals if other.text])
    return parted


def _part(goal: RawGoal, others: list[RawGoal]) -> list[RawGoal]:
    parts: list[RawGoal] = []
    for at, measure in enumerate(goal.measures):
        found = _split(measure, others)
        if found and (at == 0 or parts):
            text, rest = found
            kind, number, bare = split_heading(text)
            own = RawGoal(number, bare if kind else text, measure.source)
            measure.texts = [rest]
            measure.findings.append(finding_at(measure.record, "goal_parted", "measure", goal=bare or text))
            parts.append(own)
        if not parts:
            parts.append(RawGoal("", "", goal.source))
        parts[-1].measures.append(measure)
    return parts or [goal]


def _split(measure: RawMeasure, others: list[RawGoal]) -> tuple[str, str] | None:
    text = measure.text.strip()
    head, _, rest = text.partition("\n")
    if len(rest.strip()) >= _SHORTEST and is_heading_like(head) and rest.strip()[:1].isupper():
        return head.strip(), rest.strip()
    match = _DIRECTION.match(text)
    if match and (others or "\n" in text):
        return match["goal"].strip(), match["rest"].strip()
    for ending in {_ending(other.text) for other in others} - {""}:
        match = re.match(
            rf"^(?P<goal>.{{8,220}}?{re.escape(ending)})[\s.:,]+(?P<rest>[А-ЯӨҮЁ“\"].{{15,}})$", text, re.DOTALL
        )
        if match:
            return match["goal"].strip(), match["rest"].strip()
    return None


def _ending(text: str) -> str:
    """The last two words of a goal: what the document's goals have in common."""
    words = text.split()
    return " ".join(words[-2:]) if len(words) > 3 else ""  # noqa: PLR2004 - words: a heading of three is one whole
