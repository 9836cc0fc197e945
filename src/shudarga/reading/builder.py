"""The list of goals as it grows: headings, goal cells, objectives and measures are put to it row by row."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from shudarga.reading.assembly import Part, RawGoal, RawMeasure, finding_at, source_of
from shudarga.reading.contents import is_finished, is_period, split_heading, starts_small
from shudarga.reading.draft import Source
from shudarga.reading.objectives import without_legal_basis
from shudarga.reading.records import Record

_SHORTEST_PIECE = 8
_MARK = re.compile(r"[+xхXХ✓✔vV*√●■]|\d|[^\s-]")


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

    def _goal_is_blank(self, record: Record) -> bool:
        """An empty goal cell of its own, among merged ones; at a page's top it is only the rest of the one before."""
        cell = next(iter(record.fields.get("goal", [])), None)
        if cell is None or cell.text.strip() or not self.merged_goals:
            return False
        if cell.fill == "down":
            return self.last is not None and self.last.goal_blank
        return not record.row.starts_page

    def objective_cell(self, text: str) -> None:
        if not text.strip():
            return
        printed = self.objective_printed
        if printed and starts_small(text) and (not is_finished(printed) or printed.count("(") > printed.count(")")):
            self._extend_objective(f"{printed} {text}")
        elif bare := without_legal_basis(text):
            self.objective_printed, self.objective = text, bare

    def _extend_objective(self, printed: str) -> None:
        """The rest of an objective whose cell goes on beside the next rows: it was cut short in those above."""
        before, self.objective_printed = self.objective, printed
        self.objective = without_legal_basis(printed)
        for measure in self.goal.measures:
            if measure.objective == before:
                measure.objective = self.objective

    def measure(self, number: str, text: str, record: Record) -> None:
        blank = self._goal_is_blank(record)
        self.last = RawMeasure(number, [text], record, source_of(record), objective=self.objective, goal_blank=blank)
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


def same_text(a: str, b: str) -> bool:
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
