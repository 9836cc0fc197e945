"""`shudarga verify`: is everything that was kept still as it was?"""

from __future__ import annotations

import argparse
from datetime import date

from shudarga.commands.setup import tell
from shudarga.commands.words import gettext as _
from shudarga.files.models import StoredFile
from shudarga.files.verifying import Loss, LossKind, verify_files
from shudarga.history.models import Event
from shudarga.history.verifying import Breach, BreachKind
from shudarga.history.verifying import verify as verify_history


def verify(_options: argparse.Namespace) -> int:
    """Check the history's chain and the stored files; name what was altered, is missing or stands out of order."""
    found = [in_words(breach) for breach in verify_history()] + [file_in_words(loss) for loss in verify_files()]
    for line in found:
        tell(f"- {line}")
    if found:
        print(_("%s faults found.") % len(found))
        return 1
    print(
        _("History and files are whole: %(events)s events, %(files)s files.")
        % {"events": Event.objects.count(), "files": StoredFile.objects.count()}
    )
    return 0


def in_words(breach: Breach) -> str:
    """A breach of the history as a sentence, with the event it names."""
    place = str(breach.first) if breach.first == breach.last else f"{breach.first}–{breach.last}"
    sentences = {
        BreachKind.ALTERED: _("Event %(place)s of the history was altered%(what)s."),
        BreachKind.MISSING: _("Event %(place)s of the history is missing%(what)s."),
        BreachKind.REORDERED: _("Event %(place)s of the history stands in a wrong place%(what)s."),
        BreachKind.ADDED: _("Event %(place)s was hung on to the history by another hand%(what)s."),
    }
    return sentences[breach.kind] % {"place": place, "what": what_happened(breach.first)}


def what_happened(sequence: int) -> str:
    """The verb and the day of an event that still stands, in brackets."""
    event = Event.objects.filter(sequence=sequence).first()
    return f" ({event.verb}, {date.isoformat(event.at.date())})" if event else ""


def file_in_words(loss: Loss) -> str:
    """A lost or altered file as a sentence."""
    sentence = (
        _("File %(id)s “%(name)s” is missing: files/%(hash)s")
        if loss.kind is LossKind.MISSING
        else _("File %(id)s “%(name)s” was altered: files/%(hash)s")
    )
    return sentence % {"id": loss.file_id, "name": loss.name, "hash": loss.sha256}
