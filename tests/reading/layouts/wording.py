"""The words that a document has for a span, a cadence, a number or a day, all meaning the same."""

from calendar import monthrange
from datetime import date

CADENCES = {
    "week": ("7 хоног бүр", "Долоо хоног бүр", "7 хоног тутам"),
    "month": ("Сар бүр", "Сар тутам", "сар бүр"),
    "quarter": ("Улирал бүр", "Улирал тутам", "Улирал бүр"),
    "half-year": ("Хагас жил бүр", "Хагас жил тутам", "хагас жил бүр"),
    "year": ("Жил бүр", "Жил бүр", "Жил бүр"),
    "regularly": ("Тогтмол", "Байнга", "Жилдээ байнга"),
    "occasion": ("Тухай бүр", "Тухай бүрд нь", "тухай бүр"),
}
ROMAN = ("", "I", "II", "III", "IV")
WORDS = ("", "Нэг", "Хоёр", "Гурав", "Дөрөв", "Тав", "Зургаа", "Долоо", "Найм", "Ес", "Арав")


def _front(n: int) -> bool:
    """Whether the numeral's last word has front vowels: нэг, дөрөв, ес, дөч, ер."""
    return n % 10 in {1, 4, 9} or n in {40, 90}


def ordinal(n: int) -> str:
    return f"{n} {'дүгээр' if _front(n) else 'дугаар'}"


def genitive(n: int) -> str:
    """A day with its suffix, as said aloud: 01-ний, 02-ны."""
    return f"{n:02d}-{'ний' if _front(n) else 'ны'}"


def day(text: str, *, style: str = "long") -> str:
    """A day: long `2025 оны 01 дүгээр сарын 23`, day `…-ны өдөр`, dots `2025.01.23`."""
    when = date.fromisoformat(text)
    if style == "dots":
        return f"{when:%Y.%m.%d}"
    month = f"{when.month:02d} {ordinal(when.month).split()[1]}"
    if style == "day":
        return f"{when.year} оны {month} сарын {genitive(when.day)} өдөр"
    return f"{when.year} оны {month} сарын {when.day:02d}"


def period(start: str, end: str, every: str | None, year: int, style: str, pick: int) -> str:
    """A period in a style, falling back to a range where the style cannot say it."""
    if every:
        return CADENCES[every][pick % 3]
    first, last = date.fromisoformat(start), date.fromisoformat(end)
    if style in {"words", "roman"}:
        said = _words(first, last, year, roman=style == "roman")
        if said:
            return said
    if style == "deadline" and first == date(year, 1, 1):
        return _deadline(last, pick)
    if style == "long":
        return (
            f"{day(start)}-{genitive(first.day).split('-')[1]} өдрөөс {ordinal(last.month)} сарын "
            f"{genitive(last.day)} өдөр хүртэл"
        )
    if style == "dashes":
        return f"{start} – {end}"
    return f"{first:%Y.%m.%d}-{last:%Y.%m.%d}"


def _deadline(last: date, pick: int) -> str:
    month = ordinal(last.month)
    return (
        f"{last:%Y.%m}.{genitive(last.day)} дотор",
        f"{month} сарын {genitive(last.day)} дотор",
        f"{last.year} оны {month} сарын {genitive(last.day)} өдрийн дотор",
    )[pick % 3]


HALVES = {
    (1, 12): ("{year} онд", "Жилийн турш"),
    (1, 6): ("1-р хагас жил", "Эхний хагас жилд"),
    (7, 12): ("2 дугаар хагас жил", "Сүүлийн хагас жилд"),
}


def _words(first: date, last: date, year: int, *, roman: bool) -> str:
    if first.year != year or first.day != 1 or last.day != monthrange(last.year, last.month)[1]:
        return ""
    a, b = first.month, last.month
    if (a, b) in HALVES:
        return HALVES[a, b][roman].format(year=year)
    if a % 3 == 1 and b % 3 == 0:
        return _quarters(a // 3 + 1, b // 3, roman=roman)
    if a == b:
        return f"{ordinal(a)} сард" if roman else f"{a}-р сар"
    return f"{a}, {ordinal(b)} сард" if b == a + 1 and not roman else f"{a}-{ordinal(b)} сар"


def _quarters(a: int, b: int, *, roman: bool) -> str:
    if roman:
        return f"{ROMAN[a]} улирал" if a == b else f"{ROMAN[a]}-{ROMAN[b]} улирал"
    return f"{ordinal(a)} улиралд" if a == b else ", ".join(map(str, range(a, b))) + f", {ordinal(b)} улиралд"


def goal_label(number: str, style: str) -> str:
    n = int(number)
    return {
        "1.": f"{n}. ",
        "ЗОРИЛТ 1.": f"ЗОРИЛТ {n}. ",
        "Нэг.": f"{WORDS[n]}. ",
        "I.": ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")[n - 1] + ". ",
        "1-р зорилт.": f"{n}-р зорилт. ",
        "Зорилго 1:": f"Зорилго {n}: ",
    }[style]
