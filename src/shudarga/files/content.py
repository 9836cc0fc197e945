"""Content by its hash: kept once, written whole or not at all, never written over."""

from __future__ import annotations

import contextlib
import os
from hashlib import file_digest
from pathlib import Path
from typing import IO
from uuid import uuid4

from django.core.files import File
from django.core.files.storage import FileSystemStorage, Storage, default_storage


def sha256_of(stream: IO[bytes]) -> str:
    """The hash of a seekable stream, in hexadecimal."""
    stream.seek(0)
    digest = file_digest(stream, "sha256")  # type: ignore[arg-type]
    stream.seek(0)
    return digest.hexdigest()


def keep(stream: IO[bytes], path: str, storage: Storage = default_storage) -> None:
    """Write a stream to `path` unless it is there: to a name of its own first, so no reader sees half of it."""
    if storage.exists(path):
        return
    stream.seek(0)
    if isinstance(unwrapped(storage), FileSystemStorage):
        keep_on_disk(stream, storage, path)
    else:
        storage.save(path, File(stream))  # an object store writes whole objects


def unwrapped(storage: Storage) -> Storage:
    """The storage behind Django's lazy default."""
    with contextlib.suppress(AttributeError):
        return storage._wrapped  # type: ignore[attr-defined,no-any-return]
    return storage


def keep_on_disk(stream: IO[bytes], storage: Storage, path: str) -> None:
    """Save beside the place and move there in one step; two who do so at once write the same bytes."""
    partial = storage.save(f"partial/{uuid4().hex}", File(stream))
    source, target = Path(storage.path(partial)), Path(storage.path(path))
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        flush(source)
        source.replace(target)
        flush(target.parent)
    finally:
        source.unlink(missing_ok=True)


def flush(path: Path) -> None:
    """Wait until a file, or a folder's list of names, is on the disk: a row must not outlive its content."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
