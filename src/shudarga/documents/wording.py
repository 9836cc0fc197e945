"""The fixed words of an official document, by the document's own language.

A table and not gettext: what a document says must not depend on who looks at it. Mongolian headings are those of the
official form (БАТЛАВ, ХЯНАСАН, БОЛОВСРУУЛСАН, ТАНИЛЦСАН).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from shudarga.documents.content import Language, SignatureRole
from shudarga.lib import dates


@dataclass(frozen=True, slots=True)
class Words:
    """Every fixed text of a document in one language."""

    locale: str
    approved: str
    reviewed: str
    prepared: str
    reported: str
    noted: str
    blank_day: str
    summary: str
    goal: str
    measures: str
    assessed: str
    fulfilled: str
    share: str
    rating: str
    annex: str
    proof_list: str
    measure: str
    day: str
    proof: str
    target: str
    size: str
    pictures: str
    content_hash: str
    no_measures: str
    no_proofs: str
    units: tuple[str, str, str]
    plan: str
    report: str
    folder: str
    index: str
    sums_note: str

    def heading_of(self, role: SignatureRole) -> str:
        """The heading of a signature block."""
        return str(getattr(self, role)) + ("" if role == "approved" else ":")


WORDS: dict[Language, Words] = {
    "mn": Words(
        locale="mn-MN",
        approved="БАТЛАВ",
        reviewed="ХЯНАСАН",
        prepared="БОЛОВСРУУЛСАН",
        reported="ТАЙЛАН ГАРГАСАН",
        noted="ТАНИЛЦСАН",
        blank_day="20… оны … дугаар сарын …-ны өдөр",
        summary="Нэгдсэн дүн",
        goal="Зорилго, зорилт",
        measures="Арга хэмжээний тоо",
        assessed="Үнэлсэн",
        fulfilled="Биелсэн",
        share="Биелэлтийн хувь",
        rating="Үнэлгээ",
        annex="Хавсралт",
        proof_list="Нотломжийн жагсаалт",
        measure="Арга хэмжээ",
        day="Огноо",
        proof="Нотломжийн нэр",
        target="Файл, холбоос",
        size="Хэмжээ",
        pictures="Гэрэл зураг",
        content_hash="Агуулгын хэш (SHA-256)",
        no_measures="Арга хэмжээ байхгүй.",
        no_proofs="Нотломж байхгүй.",
        units=("байт", "КБ", "МБ"),
        plan="Төлөвлөгөө",
        report="Тайлан",
        folder="Нотломж",
        index="Агуулга.html",
        sums_note="Файл бүрийн хэшийг SHA256SUMS.txt файлаас тулгана уу.",
    ),
    "en": Words(
        locale="en-GB",
        approved="APPROVED",
        reviewed="REVIEWED",
        prepared="PREPARED",
        reported="REPORTED",
        noted="NOTED",
        blank_day="…… …………… 20……",
        summary="Summary",
        goal="Goal",
        measures="Measures",
        assessed="Assessed",
        fulfilled="Fulfilled",
        share="Share fulfilled",
        rating="Rating",
        annex="Annex",
        proof_list="List of proof",
        measure="Measure",
        day="Date",
        proof="Title of the proof",
        target="File or link",
        size="Size",
        pictures="Photographs",
        content_hash="Hash of the content (SHA-256)",
        no_measures="There are no measures.",
        no_proofs="There is no proof.",
        units=("bytes", "KB", "MB"),
        plan="Plan",
        report="Report",
        folder="Proof",
        index="Contents.html",
        sums_note="The hash of every file stands in SHA256SUMS.txt.",
    ),
}

# Not the C library's: its locale is the server's.
_ENGLISH_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def long_date(day: date | None, language: Language) -> str:
    """ "2025 оны 05 дугаар сарын 10-ны өдөр", "10 May 2025", or a line to be filled by hand."""
    if day is None:
        return WORDS[language].blank_day
    if language == "mn":
        return dates.long_date(day)
    return f"{day.day} {_ENGLISH_MONTHS[day.month - 1]} {day.year}"


def short_date(day: date) -> str:
    """ "2025.05.10", in both languages."""
    return dates.short_date(day)


def annex_of(number: str | None, day: date | None, sender: str, language: Language) -> str:
    """ "… 2025 оны 01 дүгээр сарын 23-ны өдрийн 1/912 тоот албан бичгийн хавсралт" """
    number = number or "……"
    if language == "en":
        return f"Annex to {sender + ' ' if sender else ''}letter No. {number} of {long_date(day, language)}"
    when = long_date(day, language).removesuffix("өдөр") + "өдрийн"
    return f"{sender} {when} {number} тоот албан бичгийн хавсралт".strip()


def size_text(size: int | None, language: Language) -> str:
    """ "245 КБ": a file's size as people say it."""
    if size is None:
        return ""
    small, kilo, mega = WORDS[language].units
    if size < 1024:  # noqa: PLR2004
        return f"{size} {small}"
    if size < 1024 * 1024:
        return f"{size / 1024:.0f} {kilo}"
    return f"{size / 1024 / 1024:.1f} {mega}"
