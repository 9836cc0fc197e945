"""The sample bodies' reports: the first half's sent, the second's begun."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from shudarga.demo.cast import Cast, Troupe
from shudarga.demo.days import plan_year, workday
from shudarga.demo.story import Story
from shudarga.demo.texts.accounts import LATE, SECOND
from shudarga.fulfilment.gather import standing_of_plan
from shudarga.plans.models import Measure, Round
from shudarga.records.models import RecordLink
from shudarga.reports.actions.move_report import move_report
from shudarga.reports.actions.write_report import ItemTerms, start_report, write_items
from shudarga.reports.models import Report


def report_the_year(story: Story, cast: Cast) -> None:
    """Lay down both reports of both bodies."""
    year = plan_year(story.today)
    send_first(story, cast.soum, workday(year, 5, 4), workday(year, 5, 7), workday(year, 5, 8))
    send_first(story, cast.agency, workday(year, 6, 26), workday(year, 6, 29), workday(year, 6, 30))
    begin_second(story, cast.soum, workday(year, 10, 19), SECOND["soum"])
    begin_second(story, cast.agency, workday(year, 11, 16), SECOND["agency"])


def send_first(story: Story, troupe: Troupe, begun: date, written: date, sent: date) -> None:
    """Begun and completed by the editor, approved by the head, sent."""

    def start(now: datetime) -> None:
        start_report(by=troupe.editor, round=round_of(troupe, 1), body=troupe.body, now=now)

    def complete(now: datetime) -> None:
        write_items(by=troupe.editor, report=report_of(troupe, 1), items=missing_words(troupe, written), now=now)

    def approve(now: datetime) -> None:
        move_report(by=troupe.head, report=report_of(troupe, 1), act="approve", today=sent, now=now)

    def submit(now: datetime) -> None:
        move_report(by=troupe.editor, report=report_of(troupe, 1), act="submit", today=sent, now=now)

    story.on(begun, start, hour=9)
    story.on(written, complete, hour=18)
    story.on(sent, approve, hour=18, minute=10)
    story.on(sent, submit, hour=18, minute=40)


def begin_second(story: Story, troupe: Troupe, day: date, words: Mapping[str, tuple[str, str]]) -> None:
    """Begun, with some accounts put in better words. Begun yesterday where the usual day is still to come."""

    def start(now: datetime) -> None:
        start_report(by=troupe.editor, round=round_of(troupe, 2), body=troupe.body, now=now)

    def write(now: datetime) -> None:
        items = {troupe.measures[number]: ItemTerms(*terms) for number, terms in words.items()}
        write_items(by=troupe.editor, report=report_of(troupe, 2), items=items, now=now)

    day = min(day, story.last_day)
    story.on(day, start, hour=18, minute=50)
    story.on(day, write, hour=19)


def round_of(troupe: Troupe, number: int) -> Round:
    return Round.objects.select_related("plan__scale", "plan__body").get(plan=troupe.accepted, number=number)


def report_of(troupe: Troupe, number: int) -> Report:
    return Report.objects.select_related("round__plan__scale", "body").get(
        round__plan=troupe.accepted, round__number=number, body=troupe.body
    )


def missing_words(troupe: Troupe, day: date) -> dict[Measure, ItemTerms]:
    """An account for each measure that has no record yet, and a word on each that is late."""
    rows = {row.number: row for heading in troupe.headings for row in heading.rows}
    standing = standing_of_plan(troupe.accepted, troupe.body, day)
    recorded = set(
        RecordLink.objects.filter(record__body=troupe.body, record__withdrawn_at=None).values_list(
            "criterion__measure_id", flat=True
        )
    )
    items: dict[Measure, ItemTerms] = {}
    for entry in standing.measures:
        states = {result.state for result in entry.results}
        if states <= {"not_due", "not_applicable"}:
            continue
        account = "" if entry.measure.pk in recorded else rows[entry.measure.number].pending
        remark = LATE if "overdue" in states else ""
        if account or remark:
            items[entry.measure] = ItemTerms(account, remark)
    return items
