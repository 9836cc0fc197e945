"""Tables without heads of their own: they go on with the one before, or their cells alone say what they are."""

from __future__ import annotations

from shudarga.reading.column_roles import SAMPLE, column_texts, fill_blanks, mean_fit, mean_length
from shudarga.reading.contents import fits
from shudarga.reading.document import Row
from shudarga.reading.head_rows import is_marker
from shudarga.reading.layout import Layout

# How well cells must fit the roles over them, from -1 to 1.
_SAME_WIDTH = -0.1  # nearly anything goes under columns of the same number
_BETTER_THAN_NOTHING = 0.1
_LAID_ANEW = 0.15
_LEAST_FITS = {"number": 0.7, "period": 0.6, "responsible": 0.5, "measure": 0.3, "criteria": 0.3}
_MEASURE_LENGTH = 20  # letters that a column of measures has on the mean, at least
_FEWEST = 2  # rows of measures, and columns beside them, of a table that is taken for a plan's


def continue_layout(previous: Layout, rows: list[Row], width: int) -> Layout | None:
    """The layout of a table without heads that goes on with the one before; None where its cells do not suit it."""
    if width == len(previous.roles) and _suits(previous.roles, rows) > _SAME_WIDTH:
        return Layout(list(previous.roles), list(previous.heads), [min(c, 0.9) for c in previous.confidences])
    if width < len(previous.roles) and _suits(previous.roles, rows) > _BETTER_THAN_NOTHING:
        # empty cells are left out at line ends
        return Layout(
            previous.roles[:width], previous.heads[:width], [min(c, 0.9) for c in previous.confidences[:width]]
        )
    columns = [column_texts(rows, at) for at in range(width)]
    roles = _align([role for role in previous.roles if role != "other"], columns)
    layout = Layout(roles, [""] * width, [0.6 if role else 0.0 for role in roles])
    for at, role in enumerate(roles):
        if role and role in previous.roles:
            layout.heads[at] = previous.heads[previous.roles.index(role)]
    fill_blanks(layout, columns)
    return layout if _suits(layout.roles, rows) > _LAID_ANEW else None


def suits(layout: Layout, rows: list[Row]) -> bool:
    """Whether rows can stand under a layout: their cells rather fit its roles than not."""
    return _suits(layout.roles, rows) > _BETTER_THAN_NOTHING


def _suits(roles: list[str], rows: list[Row]) -> float:
    scores = [
        fits(role, cell.text)
        for row in rows[:SAMPLE]
        if not is_marker(row)
        for role, cell in zip(roles, row.cells, strict=False)
        if cell.text and not cell.fill and role != "other"
    ]
    return sum(scores) / len(scores) if scores else 0.0


def _align(roles: list[str], columns: list[list[str]]) -> list[str]:
    """Roles in their order laid on columns so that the cells suit them best; "" for a column that takes none."""
    best: list[list[tuple[float, list[str]]]] = [[(0.0, [])] * (len(roles) + 1) for _ in range(len(columns) + 1)]
    for at in range(1, len(columns) + 1):
        for used in range(len(roles) + 1):
            options = [(best[at - 1][used][0], [*best[at - 1][used][1], ""])]
            for taken in range(1, used + 1):
                before = best[at - 1][taken - 1]
                role = roles[taken - 1]
                weight = mean_fit(role, columns[at - 1]) * (1 + min(len(columns[at - 1]), 10) / 10) + 0.05
                options.append((before[0] + weight, [*before[1], role]))
            best[at][used] = max(options, key=lambda option: option[0])
    return best[len(columns)][len(roles)][1]


def guess_layout(rows: list[Row], width: int) -> Layout | None:
    """A layout from the cells alone, for a table with no head at all; None where it does not look like a plan."""
    rows = [row for row in rows if not is_marker(row)]
    layout = Layout([""] * width, [""] * width, [0.0] * width)
    columns = [column_texts(rows, at) for at in range(width)]
    for role, least in _LEAST_FITS.items():
        free = [at for at in range(width) if not layout.roles[at] and columns[at]]
        chosen = max(free, key=lambda at: mean_fit(role, columns[at]), default=None)
        if chosen is not None and mean_fit(role, columns[chosen]) >= least:
            layout.roles[chosen], layout.confidences[chosen] = role, round(mean_fit(role, columns[chosen]) * 0.6, 2)
    fill_blanks(layout, columns)
    measures = layout.columns("measure")
    if not measures or mean_length(columns[measures[0]]) < _MEASURE_LENGTH or len(columns[measures[0]]) < _FEWEST:
        return None
    beside = sum(layout.has(role) for role in ("number", "criteria", "period", "responsible"))
    return layout if beside >= _FEWEST else None
