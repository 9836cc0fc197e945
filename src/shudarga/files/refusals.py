"""Why a file is not taken."""

from __future__ import annotations

from django.utils.functional import Promise


class FileRefused(Exception):  # noqa: N818 — a verdict that a person reads, not a fault
    """A file that is not taken; `reason` is a sentence for the person who sent it."""

    def __init__(self, reason: str | Promise) -> None:
        super().__init__(reason)
        self.reason = reason

    def __str__(self) -> str:
        return str(self.reason)
