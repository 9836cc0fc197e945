"""Everything read knows its place in the document, and doubts are told there and only there."""

import copy
import json
from dataclasses import replace

import pytest

from shudarga.reading import read_document
from shudarga.reading.draft import PlanDraft

from .as_text import text_of
from .blocks import Table
from .by_hand import HEADS, around, measure_rows, row
from .by_hand import goal_rows as table_with_goal_rows
from .layout import LAYOUTS, Format, Layout
from .plans import INVENTED, branch, tax
from .plans.branch import PLAN
from .render import render
from .sample import Json, Sample


def measures(plan: Json) -> list[Json]:
    return [measure for goal in plan["goals"] for measure in goal["measures"]]


@pytest.mark.parametrize("form", ["docx", "xlsx", "pdf", "txt"])
def test_measures_know_their_row_and_printed_text(form: Format) -> None:
    draft = read_document(render(branch.SAMPLE, Layout(), form), f"plan.{form}").draft.to_json()
    first = measures(draft)[0]["source"]["row"]
    assert first == 2 or form == "xlsx"  # a sheet's own row numbers serve as well
    for i, measure in enumerate(measures(draft)):
        source = measure["source"]
        assert source["table"] is not None
        assert source["row"] == first + i
        assert measure["text"].split(" ")[0] in source["printed"]
        for criterion in measure["criteria"]:
            assert criterion["source"]["row"] == first + i
            assert criterion["text"].split(" ")[0] in criterion["source"]["printed"]


@pytest.mark.parametrize("form", ["xlsx", "pdf"])
def test_sheet_or_page_is_named(form: Format) -> None:
    draft = read_document(render(branch.SAMPLE, Layout(), form), f"plan.{form}").draft.to_json()
    assert all(measure["source"]["where"] for measure in measures(draft))


@pytest.mark.parametrize("form", ["docx", "xlsx", "txt"])
@pytest.mark.parametrize("sample", [branch.SAMPLE, *(s for s in INVENTED if s.name in {"school", "company"})])
def test_clean_plan_raises_no_doubt(sample: Sample, form: Format) -> None:
    draft = read_document(render(sample, Layout(), form), f"plan.{form}").draft.to_json()
    assert [w for w in draft["warnings"] if w["severity"] in {"error", "warning"}] == []


def test_draft_survives_its_json() -> None:
    for sample in INVENTED:
        draft = read_document(render(sample, LAYOUTS["plain"], "docx"), "plan.docx").draft
        text = json.dumps(draft.to_json(), ensure_ascii=False)
        assert PlanDraft.from_json(json.loads(text)).to_json() == draft.to_json()


def _doubts(cells: dict[int, str]) -> list[Json]:
    """Warnings of the branch plan with some cells of its first measure changed (column -> text)."""
    rows = [row(HEADS), *measure_rows(PLAN["goals"][0])]
    for column, text in cells.items():
        cell = rows[1][column]
        assert cell
        rows[1][column] = replace(cell, text=text)
    found: list[Json] = read_document(text_of(around(Table(rows))), "plan.txt").draft.to_json()["warnings"]
    return [w for w in found if w["severity"] in {"error", "warning"}]


@pytest.mark.parametrize(
    "cells",
    [
        pytest.param({1: ""}, id="no text"),
        pytest.param({3: "II, IV улирал"}, id="a gap between quarters"),
        pytest.param({3: "5, 11 дүгээр сард"}, id="a gap between months"),
        pytest.param({3: "2025.06.30-2025.01.01"}, id="ends before it starts"),
        pytest.param({3: "2025.02.30-2025.06.30"}, id="a day that is none"),
        pytest.param({3: "дараа тохирно"}, id="no period in the words"),
        pytest.param({0: "1.2"}, id="a number twice"),
    ],
)
def test_doubt_stands_at_its_row(cells: dict[int, str]) -> None:
    found = _doubts(cells)
    assert found
    rows = {2, 3} if 0 in cells else {2}  # a doubled number may be told at either row
    assert {w["row"] for w in found} <= rows
    assert all(w["message"] and w["message"].endswith(".") for w in found)


def test_gap_names_its_column() -> None:
    assert [w["column"] for w in _doubts({3: "II, IV улирал"})] == [4]


def test_blank_date_of_approval_is_told() -> None:
    draft = read_document(render(tax.SAMPLE, Layout(), "docx"), "plan.docx").draft.to_json()
    assert draft["approval"]["date"] is None
    assert any(w["row"] is None and w["column"] is None for w in draft["warnings"])


def test_same_plan_reads_the_same_twice() -> None:
    table = table_with_goal_rows(lambda goal: row([goal["number"], goal["text"], "", "", ""]))
    data = text_of(around(copy.deepcopy(table)))
    assert read_document(data, "plan.txt").draft.to_json() == read_document(data, "plan.txt").draft.to_json()
