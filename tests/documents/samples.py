"""Documents for the tests: a plan and a report in two forms, and one full of awkward words."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date
from decimal import Decimal

from PIL import Image, ImageDraw

from shudarga.documents.content import (
    ABOVE,
    Annex,
    Approval,
    Bullets,
    Cell,
    Column,
    GoalFigure,
    Letter,
    OfficialDocument,
    Proof,
    Rating,
    Row,
    Section,
    Signature,
    SummaryLine,
    Text,
    text,
)

AWKWARD = "& < > # $ @ * _ \\ =1+1 `код` [x] “Өргөө” ᠒᠙᠑5 \u0007 //x"

PLAN_COLUMNS = (
    Column("number", "№", 3, "number"),
    Column("measure", "Хэрэгжүүлэх арга хэмжээ", 30),
    Column("criteria", "Гүйцэтгэлийн шалгуур үзүүлэлт", 24, "list"),
    Column("period", "Хэрэгжүүлэх хугацаа", 10),
    Column("responsible", "Хариуцах газар, хэлтэс", 18, "list"),
)
REPORT_COLUMNS = (
    Column("number", "№", 3, "number"),
    Column("measure", "Хэрэгжүүлэх арга хэмжээ", 22),
    Column("criteria", "Гүйцэтгэлийн шалгуур үзүүлэлт", 18, "list"),
    Column("period", "Хэрэгжүүлэх хугацаа", 9),
    Column("result", "Биелэлт", 24, "list", group="Гүйцэтгэл"),
    Column("percent", "Хувь", 6, "percent", group="Гүйцэтгэл"),
    Column("rating", "Үнэлгээ", 9, "rating", group="Гүйцэтгэл"),
    Column("explanation", "Тайлбар", 14),
)
GOALS = (
    "Гадаад шударга байдлын үнэлгээг сайжруулах чиглэлээр",
    "Дотоод шударга байдлын үнэлгээг сайжруулах чиглэлээр",
    "Бодлогод оролцогчдын үнэлгээг сайжруулах чиглэлээр",
)
MEASURES = (
    (
        "Байгууллагаас иргэд, олон нийтэд үзүүлж буй үйлчилгээний хугацаа, чанар, хүртээмжид дүн шинжилгээ хийж, "
        "хүнд суртал, чирэгдэл үүсгэж буй шалтгаан, нөхцөлийг тодорхойлж, арилгахад чиглэсэн арга хэмжээ авах"
    ),
    (
        "Албан үүргээ гүйцэтгэсний төлөө бэлэг, хандив, бусад санхүүгийн туслалцаа авах нь авлигын зөрчил болох талаар "
        "сургалт, нөлөөллийн арга хэмжээг дотооддоо тусгайлан зохион байгуулах"
    ),
    "Аймгийн хэмжээнд мөрдөгдөж байгаа дүрэм, журмын хэрэгжилтийг бүрэн хангуулах",
)
CRITERIA = (
    ("Тандалт ажиглалтыг сар бүр зохион байгуулсан байх", "Үр дүнг тооцож, нотломжийг хавсаргасан байх"),
    ("Хэвлэл мэдээллийн хэрэгслээр 3-аас доошгүй удаа мэдээлэл гарсан байх",),
    ("Бүх албан хаагчийг сургалтад хамруулсан байх", "Баримтжуулсан байх"),
)
RESPONSIBLE = ("Засаг даргын Тамгын газрын Хууль, эрх зүйн хэлтэс", "Аймаг, сумдын төрийн байгууллагууд")


def picture(colour: str = "steelblue", size: tuple[int, int] = (240, 160)) -> bytes:
    """A small JPEG."""
    image = Image.new("RGB", size, colour)
    ImageDraw.Draw(image).ellipse((60, 30, size[0] - 60, size[1] - 30), fill="white")
    stream = io.BytesIO()
    image.save(stream, "JPEG", quality=70)
    return stream.getvalue()


def plan(measures: int = 6) -> OfficialDocument:
    """A plan in the aimag's form: goals as full-width rows, measures numbered through."""
    return OfficialDocument(
        kind="plan",
        title="НОМГОН СУМЫН “ШУДАРГА БАЙДЛЫН ҮНЭЛГЭЭ”-Г 2025 ОНД САЙЖРУУЛАХ АРГА ХЭМЖЭЭНИЙ ТӨЛӨВЛӨГӨӨ",
        columns=PLAN_COLUMNS,
        sections=_sections(measures, _plan_cells),
        body="Номгон сумын Засаг даргын Тамгын газар",
        place="НОМГОН",
        day=date(2025, 1, 23),
        approval=Approval(("НОМГОН СУМЫН ЗАСАГ ДАРГА",), "Д.БАТСАЙХАН", date(2025, 1, 23)),
        letter=Letter("1/912", date(2025, 1, 23), "Аймгийн Засаг даргын"),
        signatures=(
            Signature("reviewed", "ТАМГЫН ГАЗРЫН ДАРГА", "Х.СОДНОМ"),
            Signature("prepared", "ХҮНИЙ НӨӨЦ, ЁС ЗҮЙ, ДОТООД АЖИЛ ХАРИУЦСАН МЭРГЭЖИЛТЭН", "Б.ЭНХЦЭЦЭГ"),
        ),
        footer="Шударга систем",
    )


def report(measures: int = 6, *, pictures: int = 4) -> OfficialDocument:
    """A half-year report: the plan's columns, and result, percent, rating and explanation."""
    return replace(
        plan(),
        kind="report",
        title="ШУДАРГА БАЙДЛЫН ҮНЭЛГЭЭГ САЙЖРУУЛАХ ТӨЛӨВЛӨГӨӨНИЙ ХЭРЭГЖИЛТИЙН ТАЙЛАН",
        subtitle="2025 оны эхний хагас жил",
        columns=REPORT_COLUMNS,
        sections=_sections(measures, _report_cells),
        letter=None,
        day=date(2025, 5, 8),
        column_numbers=True,
        summary=(SummaryLine("Нийт биелэлт", "62.5%"), SummaryLine("Үнэлгээ", "Тодорхой үр дүнд хүрсэн")),
        goal_figures=tuple(
            GoalFigure(str(i), goal, 6, 5, 3, Decimal("62.5"), Rating("Тодорхой үр дүнд хүрсэн", "70–99"))
            for i, goal in enumerate(GOALS, 1)
        ),
        annexes=(Annex(tuple(_proofs(pictures))),),
        status="ТӨСӨЛ",
    )


def agency_plan() -> OfficialDocument:
    """A plan in the agency's form: goals merged down in columns of their own, no period column."""
    columns = (
        Column("goal_number", "Д/д", 3, "number"),
        Column("goal", "Зорилго", 14),
        Column("measure", "Хэрэгжүүлэх арга хэмжээ", 30),
        Column("criteria", "Гүйцэтгэлийн шалгуур үзүүлэлт", 24, "list"),
    )
    sections = tuple(
        Section(
            str(g),
            goal,
            tuple(
                Row(f"{g}.{m}", (None, None, text(f"{g}.{m}. {words}"), Bullets(CRITERIA[m - 1])))
                for m, words in enumerate(MEASURES, 1)
            ),
        )
        for g, goal in enumerate(GOALS, 1)
    )
    return replace(
        plan(),
        title="2025 ОНЫ АВЛИГЫН ЭСРЭГ ҮЙЛ АЖИЛЛАГААНЫ ТӨЛӨВЛӨГӨӨ",
        columns=columns,
        sections=sections,
        goals="columns",
        place="Улаанбаатар хот",
        approval=None,
        letter=None,
    )


def english() -> OfficialDocument:
    """The report with an English frame."""
    return replace(
        report(),
        language="en",
        title="Report on the integrity plan",
        subtitle="First half of 2025",
        columns=tuple(replace(c, heading=c.key.title(), group="Result" if c.group else "") for c in REPORT_COLUMNS),
        approval=Approval(("Governor of Nomgon soum",), "D. Batsaikhan", None),
    )


def awkward() -> OfficialDocument:
    """Signs that other programs would take for markup or formulas, in every place that words can stand."""
    cells: tuple[Cell, ...] = (
        None,
        text(AWKWARD),
        Bullets((AWKWARD, "=SUM(A1)"), AWKWARD),
        text("+1"),
        Bullets(("@x",)),
    )
    return OfficialDocument(
        kind="plan",
        title=AWKWARD,
        subtitle=AWKWARD,
        body=AWKWARD,
        columns=tuple(replace(column, heading=column.heading + AWKWARD) for column in PLAN_COLUMNS),
        sections=(Section("1", AWKWARD, (Row("1", cells), Row("=1+1", (None, text("б" * 400), ABOVE, None, ABOVE)))),),
        approval=Approval((AWKWARD,), AWKWARD),
        summary=(SummaryLine(AWKWARD, AWKWARD),),
        signatures=(Signature("noted", AWKWARD, AWKWARD),),
        annexes=(Annex((Proof("=1", None, AWKWARD, "=cmd|x", thumbnail=picture()),), AWKWARD),),
        footer=AWKWARD,
        status=AWKWARD,
    )


def empty_plan() -> OfficialDocument:
    """Nothing but a title and heads."""
    return OfficialDocument(kind="plan", title="ТӨЛӨВЛӨГӨӨ", columns=PLAN_COLUMNS, sections=())


def _sections(measures: int, cells_of: object) -> tuple[Section, ...]:
    each = -(-measures // len(GOALS))
    numbers = list(range(1, measures + 1))
    return tuple(
        Section("", goal, tuple(Row(str(n), cells_of(n)) for n in numbers[g * each : (g + 1) * each]))  # type: ignore[operator]
        for g, goal in enumerate(GOALS)
    )


def _plan_cells(n: int) -> tuple[Cell, ...]:
    i = n % len(MEASURES)
    return (None, text(MEASURES[i] + ";"), Bullets(CRITERIA[i]), Text(("2025.01.01-2025.11.10",)), Bullets(RESPONSIBLE))


def _report_cells(n: int) -> tuple[Cell, ...]:
    i = n % len(MEASURES)
    result = Bullets(
        ("2025.02.14-нд нээлттэй өдөрлөг зохион байгуулж, 45 хүн оролцов", "Сар бүрийн тандалт: 5-аас 4 сард хийсэн"),
        "Нийт 2 ажил хийв.",
    )
    rating = Rating("Хугацаа болоогүй", "ХБ") if n % 5 == 0 else Rating("Биелсэн", "100")
    share = None if n % 5 == 0 else Decimal("88.0")
    plan_cells = _plan_cells(n)[:4]
    return (*plan_cells, result, share, rating, text("" if i else "Сургалтыг 6 дугаар сард хийнэ."))


def _proofs(pictures: int) -> list[Proof]:
    kinds = ("сургалт.jpg", "албан-баталгаа.pdf", "хурлын-тэмдэглэл.docx")
    proofs = [
        Proof(
            measure=str(1 + i // 2),
            day=date(2025, 2, 3 + i),
            title=f"Сургалтын гэрэл зураг, {i + 1}",
            target=f"Нотломж/{1 + i // 2:02}-{1 + i % 2}_2025-02-{3 + i:02}_{kinds[i % 3]}",
            size=123456 * (i + 1),
            sha256=f"{i:064x}",
            thumbnail=picture() if i < pictures else None,
        )
        for i in range(6)
    ]
    return [
        *proofs,
        Proof("5", date(2025, 4, 1), "Цахим хуудас", "https://example.mn/medee/2025/04/01/shudarga-yos?id=17"),
    ]
