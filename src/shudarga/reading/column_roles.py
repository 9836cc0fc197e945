"""The roles of columns by the cells under them, where the heads left one open or named it twice."""

from __future__ import annotations

from shudarga.reading.contents import fits, is_heading_like, whole_number
from shudarga.reading.document import Row
from shudarga.reading.folding import fold
from shudarga.reading.layout import Layout

_INFERRED = 0.5
_SENTENCE = 25
SAMPLE = 200  # rows that are enough to judge a column by


def settle(layout: Layout, rows: list[Row]) -> Layout:
    """Give roles to columns that heads left open or named twice, from the cells under them."""
    columns = [column_texts(rows, at) for at in range(len(layout.roles))]
    _number_columns(layout, columns)
    _split_text_groups(layout, columns)
    fill_blanks(layout, columns)
    _promote(layout, columns)
    return layout


def column_texts(rows: list[Row], at: int) -> list[str]:
    """The own texts of one column, merged copies left out."""
    cells = [row.cells[at] for row in rows[:SAMPLE] if at < len(row.cells)]
    return [cell.text for cell in cells if cell.text.strip() and not cell.fill]


def mean_fit(role: str, texts: list[str]) -> float:
    return sum(fits(role, text) for text in texts) / len(texts) if texts else 0.0


def _number_columns(layout: Layout, columns: list[list[str]]) -> None:
    """A column of plain numbers under a head shared with texts is their number."""
    for at, role in enumerate(layout.roles):
        texts = columns[at]
        if role in ("goal", "objective", "measure", "") and texts and layout.roles.count(role) > (role != ""):
            numbers = sum(bool(whole_number(text)) for text in texts)
            if numbers * 10 >= len(texts) * 8:
                layout.roles[at], layout.confidences[at] = "number", 0.8


def _split_text_groups(layout: Layout, columns: list[list[str]]) -> None:
    goals, measures = layout.columns("goal"), layout.columns("measure")
    if len(measures) > 1:
        main = max(measures, key=lambda at: (len(columns[at]), at))
        for at in measures:
            if at != main:
                layout.roles[at] = "goal" if at < main and columns[at] else "other"
                layout.confidences[at] = 0.6
        goals = layout.columns("goal")
    if len(goals) > 1:
        ordered = sorted(goals, key=lambda at: (fold("дэд") in fold(layout.heads[at]), len(set(columns[at])), at))
        for at in ordered[1:-1]:
            layout.roles[at] = "other"
        layout.roles[ordered[-1]] = "objective"
    for role in ("period", "target", "baseline", "unit", "outcome"):
        for at in layout.columns(role)[1:] if role != "target" else layout.columns(role)[:-1]:
            layout.roles[at] = "other"


def fill_blanks(layout: Layout, columns: list[list[str]]) -> None:
    for at, role in enumerate(layout.roles):
        if role:
            continue
        texts = columns[at]
        open_roles = [
            name for name in ("number", "measure", "criteria", "period", "responsible") if not layout.has(name)
        ]
        best = max(open_roles, key=lambda name: mean_fit(name, texts), default="other")
        sure = mean_fit(best, texts) if texts and best != "other" else 0.0
        if sure >= _INFERRED:
            layout.roles[at], layout.confidences[at] = best, round(0.5 * sure, 2)
        elif _is_sparse_goal(layout, columns, at):
            layout.roles[at], layout.confidences[at] = "goal", 0.5
        else:
            layout.roles[at], layout.confidences[at] = "other", 0.3


def _is_sparse_goal(layout: Layout, columns: list[list[str]], at: int) -> bool:
    measures = layout.columns("measure")
    if layout.has("goal") or not measures or at > measures[0] or not columns[at]:
        return False
    sparse = len(columns[at]) * 3 <= len(columns[measures[0]]) * 2
    return sparse or all(is_heading_like(text) for text in columns[at])


def _promote(layout: Layout, columns: list[list[str]]) -> None:
    """Where the plan has no column of the usual name, the next in kind takes its place."""
    if not layout.has("criteria") and layout.has("outcome"):
        layout.roles[layout.columns("outcome")[0]] = "criteria"
    if (
        not layout.has("criteria")
        and layout.has("target")
        and mean_length(columns[layout.columns("target")[0]]) > _SENTENCE
    ):
        layout.roles[layout.columns("target")[0]] = "criteria"
    if not layout.has("measure"):
        found = layout.columns("objective") or layout.columns("goal")
        if found and layout.has("criteria", "period", "responsible"):
            layout.roles[found[0]] = "measure"
    for at in layout.columns("partner") if not layout.has("responsible") else []:
        if fold("хэрэгжүүл") in fold(layout.heads[at]):  # who carries out with others, and nobody else is named
            layout.roles[at] = "responsible"
    if layout.has("objective") and not layout.has("goal"):
        layout.roles[layout.columns("objective")[0]] = "goal"


def mean_length(texts: list[str]) -> float:
    return sum(map(len, texts)) / len(texts) if texts else 0.0
