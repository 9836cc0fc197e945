"""A criterion's result in sentences that a clerk understands, in the active language (mn or en).

`short` fits a table's cell, `sentences` and `full` say everything: what was counted, what is missing, what was left out
and why, and whose figure it is.
"""

from __future__ import annotations

from fractions import Fraction
from itertools import groupby
from typing import Final

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext

from shudarga.fulfilment.phrases import item_list, of, on_day, percent_text, period_list
from shudarga.fulfilment.results import Reason, Result
from shudarga.fulfilment.terms_wording import terms_text
from shudarga.ui.states import look_of

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
SHORT_PERIODS: Final = {
    "week": gettext_lazy("%(done)s/%(elapsed)s weeks"),
    "month": gettext_lazy("%(done)s/%(elapsed)s months"),
    "quarter": gettext_lazy("%(done)s/%(elapsed)s quarters"),
    "half-year": gettext_lazy("%(done)s/%(elapsed)s half-years"),
    "year": gettext_lazy("%(done)s/%(elapsed)s years"),
}
LEFT_OUT: Final[dict[Reason, object]] = {
    "before_start": gettext_lazy("Not counted, done before the period began: %(items)s."),
    "after_as_of": gettext_lazy("Not counted, dated after the day of this result: %(items)s."),
    "after_end": gettext_lazy("Not counted, done after the deadline: %(items)s."),
    "not_confirmed": gettext_lazy("Not counted, not confirmed yet: %(items)s."),
    "duplicate": gettext_lazy("Not counted a second time: %(items)s."),
    "no_evidence": gettext_lazy("Without proof: %(items)s."),
    "no_share": gettext_lazy("Not counted, it does not say how many of how many: %(items)s."),
    "superseded": gettext_lazy("Replaced by a later figure: %(items)s."),
    "nothing_counted": gettext_lazy("Not counted, its number is 0: %(items)s."),
}


def state_name(state: str) -> str:
    """A state's name on screens and in documents."""
    return str(look_of(state).label)


def full(result: Result) -> str:
    """Everything, as one paragraph."""
    return " ".join(sentences(result))


def sentences(result: Result) -> list[str]:
    """What the facts say, what was left out, then what a person said."""
    return [*facts_sentences(result), *left_out_sentences(result), *person_sentences(result)]


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


def left_out_sentences(result: Result) -> list[str]:
    """What was left out, by reason."""
    year = result.terms.start.year
    aside = sorted(result.explanation.left_out, key=lambda out: out.reason)  # stable: by date within a reason
    return [
        str(LEFT_OUT[reason]) % {"items": item_list([out.item for out in group], year)}
        for reason, group in groupby(aside, key=lambda out: out.reason)
    ]


def person_sentences(result: Result) -> list[str]:
    """Whose figure it is, where a person had a say; the computed one stays beside it."""
    if result.not_applicable:
        return [_("Not applicable: %(reason)s") % {"reason": ended(result.not_applicable)}]
    judgement = result.judgement
    if judgement is None:
        return []
    who = {"by": judgement.by, "date": on_day(judgement.on)}
    if result.source == "confirmed":
        return [_("Confirmed by %(by)s on %(date)s.") % who]
    if result.source == "computed":
        return [_("Confirmed by %(by)s on %(date)s, but the facts have changed since; confirm again.") % who]
    values = {**who, "share": share_text(result.share), "reason": ended(judgement.reason)}
    computed = _("Computed: %(share)s.") % {"share": share_text(result.computed_share)}
    return [_("Set to %(share)s by %(by)s on %(date)s. Reason: %(reason)s") % values, computed]


def short(result: Result) -> str:
    """For a table's cell: "2/3", "42/50 (84 %)", "5/10 сар"; the state's name where there is no figure."""
    if result.state in {"not_due", "not_applicable", "cannot_be_assessed"}:
        return state_name(result.state)
    if result.source == "overridden":
        return _("%(share)s (set by a person)") % {"share": share_text(result.share)}
    figures, step = result.figures, result.terms.cadence
    if figures.periods_all is not None and step is not None:
        if not figures.periods_elapsed:
            return state_name(result.state)
        return str(SHORT_PERIODS[step]) % {"done": figures.periods_done, "elapsed": figures.periods_elapsed}
    return short_of_kind(result)


def short_of_kind(result: Result) -> str:
    """The short form of a criterion without periods."""
    figures = result.figures
    match result.terms.kind:
        case "coverage":
            if figures.part is None or not figures.whole:
                return state_name(result.state)
            return f"{figures.part}/{figures.whole} ({percent_text(Fraction(figures.part, figures.whole))})"
        case "evidence":
            return _("%(part)s/%(whole)s with proof") % {"part": figures.part, "whole": figures.whole}
        case "recurring":
            return _("%(times)s times") % {"times": figures.have}
        case "done":
            return pgettext("criterion", "Done") if result.share else pgettext("criterion", "Not done")
    return f"{figures.have}/{figures.want}"


def counted_text(result: Result) -> str:
    """The counted items by name."""
    return item_list(result.explanation.counted, result.terms.start.year)


def share_text(share: Fraction | None) -> str:
    """A share in percent, or that there is none."""
    return percent_text(share) if share is not None else _("no figure")


def ended(text: str) -> str:
    """A person's text with a full stop of its own."""
    text = text.strip()
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."
