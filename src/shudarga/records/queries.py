"""Reads of records beyond one filter."""

from __future__ import annotations

from django.db.models import Prefetch, QuerySet

from shudarga.accounts.models import User
from shudarga.organisations.models import Body
from shudarga.organisations.reach import within_reach
from shudarga.organisations.roles import READERS
from shudarga.plans.models import Measure, Plan
from shudarga.records.models import Evidence, Record, RecordLink


def records_visible_to(user: User) -> QuerySet[Record]:
    """Records, withdrawn ones too, of the bodies that the person may read."""
    return Record.objects.filter(within_reach(user, READERS)).select_related("body", "unit")


def evidence_visible_to(user: User) -> QuerySet[Evidence]:
    """Proof, withdrawn too, of the records that the person may read. Every file that is served comes from here."""
    return Evidence.objects.filter(within_reach(user, READERS, "record__body")).select_related("file", "record__body")


def with_details(records: QuerySet[Record]) -> QuerySet[Record]:
    """Records with their links (`shown_links`) and standing proof (`shown_evidence`), in two more statements."""
    links = RecordLink.objects.select_related("criterion__measure").order_by(
        "criterion__measure__order", "criterion__order"
    )
    proof = Evidence.objects.filter(withdrawn_at=None).select_related("file")
    return records.prefetch_related(
        Prefetch("links", links, to_attr="shown_links"), Prefetch("evidence", proof, to_attr="shown_evidence")
    )


def records_of_measure(measure: Measure, body: Body) -> QuerySet[Record]:
    """What a body did for a measure, newest first."""
    return Record.objects.filter(body=body, links__criterion__measure=measure).distinct().order_by("-done_on", "-pk")


def records_of_plan(plan: Plan, body: Body) -> QuerySet[Record]:
    """What a body did under a plan, newest first."""
    return Record.objects.filter(body=body, links__criterion__measure__plan=plan).distinct().order_by("-done_on", "-pk")
