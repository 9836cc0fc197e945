"""The plan's table: its columns, heads and rows, merged as the layout asks."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from . import wording
from .blocks import Block, Break, Cell, Paragraph, Table
from .layout import Format, Layout
from .pages import split
from .sample import Json, Sample

GROUPS = {
    frozenset({"criteria", "baseline", "target"}): ("Гүйцэтгэлийн шалгуур үзүүлэлт", {"criteria": "Үзүүлэлт"}),
    frozenset({"start", "end"}): ("Хэрэгжүүлэх хугацаа", {}),
    frozenset({"period", "responsible"}): ("Хэрэгжилт", {}),
    frozenset({"result", "rate", "note"}): ("Хэрэгжилтийн тайлан", {}),
}
LETTERS = "абвгдежзик"


@dataclass
class _Row:
    """One measure's (or one criterion's) cells by role, before merging."""

    cells: dict[str, Cell]
    goal: int
    objective: str
    parts: int = 1  # rows that the measure stands over


def _roles(sample: Sample, layout: Layout) -> list[str]:
    plan = sample.plan
    measures = [m for g in plan["goals"] for m in g["measures"]]
    criteria = [c for m in measures for c in m["criteria"]]
    spans = {(m["start"], m["end"], m["every"]) for m in measures}
    absent = set()
    if layout.goal in {"row", "paragraph"} or not any(g["text"] for g in plan["goals"]):
        absent.add("goal")
    if layout.objective == "row" or not any("objective" in m for m in measures):
        absent.add("objective")
    if layout.number == "cell":
        absent.add("number")
    if not any(m["responsible"] for m in measures):
        absent.add("responsible")
    absent |= {key for key in ("baseline", "target") if not any(key in c for c in criteria)}
    if spans == {(f"{plan['year']}-01-01", f"{plan['year']}-12-31", None)}:
        absent.add("period")
    roles = [role for role in layout.columns if role not in absent]
    if layout.period == "columns" and "period" in roles and not any(m["every"] for m in measures):
        place = roles.index("period")
        roles[place : place + 1] = ["start", "end"]
    extra = [role for role in layout.extra if role != "partner" or "responsible" in roles]
    return [*roles, *extra]


def tables(sample: Sample, layout: Layout, form: Format) -> list[Block]:
    roles = _roles(sample, layout)
    goals = sample.plan["goals"]
    if layout.goal == "paragraph" and any(goal["text"] for goal in goals):
        blocks: list[Block] = []
        for i, goal in enumerate(goals):
            blocks.append(Paragraph(_goal_text(goal, layout), bold=True))
            blocks += _chunks(_rows(sample, layout, form, [i]), roles, sample, layout, form)
        return blocks
    return _chunks(_rows(sample, layout, form, list(range(len(goals)))), roles, sample, layout, form)


def _rows(sample: Sample, layout: Layout, form: Format, goals: list[int]) -> list[_Row]:
    rows = []
    pick = 0
    for i in goals:
        for measure in sample.plan["goals"][i]["measures"]:
            rows += _measure_rows(sample, layout, form, i, measure, pick)
            pick += 1
    return rows


def _measure_rows(sample: Sample, layout: Layout, form: Format, goal: int, measure: Json, pick: int) -> list[_Row]:
    plan = sample.plan
    cells = {
        "number": _number(measure["number"], layout, form),
        "measure": Cell(_measure_text(measure, layout)),
        "period": Cell(
            wording.period(measure["start"], measure["end"], measure["every"], plan["year"], layout.period, pick)
        ),
        "start": _day(measure["start"], form),
        "end": _day(measure["end"], form),
        "responsible": Cell(layout.responsible.join(measure["responsible"])),
        "budget": Cell("Төсвийн хөрөнгө" if pick % 3 else ""),
        "partner": Cell(("Аймгийн Прокурорын газар", "", "Цагдаагийн хэлтэс")[pick % 3]),
        "result": Cell(""),
        "rate": Cell(""),
        "note": Cell(""),
    }
    criteria = measure["criteria"]
    objective = measure.get("objective", "")
    if layout.criteria_rows and len(criteria) > 1:
        rows = []
        for i, criterion in enumerate(criteria):
            own = dict(cells) if i == 0 else {}
            own |= _criteria([criterion], replace(layout, listing="lines"))
            rows.append(_Row(own, goal, objective, len(criteria) if i == 0 else 0))
        return rows
    cells |= _criteria(criteria, layout)
    return [_Row(cells, goal, objective)]


def _criteria(criteria: list[Json], layout: Layout) -> dict[str, Cell]:
    joint = "\v" if layout.breaks else "\n"
    texts = [criterion["text"] for criterion in criteria]
    auto: Any = {"auto": "bullet", "auto 1.": "decimal"}.get(layout.listing, "")
    match layout.listing:
        case ";":
            joint = " "
            texts = [text + ("" if text.endswith(".") else ";") for text in texts]
        case "lines" | "auto" | "auto 1.":
            joint = "\n" if auto else joint
        case "1) " | "1. ":
            texts = [f"{i}{layout.listing[1:]}{text}" for i, text in enumerate(texts, 1)]
        case "а) ":
            texts = [f"{LETTERS[i]}) {text}" for i, text in enumerate(texts)]
        case mark:
            texts = [f"{mark}{text}" + ("." if text is texts[-1] else ";") for text in texts]
    cells = {"criteria": Cell(joint.join(texts), auto=auto if len(texts) > 1 else "")}
    for key in ("baseline", "target"):
        if any(key in criterion for criterion in criteria):
            cells[key] = Cell("\n".join(criterion.get(key) or "-" for criterion in criteria))
    return cells


def _number(number: str, layout: Layout, form: Format) -> Cell:
    if form == "xlsx" and not layout.number_dot and number.count(".") < 2 and not number.endswith("0"):
        return Cell(number, value=float(number))
    return Cell(number + ("." if layout.number_dot else ""))


def _measure_text(measure: Json, layout: Layout) -> str:
    text = str(measure["text"])
    return text if layout.number == "own" else f"{measure['number']}{layout.number_mark}{text}".rstrip(" ")


def _day(text: str, form: Format) -> Cell:
    when = date.fromisoformat(text)
    return Cell(f"{when:%Y.%m.%d}", value=when if form == "xlsx" else None)


def _goal_text(goal: Json, layout: Layout, *, label: bool = True) -> str:
    if not goal["number"] or not label:
        return str(goal["text"])
    return wording.goal_label(goal["number"], layout.goal_label) + str(goal["text"])


def _chunks(rows: list[_Row], roles: list[str], sample: Sample, layout: Layout, form: Format) -> list[Block]:
    heads = _heads(roles, layout)
    numbers: list[list[Cell | None]] = [[Cell(str(i + 1)) for i in range(len(roles))]]
    body = _body(rows, roles, sample, layout)
    first = [*heads, *(numbers if layout.column_numbers else [])]
    count = len(first)
    if not layout.split or len(body) <= layout.split:
        return [_table(first + body, count, layout)]
    blocks: list[Block] = []
    opening = first
    for part in split(body, layout, roles):
        blocks.append(_table(opening + part, len(opening), layout))
        blocks.append(Break())
        opening = {"heads": heads, "numbers": numbers, "none": []}[layout.repeat]
    return blocks[:-1]


def _table(rows: list[list[Cell | None]], heads: int, layout: Layout) -> Table:
    return Table(rows, heads, ruled=layout.ruled, repeat=layout.repeat == "heads")


def _heads(roles: list[str], layout: Layout) -> list[list[Cell | None]]:
    if not layout.two_row_heads:
        return [[Cell(layout.head(role), bold=True) for role in roles]]
    top: list[Cell | None] = []
    under: list[Cell | None] = []
    i = 0
    while i < len(roles):
        size, name, words = _group(roles, i)
        if size:
            top += [Cell(name, across=size, bold=True), *[None] * (size - 1)]
            under += [Cell(words.get(role, layout.head(role)), bold=True) for role in roles[i : i + size]]
            i += size
        else:
            top.append(Cell(layout.head(roles[i]), down=2, bold=True))
            under.append(None)
            i += 1
    if not any(under):
        return [[Cell(layout.head(role), bold=True) for role in roles]]
    return [top, under]


def _group(roles: list[str], at: int) -> tuple[int, str, dict[str, str]]:
    for members, (name, words) in GROUPS.items():
        size = len(members)
        if set(roles[at : at + size]) == members:
            return size, name, words
    return 0, "", {}


def _body(rows: list[_Row], roles: list[str], sample: Sample, layout: Layout) -> list[list[Cell | None]]:
    body: list[list[Cell | None]] = []
    goals = sample.plan["goals"]
    last_goal, last_objective = -1, ""
    for i, row in enumerate(rows):
        goal = goals[row.goal]
        new_goal = row.goal != last_goal
        if new_goal and layout.goal == "row" and goal["text"]:
            body.append(_across(_goal_text(goal, layout), roles))
        if layout.objective == "row" and row.objective and (new_goal or row.objective != last_objective):
            body.append(_across(sample.printed_objective(row.objective), roles))
        body.append([_cell(role, rows, i, goals, sample, layout) for role in roles])
        last_goal, last_objective = row.goal, row.objective
    return body


def _across(text: str, roles: list[str]) -> list[Cell | None]:
    return [Cell(text, across=len(roles), bold=True), *[None] * (len(roles) - 1)]


def _cell(role: str, rows: list[_Row], i: int, goals: list[Json], sample: Sample, layout: Layout) -> Cell | None:
    row = rows[i]
    goal = goals[row.goal]
    numbered = layout.number == "goal" and goal["number"]
    if role == "goal" or (role == "number" and numbered and layout.goal in {"down", "first", "every"}):
        text = f"{goal['number']}." if role == "number" else _goal_text(goal, layout, label=not numbered)
        return _grouped(text, [r.goal for r in rows], i, layout)
    if role == "number" and layout.number == "goal":
        return Cell("")
    if role == "objective":
        keys = [f"{r.goal}/{r.objective}" for r in rows]
        return _grouped(sample.printed_objective(row.objective), keys, i, layout)
    if row.parts == 0 and role not in {"criteria", "baseline", "target"}:
        return None
    cell = row.cells.get(role, Cell(""))
    if row.parts > 1 and role not in {"criteria", "baseline", "target"}:
        return replace(cell, down=row.parts)
    return cell


def _grouped(text: str, keys: list[Any], i: int, layout: Layout) -> Cell | None:
    first = i == 0 or keys[i - 1] != keys[i]
    if layout.goal == "every":
        return Cell(text)
    if layout.goal == "first":
        return Cell(text if first else "")
    if not first:
        return None
    down = 1
    while i + down < len(keys) and keys[i + down] == keys[i]:
        down += 1
    return Cell(text, down=down) if text else Cell("", down=down)
