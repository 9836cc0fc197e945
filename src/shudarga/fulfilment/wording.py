"""A criterion's result in sentences that a clerk understands, in the active language (mn or en).

`short` fits a table's cell, `sentences` and `full` say everything: what was counted, what is missing, what was left out
and why, and whose figure it is.
"""

from __future__ import annotations

from fractions import Fraction
from itertools import groupby
from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext

from shudarga.fulfilment.facts_wording import facts_sentences
from shudarga.fulfilment.phrases import item_list, on_day, percent_text
from shudarga.fulfilment.results import Reason, Result
from shudarga.ui.states import look_of

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


def share_text(share: Fraction | None) -> str:
    """A share in percent, or that there is none."""
    return percent_text(share) if share is not None else _("no figure")


def ended(text: str) -> str:
    """A person's text with a full stop of its own."""
    text = text.strip()
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."
