"""The one way in: bytes of a document → a draft with findings, and the tables as they were understood."""

from __future__ import annotations

import logging
import time
from collections import Counter

from shudarga.lib.dates import find_dates
from shudarga.reading.document import Document, RawTable
from shudarga.reading.draft import Finding, PlanDraft
from shudarga.reading.drafting import Drafter, number_findings
from shudarga.reading.formats import open_document
from shudarga.reading.heads import ROLES
from shudarga.reading.joined_goals import part_goals
from shudarga.reading.letters import read_letter
from shudarga.reading.lines import Line, read_lines
from shudarga.reading.reporting import reporting_dates
from shudarga.reading.sections import Piece, Section, find_sections
from shudarga.reading.signatures import read_signatures
from shudarga.reading.structure import build_goals
from shudarga.reading.titles import read_place, read_title, take_annex, years_in
from shudarga.reading.understood import Column, Mapping, Reading, Table
from shudarga.reading.unreadable import Unreadable

_LOG = logging.getLogger(__name__)
_MOST_ROWS = 6000
_UNSURE = 0.55


def read_document(data: bytes, name: str, *, mapping: Mapping | None = None, year: int | None = None) -> Reading:
    """Read a plan document. The kind of file is told by its content; a `name` with the ending of another is refused.

    `year` is for a document that names none, or none that is right. Raises `Unreadable` and nothing else.
    """
    started = time.perf_counter()
    try:
        reading = _read(data, name, mapping or Mapping(), year)
    except Unreadable:
        raise
    except (Exception, RecursionError) as error:
        # The last resort: whatever a broken file does to a library, a person gets a sentence.
        _LOG.warning("reading %s failed", name, exc_info=True)
        raise Unreadable("damaged") from error
    reading.seconds = time.perf_counter() - started
    return reading


def _read(data: bytes, name: str, mapping: Mapping, year: int | None) -> Reading:
    document = open_document(data, name)
    if not document.has_text():
        raise Unreadable("empty")
    if sum(len(table.rows) for table in document.tables()) > _MOST_ROWS:
        raise Unreadable("too_long")
    pieces = find_sections(document, _roles(mapping))
    sections = [piece for piece in pieces if isinstance(piece, Section)]
    if not sections:
        raise Unreadable("not_a_plan")
    draft = _around(pieces, sections, year)
    raw = part_goals(build_goals(pieces))
    drafter = Drafter(draft.year)
    draft.goals = drafter.goals(raw)
    if not any(True for _ in draft.measures()):
        raise Unreadable("not_a_plan")
    draft.findings += _column_findings(sections) + number_findings(raw, draft.goals) + drafter.findings
    draft.findings.sort(key=lambda finding: (finding.table or 0, finding.row or 0))
    return Reading(draft, _tables(document, sections))


def _roles(mapping: Mapping) -> dict[int, dict[int, str]]:
    return {
        table: {column - 1: role for column, role in columns.items() if role in ROLES}
        for table, columns in mapping.columns.items()
    }


def _around(pieces: list[Piece], sections: list[Section], year: int | None) -> PlanDraft:
    """The draft without its goals: all that stands outside the tables."""
    lines = read_lines(pieces)
    findings = take_annex(lines)
    signed = read_signatures(lines, year)
    title = read_title(lines)
    if not title:
        findings.append(Finding("no_title"))
    found = _year(title, lines, sections, year, findings)
    if signed.approval and signed.approval.date is None and found and year is None:
        signed.findings = [*signed.findings]
    known = [signed.approval.date] if signed.approval and signed.approval.date else []
    known += [item.date for line in lines if not line.taken for item in find_dates(line.text, found) if item.certain]
    letter = read_letter(lines, found, known)
    days = reporting_dates(lines, found)
    return PlanDraft(
        title=title,
        year=found,
        place=read_place(lines),
        approval=signed.approval,
        letter=letter.letter,
        reporting_dates=days,
        signatures=signed.signatures,
        findings=[*findings, *signed.findings, *letter.findings],
    )


def _year(
    title: str, lines: list[Line], sections: list[Section], given: int | None, findings: list[Finding]
) -> int | None:
    if given is not None:
        return given
    named = years_in(title)
    if named:
        if len(set(named)) > 1:
            findings.append(Finding("several_years", params={"year": named[0]}))
        return named[0]
    counted = Counter(
        item.date.year
        for section in sections
        for row in section.rows
        for at in section.layout.columns("period") + section.layout.columns("end")
        if at < len(row.cells)
        for item in find_dates(row.cells[at].text)
    ) or Counter(item.date.year for line in lines for item in find_dates(line.text))
    if not counted:
        findings.append(Finding("no_year", severity="error"))
        return None
    year = counted.most_common(1)[0][0]
    findings.append(Finding("year_from_dates", params={"year": year}))
    return year


def _column_findings(sections: list[Section]) -> list[Finding]:
    findings = []
    for section in sections:
        layout, table = section.layout, section.table.index
        if not any(layout.heads):
            findings.append(Finding("columns_guessed", table=table))
        for at, (role, sure) in enumerate(zip(layout.roles, layout.confidences, strict=True)):
            if sure < _UNSURE and role != "other" and layout.heads[at]:
                params: dict[str, str | int] = {"head": layout.heads[at]}
                findings.append(Finding("columns_unsure", "note", column=at + 1, table=table, params=params))
    return findings


def _tables(document: Document, sections: list[Section]) -> list[Table]:
    by_table: dict[int, list[Section]] = {}
    for section in sections:
        by_table.setdefault(section.table.index, []).append(section)
    return [_table(table, by_table.get(table.index, [])) for table in document.tables()]


def _table(table: RawTable, sections: list[Section]) -> Table:
    layout = sections[0].layout if sections else None
    columns = [
        Column(at + 1, layout.heads[at], layout.roles[at], layout.confidences[at])
        if layout and at < len(layout.roles)
        else Column(at + 1, "", "other", 0.0)
        for at in range(table.width)
    ]
    heads = [number for section in sections for number in section.head_rows]
    return Table(table.index, table.where, columns, [row.texts for row in table.rows], heads, bool(sections))
