"""The document's tables as the intake keeps them: each column's head and role, and the first rows to know it by."""

from __future__ import annotations

from collections.abc import Mapping as MappingType
from typing import Any

from shudarga.reading import Mapping, Reading, Table

SHOWN_ROWS = 8
LONGEST_CELL = 200

Roles = MappingType[int, MappingType[int, str]]
"""{table: {column: role}}, both counted from 1."""


def tables_json(reading: Reading) -> list[dict[str, Any]]:
    """All tables of a reading, for the screen on which a person says what a column is."""
    return [table_json(table) for table in reading.tables]


def table_json(table: Table) -> dict[str, Any]:
    """One table: {index, where, is_plan, columns: [{index, heading, role, confidence}], rows, more}."""
    heads = set(table.heads)
    rows = [row for number, row in enumerate(table.rows, 1) if number not in heads and any(row)]
    return {
        "index": table.index,
        "where": table.where,
        "is_plan": table.is_plan,
        "columns": [
            {"index": at.index, "heading": at.head, "role": at.role, "confidence": round(at.confidence, 2)}
            for at in table.columns
        ],
        "rows": [[cell[:LONGEST_CELL] for cell in row] for row in rows[:SHOWN_ROWS]],
        "more": max(len(rows) - SHOWN_ROWS, 0),
    }


def mapping_json(roles: Roles) -> dict[str, dict[str, str]]:
    """A mapping with text keys, as JSON wants them."""
    return {str(table): {str(column): role for column, role in columns.items()} for table, columns in roles.items()}


def mapping_of(data: MappingType[str, MappingType[str, str]]) -> Mapping:
    """The reader's mapping out of the intake's."""
    return Mapping({int(table): {int(at): role for at, role in columns.items()} for table, columns in data.items()})
