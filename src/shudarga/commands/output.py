"""Documents written to a file by the command line."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from shudarga.commands.setup import CommandError
from shudarga.commands.words import gettext as _
from shudarga.documents.gather import Written


def write_output(document: Written, form: str, path: Path) -> None:
    """Write whole or not at all: a half-written report must not take the place of a whole one."""
    try:
        handle, partial = tempfile.mkstemp(dir=path.resolve().parent, suffix=".part")
    except OSError as error:
        raise CommandError(_("%(path)s cannot be written: %(why)s") % {"path": path, "why": error.strerror}) from error
    try:
        with os.fdopen(handle, "wb") as stream:
            document.write(form, stream)
        Path(partial).chmod(0o644)
        Path(partial).replace(path)
    except BaseException:
        Path(partial).unlink(missing_ok=True)
        raise
