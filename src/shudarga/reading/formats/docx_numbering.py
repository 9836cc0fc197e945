"""Labels of Word's automatic lists ("1.", "1.1.", "-"), which stand in no text of the file.

Follows ECMA-376 part 1, 17.9: a paragraph's numId and level point to a number definition; a level restarts
when a higher one moves on.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from docx.oxml.ns import qn

_ROMAN = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
          (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))  # fmt: skip
_RUSSIAN = "абвгдежзиклмнопрстуфхцчшщэюя"
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_LAST_LEVEL = 8


@dataclass(slots=True)
class _Level:
    kind: str = "decimal"
    text: str = ""
    start: int = 1


@dataclass(slots=True)
class ListNumbers:
    """Counts through a document in reading order: ask `label` once for each paragraph."""

    levels: dict[str, dict[int, _Level]] = field(default_factory=dict)
    abstract_of: dict[str, str] = field(default_factory=dict)
    starts: dict[tuple[str, int], int] = field(default_factory=dict)
    by_style: dict[str, tuple[str, int]] = field(default_factory=dict)
    counts: dict[str, dict[int, int]] = field(default_factory=dict)
    seen: set[str] = field(default_factory=set)

    def label(self, paragraph: Any) -> str:
        """The printed label of a `w:p` element, "" where it is in no list."""
        number_id, level = self._place(paragraph)
        if number_id is None or number_id == "0":
            return ""
        abstract = self.abstract_of.get(number_id)
        if abstract is None or level not in self.levels.get(abstract, {}):
            return ""
        counts = self._count(number_id, abstract, level)
        return self._worded(self.levels[abstract], level, counts)

    def _place(self, paragraph: Any) -> tuple[str | None, int]:
        properties = paragraph.find(qn("w:pPr"))
        if properties is None:
            return None, 0
        style = properties.find(qn("w:pStyle"))
        styled = self.by_style.get(style.get(qn("w:val")) if style is not None else "", (None, 0))
        numbered = properties.find(qn("w:numPr"))
        if numbered is None:
            return styled
        number_id, level = numbered.find(qn("w:numId")), numbered.find(qn("w:ilvl"))
        return (
            number_id.get(qn("w:val")) if number_id is not None else styled[0],
            _number(level, styled[1]),
        )

    def _count(self, number_id: str, abstract: str, level: int) -> dict[int, int]:
        counts = self.counts.setdefault(abstract, {})
        if number_id not in self.seen:
            self.seen.add(number_id)
            for (owner, changed), start in self.starts.items():
                if owner == number_id:
                    counts[changed] = start - 1
        first = self.levels[abstract][level].start
        counts[level] = counts.get(level, first - 1) + 1
        for deeper in [other for other in counts if other > level]:
            del counts[deeper]
        return counts

    @staticmethod
    def _worded(levels: dict[int, _Level], level: int, counts: dict[int, int]) -> str:
        own = levels[level]
        if own.kind == "bullet":
            return "-"
        if own.kind == "none":
            return ""

        def value(match: re.Match[str]) -> str:
            at = int(match.group(1)) - 1
            other = levels.get(at, own)
            return _written(counts.get(at, other.start), other.kind)

        return re.sub(r"%([1-9])", value, own.text)


def _written(number: int, kind: str) -> str:
    if kind in ("lowerLetter", "upperLetter"):
        text = _lettered(number, _LATIN)
    elif kind in ("russianLower", "russianUpper"):
        text = _lettered(number, _RUSSIAN)
    elif kind in ("lowerRoman", "upperRoman"):
        text = _roman(number).lower()
    elif kind == "decimalZero":
        text = f"{number:02d}"
    else:
        text = str(number)
    return text.upper() if kind.startswith("upper") or kind.endswith("Upper") else text


def _lettered(number: int, letters: str) -> str:
    return letters[(number - 1) % len(letters)] * ((number - 1) // len(letters) + 1)


def _roman(number: int) -> str:
    text = ""
    for value, sign in _ROMAN:
        while number >= value:
            text, number = text + sign, number - value
    return text


def list_numbers(numbering: Any | None, styles: Any | None) -> ListNumbers:
    """From the roots of numbering.xml and styles.xml, either of which a document may lack."""
    numbers = ListNumbers()
    if numbering is None:
        return numbers
    for abstract in numbering.iter(qn("w:abstractNum")):
        found = {_at(level): _level(level) for level in abstract.findall(qn("w:lvl"))}
        numbers.levels[abstract.get(qn("w:abstractNumId"))] = found
    for instance in numbering.findall(qn("w:num")):
        _add_instance(numbers, instance)
    for style in styles.findall(qn("w:style")) if styles is not None else []:
        number_id = style.find(f"{qn('w:pPr')}/{qn('w:numPr')}/{qn('w:numId')}")
        level = style.find(f"{qn('w:pPr')}/{qn('w:numPr')}/{qn('w:ilvl')}")
        if number_id is not None:
            numbers.by_style[style.get(qn("w:styleId"))] = (number_id.get(qn("w:val")), _number(level, 0))
    return numbers


def _add_instance(numbers: ListNumbers, instance: Any) -> None:
    own = instance.get(qn("w:numId"))
    abstract = instance.find(qn("w:abstractNumId"))
    if abstract is None:
        return
    numbers.abstract_of[own] = abstract.get(qn("w:val"))
    for override in instance.findall(qn("w:lvlOverride")):
        start = override.find(qn("w:startOverride"))
        if start is not None:
            numbers.starts[own, _at(override)] = _number(start, 1)


def _level(element: Any) -> _Level:
    kind, text, start = (element.find(qn(f"w:{name}")) for name in ("numFmt", "lvlText", "start"))
    return _Level(
        kind.get(qn("w:val"), "decimal") if kind is not None else "decimal",
        text.get(qn("w:val"), "") if text is not None else "",
        _number(start, 1),
    )


def _at(element: Any) -> int:
    text = element.get(qn("w:ilvl"), "0")
    return min(int(text), _LAST_LEVEL) if text.isdigit() else 0


def _number(element: Any | None, default: int) -> int:
    text = element.get(qn("w:val"), "") if element is not None else ""
    return int(text) if text.isdigit() else default
