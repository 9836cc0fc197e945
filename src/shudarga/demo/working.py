"""How the sample bodies' work is recorded, with its proof."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import NAMESPACE_URL, uuid5

from django.core.files.base import ContentFile

from shudarga.demo.cast import Troupe
from shudarga.demo.days import FRIDAY, at, plan_year, workday
from shudarga.demo.evidence.papers import write_paper
from shudarga.demo.evidence.pictures import Shot, take
from shudarga.demo.story import Story
from shudarga.demo.texts.shapes import Link, Paper, Photo, Work
from shudarga.records.actions.add_record import add_record
from shudarga.records.actions.change_record import withdraw_record
from shudarga.records.actions.evidence import add_evidence
from shudarga.records.models import EvidenceKind, Record
from shudarga.records.terms import EvidenceTerms, LinkTerms, RecordTerms

KINDS = {
    "minutes": EvidenceKind.MINUTES,
    "attendance": EvidenceKind.ATTENDANCE,
    "order": EvidenceKind.ORDER,
    "summary": EvidenceKind.OTHER,
}


@dataclass(frozen=True, slots=True)
class Job:
    """One piece of work in its year, with a number of its own."""

    troupe: Troupe
    work: Work
    number: int
    done_on: date
    entered_on: date


def record_the_year(story: Story, troupes: tuple[Troupe, ...]) -> None:
    """Lay down all records up to yesterday; their pictures are taken at once."""
    year = plan_year(story.today)
    jobs = [job for troupe in troupes for job in jobs_of(troupe, year) if story.tells(job.entered_on)]
    pictures = pictures_of(jobs)
    for job in jobs:
        lay_down(story, job, pictures)


def jobs_of(troupe: Troupe, year: int) -> Iterator[Job]:
    """The body's works on days of the year; what was done is entered some days later, on a working day."""
    for number, work in enumerate(troupe.works, 1):
        done_on = workday(year, *work.day)
        ended_on = workday(year, *work.until) if work.until else done_on
        entered_on = ended_on + timedelta(days=work.entered_after)
        if entered_on.weekday() > FRIDAY:
            entered_on += timedelta(days=7 - entered_on.weekday())
        yield Job(troupe, work, number, done_on, entered_on)


def pictures_of(jobs: list[Job]) -> dict[Photo, dict[int, bytes]]:
    """The pictures of all jobs, by what is to be seen and the job's mark; drawn in one run."""
    wanted = [(job, photo) for job in jobs for photo in job.work.proof if isinstance(photo, Photo)]
    shots = [
        Shot(photo, at(job.done_on, 11, mark_of(job) % 60), mark_of(job) * 37 % 991, job.troupe.site)
        for job, photo in wanted
    ]
    taken: dict[Photo, dict[int, bytes]] = {}
    for (job, photo), picture in zip(wanted, take(shots), strict=True):
        taken.setdefault(photo, {})[mark_of(job)] = picture
    return taken


def mark_of(job: Job) -> int:
    """A number that no other job of the sample has."""
    return job.number * 2 + len(job.troupe.site) % 2


def lay_down(story: Story, job: Job, pictures: dict[Photo, dict[int, bytes]]) -> None:
    """The record, and what happened to it afterwards."""
    kept: list[Record] = []
    troupe, work = job.troupe, job.work
    hour, minute = 9 + job.number % 8, job.number * 7 % 60

    def add(now: datetime) -> None:
        proof = [terms_of(job, item, place, pictures) for place, item in enumerate(work.proof, 1)]
        kept.append(add_record(by=troupe.editor, body=troupe.body, terms=record_terms(job, proof), now=now))

    def add_proof(now: datetime) -> None:
        for place, item in enumerate(work.added_later, 8):
            terms = terms_of(job, item, place, pictures)
            add_evidence(by=troupe.editor, record=kept[0], terms=terms, plan=troupe.accepted, now=now)

    def withdraw(now: datetime) -> None:
        reason = work.withdrawn
        withdraw_record(by=troupe.editor, record=kept[0], reason=reason, plan=troupe.accepted, now=now)

    story.on(job.entered_on, add, hour, minute)
    if work.added_later:
        story.on(job.entered_on + timedelta(days=7), add_proof, hour, minute)
    if work.withdrawn:
        story.on(job.entered_on + timedelta(days=7), withdraw, hour, minute)


def record_terms(job: Job, proof: list[EvidenceTerms]) -> RecordTerms:
    """The work as a form would say it."""
    troupe, work = job.troupe, job.work
    links = [
        LinkTerms(troupe.criteria[number, place], part=share[0] if share else None, whole=share[1] if share else None)
        for number, place, *share in work.for_criteria
    ]
    rows = {row.number: row for heading in troupe.headings for row in heading.rows}
    return RecordTerms(
        title=work.title,
        details=work.details,
        done_on=job.done_on,
        done_until=workday(job.done_on.year, *work.until) if work.until else None,
        people=work.people,
        unit=troupe.units[rows[work.for_criteria[0][0]].unit],
        links=links,
        evidence=proof,
        client_key=uuid5(NAMESPACE_URL, f"{troupe.body.code}/{job.done_on}/{job.number}"),
    )


def terms_of(
    job: Job, item: Photo | Paper | Link, place: int, pictures: dict[Photo, dict[int, bytes]]
) -> EvidenceTerms:
    """One proof, made."""
    match item:
        case Link():
            return EvidenceTerms(url=item.url, kind=EvidenceKind.LINK, caption=item.caption)
        case Paper():
            name, content = write_paper(item, job.troupe.office, job.done_on, job.number + place)
            return EvidenceTerms(ContentFile(content, name=name), kind=KINDS[item.sort], caption=item.title)
    page = item.scene == "page"
    name = f"{'delgets' if page else 'zurag'}-{job.done_on:%Y%m%d}-{place}.jpg"
    kind = EvidenceKind.SCREENSHOT if page else EvidenceKind.PHOTO
    return EvidenceTerms(ContentFile(pictures[item][mark_of(job)], name=name), kind=kind, caption=item.caption)
