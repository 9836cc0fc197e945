"""Approving, sending, taking back; and what is frozen."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import ValidationError

from shudarga.history.models import Event
from shudarga.organisations.permissions import Denied
from shudarga.reports.actions.move_report import ReportIncomplete, approve_round, move_report
from shudarga.reports.content import content_from_json
from shudarga.reports.models import Report
from shudarga.reports.states import State
from tests.people import Cast
from tests.reports.making import NOW, TODAY, a_round, a_sheet, done, make_whole, measure, write


def move(report: Report, cast: Cast, act: str, **more: Any) -> Report:
    """Take a step; who may is asked elsewhere."""
    return move_report(by=cast.head, report=report, act=act, today=TODAY, now=NOW, **more)


def test_what_is_missing_blocks_and_nothing_begins(cast: Cast) -> None:
    found = a_round(cast)
    with pytest.raises(ReportIncomplete) as refusal:
        approve_round(by=cast.head, round=found, body=cast.body, today=TODAY, now=NOW)
    assert [(finding.code, finding.number) for finding in refusal.value.findings] == [("no_account", "4")]
    assert (Report.objects.count(), Event.objects.filter(verb__startswith="report.").count()) == (0, 0)


def test_a_whole_report_that_nobody_began_is_approved_as_it_is(cast: Cast) -> None:
    found = a_round(cast)
    done(found.plan, cast, "4", date(2025, 4, 2), "Журам батлав", url="https://example.mn/juram")
    report = approve_round(by=cast.head, round=found, body=cast.body, today=TODAY, now=NOW)
    assert (report.state, report.revisions.count()) == (State.APPROVED, 1)


def test_the_way_there_and_back(cast: Cast) -> None:
    report = make_whole(a_round(cast), cast)
    states = [move(report, cast, act).state for act in ("approve", "submit")]
    back = move(report, cast, "take_back", reason="Хоёр тоо буруу байна.")
    assert (states, back.state) == ([State.APPROVED, State.SUBMITTED], State.DRAFT)
    assert (back.approved_at, back.approved_by, back.submitted_at, back.submitted_by) == (None, None, None, None)
    notes = dict(Event.objects.filter(subject_type="reports.Report").values_list("verb", "note"))
    assert (notes["report.take_back"], notes["report.approve"]) == (
        "Хоёр тоо буруу байна.",
        report.revisions.get().hash,
    )
    move(report, cast, "approve")
    assert list(report.revisions.values_list("number", flat=True)) == [1, 2]


@pytest.mark.parametrize("reason", ["", "  \n "])
def test_taking_back_needs_its_reason(reason: str, cast: Cast) -> None:
    report = make_whole(a_round(cast), cast)
    move(report, cast, "approve")
    with pytest.raises(ValidationError):
        move(report, cast, "take_back", reason=reason)
    assert Report.objects.get().state == State.APPROVED


@pytest.mark.parametrize(
    ("state", "allowed"),
    [("draft", {"approve"}), ("approved", {"submit", "take_back"}), ("submitted", {"take_back"})],
)
def test_a_step_that_the_state_does_not_allow(state: str, allowed: set[str], cast: Cast) -> None:
    report = make_whole(a_round(cast), cast)
    for act in {"draft": (), "approved": ("approve",), "submitted": ("approve", "submit")}[state]:
        move(report, cast, act)
    for act in {"approve", "submit", "take_back"} - allowed:
        with pytest.raises(Denied):
            move(report, cast, act, reason="Шалтгаан")
    assert Report.objects.get().state == state


def test_what_was_frozen_says_who_approved_and_stays_whatever_changes(cast: Cast) -> None:
    found = a_round(cast)
    report = move(make_whole(found, cast), cast, "approve")
    revision = report.revisions.get()
    frozen = a_sheet(found).content
    assert (frozen.approval["name"], frozen.hash) == ("Б.Дорж", revision.hash)
    assert content_from_json(revision.content) == frozen
    done(found.plan, cast, "3", date(2025, 3, 1), "Гуравдугаар сарын тандалт")
    row = measure(found, "1")
    row.text = "Өөр арга хэмжээ"
    row.save()
    found.plan.title = "Өөр гарчиг"
    found.plan.save()
    assert a_sheet(found).content == frozen
    assert a_sheet(found, "en").content.hash == revision.hash
    move(report, cast, "take_back", reason="Засна.")
    assert a_sheet(found).content.measures()[0].text == "Өөр арга хэмжээ"


def test_a_later_word_makes_another_hash(cast: Cast) -> None:
    found = a_round(cast)
    report = move(make_whole(found, cast), cast, "approve")
    move(report, cast, "take_back", reason="Засна.")
    write(found, cast, "1", "Өөр үг.")
    move(report, cast, "approve")
    first, second = report.revisions.order_by("number")
    assert first.hash != second.hash
