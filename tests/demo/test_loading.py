"""The sample data on different days of the year, loaded as `shudarga demo` loads it."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest
from django.utils import timezone
from pytest_django import Settings

from shudarga.accounts.models import User
from shudarga.accounts.queries import SAMPLE_PASSWORD
from shudarga.demo import NotEmptyError, load_demo
from shudarga.files.models import StoredFile
from shudarga.files.refusals import FileRefused
from shudarga.files.verifying import verify_files
from shudarga.fulfilment.figures import PlanFigures, figures_of
from shudarga.fulfilment.gather import standing_of_plan
from shudarga.history.models import Event
from shudarga.history.verifying import verify
from shudarga.intake.checks import findings_of
from shudarga.intake.models import Intake
from shudarga.lib.clock import ULAANBAATAR
from shudarga.organisations.models import Body
from shudarga.plans.models import Criterion, Plan
from shudarga.reading.draft import PlanDraft
from shudarga.records.models import Evidence, EvidenceKind, Record
from shudarga.reports.building import content_of
from shudarga.reports.models import Report, ReportItem
from tests.people import Cast, make_user

STATES = {
    "not_due",
    "not_started",
    "under_way",
    "fulfilled",
    "overdue",
    "cannot_be_assessed",
    "not_applicable",
}
DAYS = [
    date(2026, 11, 22),
    date(2028, 12, 31),
    date(2027, 1, 3),
    date(2028, 2, 29),
    date(2027, 5, 9),
    date(2026, 7, 1),
]


def figures(code: str, today: date) -> PlanFigures:
    plan = Plan.objects.select_related("scale", "body").get(body__code=code)
    return figures_of(standing_of_plan(plan, plan.body, today))


@pytest.mark.parametrize("today", DAYS, ids=str)
def test_the_sample_has_something_of_everything_on_any_day(db: None, today: date) -> None:
    accounts = load_demo(today)
    assert accounts.password == SAMPLE_PASSWORD
    assert len(accounts.people) == 8
    every_state_and_kind_is_shown(today)
    nothing_lies_in_the_future(today)
    plans_were_read_without_errors()
    reports_are_as_told(today)
    proof_is_varied()
    assert verify() == []
    assert list(verify_files()) == []


def every_state_and_kind_is_shown(today: date) -> None:
    soum, agency = figures("nomintal-sarnait", today), figures("tselmeg-nogoon", today)
    assert set(soum.outcome.states) == STATES
    assert "fulfilled" in agency.outcome.states
    results = [
        item.result for plan in (soum, agency) for measure in plan.measures for item in measure.standing.criteria
    ]
    assert {result.source for result in results} == {"computed", "confirmed", "overridden"}
    assert {result.state for result in results} == STATES
    assert set(Criterion.objects.values_list("kind", flat=True)) == {
        "count",
        "coverage",
        "recurring",
        "evidence",
        "done",
    }
    assert soum.percent is not None
    assert 30 < soum.percent < 100
    assert agency.percent is not None
    assert 30 < agency.percent < 100


def nothing_lies_in_the_future(today: date) -> None:
    end = timezone.make_aware(datetime.combine(today, time()), ULAANBAATAR)
    times = list(Event.objects.order_by("sequence").values_list("at", flat=True))
    assert times == sorted(times)
    assert times[-1] < end
    assert not Record.objects.filter(done_on__gte=today).exists()
    assert not Record.objects.filter(done_until__gte=today).exists()
    for model, field in ((Record, "entered_at"), (Evidence, "added_at"), (StoredFile, "uploaded_at")):
        assert not model._default_manager.filter(**{f"{field}__gte": end}).exists()
    assert not StoredFile.objects.filter(taken_at__gte=end).exists()


def plans_were_read_without_errors() -> None:
    accepted = Intake.objects.filter(state="accepted").select_related("file")
    assert accepted.count() == 2
    for intake in accepted:
        assert [found for found in findings_of(PlanDraft.from_json(intake.draft)) if found.severity == "error"] == []
        assert intake.file is not None
        assert intake.file.name.endswith(".docx")
    waiting = Intake.objects.get(state="open")
    codes = {found.code for found in findings_of(PlanDraft.from_json(waiting.draft))}
    assert {"duplicate_number", "empty_measure", "period_backwards"} <= codes
    soum = Plan.objects.get(body__code="nomintal-sarnait")
    assert (soum.letter or {})["number"] == "1/118"
    assert [column["role"] for column in soum.columns][-2:] == ["period", "responsible"]
    assert soum.measures.count() == 17
    assert soum.measures.exclude(source=None).count() == 17
    assert Plan.objects.get(body__code="tselmeg-nogoon").goals.count() == 5


def reports_are_as_told(today: date) -> None:
    rows = Report.objects.select_related("round__plan__body", "round__plan__scale", "body")
    reports = {(row.round.plan.body.code, row.round.number): row for row in rows}
    assert {key: row.state for key, row in reports.items()} == {
        ("nomintal-sarnait", 1): "submitted",
        ("nomintal-sarnait", 2): "draft",
        ("tselmeg-nogoon", 1): "submitted",
        ("tselmeg-nogoon", 2): "draft",
    }
    for (code, number), report in reports.items():
        assert report.revisions.count() == (1 if number == 1 else 0)
        assert report.round.due >= today or number == 1, code
        assert ReportItem.objects.filter(report=report).exclude(account="").exists()
        assert content_of(report, today).measures()


def proof_is_varied() -> None:
    assert set(Evidence.objects.values_list("kind", flat=True)) == set(EvidenceKind.values)
    pictures = StoredFile.objects.filter(media_type="image/jpeg")
    assert pictures.count() > 15
    assert len(set(pictures.values_list("sha256", flat=True))) == pictures.count()
    assert max(pictures.values_list("size", flat=True)) <= 120_000
    assert {"application/pdf"} < set(StoredFile.objects.values_list("media_type", flat=True))
    assert Record.objects.exclude(withdrawn_at=None).count() == 1
    assert Record.objects.filter(evidence=None).exists()
    assert 45 <= Record.objects.count() <= 100


def test_sample_accounts_sign_in_by_the_known_password(db: None, settings: Settings) -> None:
    load_demo(date(2026, 7, 1))
    accounts = User.objects.exclude(sample_note="")
    assert {user.sample_note for user in accounts} == {
        "Coordinator",
        "Examiner",
        "Administrator",
        "Editor",
        "Head",
        "Staff",
    }
    assert all(user.check_password(SAMPLE_PASSWORD) for user in accounts)


def test_a_second_time_is_refused(db: None) -> None:
    make_user("somebody")
    with pytest.raises(NotEmptyError):
        load_demo(date(2026, 11, 22))
    assert Body.objects.count() == 0


def test_a_database_with_bodies_is_refused(cast: Cast) -> None:
    before = Event.objects.count()
    with pytest.raises(NotEmptyError):
        load_demo(date(2026, 11, 22))
    assert Event.objects.count() == before


def test_a_failure_leaves_nothing_behind(db: None, settings: Settings) -> None:
    settings.UPLOAD_LIMIT = 60_000  # the plan goes in, the first larger picture does not
    with pytest.raises(FileRefused):
        load_demo(date(2026, 11, 22))
    counts = [model._default_manager.count() for model in (Body, Plan, User, Record, Event, StoredFile, Report)]
    assert counts == [0] * 7
