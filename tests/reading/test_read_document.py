"""The whole way from bytes to a draft, on small texts that each show one thing."""

from datetime import date

import pytest

from shudarga.reading import Mapping, PlanDraft, Unreadable, read_document

from . import texts


def read(text: str, **extra: object) -> PlanDraft:
    return read_document(text.encode(), "plan.txt", **extra).draft  # type: ignore[arg-type]


def test_plain_plan() -> None:
    draft = read(texts.PLAN)
    first, second = draft.measures()
    assert (draft.title, draft.year) == (texts.TITLE.strip(), 2025)
    assert (first.number, first.text, first.responsible) == ("1", "Сургалт зохион байгуулах", ["Сургалтын алба"])
    assert (first.start, first.end) == (date(2025, 4, 1), date(2025, 6, 30))
    assert [(c.kind, c.at_least) for c in first.criteria] == [("count", 2)]
    assert [(c.kind, c.every) for c in second.criteria] == [("recurring", "month")]
    assert draft.findings == []


def test_every_part_keeps_its_source() -> None:
    second = list(read(texts.PLAN).measures())[1]
    assert (second.source.table, second.source.row) == (1, 3)
    assert second.source.printed == texts.SECOND.strip()
    assert second.criteria[0].source.printed == "-Мэдээллийг сар бүр шинэчлэх"


def test_ocr_damage_line_breaks_and_headings_between_rows() -> None:
    draft = read(texts.OCR)
    assert [(goal.number, goal.text) for goal in draft.goals] == [
        ("1", "Ёс зүйг дээшлүүлэх"),
        ("2", "Оролцоог нэмэгдүүлэх"),
    ]
    assert [(m.number, m.text) for m in draft.measures()] == [
        ("1.1", "Сумдад зөвлөн туслах ажлыг гурваас доошгүй удаа зохион байгуулах"),
        ("2.1", "Санал хүсэлтийн самбар ажиллуулах"),
    ]


def test_shifted_row_is_set_right_with_a_warning_at_its_place() -> None:
    draft = read(texts.SHIFTED)
    shifted = list(draft.measures())[1]
    assert (shifted.number, [c.every for c in shifted.criteria]) == ("1.2", ["month"])
    assert [(f.code, f.severity, f.row, f.measure) for f in draft.findings] == [("shifted_row", "warning", 3, 1)]


def test_table_without_heads_is_told_by_its_cells() -> None:
    reading = read_document(texts.NO_HEADS.encode(), "plan.txt")
    roles = [column.role for column in reading.tables[0].columns]
    assert roles == ["number", "measure", "criteria", "period", "responsible"]
    assert [finding.code for finding in reading.findings] == ["columns_guessed"]


def test_person_corrects_a_column() -> None:
    mapping = Mapping({1: {3: "note", 5: "other"}})
    first = next(read(texts.PLAN, mapping=mapping).measures())
    assert (first.criteria, first.responsible) == ([], [])


def test_signatures_side_by_side_and_a_blank_date() -> None:
    draft = read(texts.SIGNED)
    assert draft.approval is not None
    assert (draft.approval.position, draft.approval.name, draft.approval.date) == ("ГАЗРЫН ДАРГА", "Д.ГАНБОЛД", None)
    assert [(s.role, s.position, s.name) for s in draft.signatures] == [
        ("approved", "ГАЗРЫН ДАРГА", "Д.ГАНБОЛД"),
        ("reviewed", "Албаны дарга", "С.Баяр"),
        ("prepared", "Ахлах мэргэжилтэн", "Т.Цэцэг"),
    ]
    assert [finding.code for finding in draft.findings] == ["approval_blank_date"]


def test_annex_and_reporting_dates() -> None:
    draft = read(texts.ANNEX)
    assert draft.title == texts.TITLE.strip()
    assert draft.reporting_dates == [date(2025, 6, 15), date(2025, 12, 10)]
    assert [finding.code for finding in draft.findings] == ["annex_blank"]


def test_numbers_twice_and_left_out_are_findings() -> None:
    text = texts.TITLE + texts.HEAD + texts.FIRST + texts.FIRST + texts.SECOND.replace("2\t", "4\t", 1)
    found = [(f.code, f.severity, f.row) for f in read(text).findings]
    assert found == [("duplicate_number", "error", 3), ("number_gap", "warning", 4)]


def test_empty_measure_is_kept_with_a_warning() -> None:
    draft = read(texts.TITLE + texts.HEAD + texts.FIRST + texts.SECOND.replace("Самбар ажиллуулах", ""))
    assert [m.text for m in draft.measures()] == ["Сургалт зохион байгуулах", ""]
    assert [(f.code, f.severity) for f in draft.findings] == [("empty_measure", "warning")]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
def test_encodings(encoding: str) -> None:
    assert read_document(texts.PLAN.encode(encoding), "plan.txt").draft == read(texts.PLAN)


def test_windows_1251_with_the_old_letters() -> None:
    old = texts.PLAN.translate(str.maketrans("ӨөҮү", "ЄєЇї")).encode("cp1251")
    assert read_document(old, "plan.txt").draft == read(texts.PLAN)


def test_given_year_counts() -> None:
    first = next(read(texts.PLAN, year=2030).measures())
    assert first.start == date(2030, 4, 1)


def test_json_reads_back() -> None:
    for text in (texts.PLAN, texts.OCR, texts.SIGNED, texts.SHIFTED):
        draft = read(text)
        assert PlanDraft.from_json(draft.to_json()) == draft


def test_prose_is_no_plan() -> None:
    with pytest.raises(Unreadable) as caught:
        read("Сайн байна уу. Энэ бол энгийн захидал.\n")
    assert caught.value.code == "not_a_plan"


TWO_COLUMNS = "№\tАрга хэмжээ\tШалгуур үзүүлэлт\tЭхлэх хугацаа\tДуусах хугацаа"


@pytest.mark.parametrize(
    ("head", "cells", "printed"),
    [
        ("№\tАрга хэмжээ\tШалгуур үзүүлэлт\tХугацаа", "II,  III улирал", "II, III улирал"),
        (TWO_COLUMNS, "2025.03.01\t2025.05.31", "2025.03.01 – 2025.05.31"),
    ],
    ids=("one column", "two columns"),
)
def test_a_measure_keeps_its_period_as_printed(head: str, cells: str, printed: str) -> None:
    rows = [head, f"1\tСургалт зохион байгуулах\tСургалт хийсэн байх\t{cells}", "2\tСудалгаа авах\tАвсан байх\t\t"]
    draft = read("\n".join(["АВЛИГЫН ЭСРЭГ 2025 ОНЫ ТӨЛӨВЛӨГӨӨ", "", *rows]))
    assert [measure.period for measure in draft.measures()] == [printed, ""]
    data = draft.to_json()
    assert [measure["period"] for measure in data["goals"][0]["measures"]] == [printed, ""]
    assert PlanDraft.from_json(data).to_json() == data
