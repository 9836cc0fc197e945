"""The account that a report proposes for a measure, written from its records. Plain text, one paragraph a record."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from shudarga.lib.dates import date_range, long_date, short_date
from shudarga.records.models import Record


def proposed_account(records: Iterable[Record], state: str) -> str:
    """What was done, oldest first; where nothing was and nothing had to be, a word that says so; else empty."""
    lines = [line_of(record) for record in sorted(records, key=lambda record: (record.done_on, record.pk))]
    if not lines and state == "not_due":
        return _("Its time has not come yet.")
    if not lines and state == "not_applicable":
        return _("Does not apply.")
    return "\n".join(lines)


def line_of(record: Record) -> str:
    """One record as a sentence or two: when, what, how many people, more about it."""
    parts = [f"{when(record)}: {sentence(record.title)}"]
    if record.people:
        people = ngettext("%(number)s person took part.", "%(number)s people took part.", record.people)
        parts.append(people % {"number": record.people})
    if record.details:
        parts.append(sentence(" ".join(record.details.split())))
    return " ".join(parts)


def when(record: Record) -> str:
    """The day, or the days, in the reader's form."""
    if record.done_until and record.done_until != record.done_on:
        return date_range(record.done_on, record.done_until)
    return long_date(record.done_on) if get_language() == "mn" else short_date(record.done_on)


def sentence(text: str) -> str:
    """With a closing full stop."""
    text = text.strip()
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."
