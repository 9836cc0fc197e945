"""Reads of records beyond one filter."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from shudarga.accounts.models import User
from shudarga.organisations.models import Body
from shudarga.organisations.reach import within_reach
from shudarga.organisations.roles import READERS
from shudarga.plans.models import Criterion, Measure, Plan
from shudarga.records.models import Evidence, Record, RecordLink


def records_visible_to(user: User) -> QuerySet[Record]:
    """Records, withdrawn ones too, of the bodies that the person may read."""
    return Record.objects.filter(within_reach(user, READERS)).select_related("body", "unit")


def evidence_visible_to(user: User) -> QuerySet[Evidence]:
    """Proof, withdrawn too, of the records that the person may read. Every file that is served comes from here."""
    return Evidence.objects.filter(within_reach(user, READERS, "record__body")).select_related("file", "record__body")


def with_details(records: QuerySet[Record], *, links: bool = True) -> QuerySet[Record]:
    """Records with their standing proof (`shown_evidence`) and `links` (`shown_links`), a statement each."""
    proof = Prefetch(
        "evidence", Evidence.objects.filter(withdrawn_at=None).select_related("file"), to_attr="shown_evidence"
    )
    if not links:
        return records.prefetch_related(proof)
    rows = RecordLink.objects.select_related("criterion__measure").order_by(
        "criterion__measure__order", "criterion__order"
    )
    return records.prefetch_related(Prefetch("links", rows, to_attr="shown_links"), proof)


def records_of_measure(measure: Measure, body: Body) -> QuerySet[Record]:
    """What a body did for a measure, newest first."""
    linked = RecordLink.objects.filter(record=OuterRef("pk"), criterion__measure=measure)
    return Record.objects.filter(Exists(linked), body=body).order_by("-done_on", "-pk")


def records_of_plan(plan: Plan, body: Body) -> QuerySet[Record]:
    """What a body did under a plan, newest first."""
    linked = RecordLink.objects.filter(record=OuterRef("pk"), criterion__measure__plan=plan)
    return Record.objects.filter(Exists(linked), body=body).order_by("-done_on", "-pk")


def narrowed(
    records: QuerySet[Record],
    *,
    measure: int | None = None,
    month: tuple[int, int] | None = None,
    without_proof: bool = False,
    withdrawn: bool = False,
    words: str = "",
) -> QuerySet[Record]:
    """Records like those asked for; without `withdrawn` only those that stand. No row comes twice."""
    records = records.filter(withdrawn_at__isnull=not withdrawn)
    if measure is not None:
        records = records.filter(Exists(RecordLink.objects.filter(record=OuterRef("pk"), criterion__measure=measure)))
    if month is not None:
        records = records.filter(done_on__year=month[0], done_on__month=month[1])
    if without_proof:
        records = records.filter(~Exists(Evidence.objects.filter(record=OuterRef("pk"), withdrawn_at=None)))
    for word in words.split()[:8]:
        records = records.filter(has_word(word))
    return records


def has_word(word: str) -> Q:
    """The word in title or details. SQLite knows upper and lower case of Latin letters only, so all cases are asked."""
    cases = {word, word.lower(), word.upper(), word.capitalize()}
    found = Q()
    for case in sorted(cases):
        found |= Q(title__icontains=case) | Q(details__icontains=case)
    return found


def plan_of_record(record: Record) -> Plan | None:
    """The plan whose history a record belongs to: that of the first criterion it counts for."""
    plans = Plan.objects.filter(measures__criteria__links__record=record).select_related("body")
    return plans.order_by("measures__criteria__links__pk").first()


def last_wholes(body: Body, criteria: Iterable[Criterion]) -> dict[int, int]:
    """By criterion of a coverage, the population that was given last: it rarely changes from one record to the next."""
    keys = [criterion.pk for criterion in criteria if criterion.kind == "coverage"]
    if not keys:
        return {}
    links = RecordLink.objects.filter(
        criterion__in=keys, record__body=body, record__withdrawn_at=None, whole__isnull=False
    ).order_by("-record__done_on", "-pk")
    found: dict[int, int] = {}
    for criterion, whole in links.values_list("criterion_id", "whole")[:100]:
        if whole is not None:
            found.setdefault(criterion, whole)
    return found
