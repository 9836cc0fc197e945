"""A cover letter before the plan: its number, date, addressees, and to whom the answer goes."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

from shudarga.lib.dates import find_dates
from shudarga.lib.numerals import western_digits
from shudarga.lib.script import one_line, repair
from shudarga.reading.draft import Finding, Letter
from shudarga.reading.lines import Line, is_blank_date
from shudarga.reading.words import signature_role

_NUMBER = re.compile(r"(?:№|дугаар\s*[:№]?|\bNo\.?)\s*(?P<number>[^\s№][^№]*?)?\s*(?:т\b.*)?$", re.IGNORECASE)
_ANSWERED = re.compile(r"^\W*танай\b", re.IGNORECASE)
_FILLER = re.compile(r"[\s._…\-–/]*")
_TO_WHOM = re.compile(r"(?:нарт|т|д|нд)[\s.,:]*$", re.IGNORECASE)
_VERB = re.compile(r"байна|мэдэгдье|болно|хүргүүл|ирүүл|явуул|хийлгэ|боловсруул", re.IGNORECASE)
_SENT = re.compile(r"(?:ирүүл|хүргүүл|илгээ|мэдээл|тайлагн)[а-яөү]*", re.IGNORECASE)
_BEFORE_NAME = re.compile(
    r".*(?:дотор|өдрийн|өдөр|хугацаанд|\d\s*[-–]?\s*н[дыи]й?|хариуг|тайланг|мэдээг|биелэлтийг|мэдээллийг|үр дүнг)\s+",
    re.IGNORECASE,
)
_MANNER = re.compile(
    r"\s+(?:цахимаар|бичгээр|албан бичгээр|албан тоотоор|и-мэйлээр|нэгтгэн|тогтмол)\s*$", re.IGNORECASE
)
_ADDRESS_LINES = 4


@dataclass(slots=True)
class LetterFound:
    letter: Letter | None = None
    findings: list[Finding] = field(default_factory=list)


def read_letter(lines: list[Line], year: int | None, known: list[date]) -> LetterFound:
    """The letter among the lines before the title. `known`: the document's other dates, which may confirm its own."""
    zone = _zone(lines)
    marked = next((at for at, line in enumerate(zone) if _is_number_line(line)), None)
    answered = next((at for at, line in enumerate(zone) if _ANSWERED.match(line.text)), None)
    if marked is None and answered is None:
        return LetterFound()
    letter = Letter()
    found = LetterFound(letter)
    if marked is not None:
        _read_number_line(found, western_digits(zone[marked].text), zone[marked].text, year, known)
        zone[marked].taken = "letter"
    else:
        found.findings.append(Finding("letter_blank_number"))
    start = max(at for at in (marked, answered) if at is not None) + 1
    letter.addressees = _addressees(zone[start:])
    letter.reply_to = _reply_to(" ".join(line.text for line in zone[start:]))
    for line in zone:
        line.taken = line.taken or "letter"
    return found


def _zone(lines: list[Line]) -> list[Line]:
    """Lines before the title and its approval: what can be a letter."""
    zone: list[Line] = []
    for line in lines:
        if line.after or line.taken in ("title", "annex"):
            break
        if line.taken != "signature":
            zone.append(line)
    return zone


def _is_number_line(line: Line) -> bool:
    text = western_digits(line.text)
    if _ANSWERED.match(text) or ("№" not in text and not re.search(r"\bдугаар\s*[:№]?\s*\S+$", text, re.IGNORECASE)):
        return False
    if len(text) > 70:  # noqa: PLR2004 - letters: a sentence, no letterhead
        return False
    before = text.split("№")[0]
    return bool(re.search(r"\d{1,4}\s*[./-]\s*\d{1,2}\s*[./-]\s*\d{1,4}|оны", before)) or is_blank_date(before)


def _read_number_line(found: LetterFound, text: str, printed: str, year: int | None, known: list[date]) -> None:
    letter = found.letter
    if letter is None:
        return
    before, _, after = text.partition("№")
    number = after.strip(" .:")
    if not number or _FILLER.fullmatch(number):
        found.findings.append(Finding("letter_blank_number"))
    else:
        letter.number = one_line(number)
        if western_digits(printed) != printed and re.search(r"[᠐-᠙]", printed.partition("№")[2]):
            found.findings.append(Finding("letter_number_unsure", params={"number": letter.number}))
    letter.date, unsure = _letter_date(before, printed.partition("№")[0], year, known)
    if letter.date is None:
        found.findings.append(Finding("letter_blank_date"))
    elif unsure:
        params: dict[str, str | int] = {"printed": printed.partition("№")[0].strip(), "date": letter.date.isoformat()}
        found.findings.append(Finding("letter_date_unsure", params=params))


def _letter_date(text: str, printed: str, year: int | None, known: list[date]) -> tuple[date | None, bool]:
    damaged = text != printed
    dates = find_dates(text, year)
    if not dates:
        return None, False
    day = dates[0].date
    if not damaged:
        return day, not dates[0].certain
    # Digits that OCR took from another script: a date of the document that differs only in them confirms it.
    near = [other for other in known if (other.month, other.day) == (day.month, day.day) or _close(other, day)]
    return (near[0] if near else day), True


def _close(a: date, b: date) -> bool:
    pairs = zip(f"{a:%Y%m%d}", f"{b:%Y%m%d}", strict=True)
    return sum(x != y for x, y in pairs) <= 2  # noqa: PLR2004 - digits that OCR may have mixed up


def _addressees(lines: list[Line]) -> str | None:
    taken: list[str] = []
    for line in lines[:12]:
        text = line.text.strip(" *")
        if taken and (_TO_WHOM.search(taken[-1]) or len(taken) >= _ADDRESS_LINES):
            break
        if _VERB.search(text) or signature_role(text):
            break
        if line.is_capital or (len(text) < 90 and (taken or _TO_WHOM.search(text)) and not text.endswith((".", ":"))):  # noqa: PLR2004 - letters: a line of an address
            taken.append(text)
        elif taken:
            break
    text = one_line(repair(" ".join(taken)))
    return text if text and _TO_WHOM.search(text) else None


def _reply_to(text: str) -> str | None:
    """ "… 10-ны дотор Хууль, эрх зүйн хэлтэст ирүүлэхийг мэдэгдье" → "Хууль, эрх зүйн хэлтэс"."""
    for sentence in re.split(r"(?<=[а-яөү])\.\s+", one_line(repair(text))):
        for match in _SENT.finditer(sentence):
            name = _BEFORE_NAME.sub("", sentence[: match.start()].strip() + " ").strip()
            name = _MANNER.sub("", f" {name}").strip(" ,")
            if name and re.search(r"[тд]$", name) and len(name) < 120 and not find_dates(name):  # noqa: PLR2004 - letters: the name of a body
                return without_dative(_from_capital(name))
    return None


def _from_capital(name: str) -> str:
    match = re.search(r"[А-ЯӨҮЁ]", name)
    return name[match.start() :] if match and match.start() > 0 and "," not in name[: match.start()] else name


def without_dative(name: str) -> str:
    """ "хэлтэст" → "хэлтэс", "албанд" → "алба", "мэргэжилтэнд" → "мэргэжилтэн"."""
    words = name.split()
    last = words[-1]
    for ending, base in (("хэлтсэд", "хэлтэс"), ("албанд", "алба"), ("хороонд", "хороо"), ("яаманд", "яам"),
                         ("нэгжид", "нэгж"), ("комисст", "комисс")):  # fmt: skip
        if last.casefold().endswith(ending):
            return " ".join([*words[:-1], last[: len(last) - len(ending)] + base])
    return " ".join([*words[:-1], last[:-1]])
