"""A year told in its order: steps are laid down in any order, and taken by their moment up to yesterday.

So the history of the sample data reads as one that grew, and nothing of it lies in the future.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from shudarga.demo.days import at

Act = Callable[[datetime], None]


@dataclass(slots=True)
class Story:
    """What happens until the end of the day before `today`."""

    today: date
    steps: list[tuple[datetime, int, Act]] = field(default_factory=list)

    @property
    def last_day(self) -> date:
        """The last day on which anything happens."""
        return self.today - timedelta(days=1)

    def tells(self, day: date) -> bool:
        """Whether the day lies in the story."""
        return day <= self.last_day

    def on(self, day: date, act: Act, hour: int = 10, minute: int = 0) -> None:
        """Lay a step down; one that lies after the story's end is left out."""
        if self.tells(day):
            self.steps.append((at(day, hour, minute), len(self.steps), act))

    def play(self) -> None:
        """Take all steps, the earliest first; of one moment, that laid down first."""
        for moment, _, act in sorted(self.steps, key=lambda step: step[:2]):
            act(moment)
