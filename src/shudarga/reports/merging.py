"""Several people write in one report: what one types is held against what they saw and what stands now.

Pure. A text that its writer left as it was never writes over another's; two that were both changed are a conflict,
which a person solves.
"""

from __future__ import annotations

from dataclasses import dataclass

from shudarga.reports.fingerprints import NOTHING, Seen, fingerprint, tidy


@dataclass(frozen=True, slots=True)
class Merged:
    """`text` is what is to be kept; `conflict` says that another wrote meanwhile, and `text` is theirs."""

    text: str
    conflict: bool = False


def merge(kept: str, typed: str, seen: str) -> Merged:
    """A text of its own. `seen` is the fingerprint of what was kept when the typing began."""
    typed = tidy(typed)
    if fingerprint(typed) == seen or typed == kept:
        return Merged(kept)
    return Merged(kept, conflict=True) if fingerprint(kept) != seen else Merged(typed)


def merge_account(kept: str, typed: str, seen: Seen, proposal: str) -> Merged:
    """An account, where an empty one stands for the proposal: the field showed that, and typing it is keeping none."""
    if fingerprint(typed) == seen.shown:
        return Merged(kept)
    is_proposal = fingerprint(typed) in {NOTHING, seen.proposal, fingerprint(proposal)}
    return merge(kept, "" if is_proposal else typed, seen.account)
