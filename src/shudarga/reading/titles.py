"""The plan's title, year and place, out of the lines before its table."""

from __future__ import annotations

import re

from shudarga.lib.dates import find_dates
from shudarga.lib.numerals import western_digits
from shudarga.lib.script import one_line, repair
from shudarga.reading.draft import Finding
from shudarga.reading.folding import fold
from shudarga.reading.lines import Line, is_blank_date, is_date_line
from shudarga.reading.words import NAME, signature_role

_PLAN = re.compile(r"(?<!\w)толовлого")
_PLAN_ENDS = re.compile(r"толовлого{1,2}\W*(?:/?\s*\d{4}\s*он\w*\s*/?)?\W*$")
_ANNEX = re.compile(r"хавсралт", re.IGNORECASE)
_DECISION = re.compile(r"захирамж|тушаал|тогтоол|шийдвэр", re.IGNORECASE)
_YEARS = re.compile(r"(?<!\d)(20\d\d)\s*(?:[-–—]\s*(20\d\d)\s*)?(?:-?\s*он|он|оны|онд|/|\b)", re.IGNORECASE)
_SENTENCE_END = re.compile(
    r"(?:байна|мэдэгдье|болно|үү|уу|явуулав|хүргүүлэв|ирүүлнэ|санагдана|аа|ээ)[.\s]*$", re.IGNORECASE
)
_PLACE_WORD = re.compile(
    r"^(?:[А-ЯӨҮЁ][А-ЯӨҮЁа-яөүё-]+\s+){1,3}(?:хот|сум|дүүрэг|аймаг|тосгон|баг|сумын төв|хот\.)\.?$", re.IGNORECASE
)
_CENTRES = {
    "улаанбаатар", "баянхонгор", "номгон", "арвайхээр", "цэцэрлэг", "өлгий", "булган", "алтай", "сайншанд", "чойбалсан",
    "мандалговь", "даланзадгад", "сүхбаатар", "баруун-урт", "зуунмод", "улаангом", "ховд", "мөрөн", "өндөрхаан",
    "чингис хот", "дархан", "эрдэнэт", "чойр", "багануур", "налайх",
}  # fmt: skip
_POST = re.compile(
    r"дарга|газар|хэлтэс|захирал|мэргэжилтэн|алба|монгол улс|яам|төсөв|баримт|хуудас|хэрэгцээнд", re.IGNORECASE
)
_MOST_PLACE_WORDS = 4


def take_annex(lines: list[Line]) -> list[Finding]:
    """Mark the lines "… захирамжийн хавсралт"; a finding where the decision's date or number is left as dots."""
    findings: list[Finding] = []
    for at, line in enumerate(lines):
        if line.after or line.taken or not _ANNEX.search(line.text) or re.search(r"хуудас", line.text, re.IGNORECASE):
            continue
        members = [line]
        for before in reversed(lines[max(0, at - 4) : at]):
            near = before.block == line.block and not before.taken and not _PLAN_ENDS.search(fold(before.text))
            if not near or not (
                _DECISION.search(before.text) or re.search(r"\bоны\b|дугаар|[.…_]{2,}|даргын|сайдын", before.text)
            ):
                break
            members.insert(0, before)
        text = " ".join(member.text for member in members)
        if not _DECISION.search(text) and len(line.text) > 60:  # noqa: PLR2004 - letters: more than a line of the block
            continue
        for member in members:
            member.taken = "annex"
        if re.search(r"[.…_]{2,}|…", text):
            findings.append(Finding("annex_blank"))
    return findings


def read_title(lines: list[Line]) -> str:
    """The title on one line, "" where none is found; its lines are marked."""
    free = [at for at, line in enumerate(lines) if not line.taken and not line.after]
    scored = [(score, at) for at in free if (score := _title_score(lines[at])) > 0]
    if not scored:
        return _untitled(lines, free)
    _, at = max(scored)
    members = _title_lines(lines, at)
    for member in members:
        member.taken = "title"
    return tidy_title(" ".join(member.text for member in members))


def tidy_title(text: str) -> str:
    return one_line(repair(text)).strip(" *")


def _title_score(line: Line) -> float:
    words = fold(line.text)
    if not _PLAN.search(words) or is_date_line(line.text):
        return 0.0
    if not line.is_capital and (_SENTENCE_END.search(line.text) or not _PLAN_ENDS.search(words)):
        return 0.0
    score = 1.0 + 2.0 * line.is_capital + 1.5 * line.heading + 1.0 * bool(_PLAN_ENDS.search(words))
    return score - (1.0 if line.text.rstrip().endswith(".") else 0.0)


def _title_lines(lines: list[Line], at: int) -> list[Line]:
    own = lines[at]
    first = last = at
    while first > 0 and _joins(lines[first - 1], own):
        first -= 1
    while last + 1 < len(lines) and _joins(lines[last + 1], own) and not _PLAN_ENDS.search(fold(lines[last].text)):
        last += 1
    return lines[first : last + 1]


def _joins(line: Line, title: Line) -> bool:
    if line.taken or line.after != title.after or line.block != title.block:
        return False
    if is_date_line(line.text) or is_blank_date(line.text) or signature_role(line.text) or NAME.search(line.text):
        return False
    if len(line.segments) > 1 or is_place(line.text, near_date=False):
        return False
    return line.is_capital if title.is_capital else not re.search(r"[.:;]$", line.text) and len(line.text) < 160  # noqa: PLR2004 - letters: a sentence, no part of a title


def _untitled(lines: list[Line], free: list[int]) -> str:
    """No line says төлөвлөгөө: a heading, or capitals close above the table."""
    for at in reversed(free):
        line = lines[at]
        if (line.heading or (line.is_capital and len(line.text) > 20)) and not is_date_line(line.text):  # noqa: PLR2004 - letters: fewer may be a name
            members = _title_lines(lines, at)
            for member in members:
                member.taken = "title"
            return tidy_title(" ".join(member.text for member in members))
    return ""


def years_in(title: str) -> list[int]:
    """The years that a title names, in order."""
    found: list[int] = []
    for match in _YEARS.finditer(western_digits(title)):
        found += [int(year) for year in match.groups() if year]
    return found


def read_place(lines: list[Line]) -> str | None:
    """Where the plan was issued: a place name near the title, often beside or below a date."""
    title = next((at for at, line in enumerate(lines) if line.taken == "title"), 0)
    ordered = [*range(title, len(lines)), *range(title - 1, -1, -1)]
    for sure in (True, False):
        for at in ordered:
            line = lines[at]
            if line.taken or line.after:
                continue
            near = _near_date(lines, at)
            for part in [*line.segments, *_beside_date(line.text)]:
                if is_place(part, near_date=near and not sure):
                    line.taken = "place"
                    return one_line(part).strip(" .,*")
    return None


def _beside_date(text: str) -> list[str]:
    """What stands on one line with a date, before or behind it: "Орхонтуул хот, 2025 оны 01 дүгээр сарын 15"."""
    found = find_dates(western_digits(text))
    if len(found) != 1 or len(text) > 90:  # noqa: PLR2004 - letters: a sentence with a date in it
        return []
    return [re.sub(r"^\W*(?:өдөр\b)?\W*|\W+$", "", part) for part in (text[: found[0].start], text[found[0].end :])]


def is_place(text: str, *, near_date: bool) -> bool:
    text = one_line(text).strip(" .,*")
    if not text or re.search(r"\d", text) or len(text) > 45 or is_date_line(text):  # noqa: PLR2004 - letters: longer than a place
        return False
    if text.casefold() in _CENTRES or _PLACE_WORD.match(text):
        return True
    words = text.split()
    if (
        not near_date
        or len(words) > _MOST_PLACE_WORDS
        or _POST.search(text)
        or signature_role(text)
        or NAME.search(text)
    ):
        return False
    return all(word[:1].isupper() for word in words[:1]) and len(text) > 2 and len(words) <= 2  # noqa: PLR2004 - words of a place


def _near_date(lines: list[Line], at: int) -> bool:
    parts = lines[at].segments
    if any(is_date_line(part) for part in parts):
        return True
    around = [lines[i] for i in (at - 1, at + 1) if 0 <= i < len(lines) and not lines[i].after]
    return any(is_date_line(part) for line in around if line.taken in ("", "date") for part in line.segments)
