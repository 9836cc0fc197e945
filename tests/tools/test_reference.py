"""The pages of docs/reference/ that are made from the code are not stale."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

HOME = Path(__file__).resolve().parents[2]


@pytest.fixture
def reference() -> ModuleType:
    """tools/reference.py, which is no package."""
    spec = importlib.util.spec_from_file_location("reference", HOME / "tools" / "reference.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_no_page_is_stale(reference: ModuleType) -> None:
    assert reference.stale() == []


def test_a_stale_page_is_found_and_written(
    reference: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reference, "FOLDER", tmp_path)
    (tmp_path / "report-states.md").write_text("old", encoding="utf-8")
    assert "report-states.md" in reference.stale()
    reference.write()
    assert reference.stale() == []


def test_the_diagram_has_every_step(reference: ModuleType) -> None:
    from shudarga.reports.states import TRANSITIONS

    text = reference.report_states()
    arrows = [f"{source} --> {step.target}: {step.act}" for step in TRANSITIONS for source in step.sources]
    assert text.count("-->") == len(arrows) + 1
