"""How a plan stands on the page: every choice that bodies were seen to make differently."""

from dataclasses import dataclass
from typing import Literal

Format = Literal["docx", "xlsx", "pdf", "txt"]

COLUMNS = ("number", "goal", "objective", "measure", "criteria", "baseline", "target", "period", "responsible")

HEADS: dict[str, tuple[str, ...]] = {
    "number": ("№", "Д/д", "Д/Д", "Дугаар", "№"),
    "goal": ("Зорилго", "Чиглэл", "Үндсэн чиглэл", "Бодлогын зорилт", "Үйл ажиллагааны чиглэл"),
    "objective": ("Зорилт", "Зорилт", "Дэд зорилт", "Зорилт", "Зорилт"),
    "measure": (
        "Хэрэгжүүлэх арга хэмжээ",
        "Үйл ажиллагаа",
        "Арга хэмжээ",
        "Авч хэрэгжүүлэх арга хэмжээ",
        "Хийх ажил, арга хэмжээ",
    ),
    "criteria": (
        "Гүйцэтгэлийн шалгуур үзүүлэлт",
        "Хүрэх үр дүн",
        "Шалгуур үзүүлэлт",
        "Гүйцэтгэлийг хэмжих шалгуур үзүүлэлт",
        "Хүлээгдэж буй үр дүн",
    ),
    "baseline": ("Суурь түвшин", "Суурь үзүүлэлт", "Суурь түвшин", "Суурь түвшин", "Суурь түвшин"),
    "target": ("Зорилтот түвшин", "Зорилтот түвшин", "Хүрэх түвшин", "Зорилтот үзүүлэлт", "Зорилтот түвшин"),
    "period": ("Хэрэгжүүлэх хугацаа", "Хугацаа", "Хэрэгжих хугацаа", "Хугацаа", "Гүйцэтгэх хугацаа"),
    "responsible": (
        "Хариуцах газар, хэлтэс",
        "Хариуцах эзэн",
        "Хариуцах нэгж",
        "Хариуцах байгууллага",
        "Хариуцан гүйцэтгэх албан тушаалтан",
    ),
    "start": ("Эхлэх", "Эхлэх хугацаа", "Эхлэх", "Эхлэх", "Эхлэх огноо"),
    "end": ("Дуусах", "Дуусах хугацаа", "Дуусах", "Дуусах", "Дуусах огноо"),
    "budget": (
        "Шаардагдах хөрөнгө",
        "Төсөв /сая төгрөг/",
        "Санхүүжилт",
        "Зардлын дүн",
        "Хөрөнгө, санхүүгийн эх үүсвэр",
    ),
    "partner": (
        "Хамтрагч",
        "Хамтран ажиллах байгууллага",
        "Хамтран хэрэгжүүлэгч",
        "Хамтрах талууд",
        "Дэмжих байгууллага",
    ),
    "result": ("Биелэлт", "Хүрсэн түвшин", "Хүрсэн үр дүн", "Хэрэгжилт", "Биелэлт"),
    "rate": ("Хувь", "Хувь", "Биелэлтийн хувь", "Хувь", "Үнэлгээ"),
    "note": ("Тайлбар", "Тайлбар", "Хүрээгүй шалтгаан", "Тайлбар", "Тайлбар"),
}
WORDINGS = len(HEADS["number"])


@dataclass(frozen=True)
class Layout:
    """Each field is one choice; the defaults are the plainest form."""

    columns: tuple[str, ...] = COLUMNS
    heads: int = 0  # which wording of the heads
    capitals: bool = False  # heads in capitals
    two_row_heads: bool = False
    # down: merged over its measures; first: in its first row only; every: in each row; row: across the table above
    # them; paragraph: a heading before a table of its own
    goal: Literal["down", "first", "every", "row", "paragraph"] = "down"
    goal_label: Literal["1.", "ЗОРИЛТ 1.", "Нэг.", "I.", "1-р зорилт.", "Зорилго 1:"] = "1."
    # own: a column; cell: before the measure's text; goal: the column holds the goal's, the cell the measure's
    number: Literal["own", "cell", "goal"] = "own"
    number_mark: Literal[". ", ".", " ", ") "] = ". "
    number_dot: bool = False  # a dot after the number in its own column
    objective: Literal["column", "row"] = "column"
    # how a cell lists its criteria; "lines" are bare paragraphs, "auto" an automatic list
    listing: Literal["-", "– ", "• ", "1) ", "1. ", "а) ", "lines", ";", "auto", "auto 1."] = "-"
    breaks: bool = False  # a line break in place of a paragraph
    criteria_rows: bool = False  # a row for each criterion, the other cells merged down
    period: Literal["dots", "dashes", "long", "deadline", "words", "roman", "columns"] = "dots"
    responsible: Literal[", ", "\n", "; "] = ", "
    approval: Literal["right", "sides", "left"] = "right"
    approver: Literal["one line", "two lines"] = "one line"
    signatures: Literal["lines", "sides", "dots"] = "lines"
    date: Literal["long", "day", "dots"] = "long"
    column_numbers: bool = False  # a row of 1 2 3 4 under the heads
    split: int = 0  # rows to a page before the table breaks; 0: never
    repeat: Literal["heads", "numbers", "none"] = "heads"  # what opens the next page's table
    cut: bool = False  # the row at a break is cut in two
    extra: tuple[str, ...] = ()
    unrelated_first: bool = False
    letter: bool = True
    landscape: bool = True
    ruled: bool = True
    running_heads: bool = False  # texts in each page's header and footer
    sans: bool = False

    def head(self, role: str) -> str:
        text = HEADS[role][self.heads % WORDINGS]
        return text.upper() if self.capitals else text


TURNED = ("goal", "objective", "responsible", "period", "measure", "criteria", "baseline", "target", "number")
MIXED = ("number", "goal", "objective", "measure", "period", "responsible", "criteria", "baseline", "target")

# Layouts as bodies issue them; every plan is laid out in each.
LAYOUTS: dict[str, Layout] = {
    "plain": Layout(),
    "goal rows, pages numbered by column": Layout(
        goal="row",
        goal_label="ЗОРИЛТ 1.",
        number_dot=True,
        objective="row",
        listing="– ",
        period="deadline",
        heads=1,
        split=5,
        repeat="numbers",
        column_numbers=True,
        approval="sides",
        signatures="sides",
        responsible="; ",
    ),
    "number in the measure's cell": Layout(
        number="cell",
        goal="first",
        goal_label="I.",
        listing="• ",
        period="long",
        heads=2,
        columns=MIXED,
        approver="two lines",
        date="day",
    ),
    "number column of goals, cells cut at pages": Layout(
        number="goal",
        number_mark=".",
        column_numbers=True,
        split=4,
        cut=True,
        repeat="heads",
        period="dashes",
        approval="left",
    ),
    "heads in two rows, a row for each criterion": Layout(
        two_row_heads=True,
        capitals=True,
        period="columns",
        criteria_rows=True,
        extra=("budget", "partner"),
        heads=3,
        signatures="dots",
    ),
    "with report columns": Layout(
        extra=("result", "rate", "note"),
        two_row_heads=True,
        heads=4,
        listing="1) ",
        period="words",
        goal="row",
        goal_label="Нэг.",
        running_heads=True,
    ),
    "a table for each goal": Layout(
        goal="paragraph",
        goal_label="Зорилго 1:",
        listing="auto",
        period="roman",
        unrelated_first=True,
        landscape=False,
        responsible="\n",
    ),
    "columns turned round": Layout(columns=TURNED, goal="every", listing="lines", heads=2, period="words", date="dots"),
    "no lines drawn": Layout(ruled=False, goal="row", listing="а) ", period="roman", goal_label="1-р зорилт."),
    "portrait, semicolons, sans": Layout(landscape=False, listing=";", sans=True, heads=3, period="deadline"),
}
