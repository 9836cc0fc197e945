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
from shudarga.reading.reading import Column, Mapping, Reading, Table, read_document
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
