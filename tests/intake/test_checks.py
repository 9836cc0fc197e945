"""The rules, each by what it finds; and findings said once, at their place, unless a person has settled them."""

from datetime import date

import pytest

from shudarga.intake.checks import all_findings, check_draft, findings_of
from shudarga.intake.settling import key_of, with_settled
from shudarga.reading.draft import Finding, GoalDraft, PlanDraft
from tests.intake.making import a_criterion, a_draft, a_measure, long_draft


def told(draft: PlanDraft) -> list[tuple[str, str, int | None, int | None, int | None]]:
    return [(found.code, found.severity, found.goal, found.measure, found.criterion) for found in check_draft(draft)]


def test_a_sound_draft_has_no_findings() -> None:
    assert told(a_draft()) == []


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        (a_draft(title="  "), ("no_title", "error", None, None, None)),
        (a_draft(year=None), ("no_year", "error", None, None, None)),
        (a_draft(year=25, reporting_dates=[date(2025, 5, 1)]), ("year_unsound", "error", None, None, None)),
        (a_draft(goals=[GoalDraft("1", "Зорилго")]), ("no_measures", "error", None, None, None)),
        (a_draft(reporting_dates=[]), ("no_reporting_dates", "warning", None, None, None)),
        (a_draft(a_measure("1"), a_measure("1", "Өөр ажил")), ("duplicate_number", "error", 0, 1, None)),
        (a_draft(a_measure("1" * 41)), ("number_too_long", "error", 0, 0, None)),
        (a_draft(a_measure("1", "")), ("empty_measure", "warning", 0, 0, None)),
        (
            a_draft(a_measure("1", start=date(2025, 5, 1), end=date(2025, 4, 1))),
            ("period_reversed", "error", 0, 0, None),
        ),
        (a_draft(a_measure("1", start=date(2024, 5, 1))), ("period_outside_year", "warning", 0, 0, None)),
        (a_draft(a_measure("1", "А", a_criterion(kind="count", at_least=2.5))), ("count_not_whole", "error", 0, 0, 0)),
        (a_draft(a_measure("1", "А", a_criterion(kind="count"))), ("count_without_number", "error", 0, 0, 0)),
        (
            a_draft(a_measure("1", "А", a_criterion(kind="count", at_least=0))),
            ("number_not_positive", "error", 0, 0, 0),
        ),
        (
            a_draft(a_measure("1", "А", a_criterion(kind="coverage", at_least=120))),
            ("percent_over_all", "error", 0, 0, 0),
        ),
        (
            a_draft(a_measure("1", "А", a_criterion(), a_criterion("Б", kind="recurring"))),
            ("recurring_without_cadence", "error", 0, 0, 1),
        ),
    ],
    ids=lambda value: value[0] if isinstance(value, tuple) else "",
)
def test_each_rule_finds_its_fault(draft: PlanDraft, expected: tuple[object, ...]) -> None:
    if expected[0] == "year_unsound":
        assert expected in told(draft)
    else:
        assert told(draft) == [expected]


def test_a_measure_without_criteria_is_a_warning() -> None:
    measure = a_measure()
    measure.criteria = []
    assert told(a_draft(measure)) == [("no_criteria", "warning", 0, 0, None)]


def test_numbers_may_begin_anew_under_each_goal() -> None:
    assert told(a_draft(goals=[GoalDraft("1", "А", [a_measure("1")]), GoalDraft("2", "Б", [a_measure("1")])])) == []


def test_every_code_has_words_in_both_languages() -> None:
    draft = a_draft(
        a_measure("", "", a_criterion(kind="count")), a_measure("2", start=date(2026, 1, 1)), title="", year=1
    )
    for found in [*check_draft(draft), *check_draft(PlanDraft())]:
        assert found.message("mn") not in {found.code, found.message("en")}
        assert "…" not in found.message("mn").replace("„…“", "")


def test_what_the_reader_told_is_told_once_and_only_while_it_is_true() -> None:
    draft = a_draft(a_measure("1", ""))
    draft.findings = [Finding("empty_measure", row=4, column=2, table=1, params={"number": "1"}, goal=0, measure=0)]
    found = findings_of(draft)
    assert [(entry.code, entry.row, entry.column) for entry in found] == [("empty_measure", 4, 2)]
    draft.goals[0].measures[0].text = "Сургалт"
    assert findings_of(draft) == []


def test_findings_come_in_the_order_of_the_plan() -> None:
    draft = a_draft(a_measure("1", "А", a_criterion(kind="count")), a_measure("2", ""))
    draft.findings = [Finding("shifted_row", row=3, goal=0, measure=1), Finding("approval_blank_date")]
    assert [entry.code for entry in findings_of(draft)] == [
        "approval_blank_date",
        "count_without_number",
        "shifted_row",
        "empty_measure",
    ]


def test_a_settled_finding_stays_away_and_an_error_does_not() -> None:
    draft = a_draft(a_measure("1", "", a_criterion(kind="count")))
    settled = with_settled([], all_findings(draft))
    assert [entry.code for entry in findings_of(draft, settled)] == ["count_without_number"]
    assert settled == [key_of(entry) for entry in all_findings(draft) if entry.code == "empty_measure"]


def test_what_the_reader_calls_an_error_does_not_stand_in_the_way_unless_a_rule_says_so() -> None:
    draft = a_draft()
    draft.findings = [Finding("shifted_row", "error", row=2, goal=0, measure=0), Finding("no_title", "error")]
    assert [(entry.code, entry.severity) for entry in findings_of(draft)] == [("shifted_row", "warning")]


def test_a_long_plan_is_checked_quickly() -> None:
    assert check_draft(long_draft(2000)) == []
