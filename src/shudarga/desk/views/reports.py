"""The report of a round: what it says, and what people write in it."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, datetime
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from shudarga.accounts.actions.drop_draft import drop_draft
from shudarga.accounts.actions.keep_draft import DraftRefused, keep_draft
from shudarga.accounts.models import User
from shudarga.desk.forms.reports import ReportForm, keys_in, with_choice
from shudarga.desk.place import person, plan_in_hand
from shudarga.desk.report_page import report_context
from shudarga.desk.views.plans import visible_plan
from shudarga.lib import clock
from shudarga.organisations.permissions import allows
from shudarga.plans.models import Measure, Round
from shudarga.plans.permissions import check_may_change_plan
from shudarga.plans.queries import round_to_report
from shudarga.reports.actions.write_report import Conflict, write_round
from shudarga.reports.permissions import check_may_write_report
from shudarga.reports.policies import check_is_draft
from shudarga.reports.sheet import Sheet, sheet_of


def visible_round(request: HttpRequest, plan_id: int, round_id: int) -> tuple[Round, list[Round]]:
    """The round, and all of its plan; 404 where the person may not see the plan."""
    plan = visible_plan(request, plan_id)
    rounds = list(plan.rounds.all())
    found = next((entry for entry in rounds if entry.pk == round_id), None)
    if found is None:
        raise Http404
    found.plan = plan
    return found, rounds


@require_safe
def report(request: HttpRequest) -> HttpResponse:
    """Lead on to the report that is due next, of the plan in hand."""
    plan = plan_in_hand(request)
    if plan is None:
        return redirect("desk:plan_list")
    found = round_to_report(plan, clock.today())
    if found is None:
        may_change = allows(check_may_change_plan, person(request), plan)
        return render(request, "desk/report/no_round.html", {"plan": plan, "may_change": may_change})
    return redirect("desk:report_detail", plan.pk, found.pk)


@require_http_methods(["GET", "HEAD", "POST"])
def report_detail(request: HttpRequest, plan_id: int, round_id: int) -> HttpResponse:
    """Read the report and write in it. Fifteen statements to read it, whatever the plan's length."""
    found, rounds = visible_round(request, plan_id, round_id)
    today = clock.today()
    sheet = sheet_of(found, found.plan.body, today, get_language() or "mn")
    if request.method != "POST":
        return render(request, "desk/report/detail.html", report_context(request, sheet, rounds, today))
    check_may_write_report(person(request), sheet.body)
    if sheet.report:
        check_is_draft(sheet.report)
    typed = with_choice(request.POST.dict(), sheet)
    form = ReportForm(sheet, keys_in(typed), typed)
    conflicts = keep(person(request), sheet, form, clock.now()) if form.is_valid() else []
    if form.is_valid() and not conflicts:
        return kept(request, sheet)
    return again(request, sheet, rounds, today, typed, conflicts)


def keep(user: User, sheet: Sheet, form: ReportForm, now: datetime) -> list[Conflict]:
    """Write what was typed; returns what another wrote meanwhile."""
    measures: dict[int, Measure] = sheet.round.plan.measures.in_bulk(form.keys)
    items = {measures[key]: terms for key, terms in form.terms().items() if key in measures}
    return write_round(by=user, round=sheet.round, body=sheet.body, items=items, now=now)


def kept(request: HttpRequest, sheet: Sheet) -> HttpResponse:
    """What was half-typed is whole now; the same page again, with what stands there."""
    drop_draft(by=person(request), key=request.POST.get("draft", "")[:120] or "report")
    messages.success(request, _("What you wrote is kept."))
    query = f"?{request.GET.urlencode()}" if request.GET else ""
    return redirect(reverse("desk:report_detail", args=[sheet.round.plan_id, sheet.round.pk]) + query)


def again(
    request: HttpRequest,
    sheet: Sheet,
    rounds: list[Round],
    today: date,
    typed: dict[str, Any],
    conflicts: list[Conflict],
) -> HttpResponse:
    """The page with what was typed, beside what another wrote meanwhile."""
    fresh = sheet_of(sheet.round, sheet.body, today, get_language() or "mn")
    if conflicts:
        clashing = {f"{name}-{conflict.measure.pk}" for conflict in conflicts for name in ("account", "remark")}
        typed = {name: text for name, text in typed.items() if name in clashing}
    context = report_context(request, fresh, rounds, today, typed=typed, conflicts=conflicts)
    if conflicts:
        keep_half_typed(person(request), context)
    return render(request, "desk/report/detail.html", context)


def keep_half_typed(user: User, context: dict[str, Any]) -> None:
    """The page shows now what the other wrote, so the draft is one that has seen it; it is not lost if the page is."""
    fields = [
        field for line in context["lines"] for field in (line.seen, line.account, line.remark) if field is not None
    ]
    texts = {field.html_name: [str(field.value() or "").replace("\r\n", "\n")] for field in fields}
    now = clock.now()
    with suppress(DraftRefused):
        keep_draft(by=user, key=context["draft_key"], data={"fields": texts, "at": now.isoformat()}, at=now)
