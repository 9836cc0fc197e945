"""Add results up: criteria to a measure, measures to a goal and a plan, by the rules of a scale. Exact to the end.

A measure's share is the mean of its criteria's; what a person entered counts as entered. Inside a measure that has
begun, a criterion not begun counts as 0; criteria not due, not applicable or (if the scale says so) impossible to
assess leave the mean. Of measures, those left out are: not due, not begun with the deadline ahead, not applicable,
impossible to assess, each but not applicable as the scale rules. Means are of exact shares (of the fixed steps on a
scale that has them); decimals are cut off once, at the end.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from math import lcm
from typing import Literal, TypeVar

from shudarga.fulfilment.results import Provenance, Result, State
from shudarga.fulfilment.scales import Rating, Scale, rate, stepped

Level = Literal["measure", "goal", "plan"]
Absence = Literal["not_due", "deadline_ahead", "no_period_yet", "not_applicable", "cannot_be_assessed"]
"""Why a part is not in a mean: its term or first period is to come; it is not begun, and has time; it is begun, but no
period of it has ended; a person said that it does not apply; or nothing can be held against anything."""
ABSENT: dict[State, Absence] = {
    "not_due": "not_due",
    "under_way": "no_period_yet",
    "not_applicable": "not_applicable",
    "cannot_be_assessed": "cannot_be_assessed",
}
T = TypeVar("T")


@dataclass(slots=True)
class Outcome:
    """The result of a measure, a goal or a plan.

    `share` 0..1 exact, None where nothing has a figure; `rating` has the printed percent. `parts` counts the criteria
    (of a measure) or measures, `counted` those in the mean, `out` the others by why they are not. `states` counts
    all by state, `bands` by the code of their band ("" for none): those not due stay in the shares of a table. `source`
    is "overridden" where any part is, "confirmed" where all are, else "computed".
    """

    level: Level
    state: State
    share: Fraction | None
    rating: Rating
    source: Provenance
    parts: int
    counted: int
    out: dict[Absence, int]
    states: dict[State, int]
    bands: dict[str, int]
    scale: Scale
    of: list[Outcome] = field(default_factory=list)


def measure_outcome(results: Sequence[Result], scale: Scale) -> Outcome:
    """A measure from its criteria's results. One without criteria has nothing to assess it by."""
    shares = [share_in_measure(result, scale) for result in results]
    share = mean([share for share in shares if share is not None])
    state = measure_state(results)
    out = tally(ABSENT[result.state] for result, share in zip(results, shares, strict=True) if share is None)
    return Outcome(
        "measure",
        state,
        share,
        rate(share, scale, state),
        least_certain(result.source for result in results),
        len(results),
        len(results) - sum(out.values()),
        out,
        tally(result.state for result in results),
        tally(band_code(rate(result.share, scale, result.state)) for result in results),
        scale,
    )


def share_in_measure(result: Result, scale: Scale) -> Fraction | None:
    """What a criterion brings to its measure's mean, or None where it stays out."""
    if result.share is None and result.state == "cannot_be_assessed":
        return treated(scale.cannot_be_assessed)
    return result.share


def measure_state(results: Sequence[Result]) -> State:
    """One state for the criteria of a measure; what is late shows first, what does not apply does not show."""
    states = {result.state for result in results} - {"not_applicable"}
    if not states:
        return "not_applicable" if results else "cannot_be_assessed"
    if len(states) == 1:
        return next(iter(states))
    if "overdue" in states:
        return "overdue"
    rest = states - {"cannot_be_assessed"}
    if rest == {"fulfilled"}:
        return "fulfilled"
    if rest <= {"not_due", "not_started"}:
        return "not_started" if "not_started" in rest else "not_due"
    return "under_way"


def goal_outcome(measures: Sequence[Outcome], scale: Scale) -> Outcome:
    """A goal from its measures."""
    return pooled("goal", measures, measures, scale)


def plan_outcome(goals: Sequence[Sequence[Outcome]], scale: Scale) -> Outcome:
    """A plan from its goals' measures, pooled as the scale says; `of` holds the goals either way."""
    outcomes = [goal_outcome(goal, scale) for goal in goals]
    measures = [measure for goal in goals for measure in goal]
    parts = measures if scale.pooling == "measures" else outcomes
    plan = pooled("plan", measures, parts, scale)
    plan.of = outcomes
    return plan


def pooled(level: Level, measures: Sequence[Outcome], parts: Sequence[Outcome], scale: Scale) -> Outcome:
    """The mean of the parts that have a figure; counts are always of measures."""
    shares = [share_in_total(measure, scale) for measure in measures]
    state = total_state(measures)
    out = tally(absence(measure) for measure, value in zip(measures, shares, strict=True) if value is None)
    if parts is not measures:
        shares = [share_in_total(part, scale) for part in parts]
    share = mean([value for value in shares if value is not None])
    return Outcome(
        level,
        state,
        share,
        rate(share, scale, state, total=True),
        least_certain(measure.source for measure in measures),
        len(measures),
        len(measures) - sum(out.values()),
        out,
        tally(measure.state for measure in measures),
        tally(band_code(measure.rating) for measure in measures),
        scale,
        list(measures),
    )


def share_in_total(part: Outcome, scale: Scale) -> Fraction | None:
    """What a measure (or, where goals are pooled, a goal) brings to a mean, or None where it stays out."""
    if part.level != "measure":
        return part.share
    match part.state:
        case "not_applicable":
            return None
        case "not_due":
            return treated(scale.not_due)
        case "cannot_be_assessed":
            return treated(scale.cannot_be_assessed)
        case "not_started" if not part.share:
            return treated(scale.deadline_ahead)
    return None if part.share is None else stepped(part.share, scale)


def absence(measure: Outcome) -> Absence:
    """Why a measure that stays out of a mean does."""
    return ABSENT.get(measure.state, "deadline_ahead")


def total_state(measures: Sequence[Outcome]) -> State:
    """One state for many measures: as of criteria, but one late measure makes no plan late while others go on."""
    states = {measure.state for measure in measures} - {"not_applicable"}
    if not states:
        return "not_applicable" if measures else "not_due"
    if len(states) == 1:
        return next(iter(states))
    rest = states - {"cannot_be_assessed"}
    if rest <= {"fulfilled", "overdue"}:
        return "overdue" if "overdue" in rest else "fulfilled"
    if rest <= {"not_due", "not_started"}:
        return "not_started" if "not_started" in rest else "not_due"
    return "under_way"


def mean(shares: Sequence[Fraction]) -> Fraction | None:
    """The exact mean, or None of nothing."""
    if not shares:
        return None
    of = lcm(*[share.denominator for share in shares])  # added up as whole numbers: quicker than as fractions
    return Fraction(sum([share.numerator * (of // share.denominator) for share in shares]), of * len(shares))


def treated(treatment: str) -> Fraction | None:
    """Left out, or counted as nothing."""
    return Fraction(0) if treatment == "zero" else None


def band_code(rating: Rating) -> str:
    """The code under which a rating is counted."""
    return rating.band.code if rating.band else ""


def least_certain(sources: Iterable[Provenance]) -> Provenance:
    """How sure the whole is of its parts."""
    found = set(sources)
    if "overridden" in found:
        return "overridden"
    return "confirmed" if found == {"confirmed"} else "computed"


def tally(values: Iterable[T]) -> dict[T, int]:
    """How often each value stands there, in the order of first meeting."""
    counts: dict[T, int] = {}
    for value in values:
        counts[value] = counts.get(value, 0) + 1
    return counts
