"""The small plan of the soum office."""

from __future__ import annotations

import pytest

from tests.people import Cast
from tests.records.making import SmallPlan, make_small_plan


@pytest.fixture
def small(cast: Cast) -> SmallPlan:
    """A plan of three measures."""
    return make_small_plan(cast.body, cast.editor)
