"""A figure, and how two ways of doing a thing are timed against each other."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """A measured ratio beside the one allowed; lower is better. `note` says what was measured, for the docs."""

    name: str
    ratio: float
    allowed: float
    note: str = ""

    @property
    def holds(self) -> bool:
        return self.ratio <= self.allowed

    @property
    def verdict(self) -> str:
        return "ok" if self.holds else "over"

    def line(self) -> str:
        """Name, ratio, allowed, ok or over."""
        return f"{self.name:<58} {self.ratio:>8.2f} {self.allowed:>8.2f}  {self.verdict}"


def seconds_of(work: Callable[[], object]) -> float:
    """Time on the clock of one call."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def processor_seconds_of(work: Callable[[], object]) -> float:
    """Processor time of one call: for work inside this process alone, SQLite's included, whatever else runs."""
    start = time.process_time()
    work()
    return time.process_time() - start


def compared(ours: Callable[[], object], limit: Callable[[], object], rounds: int = 15) -> tuple[float, float]:
    """The median seconds of both, called in turn so that the machine's moods meet both alike."""
    ours()
    limit()
    gc.collect()
    pairs = [(seconds_of(ours), seconds_of(limit)) for _ in range(rounds)]
    return statistics.median(pair[0] for pair in pairs), statistics.median(pair[1] for pair in pairs)


def ratio_of(
    name: str, ours: Callable[[], object], limit: Callable[[], object], allowed: float, rounds: int = 15
) -> Figure:
    """A figure from two ways of doing a thing."""
    mine, bare = compared(ours, limit, rounds)
    return Figure(name, mine / bare, allowed, f"{mine * 1000:.1f} ms beside {bare * 1000:.1f} ms")
