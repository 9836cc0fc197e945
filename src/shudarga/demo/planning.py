"""How the sample plans come in: uploaded, accepted, given to people; and a draft that waits."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta

from django.core.files.base import ContentFile

from shudarga.demo.cast import Cast, Troupe
from shudarga.demo.days import FRIDAY, plan_year, workday
from shudarga.demo.plan_documents import agency_document, next_document, soum_document
from shudarga.demo.story import Story
from shudarga.demo.texts.soum_plan import NOT_APPLICABLE
from shudarga.intake.actions.accept_intake import accept_intake
from shudarga.intake.actions.change_intake import change_draft
from shudarga.intake.actions.start_intake import start_from_document
from shudarga.intake.models import Intake
from shudarga.plans.actions.change_plan import assign, change_plan, mark_not_applicable
from shudarga.plans.models import Assignment, Criterion, Plan, RatingScale
from shudarga.plans.rounds import RoundTerms
from shudarga.reading.draft import PlanDraft

AHEAD = timedelta(days=14)
"""How far a report's day is put off when it has passed, so that there is always one to write."""


def plan_the_year(story: Story, cast: Cast) -> None:
    """Lay down all that concerns the plans themselves."""
    today, year = story.today, plan_year(story.today)
    bring_in(story, cast.soum, soum_document, f"sarnait-tuluvluguu-{year}.docx", workday(year, 1, 22))
    bring_in(story, cast.agency, agency_document, f"nogoon-baiguulamj-tuluvluguu-{year}.docx", workday(year, 1, 28))
    story.on(workday(year, 1, 28), lambda now: set_agency_rounds(cast.agency, year, now), hour=16)
    story.on(workday(year, 2, 10), lambda now: leave_out(cast, now))
    put_off(story, cast.soum, date(year, 11, 10))
    put_off(story, cast.agency, date(year, 12, 25))
    story.on(story.last_day, lambda now: leave_a_draft(cast.soum, today, now), hour=15)


def bring_in(story: Story, troupe: Troupe, document: Callable[[date], bytes], name: str, day: date) -> None:
    """Upload, accept a little later, and say who does what."""
    intakes: list[Intake] = []

    def upload(now: datetime) -> None:
        file = ContentFile(document(story.today), name=name)
        intakes.append(start_from_document(by=troupe.editor, body=troupe.body, upload=file, now=now))

    story.on(day, upload, hour=10)
    story.on(day, lambda now: accept(troupe, intakes[0], now), hour=11, minute=20)
    story.on(day, lambda now: give_out(troupe, now), hour=14)


def accept(troupe: Troupe, intake: Intake, now: datetime) -> None:
    """The plan stands; its measures and criteria can be named by number from here on."""
    troupe.plan = accept_intake(by=troupe.editor, intake=intake, now=now)
    rows = Criterion.objects.filter(measure__plan=troupe.plan).select_related("measure__plan")
    for row in rows.order_by("measure__order", "order"):
        troupe.measures.setdefault(row.measure.number, row.measure)
        troupe.criteria[row.measure.number, row.order + 1] = row


def give_out(troupe: Troupe, now: datetime) -> None:
    """Each measure to a unit and a person."""
    assignments = Assignment.objects.filter(body=troupe.body, measure__plan=troupe.plan)
    by_number = {row.measure.number: row for row in assignments.select_related("measure__plan", "body")}
    for heading in troupe.headings:
        for row in heading.rows:
            unit, person = troupe.units[row.unit], troupe.people[row.person]
            assign(by=troupe.head, assignment=by_number[row.number], unit=unit, person=person, now=now)


def set_agency_rounds(troupe: Troupe, year: int, now: datetime) -> None:
    """The agency reports at its own days, on another scale than the soum, and takes the mean of its goals."""
    rounds = [
        RoundTerms(1, "Эхний хагас жил", date(year, 6, 30)),
        RoundTerms(2, "Жилийн эцсийн тайлан", date(year, 12, 25)),
    ]
    scale = RatingScale.objects.order_by("-version").get(key="steps-40")
    change_plan(
        by=troupe.head,
        plan=troupe.accepted,
        scale=scale,
        pooling="goals",
        regularly="quarter",
        rounds=rounds,
        now=now,
    )


def leave_out(cast: Cast, now: datetime) -> None:
    """What does not apply to the soum this year, with the reason."""
    for number, reason in NOT_APPLICABLE.items():
        row = Assignment.objects.select_related("measure__plan", "body").get(
            measure=cast.soum.measures[number], body=cast.soum.body
        )
        mark_not_applicable(by=cast.coordinator, assignment=row, reason=reason, now=now)


def put_off(story: Story, troupe: Troupe, due: date) -> None:
    """Where the last report's day has passed when the sample is loaded, it was put off in time to a day ahead."""
    if due >= story.today:
        return
    later = story.today + AHEAD
    later -= timedelta(days=max(0, later.weekday() - FRIDAY))

    def change(now: datetime) -> None:
        plan = Plan.objects.select_related("scale", "body").get(pk=troupe.accepted.pk)
        first, last = plan.rounds.order_by("number")
        rounds = [RoundTerms(1, first.name, first.due), RoundTerms(2, last.name, later)]
        change_plan(
            by=troupe.head,
            plan=plan,
            scale=plan.scale,
            pooling=plan.pooling,
            regularly=plan.regularly,
            rounds=rounds,
            now=now,
        )

    story.on(min(workday(due.year, due.month, due.day - 2), story.last_day), change, hour=16)


def leave_a_draft(troupe: Troupe, today: date, now: datetime) -> None:
    """Next year's plan, read but not yet put right; somebody has begun and filled in the place."""
    name = f"sarnait-tusul-{plan_year(today) + 1}.docx"
    file = ContentFile(next_document(today), name=name)
    intake = start_from_document(by=troupe.editor, body=troupe.body, upload=file, now=now)
    change_draft(by=troupe.editor, intake=intake, change=fill_in_place, now=now + timedelta(minutes=12))


def fill_in_place(draft: PlanDraft) -> None:
    """The one thing that was put right so far."""
    draft.place = "Сарнайт сум"
