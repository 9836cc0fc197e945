"""Proof as pages show it: an address that this site serves after asking who reads, or a link to elsewhere."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse

from shudarga.files.media_types import PDF
from shudarga.records.models import Evidence


@dataclass(frozen=True, slots=True)
class Proof:
    """One proof, as the file components take it."""

    key: int
    url: str
    name: str
    kind: str
    caption: str = ""
    size: int | None = None
    thumbnail: str = ""
    width: int | None = None
    height: int | None = None
    is_link: bool = False
    is_pdf: bool = False


def proof_of(evidence: Evidence) -> Proof:
    """A proof with its addresses; costs no query where the file was read along."""
    file, kind = evidence.file, str(evidence.get_kind_display())
    if file is None:
        return Proof(evidence.pk, evidence.url, evidence.url, kind, evidence.caption, is_link=True)
    picture = reverse("desk:evidence_thumbnail", args=[evidence.pk]) if file.is_picture else ""
    return Proof(
        key=evidence.pk,
        url=reverse("desk:evidence_file", args=[evidence.pk]),
        name=file.name,
        kind=kind,
        caption=evidence.caption,
        size=file.size,
        thumbnail=picture,
        width=file.width,
        height=file.height,
        is_pdf=file.media_type == PDF,
    )
