"""Writing in a report: what makes an event, what is kept, what is proposed again."""

from __future__ import annotations

from datetime import date

import pytest

from shudarga.history.models import Event
from shudarga.organisations.permissions import Denied
from shudarga.reports.actions.move_report import move_report
from shudarga.reports.actions.write_report import ItemTerms, start_report, write_items, write_round
from shudarga.reports.fingerprints import Seen, fingerprint
from shudarga.reports.models import Report, ReportItem
from tests.people import Cast
from tests.reports.making import NOW, TODAY, a_round, a_sheet, done, make_whole, measure, write


def verbs() -> list[str]:
    """What the history says of reports, oldest first."""
    return list(Event.objects.filter(verb__startswith="report.").order_by("sequence").values_list("verb", flat=True))


def test_looking_begins_nothing(cast: Cast) -> None:
    found = a_round(cast)
    assert a_sheet(found).report is None
    assert (verbs(), Report.objects.count()) == ([], 0)


def test_saving_the_proposals_begins_nothing(cast: Cast) -> None:
    found = a_round(cast)
    sheet = a_sheet(found)
    terms = {
        measure(found, number): ItemTerms(text, "", text, Seen.of("", "", text))
        for number in "12345"
        for text in [sheet.proposals[measure(found, number).pk]]
    }
    assert write_round(by=cast.editor, round=found, body=cast.body, items=terms, now=NOW) == []
    assert (verbs(), Report.objects.count()) == ([], 0)


def test_the_first_words_begin_it(cast: Cast) -> None:
    found = a_round(cast)
    report = write(found, cast, "4", "Журмын төсөл бэлэн.")
    assert (verbs(), report.state) == (["report.started", "report.written"], "draft")
    assert Event.objects.get(verb="report.written").changes == {"4 account": ["", "Журмын төсөл бэлэн."]}


def test_beginning_twice_is_once(cast: Cast) -> None:
    found = a_round(cast)
    for _turn in range(2):
        start_report(by=cast.editor, round=found, body=cast.body, now=NOW)
    assert verbs() == ["report.started"]


def test_the_same_again_makes_no_event(cast: Cast) -> None:
    found = a_round(cast)
    for _turn in range(2):
        write(found, cast, "4", "Журмын төсөл бэлэн.")
    assert verbs() == ["report.started", "report.written"]


def test_an_edited_account_stays_when_records_change_and_the_new_proposal_is_told(cast: Cast) -> None:
    found = a_round(cast)
    write(found, cast, "2", "42 хүн баталгаа гаргасан.")
    key = measure(found, "2").pk
    before = a_sheet(found)
    assert before.items[key].proposal == fingerprint(before.proposals[key])
    done(found.plan, cast, "2", date(2025, 4, 1), "Дахин баталгаа авав", part=48, whole=50)
    after = a_sheet(found)
    line = next(line for line in after.content.measures() if line.measure == key)
    assert (line.account, line.percent) == ("42 хүн баталгаа гаргасан.", "96")
    assert after.items[key].proposal != fingerprint(after.proposals[key])
    assert "Дахин баталгаа авав" in after.proposals[key]


def test_the_proposal_is_taken_again(cast: Cast) -> None:
    found = a_round(cast)
    write(found, cast, "2", "Миний үг.")
    write(found, cast, "2", "")
    item = ReportItem.objects.get()
    assert (item.account, item.proposal) == ("", "")
    line = a_sheet(found).content.measures()[1]
    assert line.account.startswith("2025 оны 02 дугаар сарын 01-ний өдөр: Баталгаа авав.")


def test_two_editors_lose_nothing(cast: Cast) -> None:
    found = a_round(cast)
    report, row = write(found, cast, "4", "Эхний хувилбар."), measure(found, "4")
    seen = Seen.of("Эхний хувилбар.", "", "")
    one = {row: ItemTerms("Сараны үг.", "", "", seen)}
    two = {row: ItemTerms("Болдын үг.", "Болдын тайлбар.", "", seen)}
    assert write_items(by=cast.editor, report=report, items=one, now=NOW) == []
    conflict = write_items(by=cast.coordinator, report=report, items=two, now=NOW)
    assert [(entry.measure, entry.field, entry.kept, entry.by) for entry in conflict] == [
        (row, "account", "Сараны үг.", cast.editor)
    ]
    item = ReportItem.objects.get()
    assert (item.account, item.remark) == ("Сараны үг.", "Болдын тайлбар.")  # what nobody else wrote is kept


def test_a_frozen_report_is_not_written_in(cast: Cast) -> None:
    found = a_round(cast)
    report = make_whole(found, cast)
    move_report(by=cast.head, report=report, act="approve", today=TODAY, now=NOW)
    with pytest.raises(Denied):
        write_items(by=cast.editor, report=report, items={measure(found, "1"): ItemTerms("өөр", "")}, now=NOW)
    assert ReportItem.objects.count() == 1
