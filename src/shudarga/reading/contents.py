"""What a cell's own words say it is: for tables without heads, shifted rows and columns that lost their place."""

from __future__ import annotations

import re
from functools import lru_cache

from shudarga.lib.dates import find_dates
from shudarga.lib.numerals import parse_number, western_digits
from shudarga.lib.script import one_line

_NUMBER = re.compile(r"^№?\s*(\d{1,3}(?:\s?\.\s?\d{1,3}){0,4})\s*[.)]?$")
_PREFIX_DEEP = re.compile(r"^(\d{1,3}(?:\.\s?\d{1,3}){1,4})(?![\d%])\s*[.)]?\s*(?=[^\d\s.)])(?!-)")
_PREFIX_FLAT = re.compile(r"^(\d{1,3})\s*[.)]\s*(?=[^\d\s.)])")
_ROMAN = re.compile(r"^([IVXІХ]{1,5})\s*[.)]\s*(?=\S)")
_ORDINAL_WORDS = (
    "нэг|хоёр|гурав|гурван|дөрөв|дөрвөн|тав|таван|зургаа|зургаан|долоо|долоон|найм|найман|ес|есөн|арав|арван"
)
_WORD_NUMBER = re.compile(rf"^((?:арван\s+)?(?:{_ORDINAL_WORDS}))\s*[.:)]\s*(?=\S)", re.IGNORECASE)
_KEYWORD = re.compile(
    r"^(?P<word>(?:стратегийн\s+|бодлогын\s+|үндсэн\s+)?(?:зорилго|зорилт|чиглэл|бүлэг|хэсэг))"
    r"(?:\s*(?:№\s*)?(?P<number>\d{1,2}(?:\.\d{1,2})*|[IVXІХ]{1,5}(?![а-яөүё]))(?:\s*[-–]?\s*р(?=\s))?)?\s*(?P<mark>[.:)\-–—]+)?\s*",
    re.IGNORECASE,
)
_NUMBER_FIRST = re.compile(
    r"^(?P<number>\d{1,2}|[IVXІХ]{1,4})\s*(?:-?\s*р|д[уү]г[аэ]{2}р)\s+(?P<word>зорилго|зорилт|чиглэл|бүлэг)\s*[.:\-–—]*\s*",
    re.IGNORECASE,
)
_UNIT = re.compile(
    r"(?:хэлтэс|хэлтсүүд|хэлтсийн дарга|газар|газрууд|алба|албад|тасаг|хороо|хороод|зөвлөл|нэгж|нэгжүүд|байгууллага|"
    r"байгууллагууд|төв|сургууль|хурал|яам|агентлаг|дарга|дарга нар|мэргэжилтэн|мэргэжилтнүүд|ажилтан|ажилтнууд|"
    r"хаагч|хаагчид|"
    r"захирал|менежер|нягтлан бодогч|нягтлан|бодогч|нарийн бичиг|эрхлэгч|эрхлэгч нар|комисс|комиссын гишүүд|гишүүд|баг|"
    r"удирдлага|удирдлагууд|ахлагч|зохицуулагч|орлогч|тэргүүн|итхт|здтг|нбд|итх|зд|атг|тг|хэлтэст|"
    r"сумд|аймаг|сум|сумдын зд|"
    r"зохион байгуулагч|хуульч|эмч|багш|архивч|сонин|телевиз|тбб|хуя)(?:[\s.,;)/]|$)",
    re.IGNORECASE,
)
_VERB_END = re.compile(r"(?:[аэоө]х|[уү]х|үүлэх|уулах|лах|лэх|лох|лөх|гах|гэх|х)[\s.;,:)/\"”]*$")
_DONE_END = re.compile(
    r"(?:сан|сэн|сон|сөн|гдсан|гдсэн)\s+бай(?:х|на|дал|гаа)|байна[.;\s]*$|болсон|нэмэгдсэн|буурсан", re.IGNORECASE
)
_BULLET = re.compile(r"^\s*[-–—•▪●◦*✓➢·]")
_QUANTITY = re.compile(r"доошгүй|дээш|багагүй|\d\s*%|хувь|тоо\b|бүрэн хамр", re.IGNORECASE)
_PERIOD_WORD = re.compile(
    r"улирал|улирлын|сар\b|сард|сарын|хагас жил|жилийн турш|жилдээ|жил бүр|сар бүр|тухай бүр|тогтмол|байнга|"
    r"жилийн эцэс|"
    r"7 хоног|долоо хоног|хугацаанд|онд\b|дотор|жилдэ",
    re.IGNORECASE,
)
_MONEY = re.compile(r"төсөв|төгрөг|төг\b|сая|мянган|₮|санхүүжилт|зардал|өртөг", re.IGNORECASE)
_LONG = 25
_HEADLIKE = 300


@lru_cache(maxsize=8192)
def whole_number(text: str) -> str | None:
    """ "1", "1.1" … where the whole cell is a number ("№ 1.", "᠒᠑", "III", "ЗОРИЛТ 1" give "1", "21", "3", "1")."""
    text = western_digits(one_line(text))
    match = _NUMBER.match(text)
    if match:
        return re.sub(r"\s", "", match.group(1))
    if re.fullmatch(r"[IVXІХ]{1,5}\s*[.)]?", text):
        value = parse_number(text.strip(" .)").translate(str.maketrans("ІХ", "IX")))
        return str(value) if value else None
    return None


@lru_cache(maxsize=8192)
def split_number(text: str) -> tuple[str, str]:
    """(number, text) of "1.1.АТГ-аас …", "5) …", "2.3 …"; ("", text) where it begins with none."""
    text = text.strip()
    plain = western_digits(text)
    match = _PREFIX_DEEP.match(plain) or _PREFIX_FLAT.match(plain)
    if not match or find_dates(plain[:24]):
        return "", text
    return re.sub(r"\s", "", match.group(1)), text[match.end() :].strip()


def split_heading(text: str) -> tuple[str, str, str]:
    """(kind, number, text) of a heading: kind "зорилт", "roman", "word", "1" (by depth) …; "" where it is plain."""
    text = text.strip()
    plain = western_digits(text)
    for pattern in (_NUMBER_FIRST, _KEYWORD):
        match = pattern.match(plain)
        rest = text[match.end() :].strip() if match else ""
        if match and rest and (match["number"] or match.groupdict().get("mark")):
            return match["word"].split()[-1].casefold(), _numeral(match["number"] or ""), rest
    match = _ROMAN.match(plain)
    if match:
        return "roman", _numeral(match.group(1)), text[match.end() :].strip()
    match = _WORD_NUMBER.match(plain)
    if match:
        return "word", _numeral(match.group(1)), text[match.end() :].strip()
    number, rest = split_number(text)
    return (f"level{number.count('.') + 1}" if number else ""), number, rest


def _numeral(text: str) -> str:
    text = text.strip()
    if not text or re.fullmatch(r"[\d.]+", text):
        return text
    is_roman = re.fullmatch(r"[IVXІХ]+", text) is not None
    value = parse_number(text.translate(str.maketrans("ІХ", "IX")) if is_roman else text)
    return str(value) if value else text


@lru_cache(maxsize=8192)
def fits(role: str, text: str) -> float:
    """How well a cell's words suit a role, -1 to 1; 0 for an empty cell or a role without own marks."""
    text = one_line(text)
    if not text or role not in _FITS:
        return 0.0
    return _FITS[role](text)


def _fits_number(text: str) -> float:
    if whole_number(text):
        return 1.0
    return -1.0 if len(text) > 12 else -0.4  # noqa: PLR2004 - letters: no number of a measure


def _fits_period(text: str) -> float:
    if len(text) > 120:  # noqa: PLR2004 - letters: longer than a period
        return -1.0
    if is_period(text):
        return 1.0
    return -0.7


@lru_cache(maxsize=8192)
def is_period(text: str) -> bool:
    """Short and with a date, quarter, month or cadence, and no verb of its own."""
    bare = western_digits(one_line(text))
    if len(bare) > 120 or _DONE_END.search(bare):  # noqa: PLR2004 - letters: longer than a heading
        return False
    if find_dates(bare) or re.fullmatch(r"[IVXІХ,\-–\s]+|\d{4}(?:\s*он\w*)?", bare):
        return True
    words = _PERIOD_WORD.findall(bare)
    return bool(words) and len(bare) < 25 + 20 * len(words) and not _VERB_END.search(bare)


def _fits_responsible(text: str) -> float:
    if _BULLET.match(text) and _DONE_END.search(text):
        return -1.0
    named = len(_UNIT.findall(text))
    ends_as_verb = bool(_VERB_END.search(text)) or bool(_DONE_END.search(text))
    if named and not ends_as_verb:
        return 1.0 if _UNIT.search(text[-25:]) else 0.5
    if whole_number(text) or is_period(text):
        return -0.8
    if re.fullmatch(r"[А-ЯӨҮЁ][А-ЯӨҮЁ,\s/.-]{1,30}", text):
        return 0.6
    return -0.8 if ends_as_verb else 0.0


def _fits_criteria(text: str) -> float:
    if whole_number(text) or is_period(text):
        return -0.8
    score = 0.0
    score += 0.5 if _BULLET.match(text) else 0.0
    score += 0.5 if _DONE_END.search(text) else 0.0
    score += 0.3 if _QUANTITY.search(text) else 0.0
    if split_number(text)[0].count(".") >= 1:
        score -= 0.8
    return min(score, 1.0) if score else (-0.5 if _fits_responsible(text) >= 1.0 else 0.0)


def _fits_measure(text: str) -> float:
    if whole_number(text) or is_period(text):
        return -1.0
    score = 0.6 if "." in split_number(text)[0] else 0.0
    score += 0.5 if _VERB_END.search(text) and not _DONE_END.search(text) else 0.0
    score += 0.2 if len(text) >= _LONG else -0.4
    score -= 0.4 if _BULLET.match(text) else 0.0
    return max(-1.0, min(score, 1.0))


def _fits_goal(text: str) -> float:
    if whole_number(text) or is_period(text) or _BULLET.match(text):
        return -1.0
    score = 0.6 if is_heading_like(text) else 0.0
    score += 0.2 if _VERB_END.search(text) and len(text) < _HEADLIKE else 0.0
    score -= 0.5 if "." in split_number(text)[0] else 0.0
    return score


def _fits_funding(text: str) -> float:
    if _MONEY.search(text):
        return 0.8
    return 0.4 if re.fullmatch(r"[\d\s.,'-]+", text) else -0.5


def _fits_level(text: str) -> float:
    return 0.5 if len(text) < _LONG * 2 and re.search(r"\d|тийм|үгүй|байхгүй|хувь|%", text) else -0.3


def _fits_unit(text: str) -> float:
    if re.fullmatch(
        r"(?:хувь|тоо|удаа|%|тоо, хувь|тоо хэмжээ|хүн|ширхэг|шт|баримт|тайлан|сая.?төг\w*|тийм/үгүй)\.?",
        text.casefold(),
    ):
        return 1.0
    return -0.6


_FITS = {
    "number": _fits_number, "goal": _fits_goal, "objective": _fits_goal, "measure": _fits_measure,
    "criteria": _fits_criteria, "outcome": _fits_criteria, "period": _fits_period, "start": _fits_period,
    "end": _fits_period, "responsible": _fits_responsible, "funding": _fits_funding, "baseline": _fits_level,
    "target": _fits_level, "unit": _fits_unit,
}  # fmt: skip


def is_heading_like(text: str) -> bool:
    """Words that head a group of measures: "ЗОРИЛТ 1", "Нэг.", "… чиглэлээр", all capitals."""
    text = one_line(text)
    if not text or len(text) > _HEADLIKE:
        return False
    kind, _, _ = split_heading(text)
    if kind and not kind.startswith("level"):
        return True
    letters = [char for char in text if char.isalpha()]
    capital = len(letters) > 8 and sum(char.isupper() for char in letters) > 0.8 * len(letters)  # noqa: PLR2004 - letters: fewer may be an acronym
    return capital or bool(re.search(r"(?:чиглэлээр|чиглэл|хүрээнд|зорилт|зорилго)[\s.:;]*$", text, re.IGNORECASE))


def is_finished(text: str) -> bool:
    """Whether a text is complete as it stands, or was cut and goes on elsewhere."""
    text = text.rstrip()
    if not text or text.endswith((".", ";", ":", "!", ")", "”", "/")):
        return True
    if text.endswith((",", "-", "–")) or re.search(r"(?:ын|ийн|ны|ний|болон|ба|бөгөөд|эсхүл|буюу|зэрэг)$", text):
        return False
    return bool(_DONE_END.search(text[-24:]) or _VERB_END.search(text) or _UNIT.search(text[-20:]))


def starts_small(text: str) -> bool:
    """Begins with a small letter: the rest of a sentence that was cut."""
    match = re.match(r"[\s\"“„(]*(\w)", text)
    return bool(match) and match.group(1).islower() if match else False


def is_bullet(text: str) -> bool:
    return bool(_BULLET.match(text))
