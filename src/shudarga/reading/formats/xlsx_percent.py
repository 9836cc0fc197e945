"""Which cells of a workbook show percents: the reading library gives 0.9 for a cell that shows 90 %."""

from __future__ import annotations

import re
import zipfile

from shudarga.reading.container import read_part

_BUILT_IN = {9, 10}
_SHEET = re.compile(r'<(?:\w+:)?sheet\b[^>]*?\bname="([^"]*)"[^>]*?\br:id="([^"]*)"')
_RELATION = re.compile(r"<Relationship\b[^>]*>")
_CELL = re.compile(r'<(?:\w+:)?c\b(?=[^>]*?\br="([A-Z]{1,3})(\d{1,7})")(?=[^>]*?\bs="(\d+)")[^>]*?(?<!/)>')


def percent_cells(archive: zipfile.ZipFile) -> dict[str, set[tuple[int, int]]]:
    """Sheet name → (row, column) from 0 of each cell formatted as a percent. Empty where the file has no styles."""
    names = set(archive.namelist())
    if "xl/styles.xml" not in names or "xl/workbook.xml" not in names:
        return {}
    styles = _percent_styles(read_part(archive, "xl/styles.xml").decode("utf-8", "replace"))
    if not styles:
        return {}
    found = {}
    for sheet, path in _sheet_paths(archive, names).items():
        if path in names:
            found[sheet] = _cells(read_part(archive, path).decode("utf-8", "replace"), styles)
    return found


def _percent_styles(xml: str) -> set[int]:
    formats = {
        int(match.group(1))
        for match in re.finditer(r'<(?:\w+:)?numFmt\b[^>]*?numFmtId="(\d+)"[^>]*?formatCode="[^"]*%[^"]*"', xml)
    } | _BUILT_IN
    block = re.search(r"<(?:\w+:)?cellXfs\b.*?</(?:\w+:)?cellXfs>", xml, re.DOTALL)
    used = re.findall(r"<(?:\w+:)?xf\b[^>]*>", block.group(0)) if block else []
    found = set()
    for index, entry in enumerate(used):
        match = re.search(r'numFmtId="(\d+)"', entry)
        if match and int(match.group(1)) in formats:
            found.add(index)
    return found


def _sheet_paths(archive: zipfile.ZipFile, names: set[str]) -> dict[str, str]:
    if "xl/_rels/workbook.xml.rels" not in names:
        return {}
    targets = {}
    for entry in _RELATION.findall(read_part(archive, "xl/_rels/workbook.xml.rels").decode("utf-8", "replace")):
        own, target = re.search(r'\bId="([^"]*)"', entry), re.search(r'\bTarget="([^"]*)"', entry)
        if own and target:
            path = target.group(1)
            targets[own.group(1)] = path.lstrip("/") if path.startswith("/") else f"xl/{path}"
    book = read_part(archive, "xl/workbook.xml").decode("utf-8", "replace")
    return {name: targets[own] for name, own in _SHEET.findall(book) if own in targets}


def _cells(xml: str, styles: set[int]) -> set[tuple[int, int]]:
    found = set()
    for letters, number, style in _CELL.findall(xml):
        if int(style) in styles:
            column = 0
            for letter in letters:
                column = column * 26 + ord(letter) - 64
            found.add((int(number) - 1, column - 1))
    return found
