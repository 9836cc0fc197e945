"""What changed between two states of a thing, as plain JSON values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db.models import Model

Plain = None | bool | int | str | list["Plain"] | dict[str, "Plain"]
Changes = dict[str, list[Plain]]
"""{field: [old, new]}."""


def changes_between(
    old: Model | Mapping[str, Any] | None, new: Model | Mapping[str, Any], *, fields: Iterable[str] | None = None
) -> Changes:
    """The fields whose value differs, each with its old and new value.

    A mapping names the fields to compare; two models are compared in all their columns but the key. `old=None` is a
    thing that is new: fields that are empty in it are left out.
    """
    names = list(fields) if fields is not None else field_names(new if old is None else old, new)
    pairs = {name: [value_of(old, name), value_of(new, name)] for name in names}
    empty: tuple[Plain, ...] = (None, "") if old is None else ()
    return {name: pair for name, pair in pairs.items() if pair[0] != pair[1] and pair[1] not in empty}


def field_names(old: Model | Mapping[str, Any], new: Model | Mapping[str, Any]) -> list[str]:
    """The fields that both states can be compared in: those of the smaller description."""
    if isinstance(new, Mapping):
        return list(new)
    if isinstance(old, Mapping):
        return list(old)
    return [field.name for field in new._meta.concrete_fields if not field.primary_key]


def value_of(state: Model | Mapping[str, Any] | None, name: str) -> Plain:
    """A field's plain value; of a relation its key, without a query."""
    if state is None:
        return None
    if isinstance(state, Mapping):
        return plain(state.get(name))
    columns = {field.name: field.attname for field in state._meta.concrete_fields}
    return plain(getattr(state, columns.get(name, name)))


def plain(value: object) -> Plain:  # noqa: PLR0911 — one line a type
    """A value that JSON, SQLite and PostgreSQL all keep exactly as it is.

    Floats become text, because databases write them in different ways; text loses NUL and broken surrogates, which
    PostgreSQL refuses.
    """
    match value:
        case None | bool() | int():
            return value
        case str():
            return value.replace("\x00", "").encode("utf-8", "replace").decode()
        case float() | Decimal() | UUID():
            return str(value)
        case datetime() | date() | time():
            return value.isoformat()
        case Model():
            return plain(value.pk)
        case Mapping():
            return {plain_key(key): plain(item) for key, item in value.items()}
        case Sequence():
            return [plain(item) for item in value]
        case set() | frozenset():
            return sorted((plain(item) for item in value), key=str)
    return plain(str(value))


def plain_key(key: object) -> str:
    return str(plain(str(key)))
