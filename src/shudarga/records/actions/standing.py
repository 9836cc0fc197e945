"""A record held for a change, so that two people at once do not undo each other."""

from __future__ import annotations

from shudarga.records.models import Record
from shudarga.records.policies import check_is_standing


def hold(record: Record) -> None:
    """Lock the record's row until the end of the transaction; Denied where it was withdrawn meanwhile.

    SQLite has one writer at a time and needs no lock.
    """
    record.withdrawn_at = (
        Record.objects.select_for_update().filter(pk=record.pk).values_list("withdrawn_at", flat=True).get()
    )
    check_is_standing(record)
