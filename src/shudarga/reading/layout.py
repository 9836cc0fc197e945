"""Which column of a table is what: by its heads' meaning, and by what its cells contain where heads do not say."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, field

from shudarga.lib.dates import find_dates
from shudarga.lib.script import one_line
from shudarga.reading.contents import fits, is_heading_like, split_number, whole_number
from shudarga.reading.document import Row
from shudarga.reading.folding import fold
from shudarga.reading.heads import HeadMatch, is_year, match_head, quarter_of

_HEAD_CELL = 60
_SUB_ROWS = 2
_INFERRED = 0.5
_SENTENCE = 25
_SAMPLE = 200
REPEATABLE = {"number", "responsible", "funding", "result", "note", "other", "criteria"}


@dataclass(slots=True)
class Layout:
    """The role of each column, the words of its head, and how sure the role is (0 to 1)."""

    roles: list[str]
    heads: list[str] = field(default_factory=list)
    confidences: list[float] = field(default_factory=list)

    def columns(self, role: str) -> list[int]:
        return [at for at, own in enumerate(self.roles) if own == role]

    def has(self, *roles: str) -> bool:
        return any(role in self.roles for role in roles)

    @property
    def strength(self) -> int:
        """2: surely a plan's table; 1: perhaps, where a file has nothing better; 0: not one."""
        if not self.has("measure"):
            return 0
        asked = (
            "criteria",
            "period",
            "responsible",
            "start",
            "end",
            "target",
            "quarter1",
            "quarter2",
            "quarter3",
            "quarter4",
        )
        return 2 if self.has(*asked) else 1


def is_marker(row: Row) -> bool:
    """A row of column numbers "1 2 3 4" under a head."""
    texts = [one_line(cell.text).strip(".") for cell in row.cells if not cell.fill and cell.text.strip()]
    numbers = [int(text) for text in texts if text.isdigit()]
    if len(texts) < 2 or len(numbers) < len(texts) - 2 or len(numbers) < 2:  # noqa: PLR2004
        return False
    letters = [text for text in texts if not text.isdigit()]
    if any(len(text) > 1 for text in letters):
        return False
    ascending = all(b - a in (0, 1) for a, b in itertools.pairwise(numbers))
    return ascending and numbers[0] in (0, 1, 2) and (len(numbers) > 2 or len(texts) == len(row.cells))  # noqa: PLR2004


def head_matches(row: Row) -> list[HeadMatch | None]:
    return [match_head(cell.text) if cell.text else None for cell in row.cells]


def is_head(row: Row) -> bool:
    """Most cells are words that head columns, two different ones at least, of which one is the plan's own."""
    if is_marker(row):
        return False
    filled = {cell.text for cell in row.cells if cell.text.strip() and cell.fill != "across"}
    if any(split_number(text)[0] or (re.search(r"\d", text) and find_dates(text)) for text in filled):
        return False
    matched = {text: match for text in filled if (match := match_head(text))}
    roles = {match.role for match in matched.values()}
    own = roles & {"measure", "criteria", "goal", "outcome", "target", "objective"}
    if len(roles - {"other"}) < 2 or not own or len(matched) * 2 < len(filled):  # noqa: PLR2004
        return False
    return sum(match.confidence for match in matched.values()) / len(matched) > 0.66 and _is_short(row)  # noqa: PLR2004


def _is_short(row: Row) -> bool:
    texts = [one_line(cell.text) for cell in row.cells if cell.text]
    return sum(map(len, texts)) / max(len(texts), 1) < _HEAD_CELL and not any(whole_number(text) for text in texts[:1])


def sub_heads(rows: list[Row], at: int) -> int:
    """How many rows under the head at `at` still belong to it (heads in two rows)."""
    count = 0
    while count < _SUB_ROWS and at + count + 1 < len(rows) and _is_sub_head(rows[at], rows[at + count + 1]):
        count += 1
    return count


def _is_sub_head(head: Row, row: Row) -> bool:
    if is_marker(row):
        return False
    own = [(at, cell) for at, cell in enumerate(row.cells) if cell.text.strip() and cell.fill != "down"]
    own = [(at, cell) for at, cell in own if cell.fill != "across" or at == 0 or row.cells[at - 1].fill != "down"]
    if not own or any(len(one_line(cell.text)) > _HEAD_CELL for _, cell in own):
        return False
    if not all(_is_group(head, at, len(row.cells)) for at, _ in own):
        return False
    named = sum(bool(match_head(cell.text) or quarter_of(cell.text) or is_year(cell.text)) for _, cell in own)
    merged = any(cell.fill == "across" for cell in head.cells)
    return named * 2 >= len(own) if merged else named == len(own) and len(own) > 1


def _is_group(head: Row, at: int, width: int) -> bool:
    """Whether the head cell over column `at` stretches over more than one column, or is empty."""
    cells = head.cells
    if at >= len(cells):
        return True
    if cells[at].fill == "across" or not cells[at].text:
        return True
    if at + 1 >= len(cells):
        return width > len(cells)  # in text, the empty cells at a line's end are left out
    return cells[at + 1].fill == "across" or not cells[at + 1].text


def read_heads(head: Row, subs: list[Row], width: int) -> Layout:
    """The layout that a head row with its sub-heads names; columns without words are left "" for content to say."""
    layout = Layout([], [], [])
    group = ""
    for at in range(width):
        over = head.cells[at] if at < len(head.cells) else None
        under = [row.cells[at].text for row in subs if at < len(row.cells) and row.cells[at].fill != "down"]
        sub = next((text for text in reversed(under) if text.strip()), "")
        if over and over.text.strip():
            group = over.text
        own = over.text if over else ""
        top = own or (group if sub else "")
        role, confidence = _role(top, "" if fold(sub) == fold(top) else sub)
        layout.roles.append(role)
        layout.heads.append(one_line(f"{top} / {sub}" if sub and sub != top else top))
        layout.confidences.append(confidence)
    return layout


def _role(top: str, sub: str) -> tuple[str, float]:
    over, under = match_head(top), match_head(sub) if sub else None
    if not sub:
        return (over.role, over.confidence) if over else ("", 0.0)
    quarter = quarter_of(sub)
    if quarter and (over is None or over.role == "period"):
        return f"quarter{quarter}", 1.0
    if over and over.role in ("funding", "responsible") and (not under or under.role != "period"):
        return over.role, over.confidence
    if under and under.role != "other":
        return under.role, under.confidence
    if over:
        return over.role, over.confidence
    return ("other", under.confidence) if under else ("", 0.0)


def same_head(row: Row, head: Row) -> bool:
    """Whether a row repeats the head: each filled cell has the head's words."""
    pairs = [(fold(a.text), fold(b.text)) for a, b in zip(row.cells, head.cells, strict=False) if a.text or b.text]
    return bool(pairs) and sum(a == b for a, b in pairs) * 10 >= len(pairs) * 7


def settle(layout: Layout, rows: list[Row]) -> Layout:
    """Give roles to columns that heads left open or named twice, from the cells under them."""
    columns = [_column(rows, at) for at in range(len(layout.roles))]
    _number_columns(layout, columns)
    _split_text_groups(layout, columns)
    _fill_blanks(layout, columns)
    _promote(layout, columns)
    return layout


def _column(rows: list[Row], at: int) -> list[str]:
    """The own texts of one column, merged copies left out."""
    cells = [row.cells[at] for row in rows[:_SAMPLE] if at < len(row.cells)]
    return [cell.text for cell in cells if cell.text.strip() and not cell.fill]


def _mean(role: str, texts: list[str]) -> float:
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


def _fill_blanks(layout: Layout, columns: list[list[str]]) -> None:
    for at, role in enumerate(layout.roles):
        if role:
            continue
        texts = columns[at]
        open_roles = [
            name for name in ("number", "measure", "criteria", "period", "responsible") if not layout.has(name)
        ]
        best = max(open_roles, key=lambda name: _mean(name, texts), default="other")
        sure = _mean(best, texts) if texts and best != "other" else 0.0
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
        and _length(columns[layout.columns("target")[0]]) > _SENTENCE
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


def _length(texts: list[str]) -> float:
    return sum(map(len, texts)) / len(texts) if texts else 0.0


def continue_layout(previous: Layout, rows: list[Row], width: int) -> Layout | None:
    """The layout of a table without heads that goes on with the one before; None where its cells do not suit it."""
    if width == len(previous.roles) and _suits(previous.roles, rows) > -0.1:  # noqa: PLR2004
        return Layout(list(previous.roles), list(previous.heads), [min(c, 0.9) for c in previous.confidences])
    if width < len(previous.roles) and _suits(previous.roles, rows) > 0.1:  # noqa: PLR2004 - empty cells left out at line ends
        return Layout(
            previous.roles[:width], previous.heads[:width], [min(c, 0.9) for c in previous.confidences[:width]]
        )
    columns = [_column(rows, at) for at in range(width)]
    roles = _align([role for role in previous.roles if role != "other"], columns)
    layout = Layout(roles, [""] * width, [0.6 if role else 0.0 for role in roles])
    for at, role in enumerate(roles):
        if role and role in previous.roles:
            layout.heads[at] = previous.heads[previous.roles.index(role)]
    _fill_blanks(layout, columns)
    return layout if _suits(layout.roles, rows) > 0.15 else None  # noqa: PLR2004


def suits(layout: Layout, rows: list[Row]) -> bool:
    """Whether rows can stand under a layout: their cells rather fit its roles than not."""
    return _suits(layout.roles, rows) > 0.1  # noqa: PLR2004 - a little better than indifferent


def _suits(roles: list[str], rows: list[Row]) -> float:
    scores = [
        fits(role, cell.text)
        for row in rows[:_SAMPLE]
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
                weight = _mean(role, columns[at - 1]) * (1 + min(len(columns[at - 1]), 10) / 10) + 0.05
                options.append((before[0] + weight, [*before[1], role]))
            best[at][used] = max(options, key=lambda option: option[0])
    return best[len(columns)][len(roles)][1]


def guess_layout(rows: list[Row], width: int) -> Layout | None:
    """A layout from the cells alone, for a table with no head at all; None where it does not look like a plan."""
    rows = [row for row in rows if not is_marker(row)]
    layout = Layout([""] * width, [""] * width, [0.0] * width)
    columns = [_column(rows, at) for at in range(width)]
    for role, least in (("number", 0.7), ("period", 0.6), ("responsible", 0.5), ("measure", 0.3), ("criteria", 0.3)):
        free = [at for at in range(width) if not layout.roles[at] and columns[at]]
        chosen = max(free, key=lambda at: _mean(role, columns[at]), default=None)
        if chosen is not None and _mean(role, columns[chosen]) >= least:
            layout.roles[chosen], layout.confidences[chosen] = role, round(_mean(role, columns[chosen]) * 0.6, 2)
    _fill_blanks(layout, columns)
    measures = layout.columns("measure")
    if not measures or _length(columns[measures[0]]) < 20 or len(columns[measures[0]]) < 2:  # noqa: PLR2004
        return None
    return layout if sum(layout.has(role) for role in ("number", "criteria", "period", "responsible")) >= 2 else None  # noqa: PLR2004
