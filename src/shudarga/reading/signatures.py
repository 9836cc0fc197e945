"""БАТЛАВ, ХЯНАСАН, БОЛОВСРУУЛСАН and ТАНИЛЦСАН blocks: who signed, as what, and when it was approved."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import date

from shudarga.lib.dates import find_dates
from shudarga.lib.script import one_line, repair
from shudarga.reading.draft import Approval, Finding, Signature
from shudarga.reading.lines import Line, is_blank_date, is_date_line
from shudarga.reading.words import NAME, signature_opening

_MOST_LINES = 7
_FILLING = re.compile(r"[.…_]{3,}|/\s*/|\(\s*\)|гарын үсэг|тамга", re.IGNORECASE)
_POSTS = ("ДАРГА", "ЗАХИРАЛ", "МЭРГЭЖИЛТЭН", "АЖИЛТАН", "МЕНЕЖЕР")
_EDGES = " \t.…_/,:;-–—*|"


@dataclass(slots=True)
class Signatures:
    """All blocks of a document; the approver stands in both fields."""

    approval: Approval | None = None
    signatures: list[Signature] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


@dataclass(slots=True)
class _Block:
    role: str
    lines: list[Line]
    rest: str = ""


def read_signatures(lines: list[Line], year: int | None) -> Signatures:
    """The signature blocks among the lines; the lines they take are marked as taken."""
    found = Signatures()
    for block in _blocks(lines):
        signers, day, blank = _read(block, year)
        for position, name in signers:
            found.signatures.append(Signature(block.role, position, name))
        if block.role == "approved" and found.approval is None and signers:
            found.approval = Approval(signers[0][0], signers[0][1], day)
            if day is None:
                found.findings.append(Finding("approval_blank_date"))
            if not signers[0][1]:
                found.findings.append(Finding("approval_blank_name"))
        elif signers and not signers[0][1]:
            found.findings.append(Finding("signature_without_name", params={"role": block.rest or block.role}))
        _ = blank
    return found


def _blocks(lines: list[Line]) -> list[_Block]:
    blocks: list[_Block] = []
    at = 0
    while at < len(lines):
        line = lines[at]
        columns, width = _side_by_side(lines, at)
        if columns:
            for column in columns:
                opening = signature_opening(column[0].text)
                if opening:
                    blocks.append(_Block(opening[0], column[1:], opening[1]))
            for taken in lines[at : at + width]:
                taken.taken = "signature"
            at += width
            continue
        opening = signature_opening(line.text) if not line.taken else None
        if opening:
            line.taken = "signature"
            blocks.append(_Block(opening[0], _following(lines, at), opening[1]))
        at += 1
    return blocks


def _following(lines: list[Line], at: int) -> list[Line]:
    following: list[Line] = []
    for line in lines[at + 1 :]:
        if line.after != lines[at].after or signature_opening(line.text) or line.taken:
            break
        if any(signature_opening(part) for part in line.segments[1:]):
            break
        following.append(line)
    return following


def _side_by_side(lines: list[Line], at: int) -> tuple[list[list[Line]], int]:
    """Columns of lines where a signature block opens beside another text, and how many lines they take."""
    first = lines[at]
    parts = first.segments
    if len(parts) < 2 or len(first.stops) != len(parts):  # noqa: PLR2004 - one part stands beside nothing
        return [], 0
    if not any(signature_opening(part) for part in parts) or is_date_line(parts[0]):
        return [], 0
    if (
        signature_opening(parts[0])
        and not any(signature_opening(part) for part in parts[1:])
        and NAME.search(parts[-1])
    ):
        return [], 0  # role, post and name on one line are one signer
    columns: list[list[Line]] = [[replace(first, text=part, stops=())] for part in parts]
    count = 1
    for line in lines[at + 1 :]:
        named = all(any(NAME.search(own.text) for own in column) for column in columns)
        if (named and line.block != lines[at + count - 1].block) or _ends_blocks(line.text):
            break
        if line.after != first.after or (signature_opening(line.segments[0]) and line.stops[:1] <= first.stops[:1]):
            break
        if len(line.text) > 160 or line.taken:  # noqa: PLR2004 - letters: a sentence, no signer
            break
        for part, stop in zip(line.segments, line.stops or first.stops, strict=False):
            near = min(range(len(parts)), key=lambda i: abs(first.stops[i] - stop))
            columns[near].append(replace(line, text=part, stops=()))
        count += 1
        if count > _MOST_LINES * 2:
            break
    return columns, count


def _ends_blocks(text: str) -> bool:
    """A title, or a list of people, which no signature block holds."""
    return bool(re.search(r"төлөвлөгөө[\s.”\"]*$|^\s*№|бүрэлдэхүүн|жагсаалт", text, re.IGNORECASE))


def _read(block: _Block, year: int | None) -> tuple[list[tuple[str, str]], date | None, bool]:  # noqa: C901 - one pass over a block's lines, each read in the light of those before
    signers: list[tuple[str, str]] = []
    pending: list[Line] = []
    day: date | None = None
    blank = False
    if block.rest:
        _take(block.rest, pending, signers, Line(block.rest, 0))
    last_block: int | None = None
    beside = False
    for line in block.lines:
        text = repair(line.text)
        apart = last_block is not None and line.block != last_block
        if is_date_line(text):
            if day is None and not blank:
                day, blank = _day(text, year), is_blank_date(text)
                line.taken = "signature"
            if block.role == "approved" and signers:
                break
            continue
        if (
            beside
            and line.block == last_block
            and line.is_capital
            and not NAME.search(text)
            and not signature_opening(text)
        ):
            signers[-1] = (f"{signers[-1][0]} {_clean(text)}", signers[-1][1])  # a position broken beside the name
            line.taken, beside = "signature", False
            continue
        if _is_over(block, signers, pending, line, apart=apart):
            break
        last_block = line.block
        pending.append(line)
        match = NAME.search(text)
        if match or len(pending) >= _MOST_LINES:
            if not match:
                break
            _sign(pending, signers)
            beside = len(line.segments) > 1 and not signers[-1][0].endswith(_POSTS)
            pending = []
    if not signers:
        signers = _unnamed(block, pending)
    return signers, day, blank


def _is_over(block: _Block, signers: list[tuple[str, str]], pending: list[Line], line: Line, *, apart: bool) -> bool:
    """Whether a line no longer belongs to the block: after the approver's name, or a gap in what was begun."""
    text = line.text
    if _ends_blocks(text) or len(text) > 200:  # noqa: PLR2004 - letters: a sentence, no signer
        return True
    if signers and block.role == "approved":
        return True
    if signers and apart and not NAME.search(text) and not line.is_capital:
        return True
    return bool(pending) and apart and not NAME.search(text) and len(pending) > 1


def _take(text: str, pending: list[Line], signers: list[tuple[str, str]], line: Line) -> None:
    pending.append(line)
    if NAME.search(text):
        _sign(pending, signers)
        pending.clear()


def _sign(pending: list[Line], signers: list[tuple[str, str]]) -> None:
    """Position and name from the lines of one signer; the name stands in the last of them."""
    text = repair("\n".join(line.text for line in pending))
    match = list(NAME.finditer(text))[-1]
    position = _clean(text[: match.start()])
    behind = _clean(text[match.end() :])
    signers.append((position or behind, re.sub(r"\s*\.\s*", ".", match["name"])))
    for line in pending:
        line.taken = "signature"


def _unnamed(block: _Block, pending: list[Line]) -> list[tuple[str, str]]:
    """A block whose name is blank: the lines up to the first gap are the position."""
    kept = [line for line in pending if not pending or line.block == pending[0].block][:3]
    kept = [line for line in kept if len(line.text) < 120]  # noqa: PLR2004 - letters: a sentence, no post
    for line in kept:
        line.taken = "signature"
    position = _clean("\n".join(line.text for line in kept))
    return [(position, "")] if position or block.rest else []


def _clean(text: str) -> str:
    return one_line(_FILLING.sub(" ", text)).strip(_EDGES)


def _day(text: str, year: int | None) -> date | None:
    found = find_dates(text, year)
    return found[0].date if found else None
