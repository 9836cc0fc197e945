"""Goals, objectives and measures out of the plan's rows, in whatever way the document marks them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise

from shudarga.reading.assembly import Part, RawGoal, RawMeasure, finding_at, source_of
from shudarga.reading.contents import (
    is_finished,
    is_heading_like,
    is_period,
    split_heading,
    split_number,
    starts_small,
    whole_number,
)
from shudarga.reading.document import Paragraph
from shudarga.reading.draft import Source
from shudarga.reading.objectives import without_legal_basis
from shudarga.reading.records import Field, Record, read_records
from shudarga.reading.sections import Piece, Section

_HEADING_PARAGRAPH = 400
_DETAILS = ("criteria", "period", "responsible", "start", "end", "target")
_TOTAL = re.compile(r"(?:нийт|бүгд|дүн|нийт дүн|нийлбэр|дундаж)[\s.:]*", re.IGNORECASE)
_SHORTEST_PIECE = 8
_MARK = re.compile(r"[+xхXХ✓✔vV*√●■]|\d|[^\s-]")


@dataclass(slots=True)
class Numbering:
    """Whose numbers a section's number columns hold: the goal's (column) and the measure's (column), from 1."""

    goal: int | None = None
    measure: int | None = None


@dataclass(slots=True)
class Builder:
    """Takes records in order and grows the list of goals."""

    goals: list[RawGoal] = field(default_factory=list)
    objective: str | None = None
    objective_printed: str = ""
    outer_kind: str | None = None
    inner_kind: str | None = None
    from_heading: bool = False
    numbered: bool = False
    last: RawMeasure | None = None
    merged_goals: bool = False
    goal_column: bool = False
    objective_opens: bool = False

    @property
    def goal(self) -> RawGoal:
        if not self.goals:
            self.goals.append(RawGoal("", "", Source()))
        return self.goals[-1]

    def heading(self, text: str, source: Source, *, merged: bool = True) -> None:
        """A heading over the rows that follow: the goal, or an objective within the goal."""
        kind, number, rest = split_heading(text)
        if self.goal_column and kind.startswith("level") and "." in number:
            self.objective, self.objective_printed, self.objective_opens = without_legal_basis(text), text, True
            self.last = None
            return
        if self._is_inner(kind, number, merged=merged):
            self.inner_kind, self.objective, self.objective_printed = kind, without_legal_basis(text), text
        else:
            self.outer_kind, self.objective, self.inner_kind = kind, None, None
            self._open(number, rest if kind else text, source)
            self.from_heading = True
        self.last = None

    def _is_inner(self, kind: str, number: str, *, merged: bool) -> bool:
        if not self.from_heading or not self.goals or self.outer_kind is None:
            return False
        if kind == self.outer_kind:
            return False
        if kind == self.inner_kind:
            return True
        return merged and (not self.goals[-1].measures or "." in number)

    def _open(self, number: str, text: str, source: Source) -> None:
        self.goals.append(RawGoal(number.rstrip("."), text, source))
        self.last = None

    def goal_cell(self, text: str, number: str, record: Record) -> None:
        """The text of a goal column: the goal itself, or an objective where a heading over the rows is the goal."""
        if self.from_heading:
            self.objective_cell(text)
            return
        kind, own, rest = split_heading(text)
        number = number or own
        current = self.goals[-1] if self.goals else None
        if current is not None and _is_piece(current.text, rest if own or kind else text):
            return
        if current is not None and starts_small(text) and not number and not is_finished(current.text):
            current.text = f"{current.text}\n{text}"
            return
        self._open(number, rest if own or kind else text, source_of(record, text))
        self._take_blank(record)
        if not self.objective_opens:
            self.objective = None

    def _take_blank(self, record: Record) -> None:
        """Measures whose goal was printed only on the next page, where its merged cell went on."""
        before = self.goals[-2].measures if len(self.goals) > 1 else []
        while record.row.starts_page and before and before[-1].goal_blank:
            self.goals[-1].measures.insert(0, before.pop())

    def objective_cell(self, text: str) -> None:
        if not text.strip():
            return
        printed = self.objective_printed
        if printed and starts_small(text) and (not is_finished(printed) or printed.count("(") > printed.count(")")):
            self._extend_objective(f"{printed}\n{text}")
        else:
            self.objective_printed, self.objective = text, without_legal_basis(text)

    def _extend_objective(self, printed: str) -> None:
        """The rest of an objective whose cell goes on beside the next rows: it was cut short in those above."""
        before, self.objective_printed = self.objective, printed
        self.objective = without_legal_basis(printed)
        for measure in self.goal.measures:
            if measure.objective == before:
                measure.objective = self.objective

    def measure(self, number: str, text: str, record: Record) -> None:
        self.last = RawMeasure(number, [text], record, source_of(record), objective=self.objective)
        self.last.goal_blank = self.merged_goals and not record.text("goal") and record.column("goal") is not None
        if record.shifted:
            self.last.findings.append(finding_at(record, "shifted_row", "measure"))
        self.goal.measures.append(self.last)
        self.objective_opens = False
        self.details(record, new=True)

    def details(self, record: Record, *, new: bool) -> None:
        """Criteria, period and responsible of a record, for the last measure."""
        measure = self.last
        if measure is None:
            return
        merged = record.is_merged("measure")
        item = record.own("criteria")
        done = bool(measure.parts) and is_finished(measure.parts[-1].text)
        apart = not record.row.starts_page and (done or not starts_small(item))
        _add_criteria(measure, record, new=new or merged or apart)
        for role, texts in (("period", measure.periods), ("start", measure.starts), ("end", measure.ends)):
            text = record.text(role) if new else record.own(role)
            if text.strip() and text not in texts:
                texts.append(text)
        responsible = record.text("responsible") if new else record.own("responsible")
        if not record.section.layout.has("period", "start", "end", "quarter1", "quarter2", "quarter3", "quarter4"):
            responsible = _without_periods(responsible, measure.periods)
        if responsible.strip():
            measure.responsible.append(responsible)
        for quarter in range(1, 5):
            if _MARK.search(record.text(f"quarter{quarter}")) and quarter not in measure.quarters:
                measure.quarters.append(quarter)


def _without_periods(text: str, periods: list[str]) -> str:
    """The names of a column that holds both period and names; its lines that are periods are put with the periods."""
    lines = text.split("\n")
    periods += [line for line in lines if is_period(line)]
    return "\n".join(line for line in lines if not is_period(line))


def _add_criteria(measure: RawMeasure, record: Record, *, new: bool) -> None:
    text = record.text("criteria") if not measure.parts else record.own("criteria")
    levels = {name: record.text(name) if new else record.own(name) for name in ("baseline", "target", "unit")}
    if not text.strip() and not any(value.strip() for value in levels.values()):
        return
    if not text.strip() and measure.parts and not new:
        text_part = measure.parts[-1]
        for name, value in levels.items():
            setattr(text_part, name, f"{getattr(text_part, name)}\n{value}".strip())
        return
    if not text.strip():
        return
    own_levels = any(record.own(name).strip() for name in levels)
    if measure.parts and not (new or own_levels):
        measure.parts[-1].text = f"{measure.parts[-1].text}\n{text}"
        measure.parts[-1].source.printed += f"\n{text}"
        return
    part = Part(text, source=source_of(record, text), column=record.column("criteria"))
    for name, value in levels.items():
        setattr(part, name, value)
    measure.parts.append(part)


def _same(a: str, b: str) -> bool:
    return _bare(a) == _bare(b)


def _is_piece(whole: str, text: str) -> bool:
    """Whether a text is the whole, or an end of it that a page's edge cut off."""
    whole, piece = _bare(whole), _bare(text)
    if whole == piece:
        return True
    cut = (whole.startswith(piece) and not is_finished(text)) or (whole.endswith(piece) and starts_small(text))
    return cut and len(piece) > _SHORTEST_PIECE


def _bare(text: str) -> str:
    return re.sub(r"\W+", "", text).casefold()


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
            _heading_before(builder, pieces, at)
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
    first = number.split(".")[0]  # noqa: PLC0207
    return "." in number and first == goal and first != other


def _is_numbered(records: list[Record]) -> bool:
    rows = [record for record in records if record.own("measure").strip()]
    numbered = [r for r in rows if whole_number(r.own("number")) or split_number(r.own("measure"))[0]]
    return len(numbered) * 2 >= len(rows) and bool(rows)


def _heading_before(builder: Builder, pieces: list[Piece], at: int) -> None:
    """A heading that stands as a paragraph over the table at `at`."""
    over: list[Paragraph] = []
    for piece in reversed(pieces[:at]):
        if isinstance(piece, Section):
            break
        over.insert(0, piece)
    found: list[Paragraph] = []
    for paragraph in reversed(_unwrapped(over)):
        if not _may_head(paragraph, first=not builder.goals):
            break
        found.append(paragraph)
    for paragraph in reversed(found):
        builder.heading(paragraph.text, Source(where=paragraph.where, printed=paragraph.text))


def _append_tail(builder: Builder, paragraph: Paragraph, section: Section) -> bool:
    """Take a line that directly follows a row: the rest of its first cell, or one more of its criteria."""
    last = builder.last
    if last is None or not paragraph.text.strip() or "\t" in paragraph.text or not section.table.ragged:
        return False
    role, text = section.layout.roles[0], paragraph.text.strip()
    if role == "measure" and starts_small(text) and not is_finished(last.text):
        last.texts.append(text)
    elif role == "criteria" and last.parts and not _may_head(paragraph, first=False):
        if starts_small(text) and not is_finished(last.parts[-1].text):
            last.parts[-1].text += f"\n{text}"
        else:
            last.parts.append(Part(text, source=source_of(last.record, text), column=1))
    else:
        return False
    last.source.printed += f"\n{text}"
    return True


def _unwrapped(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """Paragraphs with text, each with the lines that its sentence was broken into."""
    whole: list[Paragraph] = []
    gap = True
    for paragraph in paragraphs:
        if not paragraph.text.strip():
            gap = True
            continue
        if whole and not gap and starts_small(paragraph.text):
            before = whole[-1]
            whole[-1] = Paragraph(f"{before.text} {paragraph.text}", before.where, before.heading, before.stops)
        else:
            whole.append(paragraph)
        gap = False
    return whole


def _may_head(paragraph: Paragraph, *, first: bool) -> bool:
    text = paragraph.text.strip()
    if len(text) > _HEADING_PARAGRAPH or "\t" in text or re.search(r"төлөвлөгөө[\s.*)”\"]*$", text, re.IGNORECASE):
        return False
    kind, number, rest = split_heading(text)
    if kind and rest and (number or not kind.startswith("level")):
        return not re.match(r"\d+\s*(?:дүгээр|дугаар|оны)\b", text)
    if first:
        return bool(re.search(r"чиглэлээр[\s:.]*$", text))
    return paragraph.heading or is_heading_like(text)


def _read_section(builder: Builder, section: Section, records: list[Record]) -> None:
    numbering = _numbering(section, records)
    builder.merged_goals = any(record.is_merged("goal") for record in records)
    for at, record in enumerate(records):
        heading = _heading_of(record, records[at + 1 :], builder, section)
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


def _heading_of(record: Record, after: list[Record], builder: Builder, section: Section) -> tuple[str, bool] | None:
    """(text, is a merged row) of a row that only heads others; None for every other row."""
    alone = record.alone
    if alone is None or _TOTAL.fullmatch(alone.text.strip()):
        return None
    number = record.own("number").strip()
    number = number if number != alone.text.strip() else ""
    text = f"{number} {alone.text}".strip() if number else alone.text
    if number and whole_number(number):
        text = f"{whole_number(number)}. {alone.text}"
    wide = alone.span * 2 > len(section.layout.roles) and alone.span > 1
    if wide:
        return text, True
    role = record.role_of(alone)
    kind = split_heading(alone.text)[0]
    over_head = record.row.number + 1 in section.head_rows
    if alone.column == 1 and (over_head or (kind and not kind.startswith("level"))) and not starts_small(alone.text):
        return text, False
    if role in (*_DETAILS, "baseline", "unit", "funding", "result", "reached", "percent", "note", "quarter1"):
        return None
    if starts_small(alone.text) and not number:
        return None
    return (text, False) if _heads_others(record, alone, text, after, builder) else None


def _heads_others(record: Record, alone: Field, text: str, after: list[Record], builder: Builder) -> bool:
    kind, number, _ = split_heading(text)
    follower = _next_number(after)
    if number and follower.startswith(f"{number}."):
        return True
    if kind and not kind.startswith("level"):
        return True
    if builder.last is not None and number and _is_next(builder.last.number, number) and "." in number:
        return False  # 5.4 after 5.3: a measure with nothing beside it
    if record.role_of(alone) in ("goal", "number") or alone.column == 1:
        return bool(after) and not (builder.last and not is_finished(builder.last.text)) and not number.count(".")
    return is_heading_like(alone.text) and bool(after)


def _next_number(after: list[Record]) -> str:
    for record in after[:3]:
        number = whole_number(record.own("number")) or split_number(record.own("measure"))[0]
        if number:
            return number
    return ""


def _is_next(before: str, number: str) -> bool:
    a, b = before.split("."), number.split(".")
    return (
        len(a) == len(b) and a[:-1] == b[:-1] and a[-1].isdigit() and b[-1].isdigit() and int(b[-1]) == int(a[-1]) + 1
    )


def _read_row(builder: Builder, record: Record, numbering: Numbering) -> None:
    if record.alone is not None and _TOTAL.fullmatch(record.alone.text.strip()):
        return
    measure = record.own("measure").strip()
    prefix, text = split_number(measure)
    goal_number, number = _numbers(record, numbering, prefix)
    if not number and prefix:
        number = prefix
    elif prefix != number:
        text = measure  # "5. сар бүр": not the number of this row
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
    return record.row.starts_page and (not record.own("measure").strip() or _same(last.text, record.own("measure")))


def _continue(builder: Builder, last: RawMeasure, record: Record, measure: str) -> None:
    if measure and not record.is_merged("measure"):
        last.texts.append(measure)
    last.source.printed += f"\n{record.row.printed()}"
    builder.details(record, new=False)
