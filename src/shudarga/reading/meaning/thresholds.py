"""How many: the number a criterion sets, and whether it is a count or a percent.

Years, dates, durations, money, scores, phone and document numbers, articles of law and upper limits are
no thresholds.
"""

import re
from typing import Final, NamedTuple

from shudarga.reading.meaning.words import WORDED


class Threshold(NamedTuple):
    """At least `number`; of a percent it is 0–100."""

    number: int | float
    percent: bool
    start: int
    end: int


_NUMBER: Final = rf"(?<![\d.,/№\-–a-z])(?P<worded>{WORDED}?)(?P<number>\d+(?:[.,]\d+)?)(?![\d.]*\.\d|/\d)"
_RANGE: Final = r"(?:(?:\s?[-–]\s?|\s?-?\s?(?:аас|ээс|оос|өөс)\s)(?P<upto>\d+)(?![\d-]))?"
_CASE: Final = r"(?P<case>\s?[-–]?\s?[гнх]?(?:аас|ээс|оос|өөс|иас|иос|нээс|наас)(?![а-яёөү]))?"
_PERCENT: Final = r"(?P<percent>\s?(?:%|хувь|хуви|хувьт|процент)[\-–а-яөү]*)?"
_ANY: Final = re.compile(_NUMBER + _RANGE + _PERCENT + _CASE)

_AT_LEAST: Final = re.compile(
    r"(?P<between>(?:\s[а-яёөү\-]+){0,6}?)\s?(?P<mark>доошг[үу]й|доош\sбус|доош\sбиш|цөөнг[үу]й|цөөг[үу]й|багаг[үу]й"
    r"|дутуугүй|дутахгүй|(?P<above>дээш|илүү|их|олон)(?!г[үу]й))[а-яөү]*"
)
_OR_MORE: Final = re.compile(
    r"\s?(?:удаа|хувь|%)?\s?(?:ба|буюу|болон|эсвэл|эсхүл|,)?\s?т[үу]ү?нээс\s(?:дээш|илүү|их|олон)"
)
_AT_LEAST_BEFORE: Final = re.compile(
    r"(?:дор\sхаяж|багадаа|багаар\sбодоход|наад\sзах\sнь|доод\sтал\sнь|доод\sтал\w*|ядаж|≥|>=?|дор\sхаяхад)\s?(?:[а-яёөү]+\s){0,3}$"
)
_UPPER: Final = re.compile(
    r"(?:\s?[а-яёөү]+){0,3}?\s?(?:ихг[үу]й|илүүг[үу]й|дээшг[үу]й|хэтр[а-яөү]*г[үу]й|хүртэл|доош(?!г|\sб)|бага(?!г)|дотор|багтаа)"
)
_ABLATIVE_END: Final = re.compile(r"(?:аас|ээс|оос|өөс|иас|иос)$")
_SHARE_BEFORE: Final = re.compile(r"(?<!\d)(?<!\d\s)(?<![а-яёөү])(?:хувь|хувийн\sжин|процент)(?:\sнь)?\s?:?\s?$")
_PERCENT_SOON: Final = re.compile(r"\s?(?:нь\s)?(?:%|хув(?:ь|и))")

# What a number before it counts, and that is no number of things done.
_MEASURED: Final = re.compile(
    r"\s?[-–]?\s?(?:(?:цаг|минут|хоног|сар|жил|нас|өд(?:өр(?!лөг)|р[иө])|төгрөг|төг|ам\.?доллар|оноо|балл|метр|км|га|литр|градус"
    r"|хуудас|кв|тоот|стандарт|ажлын\sөдөр|ажлын\sцаг)[а-яёөү]{0,5}(?![а-яёөү])|м2|м²|₮)"
)
_NAMING: Final = re.compile(
    r"\s?[-–]?\s?(?:р(?![а-яёөү])|д[уүvy]г[аэ]{1,2}р|дах(?:ь|ин)|дэх|он(?:ы|д|оос|ууд)?(?![а-яёөү])|ны(?![а-яёөү])|ний(?![а-яёөү])"
    r"|нд(?![а-яёөү])|улир|хагас|зүйл|заалт|тогтоол|тушаал|захирамж|(?:лавлах|утас|төв)[а-яөү]*(?:\s|$|,)|[”\"»])"
)
_NAME_BEFORE: Final = re.compile(
    r"(?:№|n°|дугаар|утас|маягт|хавсралт|тушаал|тогтоол|захирамж|код|iso|mns|a4|стандарт)\s?:?\s?$"
)
_TIMES: Final = re.compile(r"\s?удаа(?P<attribute>гийн)?")
_CHANGE: Final = re.compile(
    r"(?:\s?[а-яёөү]+){0,3}?\s?(?:бууруул|буур|нэмэгд|нэмэх|нэмсэн|өсг|өсө|өссөн|өсөлт|ахи|хэмнэ|багас|сайжир|сайжруул|дээшл|дээшил|өөрчл)"
)
_COPIES: Final = re.compile(r"\s?(?:[а-яөү]+\s){0,2}(?:хэвл|үйлд|олшруул|тараа)")
_PHONES: Final = frozenset({101, 102, 103, 105, 107, 108, 110, 1111, 1212})
_YEARS: Final = range(1990, 2100)
_WHOLE: Final = 100  # percent


def _value(printed: str) -> int | float:
    number = float(printed.replace(",", "."))
    return int(number) if number.is_integer() else number


def _is_percent(found: re.Match[str], text: str, end: int) -> bool | None:
    """Whether the number is a percent; None where it is a change by some percent, which sets no level."""
    printed = found["percent"]
    if not printed:
        if _SHARE_BEFORE.search(text, 0, found.start()):
            return float(found["number"].replace(",", ".")) <= _WHOLE
        return bool(_PERCENT_SOON.match(text, end)) if end > found.end() else False
    if re.search(r"ар$", printed) and _CHANGE.match(text, found.end()):
        return None
    return not (float(found["number"].replace(",", ".")) > _WHOLE or _COPIES.match(text, found.end()))


def _marked_end(found: re.Match[str], text: str) -> int | None:
    """Where the words end that make the number a threshold ("-аас доошгүй"); None where there are none."""
    if _AT_LEAST_BEFORE.search(text, 0, found.start()):
        return found.end()
    more = _OR_MORE.match(text, found.end())
    if more:
        return more.end()
    mark = _AT_LEAST.match(text, found.end())
    if not mark:
        return None
    if mark["above"] and not (found["case"] if not mark["between"] else _ABLATIVE_END.search(mark["between"])):
        direct = (found["percent"] or "").endswith(("аас", "ээс", "иас")) and not mark["between"]
        return mark.end() if direct else None
    return mark.end()


def _bare(found: re.Match[str], text: str, value: float) -> bool:
    """Whether a number with nothing around it counts things to be done: "3 сургалт", "нэг удаа"."""
    times = _TIMES.match(text, found.end())
    if times:
        return not (times["attribute"] and value == 1)
    if found["worded"] or found["case"] or value in _PHONES or value in _YEARS or not isinstance(value, int):
        return False
    return value > 0 and bool(re.match(r"\s?(?:\+|[а-яёөү]{2,})", text[found.end() :]))


def _read(found: re.Match[str], text: str) -> Threshold | None:
    after = found.end()
    if (not found["percent"] and _NAMING.match(text, after)) or _NAME_BEFORE.search(text, 0, found.start()):
        return None
    value = _value(found["number"])
    end = _marked_end(found, text)
    percent = _is_percent(found, text, end or after)
    if percent is None or _MEASURED.match(text, after):
        return None
    if end is None and (_UPPER.match(text, after) or not (percent or _bare(found, text, value))):
        return None
    if end is not None and re.match(r"\s?(?:нас|хугацаа|цаг|оноо|хоног|жил|сар)", text[end:]):
        return None
    return Threshold(value, percent, found.start(), end or after)


def find_threshold(text: str) -> Threshold | None:
    """The first threshold in a folded text with number words as digits; a marked one before a bare one."""
    bare: Threshold | None = None
    for found in _ANY.finditer(text):
        one = _read(found, text)
        if one is None:
            continue
        if one.percent or _marked_end(found, text) is not None:
            return one
        bare = bare or one
    return bare
