"""A site of the bench's own: a fresh SQLite database with plans of any length."""

from __future__ import annotations

import os
import sys
import tempfile
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from shudarga.accounts.models import User
    from shudarga.plans.models import Plan

ROOT = Path(__file__).resolve().parent.parent
YEAR = date.today().year  # noqa: DTZ011 - any year does
NOW = datetime(YEAR, 12, 30, tzinfo=UTC)
KINDS = (
    ("count", 3, "", ""),
    ("coverage", None, "", "staff"),
    ("recurring", None, "month", ""),
    ("done", None, "", ""),
)
_numbers = count(1)


def ready() -> None:
    """Django on a new database in a folder that the system clears."""
    sys.path.insert(0, str(ROOT))
    folder = tempfile.mkdtemp(prefix="shudarga-bench-")
    os.environ.setdefault("SHUDARGA_DATA", folder)
    os.environ["DJANGO_SETTINGS_MODULE"] = "shudarga.settings"
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0)


@dataclass(frozen=True)
class Made:
    """A plan with its editor."""

    plan: Plan
    user: User


def make_plan(measures: int, records_each: int = 3, criteria_each: int = 2) -> Made:
    """A plan of so many measures, with criteria of four kinds and records of this year."""
    from shudarga.accounts.models import User
    from shudarga.organisations.models import Body, RoleHolding
    from shudarga.plans.models import Assignment, Criterion, Goal, Measure, Plan, RatingScale, Round
    from shudarga.records.models import Record, RecordLink

    number = next(_numbers)
    body = Body.objects.create(code=f"B{number}", name=f"Байгууллага {number}", path=f"new {number}.")
    body.path = body.path_below(None)
    body.save()
    user = User.objects.create_user(f"bench{number}", None, name="Б.Хэмжигч")
    RoleHolding.objects.create(user=user, body=body, role="editor", since=date(YEAR, 1, 1))
    scale = RatingScale.objects.get(key="bands-2020", version=1)
    plan = Plan.objects.create(
        body=body, year=YEAR, title="ЖИШЭЭ ТӨЛӨВЛӨГӨӨ", scale=scale, created_at=NOW, created_by=user
    )
    Round.objects.create(plan=plan, number=1, name="Жилийн эцэс", due=date(YEAR, 12, 31))
    goals = Goal.objects.bulk_create(Goal(plan=plan, number=str(i), text=f"Зорилго {i}", order=i) for i in range(1, 4))
    text = "Авлигаас урьдчилан сэргийлэх, соён гэгээрүүлэх арга хэмжээг иргэд, албан хаагчдын дунд зохион байгуулах"
    rows = Measure.objects.bulk_create(
        Measure(
            plan=plan,
            goal=goals[i * 3 // measures],
            number=str(i + 1),
            text=text,
            start=date(YEAR, 1, 1),
            end=date(YEAR, 12, 31),
            responsible=["Захиргаа, санхүүгийн хэлтэс"],
            order=i,
        )
        for i in range(measures)
    )
    Assignment.objects.bulk_create([Assignment(measure=row, body=body) for row in rows], batch_size=1000)
    criteria = Criterion.objects.bulk_create(
        [
            Criterion(
                measure=row,
                text="3-аас доошгүй сургалт, нөлөөллийн арга хэмжээ зохион байгуулсан байх",
                kind=KINDS[(i + j) % 4][0],
                at_least=KINDS[(i + j) % 4][1],
                every=KINDS[(i + j) % 4][2],
                population=KINDS[(i + j) % 4][3],
                order=j,
            )
            for i, row in enumerate(rows)
            for j in range(criteria_each)
        ],
        batch_size=1000,
    )
    records = Record.objects.bulk_create(
        [
            Record(
                body=body,
                title="Сургалт зохион байгуулав",
                details="Сургалтад албан хаагчид бүрэн хамрагдав.",
                done_on=date(YEAR, 1, 5) + timedelta(days=(i * 7) % 320),
                entered_at=NOW,
                entered_by=user,
            )
            for i in range(len(criteria) * records_each)
        ],
        batch_size=1000,
    )
    RecordLink.objects.bulk_create(
        [
            RecordLink(record=record, criterion=criteria[i // records_each], part=40, whole=50)
            for i, record in enumerate(records)
        ],
        batch_size=2000,
    )
    return Made(plan, user)
