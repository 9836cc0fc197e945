"""A document before anything is understood: paragraphs and tables in reading order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

Fill = Literal["", "across", "down"]


@dataclass(slots=True)
class Cell:
    """One cell of a full grid. `fill` says that it repeats a merged cell that begins to the left or above."""

    text: str = ""
    fill: Fill = ""

    def __bool__(self) -> bool:
        return bool(self.text)


@dataclass(slots=True)
class Row:
    """One row; `number` counts from 1 in its table (in its sheet for a spreadsheet)."""

    cells: list[Cell]
    number: int
    where: str | None = None
    starts_page: bool = False

    @property
    def texts(self) -> list[str]:
        return [cell.text for cell in self.cells]

    def printed(self) -> str:
        """The row as printed: merged cells once, cells parted by tabs."""
        return "\t".join(cell.text for cell in self.cells if not cell.fill)


@dataclass(slots=True)
class Paragraph:
    """Text outside tables. `stops` are the places (points or characters) where parts parted by tabs begin."""

    text: str
    where: str | None = None
    heading: bool = False
    stops: tuple[float, ...] = ()


@dataclass(slots=True)
class RawTable:
    """One table as it stands; `ragged` where rows have no common grid (text with tabs)."""

    rows: list[Row]
    where: str | None = None
    ragged: bool = False
    index: int = 0

    @property
    def width(self) -> int:
        return max((len(row.cells) for row in self.rows), default=0)


Block = Paragraph | RawTable


@dataclass(slots=True)
class Document:
    """All blocks of a file in reading order. An empty paragraph stands for a gap."""

    blocks: list[Block] = field(default_factory=list)

    def tables(self) -> Iterator[RawTable]:
        for block in self.blocks:
            if isinstance(block, RawTable):
                yield block

    def has_text(self) -> bool:
        return any(
            block.text.strip() if isinstance(block, Paragraph) else any(any(row.texts) for row in block.rows)
            for block in self.blocks
        )
