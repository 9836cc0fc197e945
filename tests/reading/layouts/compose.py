"""A sample and a layout make a document."""

from dataclasses import replace

from . import wording
from .blocks import Block, Break, Cell, Document, Paragraph, Sides, Table
from .layout import Format, Layout
from .sample import Json, Sample
from .table import tables

ROLE_WORDS = {"approved": "БАТЛАВ", "reviewed": "ХЯНАСАН", "prepared": "БОЛОВСРУУЛСАН", "noted": "ТАНИЛЦСАН"}


def suited(sample: Sample, layout: Layout, form: Format) -> Layout:
    """The layout without what this plan or format cannot show unambiguously."""
    goals = sample.plan["goals"]
    measures = [measure for goal in goals for measure in goal["measures"]]
    if layout.number == "goal" and (layout.goal in {"row", "paragraph"} or not all(goal["number"] for goal in goals)):
        layout = replace(layout, number="cell")
    if layout.number != "own" and not all(measure["text"] for measure in measures):
        layout = replace(layout, number="own")
    if layout.number_mark == " " and not all("." in measure["number"] for measure in measures):
        layout = replace(layout, number_mark=". ")  # "2 удаагийн сургалт" would be measure 2
    levels = any("target" in criterion for measure in measures for criterion in measure["criteria"])
    if layout.objective == "row" and layout.goal in {"down", "first", "every"}:
        layout = replace(layout, objective="column")  # nobody rules the inner heading across the outer one's column
    if levels and layout.listing == ";":  # values stand a line each, so do what they belong to
        layout = replace(layout, listing="-")
    if levels and form == "txt":  # two values on one line could be one
        layout = replace(layout, criteria_rows=True)
    return _fitting(sample, layout, form)


def _fitting(sample: Sample, layout: Layout, form: Format) -> Layout:
    """The layout without what would not tell where one thing ends and the next begins."""
    if sample.fragments and (layout.listing == "lines" or layout.criteria_rows):
        layout = replace(layout, listing="-", criteria_rows=False)
    if form in {"txt", "pdf"}:  # where a line ends only because the cell does
        layout = replace(
            layout,
            listing="-" if layout.listing == "lines" and not layout.criteria_rows else layout.listing,
            responsible=", " if layout.responsible == "\n" else layout.responsible,
        )
    if layout.criteria_rows:  # a torn row would look like one more criterion
        layout = replace(layout, cut=False)
    if form in {"pdf", "xlsx"}:  # typst cuts cells itself; a workbook has no pages
        layout = replace(layout, cut=False)
    return layout


def compose(sample: Sample, layout: Layout, form: Format) -> Document:
    layout = suited(sample, layout, form)
    blocks: list[Block] = []
    if layout.unrelated_first:
        blocks += _unrelated(form)
    if sample.plan["letter"] and layout.letter:
        blocks += _letter(sample.plan)
        blocks.append(Break("Төлөвлөгөө" if form == "xlsx" else ""))
    elif layout.unrelated_first and form == "xlsx":
        blocks.append(Break("Төлөвлөгөө"))
    blocks += _opening(sample, layout)
    blocks += tables(sample, layout, form)
    blocks += _closing(sample, layout)
    marks = {}
    if layout.running_heads and form in {"docx", "pdf"}:
        marks = {"header": "Албан хэрэгцээнд", "footer": "Хуудас "}
    return Document(blocks, landscape=layout.landscape, marks=marks)


def _unrelated(form: Format) -> list[Block]:
    rows = [
        ["Овог, нэр", "Албан тушаал", "Утас"],
        ["Б.Сарнай", "Бичиг хэргийн ажилтан", "70001122"],
        ["Д.Тэмүүлэн", "Архивч", "70001133"],
    ]
    start: list[Block] = [Break("Утасны жагсаалт")] if form == "xlsx" else []
    table = Table([[Cell(text) for text in row] for row in rows])
    return [*start, Paragraph("Холбоо барих хүмүүсийн жагсаалт"), table]


def _letter(plan: Json) -> list[Block]:
    letter, dates = plan["letter"], plan["reporting_dates"]
    number = letter.get("number", "1/112")
    reply = letter["reply_to"]
    place = reply + ("т" if reply.endswith(("с", "р")) else "д")
    body = "Төлөвлөгөөг хавсралтаар хүргүүлж байна."
    if dates:
        body = (
            "Төлөвлөгөөг хүргүүлж байна. Холбогдох арга хэмжээг авч хэрэгжүүлэн хариуг эхний хагас жилд "
            f"{wording.day(dates[0])}-нд, сүүлийн хагас жилд "
            f"{wording.ordinal(int(dates[1][5:7]))} сарын {dates[1][8:]}-ны дотор {place} ирүүлэхийг мэдэгдье."
        )
    lines = [
        Paragraph("МОНГОЛ УЛС\n" + letter.get("_sender", "БАЙГУУЛЛАГЫН ДАРГА"), "center", bold=True),
        Paragraph(f"{wording.day(letter['date'], style='dots')} № {number}"),
        Paragraph("Танай ________ -ны № ________ -т"),
        Paragraph(letter["addressees"], "center"),
        Paragraph(body),
        Paragraph("Хавсралт: 4 хуудастай"),
        Paragraph("ДАРГА\t\tД.ОТГОНБАЯР"),
    ]
    return list(lines)


def _opening(sample: Sample, layout: Layout) -> list[Block]:
    plan = sample.plan
    blocks: list[Block] = [Paragraph(text, "right") for text in sample.annex]
    approval = plan["approval"]
    if approval:
        when = wording.day(approval["date"], style=layout.date) if approval["date"] else sample.blank_date
        who = f"{approval['position']} {approval['name']}"
        if layout.approver == "two lines":
            who = f"{approval['position']}\n{approval['name']}"
        text = f"БАТЛАВ\n{who}\n{when}"
        if layout.approval == "sides":
            blocks.append(Sides("", text))
        else:
            blocks.append(Paragraph(text, "right" if layout.approval == "right" else "left"))
    blocks.append(Paragraph(sample.title_lines or plan["title"], "center", bold=True))
    issued = wording.day(sample.issued or (approval or {}).get("date") or f"{plan['year']}-01-15")
    if plan["place"]:
        blocks.append(Sides(issued, plan["place"]) if layout.signatures == "sides" else Paragraph(issued))
        if layout.signatures != "sides":
            blocks.append(Paragraph(plan["place"]))
    return blocks


def _closing(sample: Sample, layout: Layout) -> list[Block]:
    plan = sample.plan
    blocks: list[Block] = [Paragraph(text) for text in sample.closing]
    if plan["reporting_dates"] and not (plan["letter"] and layout.letter) and not sample.closing:
        days = ", ".join(wording.day(text) for text in plan["reporting_dates"])
        blocks.append(Paragraph(f"Төлөвлөгөөний хэрэгжилтийн тайланг {days}-ны өдрийн дотор ирүүлнэ."))
    last = ""
    for signature in plan["signatures"]:
        role = signature["role"]
        if role == "approved":
            continue
        if role != last:
            blocks.append(Paragraph(f"{ROLE_WORDS[role]}:"))
            last = role
        position, name = signature["position"], signature["name"]
        if layout.signatures == "sides":
            blocks.append(Sides(position, name))
        elif layout.signatures == "dots":
            blocks.append(Paragraph(f"{position} ........................ {name}"))
        else:
            blocks.append(Paragraph(f"{position}\n{name}"))
    return blocks
