"""What a report says, made from the database."""

from __future__ import annotations

import json
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from shudarga.records.actions.change_record import withdraw_record
from shudarga.reports.building import as_of, build_content
from shudarga.reports.checks import blocking, check_report
from shudarga.reports.content import content_from_json
from tests.intake.making import a_plan, long_draft
from tests.people import Cast
from tests.reports.making import NOW, TODAY, a_round, a_sheet, done, write


def test_figures_ratings_and_states(cast: Cast) -> None:
    content = a_sheet(a_round(cast)).content
    lines = [(line.number, line.state, line.percent, line.rating) for line in content.measures()]
    assert lines == [
        ("1", "fulfilled", "100", "Үр дүнтэй"),
        ("2", "under_way", "84", "Тодорхой үр дүнд хүрсэн"),
        ("3", "under_way", "50", "Эрчимжүүлэх шаардлагатай"),
        ("4", "not_started", "", ""),
        ("5", "not_due", "", ""),
    ]
    assert (content.percent, content.rating) == ("78", "Тодорхой үр дүнд хүрсэн")
    assert content.counts == {"fulfilled": 1, "under_way": 2, "not_started": 1, "not_due": 1}


def test_accounts_are_written_from_the_records(cast: Cast) -> None:
    accounts = [line.account for line in a_sheet(a_round(cast)).content.measures()]
    assert [account.splitlines() for account in accounts] == [
        [
            "2025 оны 02 дугаар сарын 14-ний өдөр: Өдөрлөг хийв. 45 хүн хамрагдсан.",
            "2025 оны 03 дугаар сарын 20-ны өдөр: Хэлэлцүүлэг хийв.",
        ],
        ["2025 оны 02 дугаар сарын 01-ний өдөр: Баталгаа авав."],
        [
            "2025 оны 01 дүгээр сарын 10-ны өдөр: Нэгдүгээр сарын тандалт.",
            "2025 оны 02 дугаар сарын 10-ны өдөр: Хоёрдугаар сарын тандалт.",
        ],
        [],
        ["Хугацаа болоогүй."],
    ]


def test_an_english_page_has_english_words_and_the_reports_own_accounts(cast: Cast) -> None:
    content = a_sheet(a_round(cast), "en").content
    first = content.measures()[0]
    assert (first.rating, first.account.startswith("2025 оны 02 дугаар")) == ("Effective", True)
    assert (content.percent, first.percent) == ("78", "100")


def test_it_looks_at_the_day_it_is_due_or_at_today_before(cast: Cast) -> None:
    found = a_round(cast)
    assert [as_of(found, day) for day in (date(2025, 3, 1), date(2026, 1, 1))] == [date(2025, 3, 1), date(2025, 5, 10)]
    done(found.plan, cast, "4", date(2025, 5, 8), "Журам батлав")
    early = build_content(found, cast.body, date(2025, 5, 1), "mn")
    assert early.measures()[3].account == ""


def test_what_was_withdrawn_is_not_told(cast: Cast) -> None:
    found = a_round(cast)
    record = done(found.plan, cast, "4", date(2025, 4, 1), "Буруу бичлэг")
    withdraw_record(by=cast.editor, record=record, reason="Андуурсан", plan=found.plan, now=NOW)
    assert a_sheet(found).content.measures()[3].account == ""


def test_it_is_the_same_after_storing(cast: Cast) -> None:
    content = a_sheet(a_round(cast)).content
    stored = content_from_json(json.loads(json.dumps(content.to_json())))
    assert (stored, stored.hash) == (content, content.hash)


def test_what_is_missing(cast: Cast) -> None:
    found = a_round(cast)
    done(found.plan, cast, "4", date(2025, 4, 1), "Журам батлав")  # fulfilled now, and without proof
    findings = check_report(a_sheet(found).content)
    assert [(entry.code, entry.severity, entry.number) for entry in findings] == [("no_proof", "error", "4")]
    assert len(blocking(findings)) == 1


def test_late_without_an_explanation_warns_and_does_not_block(cast: Cast) -> None:
    found = a_round(cast)
    found.plan.measures.filter(number="4").update(end=date(2025, 4, 1))
    write(found, cast, "4", "Хийж амжаагүй.")
    findings = check_report(a_sheet(found).content)
    assert [(entry.code, entry.severity) for entry in findings] == [("late_unexplained", "warning")]
    write(found, cast, "4", "Хийж амжаагүй.", "Зургаадугаар сард дуусгана.")
    assert check_report(a_sheet(found).content) == []


def test_a_plan_without_measures_blocks(cast: Cast) -> None:
    found = a_round(cast, work=False)
    found.plan.measures.update(retired_at=NOW)
    assert [entry.code for entry in check_report(a_sheet(found).content)] == ["no_measures"]


@pytest.mark.parametrize("measures", [3, 20, 2000])
def test_statements_do_not_grow_with_the_plan(measures: int, cast: Cast) -> None:
    plan = a_plan(cast.body, cast.editor, long_draft(measures))
    found = plan.rounds.get(number=1)
    found.plan = plan
    done(plan, cast, "1", date(2025, 2, 1), "Ажил хийв")
    with CaptureQueriesContext(connection) as captured:
        build_content(found, cast.body, TODAY, "mn")
    assert len(captured) == 7
