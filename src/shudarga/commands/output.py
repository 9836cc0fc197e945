"""Documents written to a file by the command line."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

from shudarga.commands.faults import reason
from shudarga.commands.setup import CommandError
from shudarga.commands.words import gettext as _
from shudarga.documents.gather import Written


def write_output(document: Written, form: str, path: Path) -> None:
    """Write whole or not at all: a half-written report must not take the place of a whole one."""
    try:
        if path.exists() and not path.is_file():
            write_into(document, form, path)
        else:
            write_beside(document, form, path.resolve())
    except OSError as error:
        words = _("%(path)s cannot be written: %(why)s")
        raise CommandError(words % {"path": path, "why": reason(error)}) from error


def write_into(document: Written, form: str, path: Path) -> None:
    """A pipe or a device takes bytes and is never put aside; a folder refuses."""
    with path.open("wb") as target, tempfile.TemporaryFile() as whole:
        document.write(form, whole)
        whole.seek(0)
        shutil.copyfileobj(whole, target)


def write_beside(document: Written, form: str, path: Path) -> None:
    """Write to a new file in the same folder and let it take the place of `path` once it is whole."""
    if path.exists():
        path.open("ab").close()  # a file that is kept from being written is not written round about either
    handle, partial = tempfile.mkstemp(dir=path.parent, prefix=".shudarga-", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as stream:
            document.write(form, stream)
        Path(partial).chmod(0o666 & ~umask())
        Path(partial).replace(path)
    except BaseException:
        Path(partial).unlink(missing_ok=True)
        raise


def umask() -> int:
    """What this process leaves out of new files' permissions; reading it means setting it."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask
