"""Values of arguments, and what is said of those that cannot be."""

from __future__ import annotations

from argparse import ArgumentTypeError
from collections.abc import Callable
from datetime import date

from shudarga.commands.words import gettext as _
from shudarga.lib.dates import parse_date

LONGEST_NUMBER = 18
"""Digits that a database surely holds."""


def day(text: str) -> date:
    """A day as 2025-02-14, or as people write it: 2025.02.14, 2025 оны 2 дугаар сарын 14."""
    try:
        return date.fromisoformat(text.strip())
    except ValueError as error:
        if (found := parse_date(text)) is not None:
            return found
        raise ArgumentTypeError(_("“%s” is not a day like 2025-02-14") % text) from error


def number_from(least: int, most: int | None = None) -> Callable[[str], int]:
    """A type of argument: a whole number, not less than `least` and not more than `most`."""

    def number(text: str) -> int:
        if not text.removeprefix("-").isdecimal() or len(text) > LONGEST_NUMBER:
            raise ArgumentTypeError(_("“%s” is not a whole number") % text)
        if int(text) < least:
            raise ArgumentTypeError(_("%(number)s is less than %(least)s") % {"number": text, "least": least})
        if most is not None and int(text) > most:
            raise ArgumentTypeError(_("%(number)s is more than %(most)s") % {"number": text, "most": most})
        return int(text)

    return number


def trimmed(text: str) -> str:
    """A text that is not empty."""
    if not text.strip():
        raise ArgumentTypeError(_("this may not be empty"))
    return text.strip()
