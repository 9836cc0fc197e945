"""How long a report of 200 rows takes to write, beside the bare library writing the same cells and nothing else.

The bare runs have the same columns, rows, heads and words (lists as lists) and no frame, annex, hash, fonts or
conformance of their own. Runs are interleaved, so that a busy machine slows both alike; the best of each counts.
"""

from __future__ import annotations

import copy
import io
import json
import time
from collections.abc import Callable
from dataclasses import replace

import docx
import typst
import xlsxwriter
from tests.documents.samples import report

from bench.figure import Figure
from shudarga.documents.content import Bullets, Cell, OfficialDocument, Text
from shudarga.documents.layout1.tables import plain
from shudarga.documents.lines import Line, lines_of
from shudarga.documents.writing import write_document

ROWS = 200
ROUNDS = {"pdf": 14, "xlsx": 30, "docx": 7}  # the shorter a run, the more of them
ALLOWED = {"pdf": 2.0, "xlsx": 2.0, "docx": 3.0}
BARE = {"pdf": "bare typst", "xlsx": "bare XlsxWriter", "docx": "bare copied rows"}

_TYPST = b"""#let d = json(bytes(sys.inputs.d))
#set page(paper: "a4", flipped: true)
#set text(size: 10pt)
#let cell(c) = if type(c) == str { c } else { c.lead; list(..c.items) }
#table(columns: d.widths.map(w => w * 1fr), table.header(..d.heads), ..d.cells.map(cell))
"""


def distinct(document: OfficialDocument) -> OfficialDocument:
    """The report with other words in every row, as real ones have; what repeats is remembered by every library."""
    sections = tuple(
        replace(
            section,
            rows=tuple(replace(row, cells=tuple(_own(cell, row.number) for cell in row.cells)) for row in section.rows),
        )
        for section in document.sections
    )
    return replace(document, sections=sections)


def _own(cell: Cell, number: str) -> Cell:
    if isinstance(cell, Text) and cell.paragraphs and not cell.paragraphs[0][0].isdigit():
        return Text(tuple(f"{words} {number}" for words in cell.paragraphs))
    if isinstance(cell, Bullets):
        return Bullets(tuple(f"{item} {number}" for item in cell.items), cell.lead and f"{cell.lead} {number}")
    return cell


def bare_pdf(document: OfficialDocument) -> None:
    cells = [
        {"lead": cell.lead, "items": cell.items} if isinstance(cell, Bullets) and len(cell.items) > 1 else plain(cell)
        for line in _rows(document)
        for cell in line.cells
    ]
    heads, widths = [c.heading for c in document.columns], [c.width for c in document.columns]
    data = json.dumps({"cells": cells, "heads": heads, "widths": widths}, ensure_ascii=False)
    typst.compile(_TYPST, ignore_system_fonts=True, sys_inputs={"d": data})


def forget() -> None:
    """typst remembers a run for ten more. Our own writer forgets within its time; the bare run's share isn't ours."""
    compiler = typst.Compiler(ignore_system_fonts=True)
    for _ in range(11):
        compiler.compile(input=b"")


def bare_xlsx(document: OfficialDocument) -> None:
    with xlsxwriter.Workbook(io.BytesIO(), {"in_memory": True}) as book:
        sheet, form = book.add_worksheet(), book.add_format({"text_wrap": True, "border": 1})
        for i, column in enumerate(document.columns):
            sheet.write_string(0, i, column.heading, form)
        for row, line in enumerate(_rows(document), 1):
            for i, cell in enumerate(line.cells):
                sheet.write_string(row, i, plain(cell), form)


def bare_docx(document: OfficialDocument) -> None:
    written = docx.Document()
    table = written.add_table(2, len(document.columns), style="Table Grid")
    for cell, column in zip(table.rows[0].cells, document.columns, strict=True):
        cell.text = column.heading
    model = table.rows[1]._tr
    rows = _rows(document)
    for _ in rows[1:]:
        table._tbl.append(copy.deepcopy(model))
    cells = table._cells
    for i, line in enumerate(rows, 1):
        for j, cell in enumerate(line.cells):
            cells[i * len(line.cells) + j].text = plain(cell)
    written.save(io.BytesIO())


def _rows(document: OfficialDocument) -> list[Line]:
    return [line for line in lines_of(document) if isinstance(line, Line)]


def figures() -> list[Figure]:
    """The ratio of each format, best run against best run."""
    document = distinct(report(ROWS, pictures=0))
    bare = {"pdf": bare_pdf, "xlsx": bare_xlsx, "docx": bare_docx}
    best: dict[str, float] = {}
    for form, run in bare.items():
        for _ in range(ROUNDS[form]):
            _time(best, f"bare {form}", lambda run=run: run(document))
            forget()
            _time(best, form, lambda form=form: write_document(document, form, io.BytesIO()))
    return [
        Figure(f"{ROWS}-row report as {form.upper()} / {BARE[form]}", best[form] / best[f"bare {form}"], allowed)
        for form, allowed in ALLOWED.items()
    ]


def _time(best: dict[str, float], name: str, run: Callable[[], None]) -> None:
    """Processor time, which other programs on the machine lengthen less than the time on the clock."""
    start = time.process_time()
    run()
    best[name] = min(best.get(name, float("inf")), time.process_time() - start)
