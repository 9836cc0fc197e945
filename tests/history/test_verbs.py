"""Every verb that some room records has words."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import shudarga
from shudarga.history.verbs import registered

SOURCE = Path(shudarga.__file__).parent


def verbs_recorded(tree: ast.AST) -> Iterator[str]:
    """Verbs written as plain text: `verb="…"`, and the first argument of NewEvent."""
    for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
        given = [keyword.value for keyword in call.keywords if keyword.arg == "verb"]
        if isinstance(call.func, ast.Name) and call.func.id == "NewEvent":
            given += call.args[:1]
        for value in given:
            yield from (
                part.value
                for part in ast.walk(value)
                if isinstance(part, ast.Constant) and isinstance(part.value, str) and "." in part.value.strip(".")
            )


def test_every_verb_has_words() -> None:
    files = [path for path in SOURCE.rglob("*.py") if "migrations" not in path.parts]
    found = {verb for path in files for verb in verbs_recorded(ast.parse(path.read_text(encoding="utf-8")))}
    assert "body.created" in found
    assert sorted(found - set(registered())) == []
