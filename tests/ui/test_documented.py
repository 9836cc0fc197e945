"""docs/reference/components.md names every tag, every state and every word of the rail."""

from __future__ import annotations

from pathlib import Path

import pytest

from shudarga.ui.navigation import LABELS
from shudarga.ui.states import LOOKS
from shudarga.ui.templatetags.ui import register

PAGE = (Path(__file__).parents[2] / "docs" / "reference" / "components.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("tag", sorted(register.tags))
def test_every_tag_is_listed(tag: str) -> None:
    assert f"`{tag}`" in PAGE


@pytest.mark.parametrize("name", [*LOOKS, *LABELS])
def test_every_state_and_label_is_listed(name: str) -> None:
    assert name in PAGE
