"""The straight lines drawn on a PDF page, by PDFium's paths."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium

from shudarga.reading.unreadable import Unreadable

Point = tuple[float, float]
Place = Callable[[float, float], Point]
NEAR = 3.0  # points within which two lines are one, or meet
_SLANT = 0.5
_LEAST_PIECE = 1.0
_LEAST_LINE = 3.0
_MOST_PIECES = 60_000
_DEEPEST = 6


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line: `at` its height or its place across, `start` and `end` along it."""

    at: float
    start: float
    end: float


@dataclass(slots=True)
class Rules:
    across: list[Rule]
    down: list[Rule]


def page_rules(page: Any, place: Place) -> Rules:
    """Every drawn piece, straight across or down; those within three points of one another made one line."""
    across: list[Rule] = []
    down: list[Rule] = []
    for count, (a, b) in enumerate(_pieces(page)):
        if count > _MOST_PIECES:
            raise Unreadable("too_long")
        (x0, y0), (x1, y1) = place(*a), place(*b)
        if abs(y0 - y1) <= _SLANT and abs(x0 - x1) >= _LEAST_PIECE:
            across.append(Rule((y0 + y1) / 2, min(x0, x1), max(x0, x1)))
        elif abs(x0 - x1) <= _SLANT and abs(y0 - y1) >= _LEAST_PIECE:
            down.append(Rule((x0 + x1) / 2, min(y0, y1), max(y0, y1)))
    return Rules(_merged(across), _merged(down))


def _pieces(page: Any) -> Iterator[tuple[Point, Point]]:
    for index in range(pdfium.FPDFPage_CountObjects(page.raw)):
        yield from _of_object(pdfium.FPDFPage_GetObject(page.raw, index), [], 0)


def _of_object(thing: Any, outer: list[Any], depth: int) -> Iterator[tuple[Point, Point]]:
    """The straight pieces of a path, or of the paths of a form, through the matrices they are drawn by."""
    kind = pdfium.FPDFPageObj_GetType(thing)
    if kind not in (pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_FORM) or depth > _DEEPEST:
        return
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(thing, ctypes.byref(matrix))
    through = [matrix, *outer]
    if kind == pdfium.FPDF_PAGEOBJ_PATH:
        for a, b in _of_path(thing):
            yield _moved(a, through), _moved(b, through)
        return
    for index in range(pdfium.FPDFFormObj_CountObjects(thing)):
        yield from _of_object(pdfium.FPDFFormObj_GetObject(thing, index), through, depth + 1)


def _of_path(path: Any) -> Iterator[tuple[Point, Point]]:
    x, y = ctypes.c_float(), ctypes.c_float()
    first = last = (0.0, 0.0)
    for index in range(pdfium.FPDFPath_CountSegments(path)):
        segment = pdfium.FPDFPath_GetPathSegment(path, index)
        pdfium.FPDFPathSegment_GetPoint(segment, ctypes.byref(x), ctypes.byref(y))
        point = (x.value, y.value)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            first = point
        elif kind == pdfium.FPDF_SEGMENT_LINETO:
            yield last, point
        if pdfium.FPDFPathSegment_GetClose(segment) and point != first:
            yield point, first
        last = point


def _moved(point: Point, through: Iterable[Any]) -> Point:
    x, y = point
    for matrix in through:
        x, y = matrix.a * x + matrix.c * y + matrix.e, matrix.b * x + matrix.d * y + matrix.f
    return x, y


def _merged(pieces: list[Rule]) -> list[Rule]:
    """Pieces whose places are near taken to their mean, then joined where one goes on from the other."""
    lines: list[Rule] = []
    group: list[Rule] = []
    for piece in sorted(pieces, key=lambda rule: rule.at):
        if group and piece.at - group[-1].at > NEAR:
            lines += _joined(group)
            group = []
        group.append(piece)
    lines += _joined(group) if group else []
    return [line for line in lines if line.end - line.start >= _LEAST_LINE]


def _joined(group: list[Rule]) -> list[Rule]:
    at = sum(rule.at for rule in group) / len(group)
    joined: list[Rule] = []
    for rule in sorted(group, key=lambda rule: rule.start):
        if joined and rule.start <= joined[-1].end + NEAR:
            joined[-1] = Rule(at, joined[-1].start, max(joined[-1].end, rule.end))
        else:
            joined.append(Rule(at, rule.start, rule.end))
    return joined
