"""Which finding is which, so that what a person has looked at does not come up again."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from hashlib import blake2b

from shudarga.reading.draft import Finding


def key_of(finding: Finding) -> str:
    """A short key that outlives moving rows about: the place in the document, else what the finding speaks of."""
    place = [finding.table, finding.row, finding.column]
    if finding.row is None:
        place += [finding.goal, finding.measure, finding.criterion]
    told = json.dumps([finding.code, place, sorted(finding.params.items())], ensure_ascii=False)
    return blake2b(told.encode(), digest_size=8).hexdigest()


def with_settled(settled: Collection[str], findings: Iterable[Finding]) -> list[str]:
    """The keys with those of more findings; errors are corrected, not settled."""
    return sorted({*settled, *(key_of(found) for found in findings if found.severity != "error")})


def without_settled(settled: Collection[str], findings: Iterable[Finding]) -> list[str]:
    """The keys without those of these findings."""
    return sorted(set(settled) - {key_of(found) for found in findings})
