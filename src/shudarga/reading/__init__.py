"""From a plan document to a draft: plain Python, usable without Django.

`read_document(data, name)` gives a `Reading`: the `PlanDraft`, its findings, and the tables with the roles of
their columns. What cannot be read raises `Unreadable`, whose `message(lang)` is one clear sentence.
"""

from shudarga.reading.draft import (
    Approval,
    CriterionDraft,
    Finding,
    GoalDraft,
    Letter,
    MeasureDraft,
    PlanDraft,
    Signature,
    Source,
)
from shudarga.reading.understood import Column, Mapping, Reading, Table
from shudarga.reading.unreadable import Unreadable

__all__ = [
    "Approval",
    "Column",
    "CriterionDraft",
    "Finding",
    "GoalDraft",
    "Letter",
    "Mapping",
    "MeasureDraft",
    "PlanDraft",
    "Reading",
    "Signature",
    "Source",
    "Table",
    "Unreadable",
    "read_document",
]


def read_document(data: bytes, name: str, *, mapping: Mapping | None = None, year: int | None = None) -> Reading:
    """Read a plan document. The kind of file is told by its content; a `name` with the ending of another is refused.

    `year` is for a document that names none, or none that is right. Raises `Unreadable` and nothing else. The reader
    itself, with its libraries and words, loads with the first document: a web process that reads none starts sooner.
    """
    from shudarga.reading.reading import read_document as read  # noqa: PLC0415 - see above

    return read(data, name, mapping=mapping, year=year)
