"""Whether a criterion asks for proof: that it be attached, or nothing but a list of it."""

import re
from typing import Final

_PROOF_NOUN: Final = (
    r"(?:нотломж|нотолгоо|нотлох\sбаримт|гэрэл\sзур(?:аг|г)|фото(?:\sзур(?:аг|г))?|зураг(?!т)|зургий|ирц(?:ийн\s(?:бүртгэл|хуудас))?|бүртгэл|"
    r"дүрс\sбичлэг|видео|бичлэг|тэмдэглэл|протокол|скриншот|дэлгэцийн\s(?:зураг|агшин)|линк|холбоос|баримт|материал|хуулбар|хуулбарыг)"
)
_PROOF: Final = re.compile(
    r"(?<![а-яёөү])(?:нотломж|нотолгоо|нотлох\s(?:баримт|материал)|баримтжуул|баримтжс|баримтаар\s(?:нотл|баталг)|нотлогоо"
    r"|хавсарг|хавсра[гх]|(?:гэрэл\s)?зургаар\s(?:баталг|баримт|нотл|хавс)|фото\s?зургаар)"
)
_PROOF_HAD: Final = re.compile(rf"{_PROOF_NOUN}[а-яөү]*(?:тай|тэй|той)\s(?:байх|байна|болсон)")
_PROOF_GIVEN: Final = re.compile(
    r"(?<![а-яёөү])(?:гэрэл\sзураг|фото\s?зураг|скриншот|дэлгэцийн\sзураг|дүрс\sбичлэг)[а-яөү,\s]*(?:ирүүл|хүргүүл|оруул|авсан|авч|бүрдүүл|байх)"
)
_ONLY_PROOF: Final = re.compile(
    rf"(?:(?:[а-яёөү]+(?:ийн|ын|ны|ний)\s)?{_PROOF_NOUN}[а-яөү]*(?:\s?(?:,|болон|ба|/)\s?|\s?$|\s?[.;])){{1,6}}"
)
_COUNTED: Final = re.compile(rf"\s?(?:ширхэг\s)?(?:удаагийн\s)?{_PROOF_NOUN}")


def asks_for_proof(folded: str) -> bool:
    """Whether a folded text wants evidence attached or kept."""
    return bool(
        _PROOF.search(folded)
        or _PROOF_HAD.search(folded)
        or _PROOF_GIVEN.search(folded)
        or _ONLY_PROOF.fullmatch(folded.strip(" .;,"))
    )


def counts_proof(folded: str, end: int) -> bool:
    """Whether the number that ends at `end` counts pieces of proof, not things done."""
    return bool(_COUNTED.match(folded, end))
