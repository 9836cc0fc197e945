"""The content of a document: its JSON, its hash, and its table flattened to lines."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from shudarga.documents.canonical import content_hash, from_json, printed_hash, to_json, with_thumbnails
from shudarga.documents.content import ABOVE, Column, OfficialDocument, Row, Section, Text, text
from shudarga.documents.lines import HeadCell, Heading, Line, heads_of, lines_of, percent
from shudarga.documents.wording import WORDS, annex_of, long_date, short_date, size_text
from tests.documents import samples


@pytest.mark.parametrize(
    "make", [samples.plan, samples.report, samples.agency_plan, samples.awkward, samples.empty_plan]
)
def test_content_comes_back_from_its_json(make) -> None:
    document = make()
    again = from_json(json.loads(json.dumps(to_json(document))))
    assert again == _without_thumbnails(document)
    assert content_hash(again) == content_hash(document)


def test_hash_tells_every_change_of_content_and_nothing_else() -> None:
    document = samples.report()
    same = [replace(document, footer="elsewhere"), replace(document, frozen_hash="00"), _without_thumbnails(document)]
    other = [
        replace(document, title="x"),
        replace(document, status=""),
        replace(document, sections=document.sections[:-1]),
        replace(document, signatures=document.signatures[::-1]),
        replace(document, annexes=()),
    ]
    assert {content_hash(one) for one in same} == {content_hash(document)}
    assert len({content_hash(one) for one in [document, *other]}) == len(other) + 1


def test_frozen_hash_is_printed_instead_of_the_content_s() -> None:
    assert printed_hash(replace(samples.plan(), frozen_hash="ab")) == "ab"
    assert len(printed_hash(samples.plan())) == 64


def test_thumbnails_are_found_by_the_files_hash() -> None:
    document = _without_thumbnails(samples.report())
    pictured = with_thumbnails(document, {document.proofs[1].sha256: b"x"})
    assert [proof.thumbnail for proof in pictured.proofs][:3] == [None, b"x", None]


def test_a_row_needs_a_cell_for_each_column() -> None:
    with pytest.raises(ValueError, match="'7' has 1 cells for 5 columns"):
        OfficialDocument("plan", "x", samples.PLAN_COLUMNS, (Section("", "", (Row("7", (None,)),)),))


def test_goals_stand_in_rows_or_are_merged_down() -> None:
    rows = lines_of(samples.plan(6))
    assert [type(line) for line in rows] == [Heading, Line, Line] * 3
    merged = lines_of(samples.agency_plan())
    assert [line.spans[:2] for line in merged if isinstance(line, Line)] == [(3, 3), (0, 0), (0, 0)] * 3
    first = merged[0]
    assert isinstance(first, Line)
    assert first.cells[:2] == (Text(("1",)), text(samples.GOALS[0]))


def test_a_cell_that_runs_on_from_nothing_is_empty() -> None:
    columns = (Column("a", "A"), Column("b", "B"))
    rows = (Row("", (ABOVE, text("b"))), Row("", (ABOVE, ABOVE)), Row("", (text("a"), ABOVE)))
    lines = lines_of(OfficialDocument("plan", "x", columns, (Section("", "", rows),)))
    assert [(line.spans, line.cells[0]) for line in lines if isinstance(line, Line)] == [
        ((2, 3), None),
        ((0, 0), None),
        ((1, 0), text("a")),
    ]


def test_grouped_columns_have_heads_in_two_rows() -> None:
    upper, lower = heads_of(samples.report())
    assert upper[-2:] == [HeadCell("Гүйцэтгэл", 4, columns=3), HeadCell("Тайлбар", 7, rows=2)]
    assert lower == [HeadCell("Биелэлт", 4), HeadCell("Хувь", 5), HeadCell("Үнэлгээ", 6)]
    assert len(heads_of(samples.plan())) == 1


@pytest.mark.parametrize(
    ("share", "printed"), [("88.0", "88.0%"), ("100", "100%"), ("1E+2", "100%"), ("62.50", "62.50%"), ("0", "0%")]
)
def test_percents_are_printed_as_given(share: str, printed: str) -> None:
    assert percent(Decimal(share)) == printed


def test_words_of_both_languages() -> None:
    day = date(2025, 5, 10)
    assert long_date(day, "mn") == "2025 оны 05 дугаар сарын 10-ны өдөр"
    assert long_date(day, "en") == "10 May 2025"
    assert long_date(None, "mn").startswith("20…")
    assert short_date(day) == "2025.05.10"
    assert annex_of("1/9", day, "Засаг даргын", "mn") == (
        "Засаг даргын 2025 оны 05 дугаар сарын 10-ны өдрийн 1/9 тоот албан бичгийн хавсралт"
    )
    assert annex_of(None, None, "", "en") == "Annex to letter No. …… of …… …………… 20……"
    assert [size_text(size, "mn") for size in (None, 812, 250_000, 3_400_000)] == ["", "812 байт", "244 КБ", "3.2 МБ"]
    assert WORDS["mn"].heading_of("approved") == "БАТЛАВ"
    assert WORDS["en"].heading_of("prepared") == "PREPARED:"


def _without_thumbnails(document: OfficialDocument) -> OfficialDocument:
    annexes = tuple(
        replace(annex, proofs=tuple(replace(proof, thumbnail=None) for proof in annex.proofs))
        for annex in document.annexes
    )
    return replace(document, annexes=annexes)
