"""What the facts say of a criterion, in sentences: what was counted, and what is missing."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from shudarga.fulfilment.phrases import item_list, of, on_day, percent_text, period_list
from shudarga.fulfilment.results import Result
from shudarga.fulfilment.terms_wording import terms_text

WHOLE_PERCENT = 100
NAMES_ITEMS: Final = frozenset(("count", "recurring", "done"))
"""Kinds whose sentence names the items itself, where they have no periods."""

COVERED: Final = {
    None: gettext_lazy("Covered: %(part)s of %(whole)s (%(percent)s)."),
    "staff": gettext_lazy("Staff covered: %(part)s of %(whole)s (%(percent)s)."),
    "new staff": gettext_lazy("New staff covered: %(part)s of %(whole)s (%(percent)s)."),
    "units": gettext_lazy("Units covered: %(part)s of %(whole)s (%(percent)s)."),
    "contracts": gettext_lazy("Contracts covered: %(part)s of %(whole)s (%(percent)s)."),
    "petitions": gettext_lazy("Petitions and complaints covered: %(part)s of %(whole)s (%(percent)s)."),
    "clients": gettext_lazy("Clients covered: %(part)s of %(whole)s (%(percent)s)."),
}
PERIODS: Final = {
    "week": gettext_lazy("Weeks: %(done)s of %(elapsed)s."),
    "month": gettext_lazy("Months: %(done)s of %(elapsed)s."),
    "quarter": gettext_lazy("Quarters: %(done)s of %(elapsed)s."),
    "half-year": gettext_lazy("Half-years: %(done)s of %(elapsed)s."),
    "year": gettext_lazy("Years: %(done)s of %(elapsed)s."),
}


def facts_sentences(result: Result) -> list[str]:
    """What was counted and what is missing."""
    if result.as_of < result.terms.start:
        return [_("The period begins on %(date)s.") % {"date": on_day(result.terms.start)}]
    if result.explanation.doubt:
        return [doubt_sentence(result)]
    if result.figures.periods_all is None and result.terms.kind in NAMES_ITEMS:
        said = kind_sentences(result)
    else:
        said = [*(period_sentences(result) or kind_sentences(result)), *counted_sentences(result)]
    if result.computed_state == "overdue" and result.as_of > result.terms.deadline:
        said.append(_("The deadline was %(date)s.") % {"date": on_day(result.terms.deadline)})
    if "part_above_whole" in result.explanation.notes:
        said.append(_("A figure says that more were covered than there are; it counts as all."))
    return said


def counted_sentences(result: Result) -> list[str]:
    """The counted items, for kinds whose first sentence has only numbers."""
    items = counted_text(result)
    return [_("Counted: %(items)s.") % {"items": items}] if items else []


def doubt_sentence(result: Result) -> str:
    """Why it cannot be assessed."""
    if result.explanation.doubt == "whole_zero":
        return _("Cannot be assessed: there was nobody and nothing to cover (of 0).")
    return _("Cannot be assessed: it was not entered how many of how many were covered.")


def kind_sentences(result: Result) -> list[str]:
    """A criterion without periods."""
    match result.terms.kind:
        case "coverage":
            return coverage_sentences(result)
        case "evidence":
            return evidence_sentences(result)
        case "count":
            return count_sentences(result)
        case "recurring":
            return occasion_sentences(result)
    items = counted_text(result)
    return [_("Done: %(items)s.") % {"items": items} if items else _("Not done yet.")]


def count_sentences(result: Result) -> list[str]:
    """ "3-аас 2 нь хийгдсэн: 02.14 өдөрлөг, 05.20 хэлэлцүүлэг. Дутуу: 1." """
    have, want = result.figures.have, result.figures.want or 1
    if not have:
        return [_("None of %(want)s done yet.") % {"want": of(want)}]
    items = counted_text(result)
    if have > want:
        return [
            _("Done: %(have)s, asked for at least %(want)s: %(items)s.")
            % {"have": have, "want": of(want), "items": items}
        ]
    said = [_("Done: %(have)s of %(want)s: %(items)s.") % {"have": have, "want": of(want), "items": items}]
    if have < want:
        said.append(_("Missing: %(missing)s.") % {"missing": want - have})
    return said


def coverage_sentences(result: Result) -> list[str]:
    """ "50 албан хаагчаас 42 нь хамрагдсан (84 %). Үлдсэн: 8." """
    part, whole, target = result.figures.part, result.figures.whole, result.figures.target or WHOLE_PERCENT
    if part is None or not whole:
        return [_("No coverage recorded yet.")]
    said = [covered_sentence(result, part, whole)]
    if part < whole:
        said.append(_("Remaining: %(rest)s.") % {"rest": whole - part})
    if target < WHOLE_PERCENT:
        reached = part * WHOLE_PERCENT >= whole * target
        text = _("The target of %(target)s is reached.") if reached else _("The target of %(target)s is not reached.")
        said.append(text % {"target": f"{target} %"})
    return said


def covered_sentence(result: Result, part: int, whole: int) -> str:
    """How many of how many; the noun carries the ending, or where there is no noun the number does."""
    population = result.terms.population if result.terms.population in COVERED else None
    printed = str(whole) if population else of(whole)
    values = {"part": part, "whole": printed, "percent": percent_text(Fraction(part, whole))}
    return str(COVERED[population]) % values


def evidence_sentences(result: Result) -> list[str]:
    """ "3 гүйцэтгэлээс 2 нь нотломжтой." What has none is among what was left out."""
    part, whole = result.figures.part or 0, result.figures.whole or 0
    if not whole:
        return [_("Nothing recorded yet that proof could be attached to.")]
    return [_("Records with proof: %(part)s of %(whole)s.") % {"part": part, "whole": whole}]


def occasion_sentences(result: Result) -> list[str]:
    """On every occasion: how many there were."""
    if not result.figures.have:
        return [_("No occasion recorded yet.")]
    values = {"times": result.figures.have, "items": counted_text(result)}
    return [
        _("Recorded %(times)s times: %(items)s.") % values
        if values["times"] != 1
        else _("Recorded once: %(items)s.") % values
    ]


def period_sentences(result: Result) -> list[str]:
    """ "Сар бүр. 10 сараас 5 нь. Дутуу: 3, 6, 7 дугаар сар." """
    figures, step = result.figures, result.terms.cadence
    if step is None or figures.periods_all is None:
        return []
    said = [f"{capfirst(terms_text(result.terms))}."]
    if not figures.periods_elapsed:
        return [*said, _("The first period has not ended yet.")]
    said.append(str(PERIODS[step]) % {"done": figures.periods_done, "elapsed": figures.periods_elapsed})
    if figures.missing:
        said.append(_("Missing: %(missing)s.") % {"missing": period_list(figures.missing, result.terms.start.year)})
    share = result.computed_share
    if share is not None and share != Fraction(figures.periods_done or 0, figures.periods_elapsed):
        said.append(_("With what was done in part, the mean is %(percent)s.") % {"percent": percent_text(share)})
    return said


def counted_text(result: Result) -> str:
    """The counted items by name."""
    return item_list(result.explanation.counted, result.terms.start.year)
