"""An objective as it goes into the draft: with its number, without the legal basis that stands in its cell."""

from __future__ import annotations

import re

from shudarga.lib.script import one_line

_LABEL = re.compile(
    r"[\s(/\[]*(?:хууль\s*зүйн\s*үндэслэл|эрх\s*зүйн\s*үндэслэл|үндэслэл|хууль\s*,?\s*эрх\s*зүй|бодлогын\s+баримт\s+бичиг|"
    r"хуулийн\s+заалт)\s*[:\-–—].*$",
    re.IGNORECASE | re.DOTALL,
)
_ASIDE = re.compile(r"\s*(?:\((?P<round>[^()]*)\)|/(?P<slash>[^/]*)/|\[(?P<square>[^\[\]]*)\])[\s.;]*$")
_CITED = re.compile(
    r"хуул(?:ь|ийн|иар)|\d+(?:\.\d+)*\s*(?:-?\s*р|д[уү]г[аэ]{2}р)?\s*(?:зүйл|заалт|хэсэг)|тогтоол|захирамж|тушаал|конвенц|"
    r"хөтөлбөр|зарлиг",
    re.IGNORECASE,
)


def without_legal_basis(text: str) -> str:
    """The objective on one line; a basis in brackets, under a label, or as lines of its own below it is left out."""
    text = _LABEL.sub("", text.strip())
    lines = [line for line in text.split("\n") if line.strip()]
    kept = lines[:1] + [line for line in lines[1:] if not _is_basis(line)]
    # A basis that wraps over lines: all that follows its first line goes with it.
    for at, line in enumerate(lines[1:], start=1):
        if _is_basis(line) and not line.lstrip().startswith(("(", "/")):
            kept = lines[:at]
            break
    one = one_line("\n".join(kept))
    while (match := _ASIDE.search(one)) and _CITED.search(match.group(0)):
        one = one[: match.start()].rstrip()
    return one.strip()


def _is_basis(line: str) -> bool:
    """A line that cites: names a law with its article, or a decision with its number."""
    if not _CITED.search(line):
        return False
    cites = re.search(r"\d", line) or line.strip().startswith(("(", "/", "-", "–"))
    return bool(cites) and not re.search(r"(?:[аэоө]х|үүлэх|уулах)[\s.;:]*$", line.strip())
