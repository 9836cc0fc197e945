"""What each column of a table is."""

from __future__ import annotations

from dataclasses import dataclass, field

_PLANS_OWN = (
    "criteria",
    "period",
    "responsible",
    "start",
    "end",
    "target",
    "quarter1",
    "quarter2",
    "quarter3",
    "quarter4",
)


@dataclass(slots=True)
class Layout:
    """The role of each column, the words of its head, and how sure the role is (0 to 1)."""

    roles: list[str]
    heads: list[str] = field(default_factory=list)
    confidences: list[float] = field(default_factory=list)

    def columns(self, role: str) -> list[int]:
        return [at for at, own in enumerate(self.roles) if own == role]

    def has(self, *roles: str) -> bool:
        return any(role in self.roles for role in roles)

    @property
    def strength(self) -> int:
        """2: surely a plan's table; 1: perhaps, where a file has nothing better; 0: not one."""
        if not self.has("measure"):
            return 0
        return 2 if self.has(*_PLANS_OWN) else 1
