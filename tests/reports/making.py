"""A plan of 2025 with half a year of work under it, whose report has something of everything."""

from __future__ import annotations

from datetime import UTC, date, datetime

from shudarga.plans.models import Measure, Plan, Round
from shudarga.plans.queries import open_criteria
from shudarga.reading.draft import Approval, PlanDraft, Signature
from shudarga.records.actions.add_record import add_record
from shudarga.records.models import Record
from shudarga.records.terms import EvidenceTerms, LinkTerms, RecordTerms
from shudarga.reports.actions.write_report import ItemTerms, write_round
from shudarga.reports.fingerprints import Seen
from shudarga.reports.models import Report
from shudarga.reports.sheet import Sheet, sheet_of
from tests.intake.making import a_criterion, a_draft, a_measure, a_plan
from tests.people import Cast
from tests.records.making import make_scale, photo

TODAY = date(2025, 5, 8)
NOW = datetime(2025, 5, 8, 2, 0, tzinfo=UTC)
COLUMNS = [
    {"role": "number", "heading": "Д/д"},
    {"role": "measure", "heading": "Хэрэгжүүлэх үйл ажиллагаа"},
    {"role": "criteria", "heading": "Шалгуур"},
    {"role": "period", "heading": "Хугацаа"},
    {"role": "responsible", "heading": "Хариуцагч"},
]
"""A body's own wording of the usual columns."""


def the_draft() -> PlanDraft:
    """Five measures: fulfilled, in part, recurring, with nothing done, not due."""
    return a_draft(
        a_measure(
            "1",
            "Нөлөөллийн өдөрлөг зохион байгуулах",
            a_criterion("Өдөрлөгийг 2-оос доошгүй удаа зохион байгуулсан байх", kind="count", at_least=2),
            responsible=["ЗДТГ", "Хууль, эрх зүйн хэлтэс"],
        ),
        a_measure(
            "2",
            "Албан хаагчдаар баталгаа гаргуулах",
            a_criterion("Бүх албан хаагч баталгаа гаргасан байх", kind="coverage", population="staff"),
        ),
        a_measure("3", "Тандалт хийх", a_criterion("Сар бүр тандалт хийсэн байх", kind="recurring", every="month")),
        a_measure("4", "Журам шинэчлэх", a_criterion("Журмыг шинэчилсэн байх", kind="done")),
        a_measure("5", "Үнэлгээ хийлгэх", a_criterion("Үнэлгээ хийлгэсэн байх"), start=date(2025, 9, 1)),
        title="ШУДАРГА БАЙДЛЫН 2025 ОНЫ ТӨЛӨВЛӨГӨӨ",
        place="Баянтэс",
        approval=Approval("ЗАСАГ ДАРГА", "Б.Дорж", date(2025, 1, 23)),
        signatures=[Signature("prepared", "Мэргэжилтэн", "Г.Саран")],
    )


def a_round(cast: Cast, *, work: bool = True) -> Round:
    """The first round of the plan, due on 10 May 2025."""
    make_scale()
    plan = a_plan(cast.body, cast.editor, the_draft())
    plan.columns = COLUMNS
    plan.save()
    if work:
        do_work(plan, cast)
    found = plan.rounds.get(number=1)
    found.plan = plan
    return found


def do_work(plan: Plan, cast: Cast) -> None:
    """What was done in the half-year."""
    done(plan, cast, "1", date(2025, 2, 14), "Өдөрлөг хийв", people=45, files=("zurag.jpg",))
    done(plan, cast, "1", date(2025, 3, 20), "Хэлэлцүүлэг хийв", url="https://example.mn/medee")
    done(plan, cast, "2", date(2025, 2, 1), "Баталгаа авав", part=42, whole=50, files=("batalgaa.jpg",))
    done(plan, cast, "3", date(2025, 1, 10), "Нэгдүгээр сарын тандалт", files=("tandalt.jpg",))
    done(plan, cast, "3", date(2025, 2, 10), "Хоёрдугаар сарын тандалт")


def done(
    plan: Plan,
    cast: Cast,
    number: str,
    day: date,
    title: str,
    *,
    people: int | None = None,
    part: int | None = None,
    whole: int | None = None,
    files: tuple[str, ...] = (),
    url: str = "",
) -> Record:
    """One thing that was done for a measure's first criterion."""
    criterion = next(row for row in open_criteria(plan) if row.measure.number == number)
    evidence = [
        EvidenceTerms(upload=photo(name, size=(600 + 10 * len(name), 400)), caption="Үйл явдлын зураг")
        for name in files
    ]
    evidence += [EvidenceTerms(url=url, kind="link")] if url else []
    terms = RecordTerms(
        title=title,
        done_on=day,
        people=people,
        links=[LinkTerms(criterion, part=part, whole=whole)],
        evidence=evidence,
    )
    return add_record(by=cast.editor, body=plan.body, terms=terms, now=NOW)


def a_sheet(found: Round, language: str = "mn") -> Sheet:
    """The report as it stands."""
    return sheet_of(found, found.plan.body, TODAY, language)


def measure(found: Round, number: str) -> Measure:
    """A measure by its number."""
    return found.plan.measures.get(number=number, retired_at=None)


def write(found: Round, cast: Cast, number: str, account: str = "", remark: str = "") -> Report:
    """Write about one measure, as one who saw what stands there."""
    sheet, row = a_sheet(found), measure(found, number)
    item, proposal = sheet.items.get(row.pk), sheet.proposals[row.pk]
    seen = Seen.of(item.account if item else "", item.remark if item else "", proposal)
    terms = {row: ItemTerms(account, remark, proposal, seen)}
    assert write_round(by=cast.editor, round=found, body=found.plan.body, items=terms, now=NOW) == []
    return Report.objects.get(round=found)


def make_whole(found: Round, cast: Cast) -> Report:
    """Write what the report lacks, so that it can be approved."""
    return write(found, cast, "4", "Журмын төслийг боловсруулж байна.", "Төслийг хуульчид хянаж байгаа.")
