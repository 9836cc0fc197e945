"""Terms cut into calendar periods."""

from __future__ import annotations

import pytest

from shudarga.fulfilment.periods import calendar
from shudarga.fulfilment.terms import STEPS, Step

from .making import on


@pytest.mark.parametrize(
    ("step", "start", "end", "numbers"),
    [
        ("month", "01.01", "12.31", [(2025, number) for number in range(1, 13)]),
        ("month", "01.15", "02.01", [(2025, 1), (2025, 2)]),
        ("quarter", "01.01", "11.10", [(2025, 1), (2025, 2), (2025, 3), (2025, 4)]),
        ("half-year", "06.30", "07.01", [(2025, 1), (2025, 2)]),
        ("year", "2024.12.31", "01.01", [(2024, 1), (2025, 1)]),
        ("week", "2024.12.30", "01.12", [(2025, 1), (2025, 2)]),
        ("week", "2026.12.28", "2027.01.04", [(2026, 53), (2027, 1)]),
        ("month", "02.02", "02.01", []),
    ],
)
def test_periods_of_a_term(step: Step, start: str, end: str, numbers: list[tuple[int, int]]) -> None:
    assert [(period.year, period.number) for period in calendar(step, on(start), on(end)).periods] == numbers


@pytest.mark.parametrize(
    ("as_of", "ended"),
    [
        ("2024.12.31", 0),
        ("01.30", 0),
        ("01.31", 1),
        ("02.27", 1),
        ("02.28", 2),
        ("11.09", 10),
        ("11.10", 11),
        ("12.31", 11),
    ],
)
def test_period_has_ended_with_its_last_day(as_of: str, ended: int) -> None:
    assert calendar("month", on("01.01"), on("11.10")).elapsed(on(as_of)) == ended


@pytest.mark.parametrize("step", sorted(STEPS))
def test_periods_follow_each_other_without_a_gap(step: Step) -> None:
    dates = calendar(step, on("2023.11.15"), on("2025.02.10"))
    assert (dates.periods[0].start, dates.periods[-1].end) == (on("2023.11.15"), on("2025.02.10"))
    for before, after in zip(dates.periods, dates.periods[1:], strict=False):
        assert (after.start - before.end).days == 1
        assert dates.index(before.end) + 1 == dates.index(after.start)
