"""How often: "сар бүр", "улирал тутам", "тогтмол", "тухай бүр", and rates such as "сард нэг удаа"."""

import re
from typing import Final, Literal

Cadence = Literal["week", "month", "quarter", "half-year", "year", "regularly", "occasion"]

_EACH: Final = r"(?:бүр(?:ийн|ийг|т|д|эд|ээр|тээ|дээ)?|тутам(?:д|даа)?|тутм(?:ын|аар)|болгон(?:ы|д|оор)?)(?![а-яёөү])"
_WEEK: Final = r"(?:долоо|7|~7)\s?-?\s?хоног"
_HALF: Final = r"хагас\s(?:бүтэн\s)?жил"
_START: Final = r"(?<![а-яёөү\d])"
_END: Final = r"(?![а-яёөү])"

# Reported "half-yearly and yearly", which a year does twice.
_HALF_AND_WHOLE: Final = (
    r"хагас\s?,?\s?(?:болон\s|ба\s)?бүтэн\sжил"
    rf"|{_HALF}(?:ийн)?\s?(?:,|болон|ба)\s?(?:бүтэн\s)?жил(?:ийн\sэц|ээр|ийн\sтөгсг|ийн\sтайлан)"
)
# Bodies and things that stand for good: "байнгын хороо" is no cadence, "байнгын хяналт" is.
_STANDING: Final = r"хороо|зөвлөл|комисс|орон\sтоо|ажиллагаатай|үйл\sажиллагаатай|оршин"
_EACH_TIME: Final = (
    rf"(?P<week>{_START}{_WEEK}\s{_EACH}|{_START}{_WEEK}оор{_END})",
    rf"(?P<half>{_START}(?:{_HALF}\s{_EACH}|{_HALF}ээр{_END}|{_HALF_AND_WHOLE}))",
    rf"(?P<month>{_START}сар\s?{_EACH}|{_START}сараар{_END})",
    rf"(?P<quarter>{_START}улирал\s?{_EACH}|{_START}улирл(?:аар|ын\s{_EACH}){_END})",
    rf"(?P<year>{_START}жил\s?{_EACH})",
    rf"(?P<day>{_START}өдөр\s?(?!тутмын){_EACH})",
    rf"(?P<regularly>{_START}(?:тогтмол(?!\sхөрөнг)[а-яөү]*|байнга{_END}|байнгын(?!\s(?:{_STANDING})){_END}))",
    rf"(?P<occasion>{_START}(?:тухай|тухайн|тохиолдол)\s?бүр(?:т|д|ийн|ийг|ээр|эд)?{_END})",
)
_EVERY: Final = re.compile("|".join(_EACH_TIME))
_CADENCE_OF_GROUP: Final[dict[str, Cadence]] = {
    "week": "week",
    "month": "month",
    "quarter": "quarter",
    "half": "half-year",
    "year": "year",
    "day": "regularly",  # the schema has no days: daily is the closest to "again and again"
    "regularly": "regularly",
    "occasion": "occasion",
}
_VAGUE: Final = frozenset({"regularly", "occasion"})

_RATE: Final = re.compile(
    rf"(?P<week>{_START}{_WEEK}т(?:оо)?{_END})|(?P<half>{_START}{_HALF}д(?:ээ)?{_END})"
    rf"|(?P<month>{_START}сард(?:аа)?{_END})|(?P<quarter>{_START}улиралд(?:аа)?{_END})|(?P<year>{_START}жилд(?:ээ)?{_END})"
)
# A period that is named, not any: "II улиралд", "5 дугаар сард", "эхний хагас жилд".
_NAMED: Final = re.compile(
    r"(?:\d|д[уү]г[аэ]{2}р|-р|[ivxіх]|эхний|сүүлийн|сүүлчийн|тухайн|энэ|оны|дараа|дараагийн|өмнөх|ирэх|тайлант|сүүл)\s*$"
)
_HINT: Final = re.compile(r"бүр|тут|болгон|тогтмол|байнг|аар|ээр|хагас|хоногоор")


# Cadences that are some number of others, in the words of the nearest one that the schema has.
_COMPOUND: Final = (
    (re.compile(rf"{_START}(?:3|гурван|гурав)\sсар(?=\s(?:бүр|тут|болгон))"), "улирал"),
    (re.compile(rf"{_START}(?:6|зургаан|зургаа)\sсар(?=\s(?:бүр|тут|болгон))"), "хагас жил"),
    (re.compile(rf"{_START}(?:2|хоёр)\sулирал(?=\s(?:бүр|тут|болгон))"), "хагас жил"),
    (re.compile(rf"{_START}(?:(?:2|хоёр)\s(?:долоо|7)|14|арван\sдөрвөн)\s?хоног\s(?:бүр|тутам|болгон)"), "тогтмол"),
    (re.compile(rf"{_START}(?:даваа|мягмар|лхагва|пүрэв|баасан|бямба|ням)?\s?гараг\s(?=бүр|тут)"), " долоо хоног "),
)


def plain_cadences(folded: str) -> str:
    """ "3 сар тутам" as "улирал тутам", "Баасан гараг бүр" as "долоо хоног бүр", before dates are looked for."""
    if "бүр" not in folded and "тут" not in folded and "болгон" not in folded:
        return folded
    for pattern, words in _COMPOUND:
        folded = pattern.sub(words, folded)
    return " ".join(folded.split())


def find_every(folded: str) -> tuple[Cadence | None, str]:
    """The cadence that a folded text names, and the text without its words.

    A definite one (сар бүр) is taken before a vague one (тогтмол), then the first.
    """
    if not _HINT.search(folded):
        return None, folded
    best: Cadence | None = None
    for match in _EVERY.finditer(folded):
        cadence = _CADENCE_OF_GROUP[str(match.lastgroup)]
        if best is None or (best in _VAGUE and cadence not in _VAGUE):
            best = cadence
    return (best, _EVERY.sub(" ", folded)) if best else (None, folded)


def find_rate(folded: str) -> tuple[Cadence | None, str]:
    """The period of a rate ("сард", "улиралд", "жилд" before a number), and the text without it."""
    for match in _RATE.finditer(folded):
        if not _NAMED.search(folded[: match.start()]):
            return _CADENCE_OF_GROUP[str(match.lastgroup)], f"{folded[: match.start()]} {folded[match.end() :]}"
    return None, folded
