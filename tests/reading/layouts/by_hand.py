"""Documents laid out by hand around the branch plan: what the `Layout` choices cannot say."""

import copy
from collections.abc import Callable
from dataclasses import replace

from .as_docx import docx_of
from .as_pdf import pdf_of
from .as_text import text_of
from .as_xlsx import xlsx_of
from .blocks import Block, Break, Cell, Document, Paragraph, Sides, Table
from .layout import Format
from .plans.branch import PLAN
from .sample import Json, count, coverage, levels

Row = list[Cell | None]
HEADS = ("№", "Хэрэгжүүлэх арга хэмжээ", "Шалгуур үзүүлэлт", "Хугацаа", "Хариуцах эзэн")
HALVES = {"2025-01-01": "I, II улирал", "2025-07-01": "III, IV улирал"}


def row(texts: tuple[str, ...] | list[str]) -> Row:
    return [Cell(text) for text in texts]


def texts(measure: Json) -> list[str]:
    criteria = "\n".join("- " + criterion["text"] for criterion in measure["criteria"])
    who = ", ".join(measure["responsible"])
    return [measure["number"], measure["text"], criteria, HALVES[measure["start"]], who]


def measure_rows(goal: Json) -> list[Row]:
    return [row(texts(measure)) for measure in goal["measures"]]


def opening() -> list[Block]:
    return [
        Paragraph("БАТЛАВ\nСАЛБАРЫН ЗАХИРАЛ Б.ГАНЗОРИГ\n2025 оны 01 дүгээр сарын 09", "right"),
        Paragraph(PLAN["title"], "center", bold=True),
        Paragraph("2025 оны 01 дүгээр сарын 09"),
        Paragraph(PLAN["place"]),
    ]


def closing() -> list[Block]:
    return [Paragraph("БОЛОВСРУУЛСАН:"), Paragraph("ХҮНИЙ НӨӨЦИЙН МЭРГЭЖИЛТЭН\nС.УЯНГА")]


def around(*blocks: Block) -> Document:
    return Document([*opening(), *blocks, *closing()])


def goal_rows(make: Callable[[Json], Row]) -> Table:
    rows = [row(HEADS)]
    for goal in PLAN["goals"]:
        rows += [make(goal), *measure_rows(goal)]
    return Table(rows)


def _file(document: Document, form: Format) -> bytes:
    writers: dict[Format, Callable[[Document], bytes]] = {
        "docx": docx_of,
        "xlsx": xlsx_of,
        "pdf": pdf_of,
        "txt": text_of,
    }
    return writers[form](document)


# Documents of any format


def goal_in_the_measure_column() -> Document:
    """The goal's number and text in their columns, the rest of its row empty and not merged."""
    return around(goal_rows(lambda goal: row([goal["number"], goal["text"], "", "", ""])))


def goal_merged_after_its_number() -> Document:
    return around(goal_rows(lambda goal: [Cell(goal["number"]), Cell(goal["text"], across=4), None, None, None]))


def goal_with_roman_number() -> Document:
    roman = {"1": "I", "2": "II"}
    return around(
        goal_rows(lambda goal: [Cell(roman[goal["number"]] + "."), Cell(goal["text"], across=4), None, None, None])
    )


def total_and_note_rows() -> Document:
    table = goal_rows(lambda goal: [Cell(f"{goal['number']}. {goal['text']}", across=5), *[None] * 4])
    total: Row = [Cell("Нийт: 2 зорилт, 6 арга хэмжээ", across=5), *[None] * 4]
    return around(replace(table, rows=[*table.rows, total]))


def heads_again_for_each_goal() -> Document:
    rows = []
    for goal in PLAN["goals"]:
        rows += [[Cell(f"{goal['number']}. {goal['text']}", across=5), *[None] * 4], row(HEADS), *measure_rows(goal)]
    return around(Table(rows))


def heads_in_the_first_table_only() -> Document:
    blocks: list[Block] = []
    for i, goal in enumerate(PLAN["goals"]):
        rows = measure_rows(goal)
        blocks += [
            Paragraph(f"{goal['number']}. {goal['text']}", bold=True),
            Table([row(HEADS), *rows] if not i else rows),
        ]
    return around(*blocks)


def quarter_columns() -> Document:
    """A column for each quarter, crossed where there is work."""
    top: Row = [Cell(HEADS[0], down=2), Cell(HEADS[1], down=2), Cell(HEADS[2], down=2)]
    top += [Cell("Хэрэгжүүлэх хугацаа (улирал)", across=4), None, None, None, Cell(HEADS[4], down=2)]
    rows: list[Row] = [top, [None, None, None, *row(["I", "II", "III", "IV"]), None]]
    for goal in PLAN["goals"]:
        rows.append([Cell(f"{goal['number']}. {goal['text']}", across=8), *[None] * 7])
        for measure in goal["measures"]:
            number, text, criteria, _, who = texts(measure)
            marks = ["+", "+", "", ""] if measure["start"] == "2025-01-01" else ["", "", "+", "+"]
            rows.append(row([number, text, criteria, *marks, who]))
    return around(Table(rows, heads=2))


def period_and_owner_merged_down() -> Document:
    rows = [row(HEADS)]
    for goal in PLAN["goals"]:
        rows.append([Cell(f"{goal['number']}. {goal['text']}", across=5), *[None] * 4])
        measures = measure_rows(goal)
        for i, cells in enumerate(measures):
            cells[3] = replace(cells[3], down=3) if not i and cells[3] else None
        rows += measures
    return around(Table(rows))


def approval_and_review_side_by_side() -> Document:
    """ХЯНАСАН at the left and БАТЛАВ at the right of one borderless row, above the title."""
    left = "ХЯНАСАН\nДОТООД ХЯНАЛТЫН ДАРГА\nД.ЦЭЦЭГМАА"
    right = "БАТЛАВ\nСАЛБАРЫН ЗАХИРАЛ\nБ.ГАНЗОРИГ\n2025 оны 01 дүгээр сарын 09"
    table = goal_rows(lambda goal: [Cell(f"{goal['number']}. {goal['text']}", across=5), *[None] * 4])
    return Document([Sides(left, right), *opening()[1:], table, *closing()])


def list_of_people_after() -> Document:
    people = Table([row(("№", "Овог, нэр", "Албан тушаал")), row(("1", "С.Уянга", "Мэргэжилтэн"))])
    table = goal_rows(lambda goal: [Cell(f"{goal['number']}. {goal['text']}", across=5), *[None] * 4])
    return Document([*opening(), table, *closing(), Break(), Paragraph("Ажлын хэсгийн бүрэлдэхүүн"), people])


def filled_report_columns() -> Document:
    """The same plan handed in as a report: what was done stands right of it."""
    rows = [row((*HEADS, "Биелэлт", "Хувь"))]
    for goal in PLAN["goals"]:
        rows.append([Cell(f"{goal['number']}. {goal['text']}", across=7), *[None] * 6])
        for i, measure in enumerate(goal["measures"]):
            account = f"2025.0{i + 3}.12-ны өдөр {i + 3} удаа сургалт хийж, {20 + i} албан хаагч хамруулав."
            rows.append(row([*texts(measure), account, ("100", "70", "30")[i]]))
    return around(Table(rows))


def empty_columns_and_rows() -> Document:
    rows: list[Row] = [row(("", *HEADS, ""))]
    for goal in PLAN["goals"]:
        rows.append(row(("", goal["number"], goal["text"], "", "", "", "")))
        for measure in goal["measures"]:
            rows += [row(("", *texts(measure), "")), row([""] * 7)]
    return around(Table(rows))


def odd_spaces() -> Document:
    """No-break spaces, doubled spaces, soft and no-break hyphens, tabs in cells."""
    table = goal_rows(lambda goal: [Cell(f"{goal['number']}. {goal['text']}", across=5), *[None] * 4])

    def spoil(text: str) -> str:
        return text.replace("авлигын эсрэг", "авлигын\u00a0эсрэг").replace(" ", "  ").replace("шин", "ши\u00adн")

    rows = [[replace(cell, text=spoil(cell.text)) if cell else None for cell in cells] for cells in table.rows]
    return around(replace(table, rows=rows))


def last_column_first() -> Document:
    rows = [list(reversed(row(HEADS)))]
    for goal in PLAN["goals"]:
        rows.append([Cell(f"{goal['number']}. {goal['text']}", across=5), *[None] * 4])
        rows += [list(reversed(cells)) for cells in measure_rows(goal)]
    return around(Table(rows))


def title_in_the_table() -> Document:
    """The table's first row holds the title, merged over all columns."""
    table = goal_rows(merged_goal)
    title: Row = [Cell(PLAN["title"], across=5), *[None] * 4]
    before = [block for block in opening() if not (isinstance(block, Paragraph) and block.text == PLAN["title"])]
    return Document([*before, Table([title, *table.rows], heads=2), *closing()])


def numbers_start_again() -> Document:
    """Measures numbered 1, 2, 3 anew under each goal."""
    rows = [row(HEADS)]
    for goal in PLAN["goals"]:
        rows.append(merged_goal(goal))
        rows += [row([str(i), *texts(measure)[1:]]) for i, measure in enumerate(goal["measures"], 1)]
    return around(Table(rows))


def signers_in_three_columns() -> Document:
    """Role, post and name side by side in a borderless table, the name between slashes."""
    block = Table(
        [row(("БОЛОВСРУУЛСАН:", "ХҮНИЙ НӨӨЦИЙН МЭРГЭЖИЛТЭН", "/С.УЯНГА/"))],
        heads=0,
        ruled=False,
    )
    return Document([*opening(), goal_rows(merged_goal), block])


def approval_with_dots_and_slashes() -> Document:
    text = "БАТЛАВ:\nСАЛБАРЫН ЗАХИРАЛ ............................ /Б.ГАНЗОРИГ/\n2025 оны 01 сарын 09-ний өдөр"
    return Document([Paragraph(text, "right"), *opening()[1:], goal_rows(merged_goal), *closing()])


def title_in_small_letters() -> Document:
    title = Paragraph(PLAN["title"].capitalize().replace("орхонтуул", "Орхонтуул"), "center")
    return Document([opening()[0], title, *opening()[2:], goal_rows(merged_goal), *closing()])


def title_over_three_lines() -> Document:
    words = PLAN["title"].split(" ")
    title = Paragraph("\n".join((" ".join(words[:2]), " ".join(words[2:7]), " ".join(words[7:]))), "center")
    return Document([opening()[0], title, *opening()[2:], goal_rows(merged_goal), *closing()])


def place_and_day_on_one_line() -> Document:
    line = Paragraph(f"2025 оны 01 дүгээр сарын 09\t\t\t\t{PLAN['place']}")
    return Document([*opening()[:2], line, goal_rows(merged_goal), *closing()])


def annex_with_number() -> Document:
    """Approved by an order that the annex names, with no БАТЛАВ of its own."""
    annex = "Салбарын захирлын 2025 оны 01 дүгээр сарын 09-ний\nөдрийн А/05 дугаар тушаалын хавсралт"
    return Document([Paragraph(annex, "right"), *opening()[1:], goal_rows(merged_goal), *closing()])


def goals_without_any_mark() -> Document:
    """Unnumbered goal rows in the measure column only, the table's heads with a line break."""
    rows: list[Row] = [[Cell(text.replace(" ", "\n")) for text in HEADS]]
    for goal in PLAN["goals"]:
        rows += [row(["", goal["text"], "", "", ""]), *measure_rows(goal)]
    return around(Table(rows))


def bare_roman_quarters() -> Document:
    """The period column's head says quarter, its cells only I-II."""
    rows = [row((*HEADS[:3], "Хугацаа /улирал/", HEADS[4]))]
    for goal in PLAN["goals"]:
        rows.append(merged_goal(goal))
        for cells in measure_rows(goal):
            period = cells[3].text if cells[3] else ""
            cells[3] = Cell(period.replace(", ", "-").removesuffix(" улирал"))
            rows.append(cells)
    return around(Table(rows))


def merged_goal(goal: Json) -> Row:
    return [Cell(f"{goal['number']}. {goal['text']}", across=5), *[None] * 4]


def unit_column() -> Document:
    """What is counted stands in a column of its own; the target is a bare number."""
    rows = [row((*HEADS[:3], "Хэмжих нэгж", "Суурь түвшин /2024/", "Зорилтот түвшин /2025/", *HEADS[3:]))]
    for goal in MEASURED["goals"]:
        rows.append([Cell(f"{goal['number']}. {goal['text']}", across=8), *[None] * 7])
        for measure, unit in zip(goal["measures"], ("тоо", "хувь", "удаа"), strict=True):
            number, text, _, period, who = texts(measure)
            criterion = measure["criteria"][0]
            values = (criterion["text"], unit, criterion["baseline"], criterion["target"])
            rows.append(row([number, text, *values, period, who]))
    return around(Table(rows))


MEASURED = {
    **PLAN,
    "goals": [
        {
            **PLAN["goals"][0],
            "measures": [
                {**measure, "criteria": [levels(criterion, baseline, target)]}
                for measure, criterion, baseline, target in zip(
                    PLAN["goals"][0]["measures"],
                    (
                        count("Зохион байгуулсан сургалт", 4),
                        coverage("Сургалтад хамрагдсан албан хаагч", 90, "staff"),
                        count("Нөлөөллийн өдөрлөг", 2),
                    ),
                    ("2", "75", "1"),
                    ("4", "90", "2"),
                    strict=True,
                )
            ],
        }
    ],
}

ANY: dict[str, Callable[[], Document]] = {
    make.__name__: make
    for make in (
        goal_in_the_measure_column,
        goal_merged_after_its_number,
        goal_with_roman_number,
        total_and_note_rows,
        heads_again_for_each_goal,
        heads_in_the_first_table_only,
        quarter_columns,
        period_and_owner_merged_down,
        approval_and_review_side_by_side,
        list_of_people_after,
        filled_report_columns,
        empty_columns_and_rows,
        odd_spaces,
        last_column_first,
        title_in_the_table,
        numbers_start_again,
        signers_in_three_columns,
        approval_with_dots_and_slashes,
        title_in_small_letters,
        title_over_three_lines,
        place_and_day_on_one_line,
        annex_with_number,
        goals_without_any_mark,
        bare_roman_quarters,
        unit_column,
    )
}


# Text keeps no merging: an empty cell there may as well be an empty one.
NOT_AS = {"period_and_owner_merged_down": "txt"}


def file_of(name: str, form: Format) -> bytes:
    return _file(ANY[name](), form)


def expected_of(name: str) -> Json:
    plan: Json = copy.deepcopy(MEASURED if name == "unit_column" else PLAN)
    match name:
        case "approval_and_review_side_by_side":
            reviewed = {"role": "reviewed", "position": "ДОТООД ХЯНАЛТЫН ДАРГА", "name": "Д.ЦЭЦЭГМАА"}
            plan["signatures"] = [reviewed, *plan["signatures"]]
        case "numbers_start_again":
            for goal in plan["goals"]:
                for i, measure in enumerate(goal["measures"], 1):
                    measure["number"] = str(i)
        case "title_in_small_letters":
            plan["title"] = "Орхонтуул салбарын авлигын эсрэг 2025 оны үйл ажиллагааны төлөвлөгөө"
        case "annex_with_number":
            plan["approval"] = None
            plan["signatures"] = plan["signatures"][1:]
        case "goals_without_any_mark":
            for goal in plan["goals"]:
                goal["number"] = ""
    return plan
