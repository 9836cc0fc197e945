"""Start a report and write in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Literal

from django.db import transaction

from shudarga.accounts.models import User
from shudarga.history.changes import Changes, changes_between
from shudarga.history.recording import record_event
from shudarga.organisations.models import Body
from shudarga.plans.models import Measure, Round
from shudarga.reports.fingerprints import NOTHING, Seen, fingerprint
from shudarga.reports.merging import merge, merge_account
from shudarga.reports.models import Report, ReportItem
from shudarga.reports.policies import check_is_draft
from shudarga.reports.queries import report_of


@dataclass(frozen=True, slots=True)
class ItemTerms:
    """What a person typed about a measure; an empty account, or the proposal itself, stands for the proposed one.

    `proposal` is the one that stands now, `seen` what the person had before them.
    """

    account: str
    remark: str
    proposal: str = ""
    seen: Seen = field(default_factory=Seen)

    def says_something(self) -> bool:
        """Whether it says anything where nothing is kept yet: something else than the proposal."""
        seen = replace(self.seen, account=NOTHING, remark=NOTHING)
        return bool(merge_account("", self.account, seen, self.proposal).text or merge("", self.remark, NOTHING).text)


@dataclass(frozen=True, slots=True)
class Conflict:
    """A text that somebody else wrote meanwhile; it stands, and what was typed is not kept until a person decides."""

    measure: Measure
    field: Literal["account", "remark"]
    kept: str
    by: User | None
    at: datetime


@transaction.atomic
def start_report(*, by: User, round: Round, body: Body, now: datetime) -> Report:  # noqa: A002 - the field's word
    """The body's report for the round, begun where there is none."""
    report, begun = Report.objects.get_or_create(round=round, body=body, defaults={"started_at": now, "started_by": by})
    if begun:
        record_event(by=by, verb="report.started", subject=report, body=body, plan=round.plan, at=now)
    return report


@transaction.atomic
def write_round(
    *,
    by: User,
    round: Round,  # noqa: A002
    body: Body,
    items: Mapping[Measure, ItemTerms],
    now: datetime,
) -> list[Conflict]:
    """Write in the body's report for a round; it is begun by its first words, and by nothing less."""
    report = report_of(round, body)
    if report is None:
        if not any(terms.says_something() for terms in items.values()):
            return []
        report = start_report(by=by, round=round, body=body, now=now)
    return write_items(by=by, report=report, items=items, now=now)


@transaction.atomic
def write_items(*, by: User, report: Report, items: Mapping[Measure, ItemTerms], now: datetime) -> list[Conflict]:
    """Keep accounts and remarks; what did not change makes no event. Returns what another wrote meanwhile."""
    locked = Report.objects.select_for_update(of=("self",)).select_related("round__plan", "body").get(pk=report.pk)
    check_is_draft(locked)
    kept = {item.measure_id: item for item in locked.items.filter(measure__in=list(items)).select_related("changed_by")}
    changes: Changes = {}
    rows: list[ReportItem] = []
    conflicts: list[Conflict] = []
    for measure, terms in items.items():
        row = kept.get(measure.pk) or ReportItem(report=locked, measure=measure)
        found, clashes = put_terms(row, terms)
        conflicts += [Conflict(measure, name, getattr(row, name), row.changed_by, row.changed_at) for name in clashes]
        if found:
            changes |= {f"{measure.number} {name}".strip(): change for name, change in found.items()}
            rows.append(row)
    if rows:
        keep_rows(rows, by, now)
        plan = locked.round.plan
        record_event(by=by, verb="report.written", subject=locked, changes=changes, body=locked.body, plan=plan, at=now)
    return conflicts


def put_terms(row: ReportItem, terms: ItemTerms) -> tuple[Changes, list[Literal["account", "remark"]]]:
    """Put into the row what may be put; what changed, and the fields of which another wrote meanwhile."""
    seen = terms.seen if row.pk else replace(terms.seen, account=NOTHING, remark=NOTHING)
    account = merge_account(row.account, terms.account, seen, terms.proposal)
    remark = merge(row.remark, terms.remark, seen.remark)
    fresh = {"account": account.text, "remark": remark.text}
    changes = changes_between({"account": row.account, "remark": row.remark}, fresh)
    row.account, row.remark = account.text, remark.text
    if "account" in changes:
        row.proposal = (seen.proposal or fingerprint(terms.proposal)) if row.account else ""
    clashes: list[Literal["account", "remark"]] = []
    if account.conflict:
        clashes.append("account")
    if remark.conflict:
        clashes.append("remark")
    return changes, clashes


def keep_rows(rows: list[ReportItem], by: User, now: datetime) -> None:
    """All changed rows in one statement."""
    for row in rows:
        row.changed_at, row.changed_by = now, by
    ReportItem.objects.bulk_create(
        rows,
        update_conflicts=True,
        unique_fields=["report", "measure"],
        update_fields=["account", "remark", "proposal", "changed_at", "changed_by"],
    )
