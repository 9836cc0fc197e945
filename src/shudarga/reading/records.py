"""One row of the plan with its cells under their roles; rows that slipped by a column are set right."""

from __future__ import annotations

from dataclasses import dataclass, field

from shudarga.reading.contents import fits, is_heading_like, split_number, whole_number
from shudarga.reading.document import Fill, Row
from shudarga.reading.layout import Layout
from shudarga.reading.sections import Section

_SHIFT_GAIN = 0.9
_LONG = 12


@dataclass(slots=True)
class Field:
    """A cell under a role. `column` counts from 1; `span` is how many columns it stretches over."""

    text: str
    column: int
    fill: Fill = ""
    span: int = 1


@dataclass(slots=True)
class Record:
    """A row read by its layout. `alone` is the one text of a row that holds nothing else but perhaps a number."""

    row: Row
    section: Section
    fields: dict[str, list[Field]] = field(default_factory=dict)
    alone: Field | None = None
    shifted: bool = False

    def own(self, role: str) -> str:
        """The role's text that begins in this row."""
        return "\n".join(item.text for item in self.fields.get(role, []) if not item.fill and item.text.strip())

    def text(self, role: str) -> str:
        """The role's text, merged down from above or its own."""
        return "\n".join(item.text for item in self.fields.get(role, []) if item.text.strip())

    def is_merged(self, role: str) -> bool:
        return any(item.fill == "down" and item.text.strip() for item in self.fields.get(role, []))

    def column(self, role: str) -> int | None:
        items = self.fields.get(role)
        return items[0].column if items else None

    def role_of(self, item: Field) -> str:
        return next((role for role, items in self.fields.items() if item in items), "")

    @property
    def where(self) -> str | None:
        return self.row.where or self.section.table.where


def read_records(section: Section) -> list[Record]:
    """Each row of a section as a record."""
    return [_record(row, section) for row in section.rows]


def _record(row: Row, section: Section) -> Record:
    items = _fields(row)
    record = Record(row, section)
    own = [item for item in items if item.text.strip() and not item.fill]
    texts = [item for item in own if not whole_number(item.text)]
    merged = any(item.fill == "down" and item.text.strip() for item in items)
    if len(texts) == 1 and not merged:
        record.alone = texts[0]
    roles = [_role(item, section.layout, lonely=len(own) == 1) for item in items]
    if record.alone is None or not _is_wide(record.alone, section.layout):
        roles, record.shifted = _set_right(items, roles, section.layout, lonely=record.alone is not None)
    for item, role in zip(items, roles, strict=True):
        record.fields.setdefault(role, []).append(item)
    return record


def _is_wide(item: Field, layout: Layout) -> bool:
    return item.span * 2 > len(layout.roles)


def _fields(row: Row) -> list[Field]:
    items: list[Field] = []
    for at, cell in enumerate(row.cells):
        if cell.fill == "across" and items:
            items[-1].span += 1
        else:
            items.append(Field(cell.text, at + 1, cell.fill))
    return items


def _role(item: Field, layout: Layout, *, lonely: bool) -> str:
    roles = layout.roles[item.column - 1 : item.column - 1 + item.span] or ["other"]
    if len(roles) > 1 and not lonely and "measure" in roles and item.span * 2 <= len(layout.roles) + 1:
        return "measure"
    return next((role for role in roles if role != "other"), roles[0])


def _set_right(items: list[Field], roles: list[str], layout: Layout, *, lonely: bool) -> tuple[list[str], bool]:
    """Roles for a row whose cells stand under the wrong heads: only where they plainly do, and suit others better."""
    filled = [at for at, item in enumerate(items) if item.text.strip() and not item.fill]
    if not filled or not any(_is_misplaced(roles[at], items[at].text) for at in filled):
        return roles, False
    if lonely and not split_number(items[filled[0]].text)[0]:
        return roles, False  # a heading, most likely: the plan's structure will tell
    wanted = [role for role in layout.roles if role != "other"]
    now = sum(_fit(roles[at], items[at].text) for at in filled)
    best, chosen = _best(tuple(items[at].text for at in filled), tuple(wanted))
    if best - now < _SHIFT_GAIN:
        return roles, False
    moved = ["other" if role != "other" and items[at].text == "" else role for at, role in enumerate(roles)]
    for at, role in zip(filled, chosen, strict=True):
        moved[at] = role
    return moved, True


def _is_misplaced(role: str, text: str) -> bool:
    if role == "number":
        return len(text) > _LONG and not whole_number(text)
    return role in ("period", "start", "end") and len(text) > _LONG * 4 and fits("period", text) < 0


def _fit(role: str, text: str) -> float:
    score = fits(role, text)
    if role in ("goal", "objective") and not is_heading_like(text):
        score -= 0.2
    return score


def _best(texts: tuple[str, ...], roles: tuple[str, ...]) -> tuple[float, list[str]]:
    """The best roles for texts in their order; each text takes one, roles may stay empty."""
    if not texts:
        return 0.0, []
    if len(texts) > len(roles):
        return -len(texts), ["other"] * len(texts)
    table: list[list[tuple[float, list[str]]]] = [[(0.0, []) for _ in range(len(roles) + 1)]]
    for at, text in enumerate(texts, start=1):
        line: list[tuple[float, list[str]]] = [(-99.0, []) for _ in range(len(roles) + 1)]
        for used in range(at, len(roles) + 1):
            before = table[at - 1][used - 1]
            take = (before[0] + _fit(roles[used - 1], text), [*before[1], roles[used - 1]])
            line[used] = max(line[used - 1], take, key=lambda option: option[0]) if used > at else take
        table.append(line)
    return table[len(texts)][len(roles)]
