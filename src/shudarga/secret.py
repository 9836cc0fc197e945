"""The site's secret key: made once, kept beside the data, readable by its owner only."""

from __future__ import annotations

import contextlib
import os
import secrets
from pathlib import Path


def secret_key(folder: Path) -> str:
    """The key kept in `folder`, made on first use. Raises OSError where the folder cannot be written."""
    path = folder / "secret.key"
    with contextlib.suppress(FileNotFoundError):
        return path.read_text(encoding="ascii")
    folder.mkdir(parents=True, exist_ok=True)
    partial = path.with_suffix(f".{os.getpid()}")
    with os.fdopen(os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="ascii") as stream:
        stream.write(secrets.token_urlsafe(50))
    with contextlib.suppress(FileExistsError):
        os.link(partial, path)  # the first of two processes wins; both then read the same key
    partial.unlink()
    return path.read_text(encoding="ascii")
