"""Start a report and write in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from shudarga.accounts.models import User
from shudarga.history.changes import Changes, changes_between
from shudarga.history.recording import record_event
from shudarga.organisations.models import Body
from shudarga.plans.models import Measure, Round
from shudarga.reports.models import Report, ReportItem
from shudarga.reports.policies import check_is_draft


@dataclass(frozen=True, slots=True)
class ItemTerms:
    """What a person writes about a measure; an empty account stands for the proposed one."""

    account: str
    remark: str


@transaction.atomic
def start_report(*, by: User, round: Round, body: Body, now: datetime) -> Report:  # noqa: A002 - the field's word
    """The body's report for the round, begun where there is none."""
    report, begun = Report.objects.get_or_create(round=round, body=body, defaults={"started_at": now, "started_by": by})
    if begun:
        record_event(by=by, verb="report.started", subject=report, body=body, plan=round.plan, at=now)
    return report


@transaction.atomic
def write_items(*, by: User, report: Report, items: Mapping[Measure, ItemTerms], now: datetime) -> None:
    """Keep accounts and remarks; what did not change makes no event."""
    check_is_draft(report)
    kept = {item.measure_id: item for item in report.items.filter(measure__in=list(items))}
    changes: Changes = {}
    rows = []
    for measure, terms in items.items():
        row = kept.get(measure.pk) or ReportItem(report=report, measure=measure)
        fresh = {"account": terms.account.strip(), "remark": terms.remark.strip()}
        found = changes_between({"account": row.account, "remark": row.remark}, fresh)
        if not found:
            continue
        changes |= {f"{measure.number} {name}": change for name, change in found.items()}
        row.account, row.remark, row.changed_at, row.changed_by = fresh["account"], fresh["remark"], now, by
        rows.append(row)
    if rows:
        ReportItem.objects.bulk_create(
            rows,
            update_conflicts=True,
            unique_fields=["report", "measure"],
            update_fields=["account", "remark", "changed_at", "changed_by"],
        )
        plan = report.round.plan
        record_event(by=by, verb="report.written", subject=report, changes=changes, body=report.body, plan=plan, at=now)
