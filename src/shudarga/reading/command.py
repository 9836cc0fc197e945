"""`shudarga plan read FILE`: the plan on the terminal, as JSON or as an outline."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TextIO

from shudarga.reading.container import MAX_BYTES
from shudarga.reading.outline import outline
from shudarga.reading.reading import read_document
from shudarga.reading.unreadable import Unreadable

READ, READ_WITH_ERRORS, UNREADABLE = 0, 1, 2


def run_plan_read(path: Path | str, as_json: bool, lang: str, out: TextIO, err: TextIO) -> int:  # noqa: FBT001 - it mirrors the command's own flag
    """Write the plan to `out`; where it cannot be read, one sentence to `err`. Gives the exit code (0, 1 or 2)."""
    try:
        reading = read_document(_bytes(Path(path)), str(path))
    except Unreadable as problem:
        err.write(problem.message(lang) + "\n")
        return UNREADABLE
    if as_json:
        json.dump(reading.draft.to_json(lang), out, ensure_ascii=False, indent=1)
        out.write("\n")
    else:
        out.write(outline(reading.draft, lang))
    has_errors = any(finding.severity == "error" for finding in reading.findings)
    return READ_WITH_ERRORS if has_errors else READ


def _bytes(path: Path) -> bytes:
    try:
        if path.stat().st_size > MAX_BYTES:
            raise Unreadable("too_large", limit=MAX_BYTES // 2**20)
        return path.read_bytes()
    except OSError as error:
        raise Unreadable("no_file", name=str(path)) from error
