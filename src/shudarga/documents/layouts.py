"""The layouts that documents are written in, by number.

A frozen document names its layout, and is to come out alike years later. So a layout that was used is never edited: a
better one is a new package `layout2` with the next number here, which new documents then take as their default.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import BinaryIO, Literal

from shudarga.documents.content import OfficialDocument

Format = Literal["docx", "xlsx", "pdf"]
Writer = Callable[[OfficialDocument, BinaryIO], None]
FORMATS: tuple[Format, ...] = ("docx", "xlsx", "pdf")
MEDIA_TYPES: dict[str, str] = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "pdf": "application/pdf",
    "zip": "application/zip",
}


@dataclass(frozen=True, slots=True)
class Layout:
    """One layout: the package that holds a module and a `write_…` for each format."""

    package: str

    def writer(self, kind: Format) -> Writer:
        """The function that writes a format. Loaded when asked for: a page that only lists reports needs no typst."""
        written: Writer = getattr(import_module(f"{self.package}.{kind}"), f"write_{kind}")
        return written


LAYOUTS: dict[int, Layout] = {1: Layout("shudarga.documents.layout1")}
