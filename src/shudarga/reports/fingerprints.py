"""Texts told apart by a short hash, so that a page can carry what it was loaded with."""

from __future__ import annotations

import re
from dataclasses import dataclass
from hashlib import sha256

LETTERS = 16


def tidy(text: str) -> str:
    """A text as it is kept: line breaks of one kind, no blanks at the ends."""
    return text.replace("\r\n", "\n").replace("\r", "\n").strip()


def fingerprint(text: str) -> str:
    """Sixteen hexadecimal letters of the tidied text."""
    return sha256(tidy(text).encode("utf-8", "replace")).hexdigest()[:LETTERS]


NOTHING = fingerprint("")


@dataclass(frozen=True, slots=True)
class Seen:
    """What a person had before them when they began to type: fingerprints of what was kept, and of the proposal."""

    account: str = NOTHING
    remark: str = NOTHING
    proposal: str = ""

    @property
    def shown(self) -> str:
        """The account in the field: the kept one, or the proposal where none was."""
        return self.account if self.account != NOTHING else self.proposal or NOTHING

    @property
    def token(self) -> str:
        """As a form's field carries it."""
        return f"{self.account}.{self.remark}.{self.proposal}"

    @classmethod
    def of(cls, account: str, remark: str, proposal: str) -> Seen:
        """Of the texts themselves."""
        return cls(fingerprint(account), fingerprint(remark), fingerprint(proposal))

    @classmethod
    def parse(cls, token: str) -> Seen:
        """Of a form's field; a token that is none is as if nothing had been seen, so that nothing is written over."""
        if re.fullmatch(rf"([0-9a-f]{{{LETTERS}}}\.){{2}}[0-9a-f]{{{LETTERS}}}", token):
            return cls(*token.split("."))
        return cls()
