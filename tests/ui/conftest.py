"""The room's fixtures."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytest_django import Settings


@pytest.fixture(autouse=True)
def own_pages(settings: Settings) -> None:
    """The room stands alone: its tests know no area's addresses, and have a form page of their own."""
    settings.ROOT_URLCONF = "tests.ui.story_urls"
    settings.TEMPLATES = [{**settings.TEMPLATES[0], "DIRS": [Path(__file__).parent / "templates"]}]
