"""The scales that ship, their bands at the edges, and cut-off percents."""

from __future__ import annotations

import json
from decimal import Decimal
from fractions import Fraction

import pytest

from shudarga.fulfilment.results import State
from shudarga.fulfilment.scales import BANDS_2020, SCALES, STEPS_30, STEPS_40, Scale, percent, rate


@pytest.mark.parametrize(
    ("share", "decimals", "printed"),
    [
        ("0.8809", 1, "88.0"),
        ("0.8809", 0, "88"),
        ("0.8809", 2, "88.09"),
        ("0.9999", 1, "99.9"),
        ("2/3", 1, "66.6"),
        ("1", 1, "100.0"),
        ("0", 1, "0.0"),
        ("0.29", 0, "29"),
    ],
)
def test_percent_is_cut_off(share: str, decimals: int, printed: str) -> None:
    assert str(percent(Fraction(share), decimals)) == printed


@pytest.mark.parametrize(
    ("scale", "share", "band", "printed"),
    [
        (STEPS_30, "1", "100", "100"),
        (STEPS_30, "0.999", "70", "70"),
        (STEPS_30, "0.7", "70", "70"),
        (STEPS_30, "0.6999", "30", "30"),
        (STEPS_30, "1/3", "30", "30"),
        (STEPS_30, "0.29", "0", "0"),
        (STEPS_40, "1/3", "0", "0"),
        (STEPS_40, "0.4", "40", "40"),
        (BANDS_2020, "1", "effective", "100.0"),
        (BANDS_2020, "0.8809", "some_results", "88.0"),
        (BANDS_2020, "0.7", "some_results", "70.0"),
        (BANDS_2020, "0.6999", "to_step_up", "69.9"),
        (BANDS_2020, "0.31", "to_step_up", "31.0"),
        (BANDS_2020, "0.305", "no_result", "30.5"),
        (BANDS_2020, "0.3", "no_result", "30.0"),
        (BANDS_2020, "0", "no_result", "0.0"),
    ],
)
def test_bands_at_their_edges(scale: Scale, share: str, band: str, printed: str) -> None:
    rating = rate(Fraction(share), scale, "under_way")
    assert rating.band is not None
    assert (rating.band.code, rating.percent) == (band, Decimal(printed))


@pytest.mark.parametrize(
    ("scale", "state", "band"),
    [
        (STEPS_30, "not_due", "not_due"),
        (STEPS_30, "cannot_be_assessed", None),
        (STEPS_30, "not_applicable", None),
        (STEPS_40, "not_due", "not_due"),
        (STEPS_40, "cannot_be_assessed", "cannot_be_assessed"),
        (BANDS_2020, "not_due", None),
        (BANDS_2020, "cannot_be_assessed", "cannot_be_assessed"),
    ],
)
def test_states_without_a_figure(scale: Scale, state: State, band: str | None) -> None:
    rating = rate(None, scale, state)
    assert (rating.band.code if rating.band else None, rating.percent) == (band, None)


def test_not_begun_with_time_left_is_called_not_due() -> None:
    rating = rate(Fraction(0), STEPS_30, "not_started")
    assert rating.band is not None
    assert (rating.band.code, rating.percent) == ("not_due", None)
    overdue = rate(Fraction(0), STEPS_30, "overdue")
    assert overdue.band is not None
    assert overdue.band.code == "0"


def test_steps_rate_measures_and_not_totals() -> None:
    rating = rate(Fraction("0.623"), STEPS_30, "under_way", total=True)
    assert (rating.band, rating.percent) == (None, Decimal("62.3"))


def test_the_three_are_as_the_sources_print_them() -> None:
    assert [[band.value for band in scale.bands] for scale in (STEPS_30, STEPS_40)] == [
        [100, 70, 30, 0],
        [100, 70, 40, 0],
    ]
    assert [(band.name_mn, band.from_percent, band.to) for band in BANDS_2020.bands] == [
        ("Үр дүнтэй", 100, 100),
        ("Тодорхой үр дүнд хүрсэн", 70, 99),
        ("Эрчимжүүлэх шаардлагатай", 31, 69),
        ("Үр дүнгүй", 0, 30),
    ]


@pytest.mark.parametrize("scale", SCALES, ids=lambda scale: scale.code)
def test_scale_is_kept_as_data_and_read_back(scale: Scale) -> None:
    assert Scale.from_json(json.loads(json.dumps(scale.to_json()))) == scale
