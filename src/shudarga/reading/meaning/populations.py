"""Of whom or of what: the words that say all of a population, and which population it is."""

import re
from typing import Final, Literal, NamedTuple

Population = Literal["staff", "new staff", "units", "contracts", "petitions", "clients"]

_NAMES: Final = re.compile(
    r"(?<![а-яёөү])(?:"
    r"(?P<staff>(?:төрийн\s|албан\s|алба\s)?(?:хаагч|ажилтан|ажилтн|ажилчид|ажиллагс|ажиллагч|тушаалтан|тушаалтн|мэргэжилтэн|мэргэжилтн|алба\sхаагч)[а-яёөү]*"
    r"|хамт\sолон[а-яёөү]*|бие\sбүрэлдэхүүн[а-яёөү]*)"
    r"|(?P<units>(?:(?:газар|газр|хэлтэс|хэлтс|сум|нэгж|тасаг|тасг|агентлаг|байгууллаг|салбар|дүүрэг|дүүрг|хороо|яам|яамд)"
    r"(?:[а-яёөү]*)|алба(?:д|дууд|ууд|дад|дыг)?(?:ыг|ын|д)?|баг(?:ууд|уудыг|уудад|ийн|т|ийг)?)(?![а-яёөү]))"
    r"|(?P<contracts>(?:гэрээ|хэлцэл|хэлэлцээр)[а-яёөү]*)"
    r"|(?P<petitions>(?:өргөдөл|өргөдл|гомдол|гомдл)(?!\sгаргагч)[а-яёөү]*)"
    r"|(?P<clients>(?:үйлчлүүлэгч|харилцагч)[а-яёөү]*|үйлчилгээ\sавагч[а-яёөү]*|(?:үйлчлүүлсэн|үйлчилгээ\sавсан|үйлчлүүлж\s[а-яөү]+)\sирг[а-яёөү]*"
    r"|(?:өргөдөл|гомдол)\sгаргагч[а-яёөү]*)"
    r")"
)
_NEW_STAFF: Final = re.compile(
    r"шинэ(?:эр|хэн)?\s(?:(?:ажилд\s|албанд\s)?(?:томил|сонгогд|орсон|орж|авсан)|албан\sхаагч|ажилт|төрийн\sалба|ажилчд)"
)
_GENITIVE: Final = re.compile(r"(?:ийн|ын|ны|ний|гийн|ууды|үүди|чды|н)$")
_ACCUSATIVE: Final = re.compile(r"(?:ийг|ыг|аар|ээр|оор|өөр|гээ|даа|наа|нээ|цаг|цгийг)$|[аэоөуү]г$")
_PLURAL: Final = re.compile(r"(?:ууд|үүд|чид|чд|тнуу|тнүү|сд|мд|нар|лд)")

_ALL: Final = re.compile(
    r"(?<![а-яёөү])(?:"
    r"(?P<before>бүх(?!\sнийт|ий|эл|\sталаар)(?:\sшатны)?|бүхий\s?л\s(?!боломж|арга|талаар|хэлбэр|түвшин)"
    r"|(?<!олон\s)(?<!бүх\s)нийт(?!\s(?:дүн|тоо|төсөв|төсв|хэмжээ|зард|хөрөнг|үнэ|оноо|байдл|хуви))"
    r"|хүн\sбүр)"
    r"|(?P<after>(?:тус\s)?бүр(?:т|д|эд|ийг|ийн|ээр|тэй|ээс)?|тус\sтус(?:ад)?|болгон(?:д|ы|оор|ыг)?)"
    r"|(?P<whole>бүгд(?:ийг|эд|ээр|ээс)?(?:\sнь)?)"
    r"|(?P<fully>бүрэн(?!\s(?:бус|эрх|цагийн|дунд|бүтэн|эдийн|ажиллагаатай))|бүрнээ|бүрнээр|бүгдээрээ|иж\sбүрэн|цөм)"
    r")(?![а-яёөү])"
)
_COVER: Final = re.compile(
    r"(?:хамруулсан|хамрагдсан|хамрууллаа|хамруулах|хамрагдах|хамруулна|хамруулсан\sбайна)\s?(?:байх|байна|болно)?[\s.;,]*$"
)
_OBJECT: Final = re.compile(r"(?<![а-яёөү])[а-яёөү]{2,}(?:ийг|ыг|[аэоөуү]г)(?![а-яёөү])")


class All(NamedTuple):
    """That a text says all of something: of which population, if one of ours, and whether it names another.

    `strong` is false of "бүрэн", which can also mean no more than "fully".
    """

    population: Population | None
    names_other: bool
    strong: bool


class _Named(NamedTuple):
    population: Population
    start: int
    end: int
    word: str


def _named(text: str) -> list[_Named]:
    found = []
    new = bool(_NEW_STAFF.search(text))
    for match in _NAMES.finditer(text):
        group: str = str(match.lastgroup)
        population: Population = "new staff" if group == "staff" and new else group  # type: ignore[assignment]
        found.append(_Named(population, match.start(), match.end(), match.group()))
    return found


def _names_object(text: str) -> bool:
    """Whether a text has an object of its own ("зөвлөмжийг"), other than the share itself ("хувийг")."""
    return any(not found.group().startswith("хув") for found in _OBJECT.finditer(text))


def _head(named: list[_Named], text: str) -> _Named:
    """Of names that follow each other as attributes (газар, хэлтсийн албан хаагчид), the one that they lead to."""
    head = named[0]
    for one in named[1:]:
        gap = text[head.end : one.start]
        if not re.fullmatch(r"[\s,]*(?:[а-яёөү]+(?:ийн|ын|ны|ний|н|х)?\s){0,2}", gap):
            break
        if not (_GENITIVE.search(head.word) or "," in gap or not gap.strip()):
            break
        head = one
    return head


def _following(named: list[_Named], text: str, start: int) -> Population | None:
    """The population that "бүх" or "нийт" speaks of: the first name within its phrase."""
    after = [one for one in named if one.start >= start]
    if not after:
        return None
    between = text[start : after[0].start]
    if re.search(r"[.;]", between) or len(between.split()) > 4 or _OBJECT.search(between):  # noqa: PLR2004 - a phrase
        return None
    return _head(after, text).population


def _foremost(named: list[_Named]) -> Population | None:
    """What is covered where only the verb says so: an object before an attribute, the later of two."""
    if not named:
        return None
    objects = [one for one in named if _ACCUSATIVE.search(one.word)]
    plain = [one for one in named if not _GENITIVE.search(one.word)]
    return (objects or plain or named)[-1].population


def _from(match: re.Match[str], named: list[_Named], text: str) -> All | None:
    kind = match.lastgroup
    if kind == "before":
        population = _following(named, text, match.end())
        return All(population, population is None, strong=True)
    before = [one for one in named if one.end <= match.start()]
    if kind == "after":
        close = [one for one in before if not text[one.end : match.start()].strip()]
        preceding = text[: match.start()].split()
        if not preceding:
            return None
        return All(close[-1].population if close else None, not close, strong=True)
    population = _foremost(before)
    return All(population, population is None and _names_object(text[: match.start()]), strong=kind == "whole")


def find_all(text: str) -> All | None:
    """Whether a folded text (without its cadence) says that all of something is meant; None where it does not."""
    named = _named(text)
    for match in _ALL.finditer(text):
        found = _from(match, named, text)
        if found:
            return found
    if named and _COVER.search(text):
        covered = [one for one in named if _PLURAL.search(one.word) and _ACCUSATIVE.search(one.word)]
        if covered:
            return All(covered[-1].population, names_other=False, strong=True)
    return None


def population_of_share(text: str, start: int) -> tuple[Population | None, bool]:
    """Of a percent at `start` of a folded text: its population, and whether another thing is named."""
    said = find_all(text)
    if said and said.strong and said.population:
        return said.population, False
    named = _named(text)
    before = [one for one in named if one.end <= start]
    if before:
        objects = [one for one in before if not re.search(r"(?:д|т|аас|ээс|оос|өөс)$", one.word)]
        return (objects or before)[-1].population, False
    if named:
        return _foremost(named), False
    return None, _names_object(text)


def population_of_measure(folded: str) -> Population | None:
    """The population that a measure's words name: new staff before all, an object before an attribute."""
    named = _named(folded)
    if any(one.population == "new staff" for one in named):
        return "new staff"
    said = find_all(folded)
    if said and said.population:
        return said.population
    objects = [one for one in named if _ACCUSATIVE.search(one.word)]
    plain = [one for one in named if not _GENITIVE.search(one.word)]
    chosen = objects or plain or named
    return chosen[0].population if chosen else None
