"""Changes to a draft while a person checks it: pure, in place, with findings kept at the rows they speak of."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import blake2b
from typing import Any, TypeVar

from shudarga.intake.policies import Stale
from shudarga.reading.draft import Finding, GoalDraft, MeasureDraft, PlanDraft

Item = TypeVar("Item")
HEAD = ("title", "year", "place", "approval", "letter", "reporting_dates", "signatures")


def mark_of(part: PlanDraft | GoalDraft | MeasureDraft) -> str:
    """A short mark of what a part says: a form carries it, so that a later save sees whether the part has changed.

    Of a draft it covers the head alone, of a goal its own number and text.
    """
    data = part.to_json()
    data.pop("source", None)
    if isinstance(part, PlanDraft):
        data = {name: data[name] for name in HEAD}
    elif isinstance(part, GoalDraft):
        data = {"number": part.number, "text": part.text}
    return blake2b(json.dumps(data, sort_keys=True, ensure_ascii=False).encode(), digest_size=8).hexdigest()


def goal_at(draft: PlanDraft, at: int, seen: str) -> int:
    """Where the goal stands now that stood at `at` when it was seen. Raises Stale."""
    return found_at([(at, at)], {(i, i): mark_of(goal) for i, goal in enumerate(draft.goals)}, seen)[0]


def measure_at(draft: PlanDraft, goal: int, at: int, seen: str) -> tuple[int, int]:
    """Where the measure stands now that stood at (goal, at) when it was seen. Raises Stale."""
    marks = {(g, m): mark_of(row) for g, each in enumerate(draft.goals) for m, row in enumerate(each.measures)}
    return found_at([(goal, at)], marks, seen)


def found_at(first: list[tuple[int, int]], marks: dict[tuple[int, int], str], seen: str) -> tuple[int, int]:
    """The place with that mark: the one where it was, else the only one that has it."""
    if marks.get(first[0]) == seen:
        return first[0]
    others = [place for place, mark in marks.items() if mark == seen]
    if len(others) != 1:
        raise Stale
    return others[0]


@contextmanager
def keeping_places(draft: PlanDraft) -> Iterator[None]:
    """Findings follow their rows through what is done inside; those whose row goes, go with it."""
    anchored = [(finding, anchors_of(draft, finding)) for finding in draft.findings]
    yield
    places = places_of(draft)
    draft.findings = [finding for finding, anchors in anchored if put_at(finding, anchors, places)]


def anchors_of(draft: PlanDraft, finding: Finding) -> tuple[Any, Any, Any] | None:
    """The goal, measure and criterion that a finding speaks of; None where its place does not exist."""
    goal = measure = criterion = None
    try:
        if finding.goal is not None:
            goal = draft.goals[finding.goal]
        if goal is not None and finding.measure is not None:
            measure = goal.measures[finding.measure]
        if measure is not None and finding.criterion is not None:
            criterion = measure.criteria[finding.criterion]
    except IndexError:
        return None
    return goal, measure, criterion


def places_of(draft: PlanDraft) -> dict[int, tuple[int, ...]]:
    """Where each row stands, by its identity."""
    places: dict[int, tuple[int, ...]] = {}
    for g, goal in enumerate(draft.goals):
        places[id(goal)] = (g,)
        for m, measure in enumerate(goal.measures):
            places[id(measure)] = (g, m)
            for c, criterion in enumerate(measure.criteria):
                places[id(criterion)] = (g, m, c)
    return places


def put_at(finding: Finding, anchors: tuple[Any, Any, Any] | None, places: dict[int, tuple[int, ...]]) -> bool:
    """Give a finding its row's new place; False where the row is gone."""
    if anchors is None:
        return False
    lowest = next((anchor for anchor in reversed(anchors) if anchor is not None), None)
    if lowest is None:
        return True
    place = places.get(id(lowest))
    if place is None:
        return False
    finding.goal, finding.measure, finding.criterion = (*place, None, None, None)[:3]
    return True


def add_goal(draft: PlanDraft) -> int:
    """An empty goal at the end; returns its place."""
    draft.goals.append(GoalDraft(number=next_number([goal.number for goal in draft.goals])))
    return len(draft.goals) - 1


def remove_goal(draft: PlanDraft, at: int) -> None:
    """Take a goal out with its measures."""
    with keeping_places(draft):
        draft.goals.pop(at)


def move_goal(draft: PlanDraft, at: int, by: int) -> int:
    """Move a goal up (-1) or down (1); returns where it stands then."""
    with keeping_places(draft):
        return moved(draft.goals, at, by)


def add_measure(draft: PlanDraft, goal: int) -> int:
    """An empty measure at the end of a goal, with the number that follows; returns its place."""
    measures = draft.goals[goal].measures
    numbers = [measure.number for measure in measures]
    start = f"{draft.goals[goal].number}.1" if draft.goals[goal].number and not restarts(draft) else "1"
    following = next_number(numbers) if numbers else next_number(all_numbers(draft)) if restarts(draft) else start
    measures.append(MeasureDraft(number=following, text=""))
    return len(measures) - 1


def remove_measure(draft: PlanDraft, goal: int, at: int) -> None:
    """Take a measure out with its criteria."""
    with keeping_places(draft):
        draft.goals[goal].measures.pop(at)


def move_measure(draft: PlanDraft, goal: int, at: int, by: int) -> tuple[int, int]:
    """Move a measure up (-1) or down (1); from a goal's edge into the next goal. Returns where it stands then."""
    with keeping_places(draft):
        measures = draft.goals[goal].measures
        if 0 <= at + by < len(measures):
            return goal, moved(measures, at, by)
        other = goal + by
        if not 0 <= other < len(draft.goals):
            return goal, at
        target = draft.goals[other].measures
        place = len(target) if by < 0 else 0
        target.insert(place, measures.pop(at))
        return other, place


def moved(items: list[Item], at: int, by: int) -> int:
    """Move one item in a list, not over its edges."""
    place = max(0, min(len(items) - 1, at + by))
    items.insert(place, items.pop(at))
    return place


def all_numbers(draft: PlanDraft) -> list[str]:
    return [measure.number for measure in draft.measures()]


def restarts(draft: PlanDraft) -> bool:
    """Whether measures are numbered 1, 2, 3 … rather than 1.1, 1.2 …"""
    return not any("." in number for number in all_numbers(draft)) and bool(all_numbers(draft))


def next_number(numbers: list[str]) -> str:
    """The number after the last one that ends in digits: "1.4" after "1.3"; "1" where there is none."""
    for number in reversed(numbers):
        head, dot, last = number.rpartition(".")
        if last.isdecimal():
            return f"{head}{dot}{int(last) + 1}"
    return "1"
