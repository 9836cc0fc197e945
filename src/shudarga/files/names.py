"""File names as people give them, made fit to show and to write to a disk."""

from __future__ import annotations

import re
import unicodedata
from pathlib import PurePath

LONGEST = 150
FORBIDDEN = re.compile(r'[\\/:*?"<>|]')
RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\.|$)")
"""Names that Windows keeps for devices."""


def clean_name(given: str, ending: str) -> str:
    """A name that every file system takes, with the ending that the content asks for.

    Folders before the name, signs that file systems refuse and characters that turn text around (a trick to hide an
    ending) are gone; letters of all scripts stay. No name at all becomes "file".
    """
    name = unicodedata.normalize("NFC", given.replace("\\", "/").rsplit("/", 1)[-1])
    name = "".join(sign for sign in name if unicodedata.category(sign)[0] != "C")
    name = re.sub(r"\s+", " ", FORBIDDEN.sub("_", name)).strip(" .")
    if RESERVED.match(name):
        name = f"_{name}"
    stem, suffix = PurePath(name).stem, PurePath(name).suffix
    if not same_kind(suffix, ending):
        stem, suffix = name, f".{ending}" if ending else ""
    return f"{stem[: LONGEST - len(suffix)].strip(' .') or 'file'}{suffix}"


def same_kind(suffix: str, ending: str) -> bool:
    """Whether an ending that was given is one that such a file may have."""
    given = suffix.lstrip(".").lower()
    return given in {ending, *ALIASES.get(ending, ())}


ALIASES = {
    "jpg": ("jpeg", "jpe", "jfif"),
    "txt": ("text", "tsv", "md", "log"),
    "heic": ("heif",),
    "mp4": ("m4v", "3gp"),
    "ogg": ("oga", "opus"),
    "webm": ("mkv",),
}
