"""What a document is made of before it has a format."""

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

Align = Literal["left", "center", "right"]
Auto = Literal["", "bullet", "decimal"]


@dataclass(frozen=True)
class Cell:
    """A cell at its top left place. `text` has one paragraph a line; `\v` breaks a line inside a paragraph."""

    text: str = ""
    across: int = 1
    down: int = 1
    auto: Auto = ""  # the paragraphs are an automatic list: the marks are not in their text
    value: date | float | None = None  # what a spreadsheet holds in place of the text
    bold: bool = False
    inner: "Table | None" = None  # a table inside the cell, below its text


@dataclass(frozen=True)
class Table:
    """`rows` have one entry a column; None is a place covered by a cell that reaches over it."""

    rows: list[list[Cell | None]]
    heads: int = 1  # leading rows that are heads
    ruled: bool = True
    repeat: bool = False  # the program repeats the heads on each page

    @property
    def width(self) -> int:
        return len(self.rows[0])


@dataclass(frozen=True)
class Paragraph:
    text: str
    align: Align = "left"
    bold: bool = False
    auto: Auto = ""


@dataclass(frozen=True)
class Sides:
    """A borderless two-column table, as blocks of approval and signature are made."""

    left: str
    right: str


@dataclass(frozen=True)
class Break:
    """A new page; in a workbook `sheet` starts a new sheet of that name."""

    sheet: str = ""


Block = Paragraph | Table | Sides | Break


@dataclass(frozen=True)
class Document:
    blocks: list[Block]
    landscape: bool = True
    marks: dict[str, str] = field(default_factory=dict)  # header and footer texts of each page
