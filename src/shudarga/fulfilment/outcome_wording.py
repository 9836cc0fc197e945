"""How the figure of a measure, a goal or a plan came about, in sentences, in the active language (mn or en)."""

from __future__ import annotations

from typing import Final

from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from shudarga.fulfilment.combine import Absence, Level, Outcome
from shudarga.fulfilment.phrases import percent_text
from shudarga.fulfilment.scales import Band, Scale
from shudarga.fulfilment.wording import state_name

COUNTED: Final[dict[Level, object]] = {
    "measure": gettext_lazy("Criteria in the figure: %(counted)s of %(parts)s."),
    "goal": gettext_lazy("Measures in the figure: %(counted)s of %(parts)s."),
    "plan": gettext_lazy("Measures in the figure: %(counted)s of %(parts)s."),
}
OUT: Final[dict[Absence, object]] = {
    "not_due": gettext_lazy("Left out because not due yet: %(number)s."),
    "deadline_ahead": gettext_lazy("Left out because not begun, with the deadline still ahead: %(number)s."),
    "no_period_yet": gettext_lazy("Left out because its first period has not ended yet: %(number)s."),
    "not_applicable": gettext_lazy("Left out because not applicable: %(number)s."),
    "cannot_be_assessed": gettext_lazy("Left out because it cannot be assessed: %(number)s."),
}
ORDER: Final[tuple[Absence, ...]] = (
    "not_due",
    "deadline_ahead",
    "no_period_yet",
    "not_applicable",
    "cannot_be_assessed",
)


def short(outcome: Outcome) -> str:
    """For a table's cell: the printed percent, or the band or state that stands for it."""
    rating = outcome.rating
    if rating.percent is not None:
        return f"{rating.percent} %"
    return band_name(rating.band) if rating.band else state_name(outcome.state)


def full(outcome: Outcome) -> str:
    """Everything, as one paragraph."""
    return " ".join(sentences(outcome))


def sentences(outcome: Outcome) -> list[str]:
    """How many parts are in the figure, which are not and why, the mean, and the rating."""
    return [
        str(COUNTED[outcome.level]) % {"counted": outcome.counted, "parts": outcome.parts},
        *(str(OUT[why]) % {"number": outcome.out[why]} for why in ORDER if why in outcome.out),
        *mean_sentences(outcome),
        *rating_sentences(outcome),
        *source_sentences(outcome),
    ]


def mean_sentences(outcome: Outcome) -> list[str]:
    """The mean, and how it is made."""
    if outcome.share is None:
        return [_("So there is no figure yet.")]
    values = {"percent": percent_text(outcome.share, outcome.scale.decimals)}
    if outcome.level == "measure":
        return [_("The mean of the criteria is %(percent)s.") % values]
    said = []
    if outcome.scale.bands[0].value is not None:
        said.append(_("Each measure counts with its step: %(steps)s percent.") % {"steps": steps_text(outcome.scale)})
    pooled_by_goals = outcome.level == "plan" and outcome.scale.pooling == "goals"
    text = (
        _("The mean of the goals is %(percent)s.") if pooled_by_goals else _("The mean of the measures is %(percent)s.")
    )
    said.append(text % values)
    if outcome.share * 100 * 10**outcome.scale.decimals % 1:
        said.append(_("Further decimals are cut off, not rounded."))
    return said


def rating_sentences(outcome: Outcome) -> list[str]:
    """The band, and how the parts spread over the bands."""
    said = []
    band = outcome.rating.band
    if band is not None:
        text = (
            _("Rating: %(band)s.") if band.value is None else _("Rating: %(band)s, the highest step that it reaches.")
        )
        said.append(text % {"band": band_with_range(band)})
    if outcome.level != "measure":
        spread = "; ".join(f"{name} – {number}" for name, number in spread_of(outcome))
        if spread:
            said.append(_("By rating: %(spread)s.") % {"spread": spread})
    return said


def source_sentences(outcome: Outcome) -> list[str]:
    """That a person had a say in it."""
    if outcome.source == "overridden":
        return [_("A person set some of the figures in it, with a reason.")]
    return [_("All figures in it are confirmed by a person.")] if outcome.source == "confirmed" else []


def spread_of(outcome: Outcome) -> list[tuple[str, int]]:
    """(band, number of measures), from the highest band down, then those of a state, then those without a band."""
    scale = outcome.scale
    named = [band for band in (*scale.bands, scale.not_due_band, scale.cannot_band) if band is not None]
    spread = [(band_name(band), outcome.bands[band.code]) for band in named if band.code in outcome.bands]
    if "" in outcome.bands:
        spread.append((_("without a rating"), outcome.bands[""]))
    return spread


def steps_text(scale: Scale) -> str:
    """ "100, 70, 30, 0"."""
    return ", ".join(str(band.value) for band in scale.bands)


def band_name(band: Band) -> str:
    """Its name in the active language."""
    return band.name((get_language() or "mn")[:2])


def band_with_range(band: Band) -> str:
    """ "Эрчимжүүлэх шаардлагатай (31–69 %)"; a step's name says its number itself."""
    if band.value is not None or band.from_percent is None:
        return band_name(band)
    span = f"{band.from_percent}" if band.from_percent == band.to else f"{band.from_percent}–{band.to}"
    return f"{band_name(band)} ({span} %)"
