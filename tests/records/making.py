"""A small plan of the running year, and records under it."""

from __future__ import annotations

import io
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from PIL import Image

from shudarga.accounts.models import User
from shudarga.fulfilment.scales import BANDS_2020
from shudarga.lib import clock
from shudarga.organisations.models import Body
from shudarga.plans.models import Assignment, Criterion, Goal, Measure, Plan, RatingScale, Round
from shudarga.records.actions.add_record import add_record
from shudarga.records.models import Record
from shudarga.records.terms import EvidenceTerms, LinkTerms, RecordTerms


def today() -> date:
    """The pages read the clock, so the plan is of the running year."""
    return clock.today()


def now() -> datetime:
    """The present moment."""
    return timezone.now()


@dataclass(frozen=True)
class SmallPlan:
    """A plan with a count that asks for proof, a coverage, and a monthly measure."""

    plan: Plan
    media: Measure
    """Two criteria: three times, and proof attached."""
    pledge: Measure
    """All staff."""
    monthly: Measure
    """Every month."""
    times: Criterion
    proof: Criterion
    staff: Criterion
    months: Criterion


def make_scale() -> RatingScale:
    """A scale that ships; tests with real transactions may have swept it away."""
    defaults = {"name_mn": BANDS_2020.name_mn, "name_en": BANDS_2020.name_en, "definition": BANDS_2020.to_json()}
    return RatingScale.objects.get_or_create(key=BANDS_2020.code, version=BANDS_2020.version, defaults=defaults)[0]


def make_measure(plan: Plan, goal: Goal, number: int, text: str, **fields: Any) -> Measure:
    """A measure of the whole year, given to the plan's own body."""
    year = plan.year
    fields = {"start": date(year, 1, 1), "end": date(year, 12, 31), "responsible": ["ЗДТГ"], **fields}
    measure = Measure.objects.create(plan=plan, goal=goal, number=str(number), text=text, order=number, **fields)
    Assignment.objects.create(measure=measure, body=plan.body)
    return measure


def make_criterion(measure: Measure, text: str, kind: str = "done", **fields: Any) -> Criterion:
    """A criterion of a measure."""
    order = measure.criteria.count() + 1
    return Criterion.objects.create(measure=measure, text=text, kind=kind, order=order, **fields)


def make_plan(body: Body, by: User | None = None) -> Plan:
    """An empty plan of the running year, with a goal and two rounds."""
    year = today().year
    plan = Plan.objects.create(
        body=body,
        year=year,
        title=f"Авлигын эсрэг {year} оны төлөвлөгөө",
        scale=make_scale(),
        created_at=now(),
        created_by=by,
    )
    Goal.objects.create(plan=plan, number="1", text="Гадаад шударга байдал", order=1)
    Round.objects.create(plan=plan, number=1, name="Эхний хагас жил", due=date(year, 6, 30))
    Round.objects.create(plan=plan, number=2, name="Сүүлийн хагас жил", due=date(year, 12, 31))
    return plan


def make_small_plan(body: Body, by: User | None = None) -> SmallPlan:
    """The plan that the tests of records share."""
    plan = make_plan(body, by)
    goal = plan.goals.get()
    source = {"where": "1", "table": 1, "row": 4, "printed": "1\tХэвлэлд мэдээлэл өгөх\t3-аас доошгүй"}
    media = make_measure(plan, goal, 1, "Хэвлэл мэдээллийн хэрэгслээр мэдээлэл өгөх", source=source)
    pledge = make_measure(plan, goal, 2, "Албан хаагчдаар баталгаа гаргуулах")
    monthly = make_measure(plan, goal, 3, "Үйлчилгээний чанарыг сар бүр ажиглах", every="month")
    return SmallPlan(
        plan,
        media,
        pledge,
        monthly,
        times=make_criterion(media, "Мэдээлэл 3-аас доошгүй удаа өгсөн байх", "count", at_least=3),
        proof=make_criterion(media, "Нотломж баримт хавсаргасан байх", "evidence"),
        staff=make_criterion(pledge, "Бүх албан хаагч баталгаа гаргасан байх", "coverage", population="staff"),
        months=make_criterion(monthly, "Сар бүр ажиглалт хийсэн байх", "recurring", every="month"),
    )


def make_record(small: SmallPlan, by: User, title: str = "Өдөрлөг зохион байгуулав", **fields: Any) -> Record:
    """A record for the first measure, today, unless said otherwise."""
    return add_record(by=by, body=small.plan.body, terms=make_terms(small, title, **fields), now=now())


def make_terms(small: SmallPlan, title: str = "Өдөрлөг зохион байгуулав", **fields: Any) -> RecordTerms:
    """What a form says."""
    given: dict[str, Any] = {"title": title, "done_on": today(), "links": [LinkTerms(small.times)], **fields}
    return RecordTerms(**given)


def photo(name: str = "zurag.jpg", colour: str = "navy", size: tuple[int, int] = (640, 480)) -> SimpleUploadedFile:
    """A small photo."""
    stream = io.BytesIO()
    Image.new("RGB", size, colour).save(stream, "JPEG")
    return SimpleUploadedFile(name, stream.getvalue(), "image/jpeg")


def proof_terms(*files: SimpleUploadedFile) -> list[EvidenceTerms]:
    """Uploads as proof."""
    return [EvidenceTerms(upload=file) for file in files]
