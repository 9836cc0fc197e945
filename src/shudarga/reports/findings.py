"""What a check found in a report."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise


@dataclass(frozen=True, slots=True)
class ReportFinding:
    """`measure` is the measure's key, None for the whole report. An error blocks approving and sending."""

    code: str
    severity: Literal["error", "warning", "note"]
    message: str | StrPromise
    measure: int | None = None
    number: str = ""
