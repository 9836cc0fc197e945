"""What was done, in words.

A verb's code is "thing.done" ("measure.changed"). Each room registers its own in its `verbs.py`, which Django loads at
the start; wording is the English text passed through `gettext_lazy`, with places like `%(name)s` that an event's
`params` fill. A verb that nobody registered is still recorded, and shown by its code; a test finds such verbs.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.functional import Promise

Wording = str | Promise

_wordings: dict[str, Wording] = {}


class VerbTakenError(ValueError):
    """Two rooms gave one verb different words."""


def register(wordings: Mapping[str, Wording]) -> None:
    """Add verbs with their wording; a verb has one wording."""
    for verb, wording in wordings.items():
        if verb in _wordings and _wordings[verb] != wording:
            raise VerbTakenError(verb)
        _wordings[verb] = wording


def registered() -> dict[str, Wording]:
    """All verbs with their wording."""
    return dict(_wordings)


def wording_of(verb: str, params: Mapping[str, Any] | None = None) -> str:
    """A verb in the reader's language, its places filled; places without a value stay empty."""
    text = str(_wordings.get(verb, verb))
    return text % _Filled(params or {}) if "%(" in text else text


class _Filled(dict[str, Any]):
    def __missing__(self, key: str) -> str:
        return ""
