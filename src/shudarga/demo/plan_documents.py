"""The sample plans as the Word files that a clerk would upload."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from shudarga.demo import word
from shudarga.demo.days import periods_of, plan_year, workday
from shudarga.demo.texts import agency_plan, next_plan, soum_plan
from shudarga.demo.texts.shapes import Heading, Row
from shudarga.lib.dates import long_date, short_date

SOUM_HEADS = (
    "№",
    "Чиглэл",
    "Хэрэгжүүлэх арга хэмжээ",
    "Шалгуур үзүүлэлт",
    "Хэрэгжүүлэх хугацаа",
    "Хариуцах нэгж",
)
SOUM_WIDTHS = (11, 33, 78, 68, 32, 35)
AGENCY_HEADS = ("Д/д", "Зорилго", "Хэрэгжүүлэх арга хэмжээ", "Гүйцэтгэлийн шалгуур үзүүлэлт")
AGENCY_WIDTHS = (11, 56, 100, 90)
NEXT_HEADS = ("№", "Арга хэмжээ", "Шалгуур үзүүлэлт", "Хугацаа", "Хариуцах эзэн")
NEXT_WIDTHS = (11, 92, 82, 36, 36)


def soum_document(today: date) -> bytes:
    """A covering letter of the aimag, and the table in the aimag's form."""
    year = plan_year(today)
    title = f"САРНАЙТ СУМЫН ЗАСАГ ДАРГЫН ТАМГЫН ГАЗРЫН {year} ОНЫ ШУДАРГА БАЙДЛЫГ ДЭЭШЛҮҮЛЭХ АРГА ХЭМЖЭЭНИЙ ТӨЛӨВЛӨГӨӨ"
    approved = workday(year, 1, 20)
    document = word.new_document(f"{title} (ЖИШЭЭ)", approved)
    write_letter(document, year)
    word.turn_page(document)
    word.write(
        document, f"БАТЛАВ\nСАРНАЙТ СУМЫН ЗАСАГ ДАРГА\nЦ.ЭНХБАЯР\n{long_date(approved)}", side="right", bold=True
    )
    word.write(document, f"{title} (ЖИШЭЭ)", side="center", bold=True, size=13, above=10)
    word.write(document, f"{long_date(approved)}\t\t\t\t\t\t\t\t\tСАРНАЙТ СУМ", above=6)
    table = word.add_table(document, SOUM_HEADS, SOUM_WIDTHS)
    word.add_row(table, [str(number) for number in range(1, 7)], SOUM_WIDTHS, size=8)
    periods = periods_of(today)
    for heading in soum_plan.HEADINGS:
        add_goal(table, heading, SOUM_WIDTHS, lambda row: [f"{row.number}.", "", *cells_of(row, periods)])
    return word.bytes_of(document)


def write_letter(document: Any, year: int) -> None:
    """What the aimag's governor asks the soums for, and by when."""
    word.write(document, "НОМИНТАЛ АЙМГИЙН\nЗАСАГ ДАРГА", side="center", bold=True, size=13)
    address = (
        "Төв талбай 1, Хөхтолгой хот, Номинтал аймаг (жишээ хаяг), Утас: 7000-0000, tamgiin.gazar@nomintal.example"
    )
    word.write(document, address, side="center", size=9)
    word.write(document, f"{short_date(workday(year, 1, 14))} № 1/118\nТанай ________ -ны № ______ -т", above=14)
    word.write(document, "СУМЫН ЗАСАГ ДАРГА,\nБАЙГУУЛЛАГЫН ДАРГА НАРТ", side="center", bold=True, above=14)
    for text in (
        (
            "Төрийн үйлчилгээг иргэдэд нээлттэй, шударга хүргэх зорилтын хүрээнд арга хэмжээний төлөвлөгөөний загварыг "
            "хүргүүлж байна. Төлөвлөгөөг орон нутгийн онцлогт тохируулан баталж, хэрэгжилтийг ханган ажиллана уу."
        ),
        (
            f"Хэрэгжилтийн тайланг нотломжийн хамт эхний хагас жилд {year} оны 05 дугаар сарын 10-ны дотор, сүүлийн "
            "хагас жилд 11 дүгээр сарын 10-ны дотор Хууль, эрх зүйн хэлтэст ирүүлнэ үү."
        ),
    ):
        word.write(document, text, above=8)
    word.write(document, "Хавсралт: 5 хуудас", above=8)
    word.write(document, "ДАРГА                                  Х.МӨНХЗУЛ", side="center", bold=True, above=20)


def cells_of(row: Row, periods: dict[str, str]) -> list[str]:
    """Text, criteria, period and who, as they stand in a row."""
    return [row.text, "\n".join(f"- {text}" for text in row.criteria), periods[row.period], row.responsible]


def add_goal(table: Any, heading: Heading, widths: Sequence[float], cells: Any) -> None:
    """The rows of a heading, which stands in the second column, merged down."""
    first = len(table.rows)
    for number, row in enumerate(heading.rows):
        texts = cells(row)
        texts[1] = heading.text if not number else ""
        word.add_row(table, texts, widths)
    word.merge_down(table, 1, first, len(table.rows) - 1)


def agency_document(today: date) -> bytes:
    """The agency's form: a date and place, goals in a column of their own, no periods, and who wrote it at the end."""
    year = plan_year(today)
    title = f"ЦЭЛМЭГ ХОТЫН НОГООН БАЙГУУЛАМЖ, ТОХИЖИЛТЫН ГАЗРЫН {year} ОНЫ АВЛИГЫН ЭСРЭГ ҮЙЛ АЖИЛЛАГААНЫ ТӨЛӨВЛӨГӨӨ"
    day = workday(year, 1, 26)
    document = word.new_document(f"{title} (ЖИШЭЭ)", day, landscape=True)
    word.write(document, f"{title} (ЖИШЭЭ)", side="center", bold=True, size=13)
    word.write(document, long_date(day).removesuffix("-ны өдөр").removesuffix("-ний өдөр"), above=6)
    word.write(document, "Цэлмэг хот")
    table = word.add_table(document, AGENCY_HEADS, AGENCY_WIDTHS)
    for heading in agency_plan.HEADINGS:
        first = len(table.rows)
        for number, row in enumerate(heading.rows):
            criteria = "\n".join(f"- {text};" for text in row.criteria)
            marks = (heading.number, heading.text) if not number else ("", "")
            word.add_row(table, [*marks, f"{row.number}. {row.text}", criteria], AGENCY_WIDTHS)
        for column in (0, 1):
            word.merge_down(table, column, first, len(table.rows) - 1)
    word.write(document, "ХЯНАСАН:", bold=True, above=16)
    word.write(document, "ЗАХИРГАА, САНХҮҮГИЙН ХЭЛТСИЙН ДАРГА\nЭ.БАЯСГАЛАН")
    word.write(document, "БОЛОВСРУУЛСАН:", bold=True, above=10)
    word.write(document, "ЁС ЗҮЙ, ДОТООД АЖИЛ ХАРИУЦСАН МЭРГЭЖИЛТЭН\nН.УЯНГА")
    return word.bytes_of(document)


def next_document(today: date) -> bytes:
    """A short draft for the following year, with things that a person has to put right."""
    year = plan_year(today) + 1
    title = f"САРНАЙТ СУМЫН {year} ОНЫ ШУДАРГА ҮЙЛЧИЛГЭЭНИЙ ТӨЛӨВЛӨГӨӨНИЙ ТӨСӨЛ"
    document = word.new_document(f"{title} (ЖИШЭЭ)", today, landscape=True)
    word.write(document, f"{title} (ЖИШЭЭ)", side="center", bold=True, size=13)
    table = word.add_table(document, NEXT_HEADS, NEXT_WIDTHS)
    for number, text, criteria, period, who in next_plan.ROWS:
        printed = "\n".join(f"- {line}" for line in criteria)
        word.add_row(table, [number, text, printed, period.format(year=year), who], NEXT_WIDTHS)
    return word.bytes_of(document)
