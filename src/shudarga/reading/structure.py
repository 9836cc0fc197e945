"""Goals, objectives and measures out of the plan's rows, in whatever way the document marks them."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from shudarga.reading.assembly import Part, RawGoal, RawMeasure, source_of
from shudarga.reading.builder import Builder, same_text
from shudarga.reading.contents import is_finished, split_number, starts_small, whole_number
from shudarga.reading.document import Paragraph
from shudarga.reading.headings import TOTAL, heading_before, heading_of, is_next, may_head
from shudarga.reading.records import Record, read_records
from shudarga.reading.sections import Piece, Section

_DETAILS = ("criteria", "period", "responsible", "start", "end", "target")


@dataclass(slots=True)
class Numbering:
    """Whose numbers a section's number columns hold: the goal's (column) and the measure's (column), from 1."""

    goal: int | None = None
    measure: int | None = None


def build_goals(pieces: list[Piece]) -> list[RawGoal]:
    """The plan's goals with their measures; headings between the tables count among the rows."""
    builder = Builder()
    sections = [piece for piece in pieces if isinstance(piece, Section)]
    records = {id(section): read_records(section) for section in sections}
    every = [record for found in records.values() for record in found]
    builder.numbered = _is_numbered(every)
    builder.goal_column = any(record.own("goal").strip() and record.own("measure").strip() for record in every)
    above: Section | None = None
    for at, piece in enumerate(pieces):
        if isinstance(piece, Paragraph):
            above = above if above and _append_tail(builder, piece, above) else None
        else:
            heading_before(builder, pieces, at)
            _read_section(builder, piece, records[id(piece)])
            above = piece
    _move_by_number(builder.goals)
    return [goal for goal in builder.goals if goal.measures or goal.text]


def _move_by_number(goals: list[RawGoal]) -> None:
    """Measures that stand before their goal, by their numbers: 4.1 under goal 3, where goal 4 comes next."""
    for goal, after in pairwise(goals):
        while goal.measures and after.number and _belongs(goal.measures[-1].number, after.number, goal.number):
            after.measures.insert(0, goal.measures.pop())


def _belongs(number: str, goal: str, other: str) -> bool:
    first = number.split(".")[0]  # noqa: PLC0207 - maxsplit says no more here
    return "." in number and first == goal and first != other


def _append_tail(builder: Builder, paragraph: Paragraph, section: Section) -> bool:
    """Take a line that directly follows a row: the rest of its first cell, or one more of its criteria."""
    last = builder.last
    if last is None or not paragraph.text.strip() or "\t" in paragraph.text or not section.table.ragged:
        return False
    role, text = section.layout.roles[0], paragraph.text.strip()
    if role == "measure" and starts_small(text) and not is_finished(last.text):
        last.texts.append(text)
    elif role == "criteria" and last.parts and not may_head(paragraph, first=False):
        if starts_small(text) and not is_finished(last.parts[-1].text):
            last.parts[-1].text += f"\n{text}"
        else:
            last.parts.append(Part(text, source=source_of(last.record, text), column=1))
    else:
        return False
    last.source.printed += f"\n{text}"
    return True


def _is_numbered(records: list[Record]) -> bool:
    rows = [record for record in records if record.own("measure").strip()]
    numbered = [r for r in rows if whole_number(r.own("number")) or split_number(r.own("measure"))[0]]
    return len(numbered) * 2 >= len(rows) and bool(rows)


def _read_section(builder: Builder, section: Section, records: list[Record]) -> None:
    numbering = _numbering(section, records)
    builder.merged_goals = any(record.is_merged("goal") for record in records)
    for at, record in enumerate(records):
        heading = heading_of(record, records[at + 1 :], builder, section)
        if heading is not None:
            text, merged = heading
            builder.heading(text, source_of(record), merged=merged)
        else:
            _read_row(builder, record, numbering)


def _numbering(section: Section, records: list[Record]) -> Numbering:
    columns = [at + 1 for at in section.layout.columns("number")]
    if not columns:
        return Numbering()
    goal_at, measure_at = (_first(section, role) for role in ("goal", "measure"))
    if goal_at is None:
        return Numbering(measure=columns[-1])
    if len(columns) > 1:
        before_goal = [c for c in columns if c < goal_at]
        between = [c for c in columns if goal_at < c and (measure_at is None or c < measure_at)]
        if before_goal and between:
            return Numbering(before_goal[-1], between[-1])
    rows = [r for r in records if r.own("measure").strip()]
    deep = sum("." in split_number(r.own("measure"))[0] for r in rows)
    numbered = [r for r in records if whole_number(r.own("number"))]
    with_goal = [r for r in numbered if r.own("goal").strip() or (r.alone and r.role_of(r.alone) == "goal")]
    if deep * 2 >= len(rows) > 0 and not any("." in (whole_number(r.own("number")) or "") for r in numbered):
        return Numbering(goal=columns[0])
    goals = {r.own("goal") or (r.alone.text if r.alone else "") for r in with_goal}
    if numbered and len(goals) == len(with_goal) == len(numbered) and len(rows) > len(numbered):
        return Numbering(goal=columns[0])
    return Numbering(measure=columns[0])


def _first(section: Section, role: str) -> int | None:
    found = section.layout.columns(role)
    return found[0] + 1 if found else None


def _read_row(builder: Builder, record: Record, numbering: Numbering) -> None:
    if record.alone is not None and TOTAL.fullmatch(record.alone.text.strip()):
        return
    measure = record.own("measure").strip()
    prefix, text = split_number(measure)
    goal_number, number = _numbers(record, numbering, prefix)
    if not number and prefix:
        number = prefix
    elif prefix != number:
        text = measure  # "5. сар бүр": not the number of this row
    last = builder.last
    if last is not None and number and "." in number and is_next(last.number, f"{number}0"):
        number = f"{number}0"  # 1.10 typed into a sheet as a number is 1.1
    goal = record.own("goal").strip()
    if goal:
        builder.goal_cell(goal, goal_number, record)
    objective = record.own("objective").strip()
    if objective:
        builder.objective_cell(objective)
    if _is_new(builder, record, number, measure):
        builder.measure(number, text, record)
    elif builder.last is not None:
        _continue(builder, builder.last, record, measure)


def _numbers(record: Record, numbering: Numbering, prefix: str) -> tuple[str, str]:
    """(goal's number, measure's number) that the number columns give."""
    goal_number = number = ""
    for item in record.fields.get("number", []):
        value = whole_number(item.text) if not item.fill else None
        if value is None:
            continue
        if item.column == numbering.goal and ("." not in value or prefix):
            goal_number = value
        else:
            number = value
    return goal_number, "" if prefix and "." in prefix and "." not in number else number


def _is_new(builder: Builder, record: Record, number: str, measure: str) -> bool:
    if number:
        again = builder.last is not None and number == builder.last.number and _is_repeat(builder.last, record)
        return not again and bool(measure or any(record.text(role).strip() for role in _DETAILS))
    if record.is_merged("measure"):
        return False
    if builder.last is None:
        return bool(measure or record.own("criteria").strip())
    if not measure or starts_small(measure):
        return False
    if builder.numbered and record.row.starts_page:
        details = bool(record.own("period").strip() or record.own("responsible").strip())
        return bool(builder.last.text.strip()) and is_finished(builder.last.text) and details
    return is_finished(builder.last.text) or not (builder.numbered or record.row.starts_page)


def _is_repeat(last: RawMeasure, record: Record) -> bool:
    """The same row once more at the top of a page, as some programs print it."""
    return record.row.starts_page and (not record.own("measure").strip() or same_text(last.text, record.own("measure")))


def _continue(builder: Builder, last: RawMeasure, record: Record, measure: str) -> None:
    if measure and not record.is_merged("measure"):
        last.texts.append(measure)
    last.source.printed += f"\n{record.row.printed()}"
    builder.details(record, new=False)
