"""Official documents from what the rooms below say: a plan's, and a report's, draft or frozen."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import PurePosixPath
from typing import Any, BinaryIO, cast

from django.core.files.storage import default_storage
from django.utils import translation
from django.utils.translation import gettext as _

from shudarga.documents.archive import Attachment, Named, document_name, proof_names, write_zip
from shudarga.documents.content import Language, OfficialDocument
from shudarga.documents.official import official_plan, official_report
from shudarga.documents.writing import write_document
from shudarga.files.models import StoredFile
from shudarga.files.thumbnails import thumbnail
from shudarga.organisations.models import Body
from shudarga.plans.models import Plan, Round
from shudarga.reports.building import as_of, build_content, content_of
from shudarga.reports.content import Proof, ReportContent, day_of
from shudarga.reports.plan_content import plan_content
from shudarga.reports.queries import report_of
from shudarga.reports.states import State


@dataclass(frozen=True, slots=True)
class Written:
    """An official document with the stored files that prove it, by their names in the ZIP."""

    document: OfficialDocument
    files: tuple[tuple[str, StoredFile], ...] = ()

    def write(self, form: str, stream: BinaryIO) -> None:
        """Write as docx, xlsx, pdf, or zip with everything. Raises KeyError for another form."""
        if form == "zip":
            write_zip(self.document, self.attachments(), stream)
        else:
            write_document(self.document, form, stream)

    def name(self, form: str) -> str:
        """A file name that says what it is."""
        return document_name(self.document, form)

    def attachments(self) -> Iterator[Attachment]:
        """The files, each opened when its turn comes; in place of a lost one stands a note that names it."""
        for name, stored in self.files:
            try:
                content = default_storage.open(stored.storage_path)
            except FileNotFoundError:
                yield lost(name, stored, self.document.language)
            else:
                yield Attachment(name, opened(content))


def opened(content: Any) -> Callable[[], BinaryIO]:
    """A source that hands out a stream which is open already."""
    return lambda: cast("BinaryIO", content)


def lost(name: str, stored: StoredFile, language: Language) -> Attachment:
    """The note that stands in the ZIP, and so in its page of contents, for a file that is not in the storage."""
    with translation.override(language):
        ending = _("MISSING")
        said = _("This file is not in the storage: %(name)s. Its content had the SHA-256 %(hash)s and %(size)s bytes.")
        words = said % {"name": name, "hash": stored.sha256, "size": stored.size}
    return Attachment(f"{name}.{ending}.txt", f"{words}\n".encode())


def plan_document(plan: Plan, language: Language = "mn") -> Written:
    """The plan as an official table, as it stands. Three statements, whatever its length."""
    with translation.override(language):
        return Written(official_plan(plan_content(plan, language)))


def report_document(round: Round, body: Body, today: date, language: Language = "mn") -> Written:  # noqa: A002 - the field's word
    """The body's report for a round: as it was frozen, or as it stands on the day, marked as a draft."""
    report = report_of(round, body)
    if report is None:
        return document_of_content(build_content(round, body, as_of(round, today), language), frozen=False)
    return document_of_content(content_of(report, today, language), frozen=report.state != State.DRAFT)


def document_of_content(content: ReportContent, *, frozen: bool) -> Written:
    """A report's content as an official document, with its proof. One statement more."""
    stored = stored_files(content)
    names = names_of(content)
    with translation.override(content.language):
        document = official_report(content, names, pictures_of(stored))
        document = replace(document, frozen_hash=content.hash, status="" if frozen else _("DRAFT"))
    return Written(document, tuple((name, stored[key]) for key, name in names.items() if key in stored))


def names_of(content: ReportContent) -> dict[int, str]:
    """{stored file: its path in the ZIP}; a file that proves several measures is packed once, under the first."""
    found: dict[int, Named] = {}
    for measure in content.measures():
        for proof in measure.proofs:
            if proof.file and proof.file not in found:
                found[proof.file] = Named(measure.number, day_of(proof.day), with_ending(proof))
    return dict(zip(found, proof_names(list(found.values()), content.document_language), strict=True))


def with_ending(proof: Proof) -> str:
    """The proof's name with the file's own ending, which a caption lacks and computers open files by."""
    ending = PurePosixPath(proof.file_name).suffix
    return proof.name if proof.name.lower().endswith(ending.lower()) else proof.name + ending


def stored_files(content: ReportContent) -> dict[int, StoredFile]:
    """The stored files of all proof, by key."""
    keys = {proof.file for measure in content.measures() for proof in measure.proofs if proof.file}
    return StoredFile.objects.in_bulk(keys) if keys else {}


def pictures_of(stored: Mapping[int, StoredFile]) -> dict[int, bytes]:
    """Small copies of the pictures, for the annex."""
    found = {}
    for key, file in stored.items():
        if path := thumbnail(file):
            with default_storage.open(path) as stream:
                found[key] = stream.read()
    return found
