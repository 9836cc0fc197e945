"""Is every stored file's content still there, and still what it was?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from django.core.files.storage import default_storage

from shudarga.files.content import sha256_of
from shudarga.files.models import StoredFile


class LossKind(StrEnum):
    """What happened to a content."""

    MISSING = "missing"
    ALTERED = "altered"


@dataclass(frozen=True, slots=True)
class Loss:
    """A stored file whose content is gone or is no longer what was uploaded."""

    kind: LossKind
    file_id: int
    name: str
    sha256: str

    def __str__(self) -> str:
        return f"{self.kind} {self.sha256} {self.name}"


def verify_files() -> list[Loss]:
    """Every stored file whose content is missing or altered; reads each content once. Empty where all is sound."""
    return list(losses())


def losses() -> Iterator[Loss]:
    """The same, one after the other, for a progress line."""
    checked: tuple[str, LossKind | None] = ("", None)
    for file in StoredFile.objects.order_by("sha256", "id").iterator(chunk_size=500):
        if file.sha256 != checked[0]:
            checked = (file.sha256, loss_of(file))
        if checked[1]:
            yield Loss(checked[1], file.pk, file.name, file.sha256)


def loss_of(file: StoredFile) -> LossKind | None:
    """What is wrong with the content of a file, if anything."""
    try:
        with default_storage.open(file.storage_path) as content:
            return None if sha256_of(content) == file.sha256 else LossKind.ALTERED
    except FileNotFoundError:
        return LossKind.MISSING
