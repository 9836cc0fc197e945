"""Text with tabs, as OCR and copying leave it; also quoted TSV, CSV and tables drawn with bars."""

from __future__ import annotations

import csv
import re

from shudarga.reading.document import Block, Cell, Document, Paragraph, RawTable, Row
from shudarga.reading.unreadable import Unreadable

_GAP = re.compile(r" {3,}|\t+ *")
_BAR_RULE = re.compile(r"^\s*\|?[\s:|+=-]+\|?\s*$")
_QUOTED_LINES = 60


def decode(data: bytes) -> str:
    """Text from UTF-8, UTF-16 (with or without a mark) or Windows-1251."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", errors="replace")
    sample = data[:4000]
    if sample.count(0) > len(sample) // 12:
        little = sample[1::2].count(0) + sample[1::2].count(4) >= sample[::2].count(0) + sample[::2].count(4)
        return data.decode("utf-16-le" if little else "utf-16-be", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    return _decode_1251(data)


def _decode_1251(data: bytes) -> str:
    text = data.decode("cp1251", errors="replace")
    letters = sum(char.isalpha() for char in text)
    cyrillic = sum("а" <= char.lower() <= "я" or char in "ёЁ" for char in text)
    if letters and cyrillic * 2 < letters:
        raise Unreadable("unknown_kind")
    # Windows-1251 has no ө and ү: the field's old fonts put them at Є/є and Ї/ї.
    return text.translate(str.maketrans("ЄєЇї", "ӨөҮү"))


def read_text(data: bytes) -> Document:
    lines = decode(data).replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").split("\n")
    if "\f" in "".join(lines):
        lines = [part for line in lines for part in line.split("\f")]
    blocks: list[Block] = []
    for block in _blocks(_mended(_split_lines(lines))):
        blocks += _pages(block) if isinstance(block, RawTable) else [block]
    return Document(blocks)


def _mended(rows: list[list[str]]) -> list[list[str]]:
    """Rows that a line break inside a cell cut in two, made one: together they have the usual number of cells."""
    widths = [len(row) for row in rows if len(row) > 2]  # noqa: PLR2004 - cells: fewer are a line with a gap
    usual = max(set(widths), key=widths.count, default=0)
    mended: list[list[str]] = []
    for row in rows:
        before = mended[-1] if mended else []
        small = bool(row) and row[0].strip()[:1].islower()
        if 1 < len(before) < usual and small and len(row) > 1 and len(before) + len(row) - 1 == usual:
            mended[-1] = [*before[:-1], f"{before[-1]}\x0b{row[0]}", *row[1:]]
        else:
            mended.append(row)
    return mended


def _pages(table: RawTable) -> list[RawTable]:
    """A table whose later pages have another number of columns, told by their rows of `1 2 3 4`, as tables apart."""
    pages = [RawTable([], ragged=True)]
    for row in table.rows:
        page = pages[-1]
        numbers = [cell.text.strip(" .") for cell in row.cells]
        counted = len(numbers) > 2 and numbers == [str(at) for at in range(1, len(numbers) + 1)]  # noqa: PLR2004 - a run of two may be anything
        if counted and page.rows and len(numbers) != page.width:
            page = RawTable([], ragged=True)
            pages.append(page)
        page.rows.append(Row(row.cells, len(page.rows) + 1, starts_page=counted and bool(page.rows)))
    return pages


def _split_lines(lines: list[str]) -> list[list[str]]:
    if not any("\t" in line for line in lines):
        for reader in (_bars, _commas):
            rows = reader(lines)
            if rows:
                return rows
    return [line.split("\t") for line in _join_quoted(lines)]


def _join_quoted(lines: list[str]) -> list[str]:
    """Lines with cells quoted over several lines joined into one; a line break inside becomes `\\x0b`."""
    joined: list[str] = []
    index = 0
    while index < len(lines):
        line, used = lines[index], 1
        if re.search(r'(?:^|\t)"', line):
            whole, used = _quoted(lines, index)
            line = whole
        joined.append(line)
        index += used
    return joined


def _quoted(lines: list[str], index: int) -> tuple[str, int]:
    text = lines[index]
    for used in range(1, _QUOTED_LINES):
        cells = _unquote(text)
        if cells is not None:
            return "\t".join(cells), used
        if index + used >= len(lines):
            break
        text = f"{text}\x0b{lines[index + used]}"
    return lines[index], 1


def _unquote(text: str) -> list[str] | None:
    """The cells of a quoted row, or None while a quote is still open."""
    cells: list[str] = []
    rest = text
    while True:
        match = re.match(r'"((?:[^"]|"")*)"(?=\t|$)', rest)
        if match:
            cells.append(match.group(1).replace('""', '"'))
        elif rest.startswith('"') and rest.split("\t", 1)[0].count('"') % 2:
            return None
        else:
            match = re.match(r"[^\t]*", rest)
            cells.append(match.group(0) if match else "")
        rest = rest[match.end() :] if match else ""
        if not rest:
            return cells
        rest = rest[1:]


def _bars(lines: list[str]) -> list[list[str]] | None:
    drawn = [line for line in lines if line.count("|") >= 2]  # noqa: PLR2004 - bars: one cell between them
    if len(drawn) < 3:  # noqa: PLR2004 - a head and two rows
        return None
    rows: list[list[str]] = []
    for line in lines:
        if line.count("|") < 2:  # noqa: PLR2004 - the same
            rows.append([line])
        elif not _BAR_RULE.match(line):
            cells = line.strip().removeprefix("|").removesuffix("|").split("|")
            rows.append([re.sub(r"<br\s*/?>", "\x0b", cell).strip() for cell in cells])
    return rows


def _commas(lines: list[str]) -> list[list[str]] | None:
    for delimiter in ";,":
        try:
            rows = [
                [cell.replace("\n", "\x0b") for cell in row] for row in csv.reader(_lined(lines), delimiter=delimiter)
            ]
        except csv.Error:
            continue
        widths = [len(row) for row in rows if len(row) > 1]
        usual = max(set(widths), key=widths.count, default=0)
        if usual >= 3 and widths.count(usual) * 10 >= len(widths) * 8 and widths.count(usual) > 1:  # noqa: PLR2004 - columns, as sentences with commas have by chance
            return rows
    return None


def _lined(lines: list[str]) -> list[str]:
    return [f"{line}\n" for line in lines]


def _blocks(rows: list[list[str]]) -> list[Paragraph | RawTable]:
    blocks: list[Paragraph | RawTable] = []
    table: RawTable | None = None
    gap: list[Paragraph] = []
    for cells in rows:
        texts = [cell.replace("\x0b", "\n").strip() for cell in cells]
        if not any(texts):
            gap.append(Paragraph(""))
        elif _is_row(texts):
            if table is None:
                blocks += gap
                table = RawTable([], ragged=True)
                blocks.append(table)
            table.rows.append(Row([Cell(text) for text in texts], len(table.rows) + 1))
            gap = []
        else:
            table = None
            blocks += [*gap, _paragraph(cells)]
            gap = []
    return blocks + gap


def _is_row(texts: list[str]) -> bool:
    """Two or more cells; a single text behind a tab is a row too, where it stands among rows."""
    return len(texts) > 1


def _paragraph(cells: list[str]) -> Paragraph:
    line = "\t".join(cells).replace("\x0b", "\n")
    parts = [part for part in _GAP.split(line.strip()) if part.strip()]
    stops, start = [], 0
    for part in parts:
        start = line.index(part, start)
        stops.append(float(start))
        start += len(part)
    return Paragraph("\t".join(part.strip() for part in parts), stops=tuple(stops))
