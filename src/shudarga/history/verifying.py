"""Holding the chain against itself: has anything in it been altered, taken out or moved?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from shudarga.history.chain import HASHED, End, hash_of
from shudarga.history.models import ChainHead, Event

CHUNK = 2000


class BreachKind(StrEnum):
    """What happened to an event."""

    ALTERED = "altered"
    MISSING = "missing"
    REORDERED = "reordered"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Breach:
    """Where the chain does not hold: positions `first` to `last`; `belongs` is the right place of a moved event."""

    kind: BreachKind
    first: int
    last: int
    belongs: int | None = None

    def __str__(self) -> str:
        place = f"{self.first}" if self.first == self.last else f"{self.first}-{self.last}"
        return f"{self.kind} {place}" + (f" ({self.belongs})" if self.belongs is not None else "")


def verify() -> list[Breach]:
    """Every breach of the chain, in the order of positions; empty where all is sound. Reads 2,000 events at a time."""
    breaches: list[Breach] = []
    end = End(0, "")
    for row in Event.objects.order_by("sequence").values(*HASHED, "hash").iterator(chunk_size=CHUNK):
        breaches += breaches_at(row, end)
        end = End(row["sequence"], row["hash"])
    return told_once([*breaches, *breaches_at_end(end)])


def told_once(breaches: list[Breach]) -> list[Breach]:
    """In the order of positions; an event that was moved also breaks its neighbour's link, which adds nothing."""
    moved = {breach.first for breach in breaches if breach.kind is BreachKind.REORDERED}
    kept = {breach for breach in breaches if breach.kind is not BreachKind.ALTERED or breach.first not in moved}
    return sorted(kept, key=lambda breach: (breach.first, breach.kind))


def breaches_at(row: dict[str, Any], before: End) -> Iterator[Breach]:
    """What is wrong with one event, given the one before it."""
    here = row["sequence"]
    gap = here > before.sequence + 1
    if gap:
        yield Breach(BreachKind.MISSING, before.sequence + 1, here - 1)
    if hash_of(row) != row["hash"]:
        place = place_of(row)
        yield Breach(BreachKind.REORDERED if place else BreachKind.ALTERED, here, here, place)
    elif not gap and row["previous_hash"] != before.hash:
        # This one is whole, so the one before it was rewritten together with its own hash.
        yield Breach(BreachKind.ALTERED, before.sequence, before.sequence)


def place_of(row: dict[str, Any]) -> int | None:
    """Where an event that is sound in itself belongs, if it merely stands at a wrong position."""
    previous = Event.objects.filter(hash=row["previous_hash"]).values_list("hash", "sequence").first()
    candidates = {1} if not row["previous_hash"] else {previous[1] + 1} if previous else set()
    # The one before may itself have been moved, so ask also what the next one and the chain's length allow.
    following = Event.objects.filter(previous_hash=row["hash"]).values_list("sequence", flat=True).first()
    candidates |= {following - 1} if following else set()
    for place in sorted(candidates | neighbours(row["sequence"])):
        if place != row["sequence"] and hash_of({**row, "sequence": place}) == row["hash"]:
            return place
    return None


def neighbours(sequence: int) -> set[int]:
    """Positions near by: two events that changed places are each other's answer."""
    return set(range(max(1, sequence - 50), sequence + 51))


def breaches_at_end(end: End) -> Iterator[Breach]:
    """Events cut off or hung on at the end, which only the chain's head knows."""
    head = ChainHead.objects.filter(id=1).first()
    known = End(head.sequence, head.hash) if head else End(0, "")
    if known.sequence > end.sequence:
        yield Breach(BreachKind.MISSING, end.sequence + 1, known.sequence)
    elif known.sequence < end.sequence:
        yield Breach(BreachKind.ADDED, known.sequence + 1, end.sequence)
    elif known.hash != end.hash:
        yield Breach(BreachKind.ALTERED, end.sequence, end.sequence)
