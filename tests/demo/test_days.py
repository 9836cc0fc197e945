"""Days of the sample data."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from shudarga.demo.days import periods_of, plan_year, workday
from shudarga.demo.story import Story


@pytest.mark.parametrize(
    ("today", "year"),
    [
        (date(2026, 11, 22), 2026),
        (date(2026, 7, 1), 2026),
        (date(2026, 6, 30), 2025),
        (date(2028, 2, 29), 2027),
        (date(2027, 1, 1), 2026),
    ],
)
def test_the_year_shown_has_half_a_year_behind_it(today: date, year: int) -> None:
    assert plan_year(today) == year


def test_work_is_done_on_working_days() -> None:
    assert workday(2026, 3, 14) == date(2026, 3, 13)
    assert workday(2026, 3, 15) == date(2026, 3, 13)
    assert workday(2026, 2, 1) == date(2026, 2, 2)
    assert workday(2026, 8, 1) == date(2026, 7, 31) + timedelta(days=3)
    for number in range(730):
        day = date(2026, 1, 1) + timedelta(days=number)
        moved = workday(day.year, day.month, day.day)
        assert moved.weekday() < 5
        assert (moved.year, moved.month) == (day.year, day.month)


def test_periods_move_with_the_day() -> None:
    assert periods_of(date(2026, 11, 22))["just begun"] == "2026.11.01-2026.12.31"
    assert periods_of(date(2026, 12, 31))["ahead"] == "2027.01.01-2027.02.28"
    assert periods_of(date(2027, 5, 9))["to the end"] == "2026.01.01-2027.06.30"


def test_a_story_is_told_in_order_and_ends_yesterday() -> None:
    story = Story(date(2026, 5, 10))
    told: list[tuple[str, datetime]] = []
    for name, day, hour in (("later", 9, 9), ("never", 10, 8), ("first", 3, 17), ("same", 9, 9)):
        story.on(date(2026, 5, day), lambda now, name=name: told.append((name, now)), hour)  # type: ignore[misc]
    story.play()
    assert [name for name, _ in told] == ["first", "later", "same"]
    assert told[0][1].isoformat() == "2026-05-03T17:00:00+08:00"
