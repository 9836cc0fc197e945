"""What the criteria of two real plans ask for, without their texts: goals, of measures, of criteria."""

from __future__ import annotations

from datetime import date

from shudarga.fulfilment.terms import Cadence, CriterionTerms, Kind

Row = tuple[Kind, int | None, Cadence | None, str | None]
Measure = tuple[str, str, str, Cadence | None, list[Row]]

AIMAG_2025: list[list[Measure]] = [
    [
        ("1", "2025-01-01", "2025-11-10", None, [("done", None, None, None)]),
        (
            "2",
            "2025-01-01",
            "2025-11-10",
            None,
            [("count", 3, None, None), ("recurring", None, "occasion", None), ("recurring", None, "regularly", None)],
        ),
        ("3", "2025-01-01", "2025-11-10", None, [("count", 3, None, None)]),
        ("4", "2025-01-01", "2025-11-10", None, [("coverage", None, None, "staff"), ("done", None, None, None)]),
        (
            "5",
            "2025-01-01",
            "2025-12-31",
            "month",
            [("recurring", None, "month", None), ("recurring", None, "occasion", None)],
        ),
        ("6", "2025-01-01", "2025-11-10", None, [("done", None, None, None)]),
        ("7", "2025-01-01", "2025-11-10", None, [("done", None, None, None)]),
    ],
    [
        ("8", "2025-01-01", "2025-11-10", None, [("done", None, None, None), ("done", None, None, None)]),
        ("9", "2025-01-01", "2025-11-10", None, [("coverage", None, None, "staff"), ("done", None, None, None)]),
        ("10", "2025-01-01", "2025-11-10", None, [("done", None, None, None), ("done", None, None, None)]),
    ],
    [
        ("11", "2025-01-01", "2025-11-10", None, [("coverage", None, None, "staff")]),
        ("12", "2025-01-01", "2025-11-10", None, [("coverage", None, None, "units"), ("done", None, None, None)]),
        ("13", "2025-01-01", "2025-11-10", None, [("coverage", None, None, "units"), ("done", None, None, None)]),
        ("14", "2025-01-01", "2025-11-10", None, [("done", None, None, None), ("done", None, None, None)]),
        ("15", "2025-01-01", "2025-11-10", None, [("done", None, None, None)]),
        ("16", "2025-01-01", "2025-11-10", None, [("done", None, None, None)]),
        ("17", "2025-01-01", "2025-11-10", None, [("done", None, None, None), ("done", None, None, None)]),
    ],
]

AGENCY_2023: list[list[Measure]] = [
    [
        (
            "1.1",
            "2023-01-01",
            "2023-12-31",
            None,
            [("evidence", None, None, None), ("done", None, None, None), ("coverage", None, None, "units")],
        ),
        ("1.2", "2023-01-01", "2023-12-31", None, [("count", 2, None, None), ("evidence", None, None, None)]),
        (
            "1.3",
            "2023-01-01",
            "2023-12-31",
            None,
            [("recurring", None, "month", None), ("evidence", None, "month", None)],
        ),
        (
            "1.4",
            "2023-01-01",
            "2023-12-31",
            None,
            [("count", 2, None, None), ("done", None, None, None), ("done", None, None, None)],
        ),
    ],
    [
        (
            "2.1",
            "2023-01-01",
            "2023-12-31",
            None,
            [("coverage", None, None, "new staff"), ("evidence", None, None, None)],
        ),
        ("2.2", "2023-01-01", "2023-12-31", None, [("done", None, None, None), ("evidence", None, None, None)]),
    ],
    [
        (
            "3.1",
            "2023-01-01",
            "2023-12-31",
            None,
            [
                ("coverage", None, None, "contracts"),
                ("done", None, None, None),
                ("done", None, None, None),
                ("done", None, None, None),
                ("evidence", None, None, None),
            ],
        ),
        (
            "3.2",
            "2023-01-01",
            "2023-12-31",
            None,
            [("done", None, None, None), ("done", None, None, None), ("done", None, None, None)],
        ),
    ],
    [
        ("4.1", "2023-01-01", "2023-12-31", None, [("done", None, None, None), ("evidence", None, None, None)]),
        (
            "4.2",
            "2023-01-01",
            "2023-12-31",
            None,
            [("count", 2, None, None), ("done", None, None, None), ("evidence", None, None, None)],
        ),
        ("4.3", "2023-01-01", "2023-12-31", None, [("done", None, None, None), ("evidence", None, None, None)]),
    ],
    [
        (
            "5.1",
            "2023-01-01",
            "2023-12-31",
            None,
            [
                ("done", None, None, None),
                ("done", None, None, None),
                ("done", None, None, None),
                ("evidence", None, None, None),
            ],
        ),
        ("5.2", "2023-01-01", "2023-12-31", None, [("done", None, None, None), ("evidence", None, None, None)]),
        (
            "5.3",
            "2023-01-01",
            "2023-12-31",
            None,
            [("done", None, None, None), ("done", None, None, None), ("done", None, None, None)],
        ),
        ("5.4", "2023-01-01", "2023-12-31", None, [("done", None, None, None)]),
        ("5.5", "2023-01-01", "2023-12-31", None, [("recurring", None, "occasion", None)]),
        ("5.6", "2023-01-01", "2023-12-31", None, [("done", None, None, None)]),
        ("5.7", "2023-01-01", "2023-12-31", None, [("done", None, None, None)]),
        ("5.8", "2023-01-01", "2023-12-31", None, [("recurring", None, "regularly", None)]),
    ],
]


def terms_of(measure: Measure) -> list[CriterionTerms]:
    """The criteria of a measure as terms."""
    _number, start, end, every, rows = measure
    first, last = date.fromisoformat(start), date.fromisoformat(end)
    return [
        CriterionTerms(kind, first, last, at_least=at_least, every=own, population=population, measure_every=every)
        for kind, at_least, own, population in rows
    ]
