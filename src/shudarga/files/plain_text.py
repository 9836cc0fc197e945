"""Is this text, and is it harmless?"""

from __future__ import annotations

import codecs
from typing import IO

TEXT = "text/plain"
CSV = "text/csv"
BLOCK = 1 << 16
UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
MARKUP = ("<html", "<!doctype", "<script", "<svg", "<?xml", "<?php", "<body", "<head", "<iframe", "<!--", "#!")
"""What a browser or a shell would take for a program, whatever its name ends with."""

ALLOWED = bytes(range(32, 256)) + b"\t\n\r\f\v"


def text_type(stream: IO[bytes], name: str) -> str | None:
    """Plain text or CSV, or None: letters in UTF-8, UTF-16 with its mark or the Cyrillic code page; no markup."""
    stream.seek(0)
    head = stream.read(BLOCK)
    encoding = "utf-16" if head.startswith(UTF16_MARKS) else eight_bit_encoding(stream)
    if encoding is None or is_markup(head.decode(encoding, "ignore")):
        return None
    return CSV if name.lower().endswith(".csv") else TEXT


def is_markup(text: str) -> bool:
    """Whether text starts as a page, a drawing or a script does."""
    return text.lstrip("\ufeff \t\r\n\f\v").lower().startswith(MARKUP)


def eight_bit_encoding(stream: IO[bytes]) -> str | None:
    """UTF-8, else the Cyrillic code page; None where bytes stand that no text has."""
    stream.seek(0)
    decoder = codecs.getincrementaldecoder("utf-8")()
    is_utf8 = True
    while block := stream.read(BLOCK):
        if block.translate(None, delete=ALLOWED):
            return None
        is_utf8 = is_utf8 and decodes(decoder, block, final=False)
    return "utf-8" if is_utf8 and decodes(decoder, b"", final=True) else "cp1251"


def decodes(decoder: codecs.IncrementalDecoder, block: bytes, *, final: bool) -> bool:
    """Whether the next bytes go on as valid text."""
    try:
        decoder.decode(block, final)
    except UnicodeDecodeError:
        return False
    return True
