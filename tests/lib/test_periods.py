"""Spans and the periods in them."""

from datetime import date, timedelta
from itertools import pairwise

import pytest

from shudarga.lib import clock
from shudarga.lib.periods import (
    REGULAR,
    Span,
    code,
    half_year_span,
    half_years,
    months,
    months_span,
    name,
    period_of,
    periods_in,
    quarter_span,
    quarters,
    weeks,
    year_span,
    years,
)

YEAR = year_span(2025)
PLAN = Span(date(2025, 1, 1), date(2025, 11, 10))


def test_how_many_periods_a_year_has() -> None:
    counts = [len(parts(YEAR)) for parts in (weeks, months, quarters, half_years, years)]
    assert counts == [53, 12, 4, 2, 1]


def test_the_last_period_is_cut_to_the_span() -> None:
    assert months(PLAN)[-1] == Span(date(2025, 11, 1), date(2025, 11, 10))
    assert quarters(PLAN)[-1] == Span(date(2025, 10, 1), date(2025, 11, 10))
    assert half_years(PLAN) == [half_year_span(2025, 1), Span(date(2025, 7, 1), date(2025, 11, 10))]


@pytest.mark.parametrize("every", REGULAR)
def test_periods_cover_a_span_without_gap_or_overlap(every: str) -> None:
    parts = periods_in(Span(date(2024, 2, 13), date(2026, 3, 3)), every)  # type: ignore[arg-type]
    assert (parts[0].start, parts[-1].end) == (date(2024, 2, 13), date(2026, 3, 3))
    assert all(a.end + timedelta(days=1) == b.start for a, b in pairwise(parts))


def test_weeks_start_on_monday() -> None:
    assert period_of(date(2025, 1, 23), "week") == Span(date(2025, 1, 20), date(2025, 1, 26))


def test_named_spans() -> None:
    assert quarter_span(2025, 2) == Span(date(2025, 4, 1), date(2025, 6, 30))
    assert months_span(2024, 2, 2) == Span(date(2024, 2, 1), date(2024, 2, 29))
    assert months_span(2025, 1, 12) == YEAR


def test_a_span_cannot_end_before_it_starts() -> None:
    with pytest.raises(ValueError, match="before it starts"):
        Span(date(2025, 2, 1), date(2025, 1, 1))


def test_spans_overlap_and_contain() -> None:
    assert PLAN.overlap(quarter_span(2025, 4)) == Span(date(2025, 10, 1), date(2025, 11, 10))
    assert PLAN.overlap(year_span(2024)) is None
    assert date(2025, 11, 10) in PLAN
    assert date(2025, 11, 11) not in PLAN
    assert months_span(2025, 1, 1).days == 31


@pytest.mark.parametrize(
    ("every", "expected", "mongolian", "english"),
    [
        ("week", "2025-W30", "2025 оны 30 дугаар долоо хоног", "Week 30, 2025"),
        ("month", "2025-07", "2025 оны 7 дугаар сар", "July 2025"),
        ("quarter", "2025-Q3", "2025 оны III улирал", "Q3 2025"),
        ("half-year", "2025-H2", "2025 оны сүүлийн хагас жил", "H2 2025"),
        ("year", "2025", "2025 он", "2025"),
    ],
)
def test_codes_and_names(every: str, expected: str, mongolian: str, english: str) -> None:
    period = code(date(2025, 7, 23), every)  # type: ignore[arg-type]
    assert (period, name(period), name(period, "en")) == (expected, mongolian, english)


def test_the_clock_is_ulaanbaatars() -> None:
    assert clock.now().utcoffset() == timedelta(hours=8)
    assert abs((clock.today() - clock.now().date()).days) <= 1
