"""The two real documents beside the checkout, read and scored by the field's own tool (see conftest.py)."""

import json
import runpy
from pathlib import Path
from typing import Any

import pytest

from shudarga.reading import read_document

SHARED = Path(__file__).resolve().parents[3] / "shared"
SEEDS = ("aimag-2025", "agency-2023")


@pytest.mark.parametrize("name", SEEDS)
def test_the_real_documents_are_read_whole(name: str) -> None:
    score: Any = runpy.run_path(str(SHARED / "tools" / "score_reading.py"))["score"]
    document = SHARED / "seeds" / f"{name}.txt"
    expected = json.loads(document.with_suffix(".expected.json").read_text(encoding="utf-8"))
    found = score(expected, read_document(document.read_bytes(), document.name).draft.to_json())
    assert {field: found.misses.get(field) for field in found.of if found.result(field) < 1} == {}
