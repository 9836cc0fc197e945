"""One page of a report: which measures it shows, what is missing, and the words around them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from shudarga.accounts.models import User
from shudarga.desk.filters import Choice
from shudarga.desk.forms.reports import ReportForm
from shudarga.desk.report_lines import FindingRow, lines_of
from shudarga.desk.templatetags.desk import day
from shudarga.history.queries import events_for
from shudarga.organisations.permissions import allows
from shudarga.plans.models import Round
from shudarga.reports.actions.write_report import Conflict
from shudarga.reports.checks import blocking
from shudarga.reports.content import MeasureLine, day_of
from shudarga.reports.findings import ReportFinding
from shudarga.reports.permissions import check_may_move_report, check_may_write_report
from shudarga.reports.sheet import Sheet
from shudarga.reports.states import TRANSITIONS

PAGE = 25
"""Measures on one page; the two sample plans have 17 and 19."""
SHOWN = 12
"""Findings listed at the head; a link leads to the rest."""
STEPS = ("report.approve", "report.submit", "report.take_back")


def report_context(
    request: HttpRequest,
    sheet: Sheet,
    rounds: list[Round],
    today: date,
    *,
    typed: dict[str, Any] | None = None,
    conflicts: Iterable[Conflict] = (),
) -> dict[str, Any]:
    """All that the page shows. `typed` is what was sent and could not be kept as it was."""
    user: User = request.user  # type: ignore[assignment]
    clashes = list(conflicts)
    show = "missing" if request.GET.get("show") == "missing" and not sheet.is_frozen else ""
    page = Paginator(chosen(sheet, show), PAGE).get_page(request.GET.get("page"))
    may_write = not sheet.is_frozen and allows(check_may_write_report, user, sheet.body)
    form = form_of(sheet, page.object_list, typed, clashes) if may_write else None
    shown = shown_lines(sheet, page.object_list, form)
    return {
        "plan": sheet.round.plan,
        "round": sheet.round,
        "sheet": sheet,
        "content": sheet.content,
        "today": today,
        "due_words": day(sheet.round.due),
        "as_of_words": day(day_of(sheet.content.as_of)),
        "share": Decimal(sheet.content.percent) / 100 if sheet.content.percent else None,
        "percent": f"{sheet.content.percent} %" if sheet.content.percent else "–",
        "states": list(sheet.content.counts.items()),
        "rounds": round_tabs(rounds, sheet.round),
        "choices": choices(sheet, show),
        "clashes": clashes,
        "show": show,
        "page": page,
        "form": form,
        "lines": lines_of(sheet, shown, form, clashes),
        "draft_key": f"report/{sheet.round.pk}/{show or page.number}",
        "may_write": may_write,
        "moves": moves_of(sheet, user),
        "events": moves_made(sheet),
        **missing(sheet, show, page.number),
    }


def chosen(sheet: Sheet, show: str) -> list[MeasureLine]:
    """The measures that are asked for."""
    lines = sheet.content.measures()
    if show != "missing":
        return lines
    keys = {finding.measure for finding in sheet.findings}
    return [line for line in lines if line.measure in keys]


def form_of(
    sheet: Sheet, lines: Iterable[MeasureLine], typed: dict[str, Any] | None, conflicts: list[Conflict]
) -> ReportForm:
    """Fields for the page; with what was typed, also for measures that no longer stand on it.

    Where another wrote meanwhile, the person has seen their words now: sending again decides.
    """
    keys = [line.measure for line in lines]
    if typed is None:
        return ReportForm(sheet, keys)
    asked = {conflict.measure.pk for conflict in conflicts}
    sent = [line.measure for line in sheet.content.measures() if f"account-{line.measure}" in typed]
    plain = ReportForm(sheet, dict.fromkeys([*keys, *sent]))
    data = {name: plain[name].initial for name in plain.fields} | typed
    data |= {f"seen-{key}": plain.token(key) for key in asked}
    return ReportForm(sheet, plain.keys, data)


def shown_lines(sheet: Sheet, lines: Iterable[MeasureLine], form: ReportForm | None) -> list[MeasureLine]:
    """Those of the page, and those for which the form has something to say."""
    keys = {line.measure for line in lines}
    if form is not None and form.is_bound:
        keys |= set(form.keys)
    return [line for line in sheet.content.measures() if line.measure in keys]


def missing(sheet: Sheet, show: str, number: int) -> dict[str, Any]:
    """What is missing: a sentence that counts, and the findings with the way to their measures."""
    total = len(sheet.content.measures())
    lacking = sum(1 for finding in sheet.findings if finding.code == "no_account")
    return {
        "finding_rows": finding_rows(sheet, sheet.findings[:SHOWN], 0 if show else number),
        "more_findings": max(0, len(sheet.findings) - SHOWN),
        "blocking": len(blocking(sheet.findings)),
        "lacking": lacking,
        "total": total,
        "lacking_words": lacking_words(lacking, total),
    }


def finding_rows(sheet: Sheet, findings: Iterable[ReportFinding], number: int = 0) -> list[FindingRow]:
    """Findings with the way to their measures; `number` is the page that is shown, 0 for another one."""
    pages = {line.measure: at // PAGE + 1 for at, line in enumerate(sheet.content.measures())}
    here = reverse("desk:report_detail", args=[sheet.round.plan_id, sheet.round.pk])
    rows = []
    for finding in findings:
        at = pages.get(finding.measure or 0, 0)
        start = "" if at == number else f"{here}?page={at}"
        place = _("Measure %(number)s") % {"number": finding.number} if finding.number else ""
        url = f"{start}#measure-{finding.measure}" if at else ""
        rows.append(FindingRow(finding.severity, finding.message, place, url))
    return rows


def lacking_words(lacking: int, total: int) -> str:
    """ "3 of 17 measures lack an account", or that none does."""
    if not lacking:
        return _("Every measure has its account.")
    words = ngettext(
        "%(lacking)s of %(total)s measures lacks an account.",
        "%(lacking)s of %(total)s measures lack an account.",
        lacking,
    )
    return words % {"lacking": lacking, "total": total}


def choices(sheet: Sheet, show: str) -> list[Choice]:
    """All measures, or only those that miss something."""
    number = len({finding.measure for finding in sheet.findings} - {None})
    if sheet.is_frozen or not number:
        return []
    return [
        Choice(_("All measures"), "?", not show, len(sheet.content.measures())),
        Choice(_("Only what is missing"), "?show=missing", show == "missing", number, "alert"),
    ]


def round_tabs(rounds: list[Round], current: Round) -> list[Choice]:
    """The plan's rounds side by side."""
    return [
        Choice(entry.name, reverse("desk:report_detail", args=[entry.plan_id, entry.pk]), entry.pk == current.pk)
        for entry in rounds
    ]


def moves_of(sheet: Sheet, user: User) -> list[str]:
    """The steps that the state and the person's roles allow; a report that nobody began can be approved as it is."""
    state = sheet.state or "draft"
    return [
        step.act
        for step in TRANSITIONS
        if state in step.sources and allows(check_may_move_report, user, sheet.body, step.act)
    ]


def moves_made(sheet: Sheet) -> list[dict[str, Any]]:
    """The report's way so far, newest first, as the time line takes it. One statement."""
    if sheet.report is None:
        return []
    return [
        {
            "date": f"{timezone.localtime(event.at):%Y.%m.%d %H:%M}",
            "title": event.wording,
            "note": event.actor_name,
            "text": event.note if event.verb == "report.take_back" else "",
        }
        for event in events_for(sheet.report).filter(verb__in=STEPS)[:20]
    ]
