"""Shares are cut off, never rounded."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from shudarga.ui.figures import Share, percent_text, width_of


@pytest.mark.parametrize(
    ("share", "decimals", "text"),
    [
        (None, 0, "–"),
        (0, 0, "0%"),
        (1, 0, "100%"),
        (0.29, 0, "29%"),
        (0.999, 0, "99%"),
        (Fraction(2, 3), 0, "66%"),
        (Fraction(2, 3), 1, "66.6%"),
        (Decimal("0.8809"), 1, "88.0%"),
    ],
)
def test_percent(share: Share, decimals: int, text: str) -> None:
    assert percent_text(share, decimals) == text


@pytest.mark.parametrize(
    ("share", "width"), [(None, "0"), (0.5, "50"), (Fraction(1, 3), "33.33"), (1.4, "100"), (-1, "0")]
)
def test_width_stays_in_the_picture(share: Share, width: str) -> None:
    assert width_of(share) == width
