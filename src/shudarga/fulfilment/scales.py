"""Rating scales as data: the bands that a result falls in, and the rules for adding results up.

Three ship, as public documents show them. None is claimed to be the law of the day: an administrator chooses one, or
makes another. Names that no source gives are left as the plain number.

A band reaches from its floor up to, not including, the floor of the band above: of 0–30 and 31–69, a 30.5 belongs
to the lower until 31 is reached; so does 69.9 of 31–69 and 70–99. Since floors are whole percents, cutting decimals off
never moves a result over one.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any, Literal

from shudarga.fulfilment.results import State

Treatment = Literal["leave_out", "zero"]
"""What becomes of an item without a figure of its own: it leaves the denominator, or counts as 0."""
Pooling = Literal["measures", "goals"]
"""A plan's figure: the mean of all its measures together, or the mean of its goals' means."""
Tone = Literal["fulfilled", "under-way", "due-soon", "late", "not-due", "unknown"]
"""The families of colours of `ui.states.TONES`."""

WITHOUT_FIGURE: frozenset[State] = frozenset(("not_due", "cannot_be_assessed", "not_applicable"))
"""States whose rating has a name and no percent, even where a scale counts them as 0 in a mean."""


@dataclass(slots=True, frozen=True)
class Band:
    """One step of a scale. `from_percent` to `to` are printed, both None for a band of a state (not due …).

    `value` is the percent that a measure in this band is given; None: it keeps its own.
    """

    code: str
    name_mn: str
    name_en: str
    from_percent: int | None
    to: int | None
    value: int | None
    tone: Tone

    def name(self, lang: str) -> str:
        """Its name in "mn" or "en"."""
        return self.name_en if lang == "en" else self.name_mn


@dataclass(slots=True, frozen=True)
class Scale:
    """Bands from the highest down, and the rules that go with them.

    `not_due`: criteria and measures whose time has not come. `deadline_ahead`: measures that are not begun while their
    deadline is still ahead, which the field too calls хугацаа болоогүй. `cannot_be_assessed`: those with nothing to
    hold a part against. What is not applicable is always left out. `decimals` are kept of a percent, the rest is
    cut off. `rates_totals`: whether a goal and a plan get a band too; a scale of fixed steps rates measures only.
    """

    code: str
    version: int
    name_mn: str
    name_en: str
    bands: tuple[Band, ...]
    not_due_band: Band | None = None
    cannot_band: Band | None = None
    not_due: Treatment = "leave_out"
    deadline_ahead: Treatment = "leave_out"
    cannot_be_assessed: Treatment = "leave_out"
    pooling: Pooling = "measures"
    decimals: int = 1
    rates_totals: bool = True

    def name(self, lang: str) -> str:
        """Its name in "mn" or "en"."""
        return self.name_en if lang == "en" else self.name_mn

    def to_json(self) -> dict[str, Any]:
        """As plain data, to be kept in a row."""
        data = asdict(self)
        data["bands"] = list(data["bands"])
        return data

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Scale:
        """Read `to_json` back. TypeError where a key is unknown, KeyError where the bands are missing."""
        bands = tuple(Band(**band) for band in data["bands"])
        states = {key: Band(**data[key]) if data.get(key) else None for key in ("not_due_band", "cannot_band")}
        return cls(**{**data, "bands": bands, **states})


@dataclass(slots=True, frozen=True)
class Rating:
    """A result on a scale. `percent` is what is printed; None where there is no figure. `band` None: none is named."""

    band: Band | None
    percent: Decimal | None
    state: State


def rate(share: Fraction | None, scale: Scale, state: State, *, total: bool = False) -> Rating:
    """The band and the printed percent of a criterion or measure; with `total`, of a goal or plan.

    On a scale of fixed steps (100/70/30/0) a measure's percent is the highest step not above its share: 0.85 is 70.
    A goal's and a plan's percent is the mean as it is, with its decimals cut off.
    """
    if share is None or (not total and has_no_figure(share, scale, state)):
        return Rating(band_of_state(scale, state), None, state)
    if total and not scale.rates_totals:
        return Rating(None, percent(share, scale.decimals), state)
    band = band_of(share, scale)
    if total or band.value is None:
        return Rating(band, percent(share, scale.decimals), state)
    return Rating(band, Decimal(band.value), state)


def has_no_figure(share: Fraction, scale: Scale, state: State) -> bool:
    """Whether a state is named instead of a percent: also what is not begun, while a scale calls that not due."""
    return state in WITHOUT_FIGURE or (state == "not_started" and not share and scale.deadline_ahead == "leave_out")


def band_of(share: Fraction, scale: Scale) -> Band:
    """The highest band whose floor the share reaches; the lowest one takes the rest."""
    percents, of = share.numerator * 100, share.denominator  # whole numbers: many times quicker than fractions
    for band in scale.bands:
        if percents >= (band.from_percent or 0) * of:
            return band
    return scale.bands[-1]


def band_of_state(scale: Scale, state: State) -> Band | None:
    """The band that a scale has for what cannot be given a figure, if it has one."""
    if state == "cannot_be_assessed":
        return scale.cannot_band
    return None if state == "not_applicable" else scale.not_due_band


def stepped(share: Fraction, scale: Scale) -> Fraction:
    """The share with which a measure enters a mean: its step on a scale of fixed steps, else itself, uncut."""
    value = band_of(share, scale).value
    return share if value is None else Fraction(value, 100)


def percent(share: Fraction, decimals: int = 1) -> Decimal:
    """A share 0..1 as percent, further decimals cut off, not rounded: 0.8809 is 88.0."""
    power: int = 10**decimals
    whole = share.numerator * 100 * power // share.denominator
    return Decimal(whole).scaleb(-decimals)


def step(number: int, tone: Tone, to: int) -> Band:
    """A fixed step: from its number up to below the next, and worth its number."""
    return Band(str(number), f"{number} хувь", f"{number} %", number, to, number, tone)


NOT_DUE = Band("not_due", "Хугацаа болоогүй", "Not due", None, None, None, "not-due")
CANNOT = Band("cannot_be_assessed", "Үнэлэх боломжгүй", "Cannot be assessed", None, None, None, "unknown")

STEPS_30 = Scale(
    code="steps-30",
    version=1,
    name_mn="100/70/30/0, хугацаа болоогүй (2017 оны журам)",
    name_en="100/70/30/0 and not due (rule of 2017)",
    bands=(step(100, "fulfilled", 100), step(70, "under-way", 99), step(30, "due-soon", 69), step(0, "late", 29)),
    not_due_band=NOT_DUE,
    rates_totals=False,
)
STEPS_40 = Scale(
    code="steps-40",
    version=1,
    name_mn="100/70/40/0, хугацаа болоогүй, үнэлэх боломжгүй",
    name_en="100/70/40/0, not due and cannot be assessed",
    bands=(step(100, "fulfilled", 100), step(70, "under-way", 99), step(40, "due-soon", 69), step(0, "late", 39)),
    not_due_band=NOT_DUE,
    cannot_band=CANNOT,
    rates_totals=False,
)
BANDS_2020 = Scale(
    code="bands-2020",
    version=1,
    name_mn="Үр дүнтэй / Тодорхой үр дүнд хүрсэн / Эрчимжүүлэх шаардлагатай / Үр дүнгүй (2020 оны журам, өөрчлөлттэй)",
    name_en="Effective / Some results / To be stepped up / No result (rule of 2020 as amended)",
    bands=(
        Band("effective", "Үр дүнтэй", "Effective", 100, 100, None, "fulfilled"),
        Band("some_results", "Тодорхой үр дүнд хүрсэн", "Reached some results", 70, 99, None, "under-way"),
        Band("to_step_up", "Эрчимжүүлэх шаардлагатай", "To be stepped up", 31, 69, None, "due-soon"),
        Band("no_result", "Үр дүнгүй", "No result", 0, 30, None, "late"),
    ),
    cannot_band=CANNOT,
)
SCALES: tuple[Scale, ...] = (STEPS_30, STEPS_40, BANDS_2020)
"""The scales that ship, by the age of their rule."""
