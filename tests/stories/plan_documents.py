"""Two invented plans as Word files, in the forms of the two real ones: five columns, and goals merged down."""

from __future__ import annotations

from tests.reading.layouts.as_docx import docx_of
from tests.reading.layouts.blocks import Cell, Document, Paragraph, Table

Row = list[Cell | None]

AIMAG_ROWS = [
    (
        "1",
        "Байгууллагын цахим хуудас, мэдээллийн самбарт ил тод байх мэдээллийг байршуулж, тогтмол шинэчлэх",
        "- Хуульд заасан мэдээллийг ил тод байршуулсан байна",
        "2025.01.01-2025.11.10",
        "Төрийн захиргааны хэлтэс",
    ),
    (
        "2",
        "",
        "- Хэвлэл мэдээллээр 3-аас доошгүй удаа мэдээлэл хүргэсэн байна\n- Мэдээллийн нотломжийг хавсаргасан байна",
        "I-IV улирал",
        "Хууль, эрх зүйн хэлтэс",
    ),
    (
        "3",
        "Албан хаагчдаар ашиг сонирхлын зөрчилгүй ажиллах баталгаа гаргуулах",
        "- Бүх албан хаагч баталгаа гаргасан байна",
        "2025 оны 02 дугаар сарын 15-ны дотор",
        "Хүний нөөцийн мэргэжилтэн",
    ),
    (
        "4",
        "Үйлчилгээний хугацаа, чанарт тандалт хийх",
        "- Сар бүр тандалт хийсэн байна",
        "Сар бүр",
        "Төрийн захиргааны хэлтэс",
    ),
]
AGENCY_GOALS = [
    (
        "1",
        "Авлигын эсрэг хууль тогтоомжийг сурталчлах, соён гэгээрүүлэх",
        [
            ("1.1. Нөлөөллийн өдөрлөг зохион байгуулах", "- 2-оос доошгүй өдөрлөг зохион байгуулсан байх"),
            ("1.2. Шинэ албан хаагчдад сургалт хийх", "- Шинэ албан хаагчдын 90 хувиас доошгүйг хамруулсан байх"),
        ],
    ),
    (
        "2",
        "Авлигаас урьдчилан сэргийлэх",
        [
            ("2.1. Авлигын эрсдэлийн үнэлгээ хийх", "- Үнэлгээг хийж тайлагнасан байх"),
            (
                "2.2. Өргөдөл, гомдлыг хугацаанд нь шийдвэрлэх",
                "- Тухай бүр шийдвэрлэсэн байх\n- Нотломжийг хавсаргасан байх",
            ),
        ],
    ),
]


def cells(*texts: str) -> Row:
    return [Cell(text) for text in texts]


def aimag_form(*, without: str = "", extra: tuple[str, ...] = ()) -> bytes:
    """№ · measure · criteria · period · responsible, with БАТЛАВ; the second measure's cell is empty, as it happens."""
    heads = cells(
        "№", "Хэрэгжүүлэх арга хэмжээ", "Гүйцэтгэлийн шалгуур үзүүлэлт", "Хэрэгжүүлэх хугацаа", "Хариуцах хэлтэс"
    )
    rows = [cells(*row) for row in AIMAG_ROWS if row[0] != without]
    rows += [cells(*extra)] if extra else []
    return docx_of(
        Document(
            [
                Paragraph("БАТЛАВ\nСУМЫН ЗАСАГ ДАРГА Б.ДОРЖ\n2025 оны 01 дүгээр сарын 20", "right"),
                Paragraph("Авлигаас урьдчилан сэргийлэх 2025 оны үйл ажиллагааны төлөвлөгөө", "center", bold=True),
                Paragraph("Баянтэс сум"),
                Table([heads, *rows]),
                Paragraph("Тайланг 2025 оны 05 дугаар сарын 10-ны дотор, 11 дүгээр сарын 10-ны дотор ирүүлнэ."),
                Paragraph("БОЛОВСРУУЛСАН:"),
                Paragraph("ХҮНИЙ НӨӨЦИЙН МЭРГЭЖИЛТЭН\nГ.САРАН"),
            ]
        )
    )


def agency_form() -> bytes:
    """Д/д · goal · measure · criteria, a goal merged down over its measures; no period, nobody responsible."""
    rows: list[Row] = [cells("Д/д", "Зорилго", "Хэрэгжүүлэх арга хэмжээ", "Гүйцэтгэлийн шалгуур үзүүлэлт")]
    for number, goal, measures in AGENCY_GOALS:
        for at, (measure, criteria) in enumerate(measures):
            first: Row = [Cell(number, down=len(measures)), Cell(goal, down=len(measures))] if not at else [None, None]
            rows.append([*first, Cell(measure), Cell(criteria)])
    return docx_of(
        Document(
            [
                Paragraph("2025 оны авлигын эсрэг үйл ажиллагааны төлөвлөгөө", "center", bold=True),
                Paragraph("Улаанбаатар хот"),
                Table(rows),
                Paragraph("ХЯНАСАН:"),
                Paragraph("ЗАХИРГААНЫ ХЭЛТСИЙН ДАРГА\nХ.БАТ"),
            ]
        )
    )
