"""A document's content as JSON and back, and its hash: what a frozen revision keeps and the footer prints."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from shudarga.documents.content import (
    ABOVE,
    Above,
    Annex,
    Approval,
    Bullets,
    Cell,
    Column,
    GoalFigure,
    Letter,
    OfficialDocument,
    Proof,
    Rating,
    Row,
    Section,
    Signature,
    SummaryLine,
    Text,
)

Json = dict[str, Any]

# Not what the document says, but where and how it was written.
_NOT_CONTENT = {"frozen_hash", "footer"}


def to_json(document: OfficialDocument) -> Json:
    """The content as plain JSON values. Thumbnails are left out: they can be made again from the files."""
    return _fields(document)


def from_json(data: Json) -> OfficialDocument:
    """The document that `to_json` wrote; without thumbnails (see `with_thumbnails`). Raises KeyError, ValueError."""
    built = dict(data)
    for key, kind in _LISTS.items():
        built[key] = tuple(kind(**_days(item)) for item in data[key])
    built["sections"] = tuple(_section(item) for item in data["sections"])
    built["goal_figures"] = tuple(_figure(item) for item in data["goal_figures"])
    built["annexes"] = tuple(
        Annex(tuple(Proof(**_days(proof)) for proof in item["proofs"]), item["title"]) for item in data["annexes"]
    )
    approval, letter = data["approval"], data["letter"]
    built["approval"] = approval and Approval(**_days(approval | {"position": tuple(approval["position"])}))
    built["letter"] = letter and Letter(**_days(letter))
    return OfficialDocument(**_days(built))


def with_thumbnails(document: OfficialDocument, pictures: dict[str, bytes]) -> OfficialDocument:
    """The document with small pictures beside its proof, by the proof's sha256."""
    annexes = tuple(
        replace(annex, proofs=tuple(replace(p, thumbnail=pictures.get(p.sha256, p.thumbnail)) for p in annex.proofs))
        for annex in document.annexes
    )
    return replace(document, annexes=annexes)


def content_hash(document: OfficialDocument) -> str:
    """SHA-256 (hex) of the canonical JSON: sorted keys, no spaces, UTF-8. The same in every format it is written in."""
    content = {key: value for key, value in to_json(document).items() if key not in _NOT_CONTENT}
    written = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(written.encode()).hexdigest()


def printed_hash(document: OfficialDocument) -> str:
    """The hash that the footer prints: the frozen revision's, else the content's own."""
    return document.frozen_hash or content_hash(document)


_LISTS: dict[str, Any] = {"columns": Column, "summary": SummaryLine, "signatures": Signature}


def _plain(value: Any) -> Any:
    writer = _PLAIN.get(type(value))
    return writer(value) if writer else value


def _fields(value: Any) -> Json:
    return {name: _plain(getattr(value, name)) for name in value.__slots__ if name != "thumbnail"}


_PLAIN: dict[type, Callable[[Any], Any]] = {
    Above: lambda _: {"above": True},
    Text: lambda value: {"text": value.paragraphs},
    Bullets: lambda value: {"lead": value.lead, "list": value.items},
    Rating: lambda value: {"rating": value.label, "code": value.code},
    Decimal: lambda value: {"percent": str(value)},
    date: lambda value: {"day": value.isoformat()},
    tuple: lambda value: [_plain(item) for item in value],
} | dict.fromkeys((Annex, Approval, Column, GoalFigure, Letter, Proof, Row, Section, Signature, SummaryLine), _fields)


def _cell(data: Any) -> Cell:  # noqa: PLR0911 - one line a type
    match data:
        case None | int():
            return data
        case {"above": True}:
            return ABOVE
        case {"text": paragraphs}:
            return Text(tuple(paragraphs))
        case {"list": items, "lead": lead}:
            return Bullets(tuple(items), lead)
        case {"rating": label, "code": code}:
            return Rating(label, code)
        case {"percent": share}:
            return Decimal(share)
        case {"day": day}:
            return date.fromisoformat(day)
    msg = f"not a cell: {data!r}"
    raise ValueError(msg)


def _days(data: Json) -> Json:
    return data | {"day": _cell(data["day"])} if "day" in data else data


def _section(data: Json) -> Section:
    rows = tuple(Row(row["number"], tuple(_cell(cell) for cell in row["cells"]), row["level"]) for row in data["rows"])
    return Section(data["number"], data["title"], rows, data["level"])


def _figure(data: Json) -> GoalFigure:
    return GoalFigure(**data | {"share": _cell(data["share"]), "rating": _cell(data["rating"])})
