"""Hold a criterion against the facts on a day. Pure: no database, no clock, the same answer in any order of facts.

How the share at `as_of` is made is said by the module of each kind. States:

- `not_due`: the term begins after `as_of`, or the first of its periods still runs and nothing is done;
- `not_started`: nothing is done, and nothing had to be yet;
- `under_way`: something is done; or everything so far, and periods are still to come;
- `fulfilled`: all that is asked for in the whole term is there;
- `overdue`: the deadline is over (it holds through its day) and something is missing; or nothing is done although
  the first day by which something had to stand, or the first period, has passed;
- `cannot_be_assessed`: there is no whole to hold a part against;
- `not_applicable`: a person with the right to say so did, with a reason.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from fractions import Fraction
from operator import attrgetter

from shudarga.fulfilment.facts import Fact, Item
from shudarga.fulfilment.kinds import count, coverage, done, evidence, recurring
from shudarga.fulfilment.reckoning import Reckoning
from shudarga.fulfilment.results import Explanation, Judgement, LeftOut, Note, Provenance, Result, State
from shudarga.fulfilment.sifting import sift
from shudarga.fulfilment.terms import CriterionTerms, Kind

RECKON: dict[Kind, Callable[[CriterionTerms, Sequence[Item], date], Reckoning]] = {
    "count": count.reckon,
    "coverage": coverage.reckon,
    "recurring": recurring.reckon,
    "evidence": evidence.reckon,
    "done": done.reckon,
}
CONFIRMED_WITHIN = Fraction(1, 10_000)
"""Shares are stored with four decimals: two that differ by less are the same."""

by_date = attrgetter("on", "label", "key")


def evaluate(
    terms: CriterionTerms,
    facts: Sequence[Fact],
    *,
    as_of: date,
    judgement: Judgement | None = None,
    not_applicable: str | None = None,
) -> Result:
    """The result of a criterion at the end of the day `as_of`.

    `judgement` is what a person said of it; `not_applicable` is the reason why it does not apply here, which rules
    over both. What the facts say stays in `computed_state` and `computed_share` beside them.
    """
    sifted = sift(terms, facts, as_of)
    reckoning = RECKON[terms.kind](terms, sifted.items, as_of)
    if as_of < terms.start:
        reckoning.share = None
    state = state_from_facts(terms, reckoning, as_of, begun=bool(sifted.items))
    result = Result(
        terms,
        as_of,
        state,
        reckoning.share,
        "computed",
        state,
        reckoning.share,
        reckoning.figures,
        explained(reckoning, sifted.behind, sifted.left_out),
        judgement,
        not_applicable,
    )
    return judged(result)


def explained(reckoning: Reckoning, behind: list[Item], left_out: list[LeftOut]) -> Explanation:
    """What counted and what did not, each by date."""
    counted = [*reckoning.counted, *behind]
    aside = [*left_out, *reckoning.left_out]
    if len(counted) > 1:
        counted.sort(key=by_date)
    if len(aside) > 1:
        aside.sort(key=lambda out: (out.item.on, out.item.label, out.item.key, out.reason))
    return Explanation(tuple(counted), tuple(aside), reckoning.notes, reckoning.doubt)


def state_from_facts(terms: CriterionTerms, reckoning: Reckoning, as_of: date, *, begun: bool) -> State:
    """The state that the facts show; see the module's list."""
    if as_of < terms.start or (reckoning.share is None and not begun):
        return "not_due"
    if reckoning.doubt:
        return "cannot_be_assessed"
    if reckoning.share is None:
        return "under_way"
    periods = reckoning.figures.periods_all
    if reckoning.share == 1 and (periods is None or as_of >= terms.end or reckoning.figures.periods_done == periods):
        return "fulfilled"
    return unfinished_state(terms, as_of, periods, begun=begun)


def unfinished_state(terms: CriterionTerms, as_of: date, periods: int | None, *, begun: bool) -> State:
    """The state of what is not all there, by its deadline."""
    if as_of > (terms.deadline if periods is None else terms.end):
        return "overdue"
    if begun:
        return "under_way"
    return "not_started" if periods is None and as_of <= terms.first_due else "overdue"


def judged(result: Result) -> Result:
    """Put a person's word over what was computed, where there is one and it still holds."""
    if result.not_applicable:
        result.state, result.share, result.source = "not_applicable", None, "overridden"
        return result
    judgement = result.judgement
    if judgement is None:
        return result
    if judgement.provenance == "confirmed":
        if still_holds(judgement, result.computed_share):
            result.source = "confirmed"
        else:
            add_note(result, "confirmation_outdated")
        return result
    source: Provenance = "overridden"
    result.source, result.share = source, judgement.share
    result.state = state_from_share(result.terms, judgement.share, result.as_of)
    return result


def still_holds(judgement: Judgement, computed: Fraction | None) -> bool:
    """Whether a confirmation was given for the share that is computed now (None: that there is no figure)."""
    if judgement.share is None or computed is None:
        return judgement.share is computed
    return abs(judgement.share - computed) < CONFIRMED_WITHIN


def add_note(result: Result, note: Note) -> None:
    """Say one more thing about a result."""
    result.explanation.notes = (*result.explanation.notes, note)


def state_from_share(terms: CriterionTerms, share: Fraction | None, as_of: date) -> State:
    """The state that a share entered by a person means on a day."""
    if share is None:
        return "cannot_be_assessed"
    if share == 1:
        return "fulfilled"
    if as_of > terms.deadline:
        return "overdue"
    return "under_way" if share else "not_started"
