"""A row of marks, a period each."""

from __future__ import annotations

import pytest

from shudarga.fulfilment.period_marks import period_marks

from .making import days, held, measured, terms


@pytest.mark.parametrize(
    ("as_of", "marks"),
    [
        ("2024.12.01", ["future"] * 5),
        ("01.10", ["done", "future", "future", "future", "future"]),
        ("02.10", ["done", "current", "future", "future", "future"]),
        ("02.28", ["done", "missing", "future", "future", "future"]),
        ("03.05", ["done", "missing", "done", "future", "future"]),
        ("12.31", ["done", "missing", "done", "missing", "missing"]),
    ],
)
def test_months_done_missing_running_and_to_come(as_of: str, marks: list[str]) -> None:
    result = held(terms("recurring", end="05.10", every="month"), days("01.05", "03.02"), as_of)
    assert [mark for _period, mark in period_marks(result)] == marks


def test_period_with_nobody_to_cover_has_no_mark() -> None:
    items = [measured("01.05", 0, 0), measured("04.05", 5, 5)]
    result = held(terms("coverage", every="quarter"), items, "06.30")
    assert [(period.number, mark) for period, mark in period_marks(result)] == [
        (2, "done"),
        (3, "future"),
        (4, "future"),
    ]
    assert result.share == 1


def test_no_cadence_no_marks() -> None:
    assert period_marks(held(terms("done"), days("01.05"), "02.10")) == []
