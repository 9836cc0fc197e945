"""Papers of the sample data: minutes and attendance lists as Word files, orders and summaries as PDF."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any, cast

import typst

from shudarga.demo import word
from shudarga.demo.texts.shapes import Paper
from shudarga.lib.dates import long_date

LAYOUT = Path(__file__).with_name("papers.typ")
SORTS = {"order": "ТУШААЛ", "summary": "ТАНИЛЦУУЛГА"}
OPENINGS = {
    "order": "Байгууллагын дотоод журам, батлагдсан төлөвлөгөөг үндэслэн ТУШААХ нь:",
    "summary": "Батлагдсан төлөвлөгөөний хэрэгжилтийг хангах хүрээнд мэдээллийг нэгтгэн, дүнг дор танилцуулж байна.",
}
CLOSINGS = {
    "order": "Тушаалын биелэлтэд хяналт тавьж, дүнг удирдлагад танилцуулахыг ёс зүйн асуудал хариуцсан мэргэжилтэнд "
    "даалгасугай.",
    "summary": "Дүнг нэгжүүдэд танилцуулж, цаашид анхаарах асуудлыг дараагийн үеийн ажлын төлөвлөгөөнд тусгана.",
}
LETTERS = "БГДЖЛМНОПРСТУХЦЧЭ"
NAMES = (
    "Ариунаа", "Баярмаа", "Ганзориг", "Дөлгөөн", "Зоригт", "Итгэл", "Маралмаа", "Мишээл", "Мөнхтуул", "Намуун",
    "Одгэрэл", "Өлзий", "Сансар", "Солонго", "Тэнүүн", "Түвшин", "Үүрцайх", "Хонгор", "Цэлмүүн", "Энэрэл",
)  # fmt: skip
POSTS = ("Мэргэжилтэн", "Ахлах мэргэжилтэн", "Нягтлан бодогч", "Байцаагч", "Үйлчилгээний ажилтан")


@dataclass(frozen=True, slots=True)
class Office:
    """Whose papers they are."""

    body: str
    place: str
    post: str
    head: str
    writer: str


def write_paper(paper: Paper, office: Office, day: date, number: int) -> tuple[str, bytes]:
    """The file's name and its content."""
    if paper.sort in SORTS:
        return f"{paper.title}.pdf", as_pdf(paper, office, day, number)
    make = minutes if paper.sort == "minutes" else attendance
    return f"{paper.title}.docx", make(paper, office, day, number)


def as_pdf(paper: Paper, office: Office, day: date, number: int) -> bytes:
    """An order with numbered points, or a summary with a table of figures (`label = number` among its lines)."""
    chart = [line.rsplit(" = ", 1) for line in paper.lines if " = " in line]
    words = {
        "title": paper.title,
        "body": office.body,
        "sort": SORTS[paper.sort],
        "number": f"А/{number}",
        "day": long_date(day),
        "date": [day.year, day.month, day.day],
        "place": office.place,
        "opening": OPENINGS[paper.sort],
        "closing": CLOSINGS[paper.sort],
        "lines": [line for line in paper.lines if " = " not in line],
        "chart": [[label, int(value)] for label, value in chart],
        "post": office.post if paper.sort == "order" else "Танилцуулга бэлтгэсэн",
        "name": office.head if paper.sort == "order" else office.writer,
        "sample": word.SAMPLE,
    }
    compiler = typst.Compiler(ignore_system_fonts=True, sys_inputs={"paper": json.dumps(words, ensure_ascii=False)})
    stamp = datetime.combine(day, time(9), UTC)
    return cast("bytes", compiler.compile(input=LAYOUT.read_bytes(), format="pdf", timestamp=stamp))


def minutes(paper: Paper, office: Office, day: date, number: int) -> bytes:
    """Minutes of a meeting: who was there, what was said, what was decided."""
    document = begun(paper, office, day, f"ТЭМДЭГЛЭЛ № {number}")
    word.write(
        document, f"Оролцсон: {paper.people} хүн. Хурлыг {office.head} удирдаж, {office.writer} тэмдэглэл хөтлөв."
    )
    word.write(document, "Хэлэлцсэн нь:", bold=True, above=8)
    for place, line in enumerate(paper.lines, 1):
        word.write(document, f"{place}. {line}")
    word.write(document, "Шийдвэрлэсэн нь:", bold=True, above=8)
    word.write(
        document, "Гарсан саналыг ажил хэрэг болгож, биелэлтийг дараагийн хурлаар танилцуулах нь зүйтэй гэж үзэв."
    )
    word.write(document, f"Хурал даргалсан: {office.head}\nТэмдэглэл хөтөлсөн: {office.writer}", above=20)
    return word.bytes_of(document)


def attendance(paper: Paper, office: Office, day: date, number: int) -> bytes:
    """Who came, each with a post and a tick."""
    document = begun(paper, office, day, "ИРЦИЙН БҮРТГЭЛ")
    widths = (12, 62, 62, 30)
    table = word.add_table(document, ("№", "Овог, нэр", "Албан тушаал", "Ирсэн эсэх"), widths)
    for place in range(paper.people):
        word.add_row(
            table, [f"{place + 1}", invented(number, place), POSTS[(number + place) % len(POSTS)], "✓"], widths
        )
    word.write(document, f"Бүртгэсэн: {office.writer}", above=14)
    return word.bytes_of(document)


def invented(number: int, place: int) -> str:
    """A name in the official form: Б.Энэрэл. No two on a list of twenty are the same."""
    return f"{LETTERS[(number * 5 + place * 3) % len(LETTERS)]}.{NAMES[(number * 7 + place) % len(NAMES)]}"


def begun(paper: Paper, office: Office, day: date, heading: str) -> Any:
    """A Word file with its head."""
    document = word.new_document(paper.title, day)
    word.write(document, office.body.upper(), side="center", bold=True)
    word.write(document, heading, side="center", bold=True, size=13)
    word.write(document, f"{long_date(day)}\t\t\t\t\t{office.place}", above=6)
    word.write(document, paper.title, side="center", bold=True, above=8)
    return document
