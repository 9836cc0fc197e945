"""Who: the text of a responsible column as the bodies, units, posts and people that it names.

A comma stands between names and within them ("Хууль, эрх зүйн хэлтэс"). A name ends in a noun for a body, a unit,
a post or a group, in the nominative; what ends in an attribute or a bare subject belongs to the name that follows.
"""

import re
from dataclasses import dataclass
from typing import Final

from shudarga.lib.script import join_hyphenated, tidy_space
from shudarga.reading.meaning.name_nouns import (
    EVERY,
    FIELDS,
    GENERIC,
    GENERIC_STEMS,
    HEADS,
    POSTS,
    QUALIFIERS,
    SHORT_SUBJECTS,
    WEAK,
)

_GENERIC_OBLIQUE: Final = re.compile(
    rf"(?:{'|'.join(GENERIC_STEMS)})[а-яёөү]*?(?:ийн|ын|ны|ний|гийн|ийг|ыг|ууды|үүди)$"
)
_OBLIQUE: Final = re.compile(r"(?:ийн|ын|ны|ний|гийн|ыг|ийг|аас|ээс|оос|өөс|аар|ээр|оор|өөр|тай|тэй|той)$")
_PLURAL: Final = re.compile(r"[а-яёөү]{3,}(?:ууд|үүд|чид|гчид|тнууд|тнүүд)$")
_AGENT: Final = re.compile(r"[а-яёөү]{3,}(?:гч|тан|тэн|лдэгч)$")
_ACRONYM: Final = re.compile(r"[А-ЯЁӨҮA-Z]{2,}\d*$|[А-ЯЁӨҮ]{2,}[а-я]{2,5}(?:газар|алба)$|[А-ЯЁӨҮ]{2,}-\d+$")
_PERSON: Final = re.compile(r"(?:^|\s)[А-ЯЁӨҮ][а-яёөү]?\.\s?[А-ЯЁӨҮ][А-ЯЁӨҮа-яёөү]+(?:-[А-ЯЁӨҮ][А-ЯЁӨҮа-яёөү]+)?$")
_BRACKETED: Final = re.compile(r"\([^()]*\)|(?<=\s)/[^/\n]{2,80}/(?=[\s,;]|$)|“[^”]*”|«[^»]*»|\"[^\"\n]*\"")
_SEPARATOR: Final = re.compile(
    r"\s*(?P<strong>;|[•●▪\uf0b7])\s*|(?P<line>\s*,?\s*\n\s*(?:[-–—*]\s*|\d{1,2}[.)]\s*)?)|\s*(?P<comma>,)\s*"
    r"|\s+(?P<and>болон|ба|мөн)\s+|(?<=\S)(?P<slash>\s?/\s?)(?=\S)"
)
_KINDS: Final = GENERIC | {"албад", "нэгжүүд", "газрууд", "хэлтсүүд", "тасгууд", "байгууллагууд", "дүүргүүд"}
_CAPITAL_WORD: Final = re.compile(r"(?<![.\w])[А-ЯЁӨҮ]{2,}(?![\w.])")
_VOWELS: Final = frozenset("аэиоөуүёюяеы")
_SHORT: Final = 5
_NEW_NAME: Final = re.compile(r"(?P<head>[а-яёөү]+)\s+(?=[А-ЯЁӨҮ][а-яёөү]+(?:ийн|ын|ны|ний)\s)")


@dataclass(slots=True)
class _Piece:
    text: str
    joint: str = ""  # what stands between it and the piece before
    kind: str = ""  # strong, line, comma, and, slash
    opened: bool = False  # its first part could not stand as a name of its own


def _unbracketed(text: str) -> str:
    return _BRACKETED.sub(" ", text).strip()


def _words(text: str) -> list[str]:
    return _unbracketed(text).rstrip(" .,;:").split()


def _ends_name(text: str) -> bool:
    """Whether a text can stand as a name: its last word is a head noun, a plural, an acronym or a person."""
    words = _words(text)
    if not words:
        return False
    plain = " ".join(words)
    last = words[-1]
    if _PERSON.search(plain) or _ACRONYM.fullmatch(last):
        return True
    last = last.lower().rsplit("-", 1)[-1]
    if last in HEADS:
        return True
    return not _OBLIQUE.search(last) and bool(_PLURAL.fullmatch(last) or _AGENT.fullmatch(last))


def _is_generic(text: str) -> bool:
    """A bare "сум" or "харьяа газар": a kind of body, not a named one."""
    words = [word.lower() for word in _words(text)]
    return bool(words) and words[-1] in GENERIC and all(word in QUALIFIERS for word in words[:-1])


def _belongs_to_next(left: str, right: _Piece) -> bool:
    """Whether what stands before a comma or "болон" is part of the name after it."""
    words = _words(left)
    first = _words(right.text)[:1]
    small = bool(first) and first[0][:1].islower()
    if not _ends_name(left):
        # "Захиргаа, санхүүгийн хэлтэс" is one name, "Удирдлага, ажилтан" are two
        people = any(word.lower() in POSTS for word in _words(right.text)[-1:])
        return not (words and words[-1].lower() in WEAK and (people or not small))
    if not small:
        return False
    if _is_generic(left) and (right.opened or _GENERIC_OBLIQUE.search(first[0].lower())):
        return True
    return (
        len(words) == 1
        and words[0].lower() in FIELDS
        and words[0][0].isupper()
        and (right.opened or (bool(_OBLIQUE.search(first[0])) and words[0].lower() not in GENERIC))
    )


def _wraps(left: str, right: _Piece) -> bool:
    """Whether a line break stands inside a name."""
    first = _words(right.text)[:1]
    if first and first[0].lower() in {"нар", "нарт", "нарын", "н", "ын", "ийн", "ууд", "үүд", "хаагч", "хаагчид"}:
        return True
    if left.count("(") > left.count(")"):
        return True
    words = _words(left)
    if words and words[-1].lower() in WEAK and first and first[0][:1].isupper():
        return False
    return not _ends_name(left)


def _pieces(text: str) -> list[_Piece]:
    masked = _BRACKETED.sub(lambda m: "_" * len(m.group()), text)
    pieces: list[_Piece] = []
    at, joint, kind = 0, "", ""
    for match in _SEPARATOR.finditer(masked):
        pieces.append(_Piece(text[at : match.start()].strip(), joint, kind))
        at, joint, kind = match.end(), match.group(), str(match.lastgroup)
        if kind == "line" and "," in joint:
            kind = "comma"
    pieces.append(_Piece(text[at:].strip(), joint, kind))
    kept = [piece for piece in pieces if re.search(r"\w", piece.text)]
    kept = _every_kind(kept)
    for piece in kept:
        piece.opened = not _ends_name(piece.text)
    return kept


def _every_kind(pieces: list[_Piece]) -> list[_Piece]:
    """Kinds of body named after one "бүх" as one: "Бүх газар, хэлтэс"."""
    out: list[_Piece] = []
    for piece in pieces:
        words = _words(out[-1].text) if out else []
        every = bool(words) and words[0].lower() in EVERY and words[-1].lower() in _KINDS
        if every and piece.kind in {"comma", "and"} and piece.text in _KINDS:
            out[-1].text += _glue(piece.joint, piece.kind) + piece.text
        else:
            out.append(piece)
    return out


def _glue(joint: str, kind: str) -> str:
    if kind == "comma":
        return ", "
    if kind == "line":
        return " "
    return f" {joint.strip()} " if kind == "and" else joint


def _joined(pieces: list[_Piece]) -> list[str]:
    """From the last piece to the first, each taken into the name after it where it belongs there."""
    names: list[_Piece] = []
    for piece in reversed(pieces):
        after = names[-1] if names else None
        if after is not None and _is_one_name(piece, after):
            merged = _Piece(piece.text + _glue(after.joint, after.kind) + after.text, piece.joint, piece.kind)
            merged.opened = piece.opened or (after.kind in {"comma", "and"} and _is_generic(piece.text))
            names[-1] = merged
        else:
            names.append(piece)
    return [name.text for name in reversed(names)]


def _is_one_name(left: _Piece, right: _Piece) -> bool:
    if right.kind == "strong":
        return False
    if right.kind == "line":
        return _wraps(left.text, right)
    if right.kind == "slash":
        return not _ends_name(left.text)
    return _belongs_to_next(left.text, right)


def _run_together(name: str) -> list[str]:
    """Two names with nothing but a blank between: "нягтлан бодогч Аймгийн Засаг даргын …"."""
    for match in _NEW_NAME.finditer(name):
        left = name[: match.end()].strip()
        if match["head"] in HEADS and len(left.split()) > 1 and match["head"] not in GENERIC - {"хэлтэс", "алба"}:
            return [left, *_run_together(name[match.end() :])]
    return [name]


def _in_small(text: str) -> str:
    """A cell in capitals with its words in small letters, so that only acronyms look like one."""

    def small(match: re.Match[str]) -> str:
        word = match.group().lower()
        acronym = len(word) <= _SHORT and sum(letter in _VOWELS for letter in word) <= 1
        return match.group() if acronym and word not in HEADS | SHORT_SUBJECTS else word

    return _CAPITAL_WORD.sub(small, text)


def split_responsible(cell_text: str) -> list[str]:
    """The names in a cell, in order, each as printed and on one line."""
    if cell_text.isupper():
        small = _in_small(cell_text)
        return [name.upper() for name in _split(small)]
    return _split(cell_text)


def _split(cell_text: str) -> list[str]:
    text = join_hyphenated(tidy_space(cell_text))
    text = re.sub(r"^\s*(?:[-–—*•]\s*|\d{1,2}[.)]\s+)", "", text)
    names = [" ".join(name.split()).strip(" ,;.-–") for name in _joined(_pieces(text))]
    return [part for name in names if re.search(r"\w", name) for part in _run_together(name)]
