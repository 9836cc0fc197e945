"""Faults in words: what went wrong, in one sentence for the person at the command line; never a traceback."""

from __future__ import annotations

import errno
import socket
import sys

from shudarga.commands.words import gettext as _


def sentence_of(error: Exception, language: str) -> str:
    """One sentence for any fault. Unknown ones are named by their kind; SHUDARGA_DEBUG=1 shows where they arose."""
    if isinstance(error, OSError):
        return about_file(error)
    if isinstance(error, MemoryError):
        return _("There is not enough memory for this.")
    if "django" in sys.modules and (sentence := told_by_rooms(error, language)):
        return sentence
    return (
        _("Something went wrong that should not have: %s. With SHUDARGA_DEBUG=1 the command shows where.")
        % (f"{type(error).__name__} {error}".strip().splitlines()[0])
    )


def about_file(error: OSError) -> str:
    """A fault of the file system, with the file it met."""
    if error.filename is None:
        return _("The system refused: %s") % reason(error)
    return f"{error.filename}: {reason(error)}"


def reason(error: OSError) -> str:
    """Why the file system refused, in the chosen language; in the system's own words where it is a rare reason."""
    reasons = {
        errno.ENOENT: _("there is no such file or folder"),
        errno.EACCES: _("you have no permission"),
        errno.EPERM: _("you have no permission"),
        errno.EROFS: _("it can only be read here"),
        errno.EISDIR: _("this is a folder"),
        errno.ENOTDIR: _("a file stands where a folder should be"),
        errno.EEXIST: _("it is there already"),
        errno.ENOSPC: _("the disc is full"),
        errno.EADDRINUSE: _("another program uses it"),
        errno.EADDRNOTAVAIL: _("this machine has no such address"),
        errno.ENAMETOOLONG: _("the name is too long"),
    }
    if isinstance(error, socket.gaierror):
        return _("there is no machine of that name")
    return reasons.get(error.errno or 0) or str(error.strerror or error)


def told_by_rooms(error: Exception, language: str) -> str:
    """What the rooms raise with a reason that a person can read, and what the database says; "" for anything else."""
    from django.core.exceptions import ImproperlyConfigured, PermissionDenied, ValidationError
    from django.db import Error

    from shudarga.files.refusals import FileRefused
    from shudarga.reading import Unreadable

    match error:
        case ValidationError():
            return " ".join(error.messages)
        case Unreadable():
            return error.message(language)
        case PermissionDenied() | FileRefused():
            return str(error)
        case Error():
            return about_database(error)
        case ImproperlyConfigured():
            return _("The settings do not fit: %s") % first_line(error)
    return ""


def about_database(error: Exception) -> str:
    """Why the database could not be used."""
    return _("The database cannot be used: %s") % database_reason(str(error))


def database_reason(text: str) -> str:
    """The common reasons in the chosen language, others in the database's own words."""
    known = {
        "unable to open database file": _("its file cannot be opened or made"),
        "file is not a database": _("its file is damaged, or is no database"),
        "malformed": _("its file is damaged, or is no database"),
        "readonly database": _("its file can only be read, not written"),
        "database is locked": _("another program holds it"),
        "disk is full": _("the disc is full"),
        "onnection refused": _("nothing answers at that address"),
        "timeout": _("nothing answers at that address"),
        "could not translate host name": _("there is no machine of that name"),
        "failed to resolve host": _("there is no machine of that name"),
        "password authentication failed": _("the name or the password is not right"),
        "does not exist": _("there is no database or user of that name"),
    }
    return next((words for sign, words in known.items() if sign in text), first_line(text))


def first_line(text: object) -> str:
    """The first line of a longer message, without the point that our sentence has itself."""
    return (str(text).strip().splitlines() or [""])[0].rstrip(".")
