"""PDF files by typst, with or without drawn lines."""

import json
from typing import Any

import typst

from .blocks import Break, Cell, Document, Paragraph, Sides, Table

SOURCE = """
#let data = json(bytes(sys.inputs.data))
#set document(title: "Төлөвлөгөө")
#set page(paper: "a4", flipped: data.landscape, margin: 1.6cm,
  header: if data.header != "" { align(right, text(8pt, data.header)) },
  footer: if data.footer != "" { align(center, context [#data.footer #counter(page).display()]) })
#set text(lang: "mn", size: 10pt)
#set par(leading: 0.5em, spacing: 0.65em)
#let lines(t) = t.split("\\n").map(l => text(l)).join(linebreak())
#let body(c) = {
  let t = if c.bold { strong(lines(c.text)) } else { lines(c.text) }
  t
}
#for block in data.blocks {
  if block.kind == "break" { pagebreak(weak: true) }
  else if block.kind == "paragraph" {
    set align(if block.align == "center" { center } else if block.align == "right" { right } else { left })
    par(if block.bold { strong(lines(block.text)) } else { lines(block.text) })
    v(0.4em)
  } else if block.kind == "sides" {
    grid(columns: (1fr, 1fr), gutter: 1em, lines(block.left), lines(block.right))
    v(0.4em)
  } else {
    // A measure over a few rows of criteria stays on one page: cut, its period could stand on the page before its text
    let cells = block.cells.map(c => table.cell(x: c.x, y: c.y, colspan: c.across, rowspan: c.down,
      breakable: c.down == 1 or c.down > 3, body(c)))
    let heads = block.heads.map(c => table.cell(x: c.x, y: c.y, colspan: c.across, rowspan: c.down, body(c)))
    set text(size: 1em * block.size)
    let head = if heads.len() > 0 { (table.header(repeat: block.repeat, ..heads),) }
    table(columns: block.widths.map(w => w * 1cm), stroke: if block.ruled { 0.5pt } else { none },
      inset: if block.ruled { 4pt } else { 5pt }, ..head, ..cells)
    v(0.6em)
  }
}
"""
MARGIN = 1.6  # cm
MARKS = {"": "", "bullet": "• ", "decimal": ""}


def pdf_of(document: Document, *, sans: bool = False) -> bytes:
    """`sans`: set in a sans-serif face where the machine has one."""
    page = (29.7 if document.landscape else 21.0) - 2 * MARGIN
    data = {
        "landscape": document.landscape,
        "header": document.marks.get("header", ""),
        "footer": document.marks.get("footer", ""),
        "blocks": [_block(block, page, 0.24 if sans else 0.21) for block in document.blocks],
    }
    source = SOURCE
    if sans:
        source = source.replace("size: 10pt)", 'size: 9.5pt, font: ("Noto Sans", "DejaVu Sans"))')
    compiler = typst.Compiler(ignore_system_fonts=not sans)
    made = compiler.compile(input=source.encode(), format="pdf", sys_inputs={"data": json.dumps(data)})
    assert isinstance(made, bytes)
    return made


def _block(block: Any, page: float, letter: float) -> dict[str, Any]:
    match block:
        case Paragraph():
            text = block.text.replace("\v", "\n")
            return {"kind": "paragraph", "text": text, "align": block.align, "bold": block.bold}
        case Sides():
            return {"kind": "sides", "left": block.left, "right": block.right}
        case Break():
            return {"kind": "break"}
        case Table():
            cells: list[dict[str, Any]] = [
                {"x": c, "y": r, "across": cell.across, "down": cell.down, "bold": cell.bold, "text": _text(cell)}
                for r, row in enumerate(block.rows)
                for c, cell in enumerate(row)
                if cell is not None
            ]
            widths, size = _widths(block, page, letter)
            return {
                "kind": "table",
                "heads": [cell for cell in cells if cell["y"] < block.heads],
                "cells": [cell for cell in cells if cell["y"] >= block.heads],
                "widths": widths,
                "size": size,
                "ruled": block.ruled,
                "repeat": block.repeat,
            }
    raise TypeError(block)


def _text(cell: Cell) -> str:
    text = cell.text.replace("\v", "\n").replace("-20", "-\u200b20")  # a range of dates may wrap at its dash
    if cell.auto == "decimal":
        return "\n".join(f"{i}. {line}" for i, line in enumerate(text.split("\n"), 1))
    return "\n".join(MARKS[cell.auto] + line for line in text.split("\n"))


def _widths(table: Table, page: float, letter: float) -> tuple[list[float], float]:
    """Each column's width in cm, wide enough for its longest word; and the share of its size that the type keeps.

    `page` is the table's width in cm, `letter` a wide letter's.
    """
    longest = [1] * table.width
    words = [1] * table.width
    for row in table.rows:
        for c, cell in enumerate(row):
            if cell is not None and cell.across == 1:
                longest[c] = max(longest[c], len(cell.text))
                words[c] = max(words[c], *(len(word) for word in (cell.text.replace("-20", "- 20") or "x").split()), 1)
    least = [word * letter + 0.4 for word in words]
    if sum(least) > page:
        return [width * page / sum(least) for width in least], page / sum(least)
    shares = [min(40, length / 8) for length in longest]
    left = page - sum(least)
    return [width + left * share / sum(shares) for width, share in zip(least, shares, strict=True)], 1.0
