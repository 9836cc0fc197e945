"""Where a person of the sample bodies had a word on a figure."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal

from django.utils import timezone

from shudarga.demo.cast import Cast, Troupe
from shudarga.demo.days import plan_year, workday
from shudarga.demo.story import Story
from shudarga.fulfilment.actions.judge import confirm_figure, override_figure
from shudarga.fulfilment.gather import standing_of_measure
from shudarga.fulfilment.results import Result

CONFIRMED = (
    ("soum", (2, 20), "1", 1),
    ("soum", (4, 15), "7", 1),  # more was recorded after it, so on most days it has lapsed
    ("soum", (6, 25), "6", 1),
    ("soum", (7, 9), "6", 2),
    ("agency", (4, 3), "4.1", 1),
    ("agency", (6, 18), "3.2", 2),
)
OVERRIDDEN = (
    (
        "soum",
        (6, 4),
        "11",
        1,
        100,
        (
            "Урт хугацааны чөлөөтэй 7 албан хаагчийг хасахад 34 албан хаагчийн 29 нь буюу 85 хувь нь хамрагдсан. "
            "Чөлөөний захирамж хавсаргав."
        ),
    ),
    (
        "agency",
        (6, 12),
        "1.1",
        2,
        80,
        "Шторкийн хүртээмжийг тооцсон боловч зурагт хуудасны түгээлтийн баримт дутуу тул 80 хувиар үнэлэв.",
    ),
)


def judge_the_year(story: Story, cast: Cast) -> None:
    """Lay down confirmations and overrides, each by the head of the body."""
    year = plan_year(story.today)
    for key, day, number, place in CONFIRMED:
        troupe = getattr(cast, key)
        story.on(workday(year, *day), lambda now, t=troupe, c=(number, place): confirm(t, c, now), hour=17)  # type: ignore[misc]
    for key, day, number, place, percent, reason in OVERRIDDEN:
        troupe = getattr(cast, key)
        story.on(
            workday(year, *day),
            lambda now, t=troupe, c=(number, place), p=percent, r=reason: override(t, c, p, r, now),  # type: ignore[misc]
            hour=17,
        )


def confirm(troupe: Troupe, criterion: tuple[str, int], now: datetime) -> None:
    """The head says that the figure is right."""
    confirm_figure(
        by=troupe.head,
        criterion=troupe.criteria[criterion],
        body=troupe.body,
        plan=troupe.accepted,
        result=result_of(troupe, criterion, now),
        now=now,
    )


def override(troupe: Troupe, criterion: tuple[str, int], percent: int, reason: str, now: datetime) -> None:
    """The head puts another figure, and says why."""
    override_figure(
        by=troupe.head,
        criterion=troupe.criteria[criterion],
        body=troupe.body,
        plan=troupe.accepted,
        result=result_of(troupe, criterion, now),
        percent=Decimal(percent),
        reason=reason,
        now=now,
    )


def result_of(troupe: Troupe, criterion: tuple[str, int], now: datetime) -> Result:
    """What is computed at that moment."""
    measure = troupe.measures[criterion[0]]
    standing = standing_of_measure(measure, troupe.body, timezone.localtime(now).date())
    assert standing is not None  # noqa: S101 - the body's own plan
    return standing.criteria[criterion[1] - 1].result
