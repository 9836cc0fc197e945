"""A cell of criteria as its items: by bullets, numbering, semicolons, sentences, and the line breaks that mean one."""

import re
from typing import Final

from shudarga.lib.script import join_hyphenated, tidy_space

_SIGNS: Final = "•·●▪■◦○➢➤►✓✔❖◆♦\uf0b7\uf0a7\uf0d8\uf0fc\uf076"
_CUT: Final = "\x1f"
_SUFFIX: Final = (
    r"(?:[гнх]?(?:аас|ээс|оос|өөс|аар|ээр|оор|өөр)|иас|иос|иар|иор|ийн|ын|ийг|ыг|г|гийн|ны|ний|нд|д|т"
    r"|тай|тэй|той|р|н|ууд|үүд)"
)
_SIGN: Final = re.compile(rf"[{_SIGNS}]\s*")
_STAR: Final = re.compile(r"(?:^|(?<=[\s;.,]))[*+]+\s*(?=\S)", re.MULTILINE)
_LINE_DASH: Final = re.compile(rf"^[ \t]*[-–—−‒‑‐]+[ \t]*(?!{_SUFFIX}(?![А-Яа-яЁёӨөҮү]))(?=[^\s\d]|\d)", re.MULTILINE)
_GLUED_DASH: Final = re.compile(
    r"(?<=\s)[-–—−‒‑‐](?=[A-ZА-ЯЁӨҮ“\"«(]|\d+[-–\s][а-яёөү])|(?<=[;.,])\s*[-–—−‒‑‐]\s*(?=[A-ZА-ЯЁӨҮ“\"«(\d])"
)
_LOOSE_DASH: Final = re.compile(r"(?<=[^\d\s])(?<!\d[.%])\s[-–—−‒‑‐]\s(?=[A-ZА-ЯЁӨҮ“\"«]|\d+[-–\s][а-яёөү])")
_GLUED_SMALL: Final = re.compile(rf"(?<=\s)[-–—−‒‑‐](?!{_SUFFIX}(?![а-яёөү]))(?=[а-яёөү]{{2}})")
_LETTER_SIGN: Final = re.compile(r"^[oо§Øø][ \t]+(?=[А-ЯЁӨҮ])|(?<=[\s;.,])[o§Øø][ \t]+(?=[А-ЯЁӨҮ])", re.MULTILINE)
_AFTER_SENTENCE: Final = re.compile(r"(?<=байх|айна)\s[-–—−‒‑‐]\s?(?=[A-Za-zА-ЯЁӨҮ“\"«])")
_NUMBERING: Final = re.compile(
    r"(?:^|(?<=[\s;.,]))\(?(\d{1,2}(?:\.\d{1,2})*)\s?[.)/]+(?:\s*(?=[A-Za-zА-ЯЁӨҮа-яёөү“\"«])|\s+(?=\d+\s?[-%–]))",
    re.MULTILINE,
)
_LETTERING: Final = re.compile(r"(?:^|(?<=[\s;.,]))\(?([а-яa-z])(?:[)/]\s*|\.\s+)(?=\S)", re.MULTILINE)
_OPENED: Final = re.compile(r"\([^()\n]*(?:\n[^()\n]*)*\)|“[^”]*”|«[^»]*»|(?<![^\s])/[^/\n]{1,120}/(?=[\s;,.]|$)")
_SENTENCE: Final = re.compile(r"(?<![гнмжГНМЖ]\.[мгжэ])(?<=[а-яёөү)])\.\s*(?=[A-ZА-ЯЁӨҮ“\"«])")
_FINISHED_WORD: Final = re.compile(
    r"(?:байх|байна|болно|бна|байв|[а-яёөү]{2,}(?:сан|сэн|сон|сөн|ах|эх|ох|өх|на|нэ|но|нө)|[а-яөү]{2,}(?:их|ийх|уух|үүх))[)\"”»]*$"
)
_ATTRIBUTIVE_END: Final = re.compile(
    r"(?:(?:ийн|ын|ны|ний|гийн|н|ж|ч|ийг|ыг|г|д|т|аар|ээр|оор|өөр|тай|тэй|той|аад|ээд|оод|өөд|аас|ээс|оос|өөс)|,|[-–/(]"
    r"|(?<![а-яёөү])(?:ба|болон|буюу|эсхүл|эсвэл|талаар|тухай|эсрэг|дахь|дэх|доторх|чиглэлээр|хүрээнд|гэх|зэрэг|бусад|бүх|нийт|албан|үйл|арга|хүний|хэвлэл))$"
)
_CLOSING: Final = " \t\n.;,:·-–—"


def _masked(text: str) -> str:
    """The text with every sign inside brackets and quotes made harmless, of the same length."""
    return _OPENED.sub(lambda m: re.sub(r"[;.\-–—−‒*\n]", "_", m.group()), text)


def _mark(text: str, pattern: re.Pattern[str]) -> str:
    """The text with a cut in place of each match outside brackets."""
    masked = _masked(text)
    pieces, at = [], 0
    for match in pattern.finditer(masked):
        pieces.append(text[at : match.start()] + _CUT)
        at = match.end()
    return "".join(pieces) + text[at:] if pieces else text


def _mark_series(text: str, pattern: re.Pattern[str], first: str) -> str:
    """Cuts at a numbering, if it starts with its first sign and runs on in order or stands at every line's start."""
    masked = _masked(text)
    matches = list(pattern.finditer(masked))
    kept: list[re.Match[str]] = []
    for match in matches:
        label = match.group(1)
        at_start = not masked[: match.start()].strip(" \n" + _CUT)
        if not kept:
            if label == first or "." in label or at_start:
                kept.append(match)
        elif _follows(kept[-1].group(1), label):
            kept.append(match)
    if not kept or (len(kept) == 1 and masked[: kept[0].start()].strip(" \n" + _CUT)):
        return text
    pieces, at = [], 0
    for match in kept:
        pieces.append(text[at : match.start()] + _CUT)
        at = match.end()
    return "".join(pieces) + text[at:]


def _follows(before: str, label: str) -> bool:
    if label.isdigit() and before.isdigit():
        return int(label) == int(before) + 1
    if "." in label or "." in before:
        return (
            label.split(".")[:-1] == before.split(".")[:-1]
            and int(label.rsplit(".", maxsplit=1)[-1]) == int(before.rsplit(".", maxsplit=1)[-1]) + 1
        )
    return ord(label) == ord(before) + 1


def _mark_dashes(text: str) -> str:
    bulleted = _mark(text, _LINE_DASH)
    listed = _CUT in bulleted or bulleted.lstrip().startswith(_CUT)
    bulleted = _mark(_mark(bulleted, _GLUED_DASH), _AFTER_SENTENCE)
    if listed:
        bulleted = _mark(_mark(bulleted, _LOOSE_DASH), _GLUED_SMALL)
    return bulleted


def _mark_sentences(text: str) -> str:
    masked = _masked(text)
    pieces, at = [], 0
    for match in _SENTENCE.finditer(masked):
        if _FINISHED_WORD.search(masked[max(0, match.start() - 24) : match.start()]):
            pieces.append(text[at : match.start()] + "." + _CUT)
            at = match.end()
    return "".join(pieces) + text[at:] if pieces else text


def _starts_item(before: str, line: str, *, bulleted: bool) -> bool:
    """Whether a line break between two lines starts a new item, rather than wrap a sentence."""
    before, first = before.rstrip(), line.lstrip()[:1]
    if not before or not first or before.count("(") > before.count(")"):
        return False
    if before[-1] in ";.":
        return first.isupper() or first.isdigit() or before[-1] == ";"
    if not (first.isupper() or first.isdigit() or first in '“"«'):
        return False
    finished = bool(_FINISHED_WORD.search(before.rstrip(",")))
    if bulleted:
        return finished and bool(re.search(r"бай(?:х|на),?$", before))
    if before.endswith(","):
        return bool(re.search(r"бай(?:х|на),$", before))
    return finished or not _ATTRIBUTIVE_END.search(before)


def _mark_lines(text: str) -> str:
    """Line breaks as cuts where they start an item, as blanks where they wrap one."""
    out: list[str] = []
    bulleted = _CUT in text
    for part in text.split(_CUT):
        lines = part.split("\n")
        joined = lines[0]
        for line in lines[1:]:
            if not line.strip():
                continue
            cut = _starts_item(joined.rsplit(_CUT, 1)[-1], line, bulleted=bulleted)
            joined += (_CUT if cut else " ") + line
        out.append(joined)
    return _CUT.join(out)


def _clean(item: str) -> str:
    item = " ".join(item.split())
    item = re.sub(r"\s+([;,.])", r"\1", item)
    return item.lstrip(_CLOSING + "*").rstrip(_CLOSING)


def split_criteria(cell_text: str) -> list[str]:
    """The criteria that a cell lists, in order, each on one line, without bullet and closing punctuation."""
    text = join_hyphenated(tidy_space(cell_text))
    text = _mark(text, _SIGN)
    text = _mark(text, _STAR)
    text = _mark(text, _LETTER_SIGN)
    text = _mark_dashes(text)
    text = _mark_series(text, _NUMBERING, "1")
    text = _mark_series(text, _LETTERING, "а")
    text = _mark_lines(text)
    text = _mark(text, re.compile(r";"))
    text = _mark_sentences(text)
    return [item for item in map(_clean, text.split(_CUT)) if re.search(r"\w", item)]
