"""What a column is for, found from the words of its head.

In a Mongolian noun phrase the last noun rules ("арга хэмжээний шалгуур үзүүлэлт" is a criterion), so of all
known words in a head the one that ends last decides, and of those the longest.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz

from shudarga.reading.folding import fold, tokens

ROLES = (
    "number", "goal", "objective", "measure", "criteria", "outcome", "unit", "baseline", "target", "funding",
    "period", "start", "end", "quarter1", "quarter2", "quarter3", "quarter4", "responsible", "partner",
    "result", "reached", "percent", "note", "other",
)  # fmt: skip

_PHRASES: dict[str, tuple[str, ...]] = {
    "number": ("№", "#", "д д", "дд", "р д", "дэс дугаар", "no", "хх №"),
    "goal": ("зорилго", "зорилт", "чиглэл", "бодлогын зорилт", "стратегийн зорилт", "стратегийн зорилго",
             "үндсэн чиглэл",
             "үйл ажиллагааны чиглэл", "бүлэг", "тэргүүлэх чиглэл"),
    "measure": ("арга хэмжээ", "үйл ажиллагаа", "хийх ажил", "хэрэгжүүлэх ажил", "гүйцэтгэх ажил", "ажил", "ажлын нэр",
                "ажлын агуулга", "зохион байгуулах ажил", "төлөвлөсөн ажил", "арга замууд", "ажил үйлчилгээ",
                "хэрэгжүүлэх үйл ажиллагаа", "хийж гүйцэтгэх ажил", "төлөвлөгөөт ажил", "ажлын төлөвлөгөө"),
    "criteria": ("шалгуур үзүүлэлт", "шалгуур", "үзүүлэлт", "гүйцэтгэлийн шалгуур үзүүлэлт", "үр дүнгийн үзүүлэлт",
                 "хэмжих үзүүлэлт", "үнэлэх шалгуур", "гүйцэтгэлийн үзүүлэлт"),
    "outcome": ("хүрэх үр дүн", "үр дүн", "гарах үр дүн", "хүлээгдэж буй үр дүн", "хүлээгдэх үр дүн", "бүтээгдэхүүн"),
    "unit": ("хэмжих нэгж", "хэмжүүр", "хэмжих"),
    "baseline": ("суурь түвшин", "суурь үзүүлэлт", "одоогийн түвшин", "суурь", "өмнөх оны түвшин", "суурь он"),
    "target": ("зорилтот түвшин", "хүрэх түвшин", "зорилтот үзүүлэлт", "зорилтот", "хүрэх төвшин", "зорилтот төвшин",
               "төлөвлөсөн түвшин", "хүрэх хэмжээ"),
    "funding": ("хөрөнгө", "төсөв", "эх үүсвэр", "санхүүжилт", "зардал", "шаардагдах хөрөнгө",
                "санхүүжилтийн эх үүсвэр",
                "мөнгөн дүн", "төсөвт өртөг"),
    "period": ("хугацаа", "хэрэгжүүлэх хугацаа", "огноо", "хэзээ", "он сар", "хийх хугацаа",
               "улирал", "биелэх хугацаа", "гүйцэтгэх хугацаа"),
    "start": ("эхлэх", "эхлэх хугацаа", "эхлэх огноо", "эхлэх өдөр"),
    "end": ("дуусах", "дуусах хугацаа", "дуусах огноо", "дуусах өдөр"),
    "partner": ("хамтран хэрэгжүүлэх", "хамтран", "хамтрах", "хамтрагч", "хамтран хэрэгжүүлэгч", "хамтран ажиллах",
                "хамтран хэрэгжүүлэх байгууллага", "хамтран ажиллах байгууллага", "хамтрах талууд", "хамтарч ажиллах",
                "дэмжих байгууллага", "оролцох талууд", "оролцогч тал"),
    "responsible": ("хариуцах", "хариуцах эзэн", "хариуцагч", "эзэн", "хариуцан хэрэгжүүлэх", "хэрэгжүүлэх байгууллага",
                    "хэрэгжүүлэгч", "гүйцэтгэгч", "хариуцан гүйцэтгэх",
                    "хариуцах нэгж", "хариуцах газар", "хэрэгжүүлэх нэгж", "хэрэгжүүлэх газар", "хариуцах ажилтан",
                    "хариуцах албан тушаалтан", "хариуцсан албан тушаалтан", "хариуцах байгууллага", "хариуцах хэлтэс",
                    "хариуцсан ажилтан", "хариуцсан нэгж", "хариуцсан хэлтэс", "хариуцсан газар", "хариуцсан эзэн",
                    "хариуцсан байгууллага", "хэрэгжүүлэх эзэн", "хэрэгжүүлэх хэлтэс",
                    "хариуцах этгээд", "хариуцах субъект", "гүйцэтгэх нэгж"),
    "result": ("биелэлт", "хэрэгжилт", "гүйцэтгэл", "явц", "хийгдсэн ажил", "хийсэн ажил", "биелэлтийн явц"),
    "reached": ("хүрсэн түвшин", "хүрсэн үр дүн", "хүрсэн төвшин", "бодит түвшин"),
    "percent": ("хувь", "биелэлтийн хувь", "хэрэгжилтийн хувь", "үнэлгээ", "оноо", "үнэлгээний хувь"),
    "note": ("тайлбар", "тэмдэглэл", "нотлох баримт", "шалтгаан", "нотломж", "эх сурвалж", "мэдээллийн эх сурвалж"),
    "other": ("зорилтот бүлэг", "хамрах хүрээ", "тоо", "тоо ширхэг", "утас", "гарын үсэг", "хаяг", "цахим шуудан",
              "регистр", "эрсдэл", "үе шат", "тулгамдсан асуудал", "хууль зүйн үндэслэл", "бодлогын баримт бичиг"),
}  # fmt: skip
_NUMBER_HEADS = ("n", "п", "д.д", "д/д", "р/д", "№", "#", "дугаар", "дэс", "д", "дугаарлалт", "но")
_SHORT = 5
_SURE = 0.75
_ENDING = 0.97
_LONGEST_HEAD = 160
_MOST_WORDS = 14
_YEAR = re.compile(r"^(?:19|20)\d\d(?:\s*он[ыд]?)?$")
_QUARTER = re.compile(r"^(?:(?P<roman>iv|i{1,3})|(?P<digit>[1-4]))(?:[\s.\-]*(?:р|дугаар|дугээр|дүгээр)?\s*улирал)?$")
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


@dataclass(frozen=True, slots=True)
class HeadMatch:
    """A role with how surely its words were read, 0 to 1."""

    role: str
    confidence: float


def _phrases() -> list[tuple[str, tuple[str, ...]]]:
    return [(role, tokens(phrase)) for role, phrases in _PHRASES.items() for phrase in phrases]


_KNOWN = _phrases()
_VOCABULARY = {word for _, words in _KNOWN for word in words} | {fold("хэрэгжүүлэх"), fold("зохион")}
_COMPACT = [(role, "".join(words)) for role, words in _KNOWN if len("".join(words)) > _SHORT + 2]


@lru_cache(maxsize=4096)
def match_head(text: str) -> HeadMatch | None:
    """The role that a head's words name, or None. Tolerates OCR damage, endings, line breaks and split words."""
    if not text or len(text) > _LONGEST_HEAD:
        return None
    bare = _without_asides(text)
    words = tokens(bare)
    if re.match(r"\s*(?:[-–•]|\d+(?:\.\d+)*[.)]\s*\w|\d{1,3}(?:\D|$))", bare):
        return None  # an item, a numbered text or an amount is no head
    if not words or len(words) > _MOST_WORDS:
        return None
    if fold(bare).strip(". :") in _NUMBER_HEADS:
        return HeadMatch("number", 1.0)
    found = _match_words(words)
    if found and found.confidence >= _SURE:
        return found
    return _match_compact("".join(words)) or found


def _without_asides(text: str) -> str:
    bare = re.sub(r"\([^)]*\)|/[^/]{4,}/|\[[^\]]*\]", " ", text)
    return bare if tokens(bare) else text


def _match_words(words: tuple[str, ...]) -> HeadMatch | None:
    best: tuple[int, bool, int, float, str] | None = None
    for role, phrase in _KNOWN:
        for at in range(len(words) - len(phrase) + 1):
            alike = _alike(words[at : at + len(phrase)], phrase)
            if alike:
                rank = (at + len(phrase), alike >= _ENDING, sum(map(len, phrase)), alike, role)
                best = max(best, rank) if best else rank
    if best is None:
        return None
    end, _, length, alike, role = best
    # Words after the last known one make the reading less sure.
    share = length / max(len("".join(words)), 1)
    return HeadMatch(role, round(alike * (0.7 + 0.3 * min(1.0, share * 1.5)) * (0.9 if end < len(words) else 1.0), 2))


def _alike(words: tuple[str, ...], phrase: tuple[str, ...]) -> float:
    worst = 1.0
    for word, stem in zip(words, phrase, strict=True):
        score = _alike_word(word, stem)
        if not score:
            return 0.0
        worst = min(worst, score)
    return worst


def _alike_word(word: str, stem: str) -> float:
    if word == stem:
        return 1.0
    if len(stem) < 4:  # noqa: PLR2004 - letters that a stem needs to be one
        return 0.0
    bare = stem[:-1] if stem[-1] in "аоуэийь" else stem
    if word.startswith(bare) and len(word) - len(bare) <= 5:  # noqa: PLR2004 - letters of its endings
        return _ENDING
    if len(stem) <= _SHORT or word in _VOCABULARY:
        return 0.0
    score = max(fuzz.ratio(word, stem), fuzz.ratio(word[: len(stem)], stem)) / 100
    return score * 0.95 if score >= 0.8 else 0.0  # noqa: PLR2004 - alike enough for OCR's doing


def _match_compact(head: str) -> HeadMatch | None:
    """Heads whose words OCR or a narrow column has split: compared without spaces."""
    best: tuple[float, int, str] | None = None
    for role, phrase in _COMPACT:
        if not 0.4 * len(head) <= len(phrase) <= len(head) + 2:
            continue  # a word of a sentence is no head
        found = fuzz.partial_ratio_alignment(phrase, head, score_cutoff=84)
        if found:
            rank = (found.dest_end + len(phrase) / 100, len(phrase), role)
            best = max(best, rank) if best else rank
    return HeadMatch(best[2], 0.7) if best else None


def quarter_of(text: str) -> int | None:
    """1 to 4 for a head that names one quarter: "I улирал", "2-р улирал", "III"."""
    match = _QUARTER.match(re.sub(r"\s+", " ", text).strip().casefold().replace("і", "i"))
    if not match:
        return None
    return _ROMAN[match["roman"]] if match["roman"] else int(match["digit"])


def is_year(text: str) -> bool:
    return bool(_YEAR.match(text.strip().casefold()))
