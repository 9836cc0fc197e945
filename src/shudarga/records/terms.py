"""What a form or the command line says of a record, before it is stored."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from django.core.files.base import File

from shudarga.files.models import StoredFile
from shudarga.organisations.models import Unit
from shudarga.plans.models import Criterion
from shudarga.records.models import EvidenceKind


@dataclass(frozen=True, slots=True)
class LinkTerms:
    """That the record counts for a criterion: how many, or whom it reached of how many."""

    criterion: Criterion
    count: int = 1
    part: int | None = None
    whole: int | None = None


@dataclass(frozen=True, slots=True)
class EvidenceTerms:
    """One proof to add: a file just uploaded, one that was stored before (a form that came back), or an address."""

    upload: File[bytes] | None = None
    url: str = ""
    kind: str = EvidenceKind.OTHER
    caption: str = ""
    file: StoredFile | None = None


@dataclass(frozen=True, slots=True)
class RecordTerms:
    """One thing that was done. `client_key` is the form's own key, which makes sending twice harmless."""

    title: str
    done_on: date
    links: Sequence[LinkTerms]
    done_until: date | None = None
    details: str = ""
    people: int | None = None
    unit: Unit | None = None
    evidence: Sequence[EvidenceTerms] = field(default_factory=tuple)
    client_key: uuid.UUID | None = None
