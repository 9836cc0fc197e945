"""The tables of the room, a file a noun."""

from shudarga.records.models.evidence import Evidence, EvidenceKind
from shudarga.records.models.record import Record
from shudarga.records.models.record_link import RecordLink

__all__ = ["Evidence", "EvidenceKind", "Record", "RecordLink"]
