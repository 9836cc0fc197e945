"""The cells and tables that the lines of a PDF page rule.

A cell is the smallest rectangle whose four corners are crossings and whose sides are drawn all along; cells that
share a corner are one table (the method of Anssi Nurminen's thesis, 2013, which Tabula and pdfplumber use too).
"""

from __future__ import annotations

from collections import defaultdict

from shudarga.reading.formats.pdf_cells import Box
from shudarga.reading.formats.pdf_rules import NEAR, Point, Rule, Rules
from shudarga.reading.unreadable import Unreadable

_MOST_CROSSINGS = 20_000
_MOST_PAIRS = 4_000_000


def ruled_tables(rules: Rules) -> list[list[Box]]:
    """The cells of each table of two cells or more, tables from the top down."""
    tables = [table for table in _tables(_cells(rules)) if len(table) > 1]
    return sorted(tables, key=lambda table: min((box.top, box.x0) for box in table))


def _crossings(rules: Rules) -> dict[Point, tuple[set[Rule], set[Rule]]]:
    """Where lines meet: (across, top) with the lines down and the lines across that do."""
    if len(rules.down) * len(rules.across) > _MOST_PAIRS:
        raise Unreadable("too_long")
    found: dict[Point, tuple[set[Rule], set[Rule]]] = {}
    for down in rules.down:
        for across in rules.across:
            if (
                down.start - NEAR <= across.at <= down.end + NEAR
                and across.start - NEAR <= down.at <= across.end + NEAR
            ):
                downs, acrosses = found.setdefault((down.at, across.at), (set(), set()))
                downs.add(down)
                acrosses.add(across)
    if len(found) > _MOST_CROSSINGS:
        raise Unreadable("too_long")
    return found


def _cells(rules: Rules) -> list[Box]:
    crossings = _crossings(rules)
    below: dict[float, list[Point]] = defaultdict(list)
    beside: dict[float, list[Point]] = defaultdict(list)
    for point in sorted(crossings):
        below[point[0]].append(point)
        beside[point[1]].append(point)

    def cell(point: Point) -> Box | None:
        downs, acrosses = crossings[point]
        rights = [p for p in beside[point[1]] if p[0] > point[0] and acrosses & crossings[p][1]]
        for lower in below[point[0]]:
            if lower[1] <= point[1] or not downs & crossings[lower][0]:
                continue
            for right in rights:
                corner = crossings.get((right[0], lower[1]))
                if corner and corner[0] & crossings[right][0] and corner[1] & crossings[lower][1]:
                    return Box(point[0], point[1], right[0], lower[1])
        return None

    return [box for point in sorted(crossings) if (box := cell(point))]


def _tables(cells: list[Box]) -> list[list[Box]]:
    """Cells gathered by the corners they share."""
    at_corner: dict[Point, list[Box]] = defaultdict(list)
    for box in cells:
        for corner in _corners(box):
            at_corner[corner].append(box)
    tables: list[list[Box]] = []
    left = dict.fromkeys(cells)
    while left:
        reached = [next(iter(left))]
        del left[reached[0]]
        for box in reached:
            for near in [other for corner in _corners(box) for other in at_corner[corner] if other in left]:
                if near in left:
                    del left[near]
                    reached.append(near)
        tables.append(reached)
    return tables


def _corners(box: Box) -> tuple[Point, Point, Point, Point]:
    return (box.x0, box.top), (box.x0, box.bottom), (box.x1, box.top), (box.x1, box.bottom)
