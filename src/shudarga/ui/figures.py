"""Shares as numbers: cut off, never rounded, because 99.9 % is not done (domain.md, Rating)."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

Share = int | float | Decimal | Fraction | None


def exact(share: int | float | Decimal | Fraction) -> Fraction:
    """A share as it was meant: 0.29 is 29/100, not the binary number nearest to it."""
    if isinstance(share, Fraction):
        return share
    return Fraction(str(share)) if isinstance(share, float) else Fraction(share)


def percent_text(share: Share, decimals: int = 0) -> str:
    """A share of 0 to 1 as "88%" or, with decimals=1, "88.0%"; "–" where there is none."""
    if share is None:
        return "–"
    part = exact(share)
    whole, rest = divmod(part.numerator * 100 * 10**decimals // part.denominator, 10**decimals)
    return f"{whole}.{rest:0{decimals}d}%" if decimals else f"{whole}%"


def width_of(share: Share) -> str:
    """A share as a number between 0 and 100 for drawing, at most two decimals, with a point."""
    if share is None:
        return "0"
    part = exact(share)
    hundredths = min(max(part.numerator * 10_000 // part.denominator, 0), 10_000)
    return f"{hundredths / 100:g}"
