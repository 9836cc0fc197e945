"""Which row of a new document is which row of the plan that stands: pure, so that work done is never lost by guess."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import TypeVar

from rapidfuzz import fuzz, process

Old = TypeVar("Old")
New = TypeVar("New")
Key = tuple[str, str]
"""(number, text)."""

SURE = 60.0
"""Least likeness, 0–100, at which two texts with the same number are held to be the same thing."""
ALIKE = 85.0
"""Least likeness where the numbers differ."""
SAME_NUMBER = 20.0
"""What a same number counts for beside the likeness of the texts."""
NEARLY_SAME = 95.0
"""From this likeness on, a row with the same number is not looked for elsewhere."""
NEAREST = 5


def match(
    olds: Sequence[Old], news: Sequence[New], *, old_key: Callable[[Old], Key], new_key: Callable[[New], Key]
) -> list[tuple[Old | None, New | None]]:
    """Pairs in the new order, then the olds that have no partner.

    The same words stay together, whatever the number: a row put in between renumbers all that follow. Only then are
    rows paired that were reworded, likest first.
    """
    old_keys = [plain(old_key(old)) for old in olds]
    new_keys = [plain(new_key(new)) for new in news]
    partner: dict[int, int] = {}
    pair_equal(partner, old_keys, new_keys, lambda key: key)
    pair_equal(partner, old_keys, new_keys, lambda key: key[1])
    pair_alike(partner, old_keys, new_keys)
    pair_equal(partner, old_keys, new_keys, lambda key: key, nameless=True)
    pairs: list[tuple[Old | None, New | None]] = [
        (olds[partner[j]] if j in partner else None, new) for j, new in enumerate(news)
    ]
    taken = set(partner.values())
    return pairs + [(old, None) for i, old in enumerate(olds) if i not in taken]


def plain(key: Key) -> Key:
    """A key without what a new typing changes: capitals, spaces, closing points."""
    return key[0].strip().rstrip("."), re.sub(r"\W+", " ", key[1]).strip().casefold()


def pair_equal(
    partner: dict[int, int],
    olds: Sequence[Key],
    news: Sequence[Key],
    of: Callable[[Key], Hashable],
    *,
    nameless: bool = False,
) -> None:
    """Pair what is equal, in order. Empty texts say nothing: they are paired last (`nameless`), by their number."""
    taken = set(partner.values())
    waiting: dict[Hashable, list[int]] = defaultdict(list)
    for i, key in enumerate(olds):
        if i not in taken and (key[1] or nameless):
            waiting[of(key)].append(i)
    for j, key in enumerate(news):
        if j not in partner and waiting.get(of(key)):
            partner[j] = waiting[of(key)].pop(0)


def pair_alike(partner: dict[int, int], olds: Sequence[Key], news: Sequence[Key]) -> None:
    """Pair reworded rows, the likest first."""
    taken = set(partner.values())
    left = {i: key for i, key in enumerate(olds) if i not in taken}
    texts = {i: key[1] for i, key in left.items()}
    scores = [
        (likeness(left[i], key), -j, -i)
        for j, key in enumerate(news)
        if j not in partner
        for i in candidates(key, left, texts)
    ]
    for score, j, i in sorted(scores, reverse=True):
        if score > 0 and -j not in partner and -i not in taken:
            partner[-j] = -i
            taken.add(-i)


def candidates(key: Key, olds: dict[int, Key], texts: dict[int, str]) -> Iterable[int]:
    """The olds that may be this one: those with its number, and those with the likest texts."""
    same = {i for i, old in olds.items() if key[0] and old[0] == key[0]}
    if not key[1] or any(fuzz.ratio(olds[i][1], key[1]) >= NEARLY_SAME for i in same):
        return same
    near = process.extract(key[1], texts, scorer=fuzz.ratio, processor=None, score_cutoff=ALIKE, limit=NEAREST)
    return same | {i for _text, _score, i in near}


def likeness(old: Key, new: Key) -> float:
    """0 where the two are not the same thing."""
    same_number = bool(old[0]) and old[0] == new[0]
    if same_number and not (old[1] and new[1]):
        return SURE
    alike = fuzz.ratio(old[1], new[1])
    if alike >= (SURE if same_number else ALIKE):
        return alike + (SAME_NUMBER if same_number else 0.0)
    return 0.0
