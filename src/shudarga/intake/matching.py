"""Which row of a new document is which row of the plan that stands: pure, so that work done is never lost by guess."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import TypeVar

from rapidfuzz import fuzz

Old = TypeVar("Old", bound=Hashable)
New = TypeVar("New")
SURE = 60.0
"""Least likeness, 0–100, at which two texts with the same number are held to be the same thing."""
ALIKE = 85.0
"""Least likeness where the numbers differ."""


def match(
    olds: Sequence[Old], news: Sequence[New], *, old_key: Callable[[Old], tuple[str, str]], new_key: Callable[[New], tuple[str, str]]
) -> list[tuple[Old | None, New | None]]:
    """Pairs in the new order, then the olds that have no partner. A key is (number, text)."""
    scores = [
        (likeness(old_key(old), new_key(new)), -i, -j)
        for i, old in enumerate(olds)
        for j, new in enumerate(news)
    ]
    partner: dict[int, int] = {}
    taken: set[int] = set()
    for score, i, j in sorted(scores, reverse=True):
        if score > 0 and -j not in partner and -i not in taken:
            partner[-j] = -i
            taken.add(-i)
    pairs: list[tuple[Old | None, New | None]] = [
        (olds[partner[j]] if j in partner else None, new) for j, new in enumerate(news)
    ]
    return pairs + [(old, None) for i, old in enumerate(olds) if i not in taken]


def likeness(old: tuple[str, str], new: tuple[str, str]) -> float:
    """0 where the two are not the same thing; a same number counts on top of the likeness of the texts."""
    same_number = bool(old[0]) and old[0] == new[0]
    alike = 100.0 if old[1] == new[1] else fuzz.ratio(" ".join(old[1].split()).casefold(), " ".join(new[1].split()).casefold())
    if same_number and (alike >= SURE or not old[1] or not new[1]):
        return 100.0 + alike
    return alike if alike >= ALIKE else 0.0
