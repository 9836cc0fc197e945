"""Cuts a table's rows into pages."""

from dataclasses import replace

from .blocks import Cell
from .layout import Layout


def split(body: list[list[Cell | None]], layout: Layout, roles: list[str]) -> list[list[list[Cell | None]]]:
    """Cut the rows into pages; what is merged over a cut goes on as an empty cell on the next page."""
    parts: list[list[list[Cell | None]]] = []
    start = 0
    while start < len(body):
        stop = _whole(body, start + layout.split, roles)
        part = [list(row) for row in body[start:stop]]
        for c in range(len(roles)):
            for r, row in enumerate(part):
                cell = row[c]
                if cell is not None and cell.down > len(part) - r:
                    row[c] = replace(cell, down=len(part) - r)
            if part[0][c] is None and start and body[start][c] is None and not _is_across(body[start]):
                down = next((r for r in range(len(part)) if part[r][c] is not None or _is_across(part[r])), len(part))
                part[0][c] = Cell("", down=down)
        if layout.cut and stop < len(body):
            part.append(_tail(part, roles))
            carried = part.pop()
            parts.append(part)
            body[stop:stop] = [carried]
        else:
            parts.append(part)
        start = stop
    return parts


def _is_across(row: list[Cell | None]) -> bool:
    return row[0] is not None and row[0].across > 1


def _whole(body: list[list[Cell | None]], stop: int, roles: list[str]) -> int:
    """Move a cut so that no heading ends a page and no measure's rows are parted."""
    number = roles.index("measure")
    while stop < len(body) and (_is_across(body[stop - 1]) or body[stop][number] is None):
        stop += 1
    return min(stop, len(body))


def _tail(part: list[list[Cell | None]], roles: list[str]) -> list[Cell | None]:
    """Cut the last row in two: its long cells keep their first words, and the rest opens the next page."""
    rest: list[Cell | None] = []
    for c, role in enumerate(roles):
        cell = part[-1][c]
        words = cell.text.split(" ") if cell else []
        if cell is not None and role in {"measure", "criteria"} and len(words) > 5 and not cell.auto:
            half = len(words) // 2
            part[-1][c] = replace(cell, text=" ".join(words[:half]))
            rest.append(Cell(" ".join(words[half:])))
        else:
            rest.append(Cell(""))
    return rest
