"""A report's steps: begin, approve, send, take back."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from shudarga.desk.forms.reports import ReasonForm
from shudarga.desk.place import person
from shudarga.desk.report_page import SHOWN, finding_rows
from shudarga.desk.views.reports import visible_round
from shudarga.lib import clock
from shudarga.organisations.permissions import Denied
from shudarga.plans.models import Round
from shudarga.reports.actions.move_report import ReportIncomplete, approve_round, move_report
from shudarga.reports.actions.write_report import start_report
from shudarga.reports.checks import blocking
from shudarga.reports.permissions import check_may_move_report, check_may_write_report
from shudarga.reports.policies import check_may_move
from shudarga.reports.queries import report_of
from shudarga.reports.sheet import sheet_of
from shudarga.reports.states import TRANSITIONS


@require_POST
def report_begin(request: HttpRequest, plan_id: int, round_id: int) -> HttpResponse:
    """Begin the report, so that others see that somebody is at it."""
    found, _rounds = visible_round(request, plan_id, round_id)
    check_may_write_report(person(request), found.plan.body)
    start_report(by=person(request), round=found, body=found.plan.body, now=clock.now())
    return redirect("desk:report_detail", plan_id, round_id)


@require_http_methods(["GET", "HEAD", "POST"])
def report_move(request: HttpRequest, plan_id: int, round_id: int, act: str) -> HttpResponse:
    """Ask, then take the step. A step that something blocks shows what, and nothing happens."""
    if act not in {step.act for step in TRANSITIONS}:
        raise Http404
    found, _rounds = visible_round(request, plan_id, round_id)
    body = found.plan.body
    check_may_move_report(person(request), body, act)
    report = report_of(found, body)
    if report is not None:
        check_may_move(report, act)
    elif act != "approve":
        raise Denied(_("Nobody has begun this report yet."))
    form = ReasonForm(request.POST or None) if act == "take_back" else None
    if request.method == "POST" and (form is None or form.is_valid()):
        try:
            take(request, found, act, form.cleaned_data["reason"] if form else "")
        except ReportIncomplete:
            return ask(request, found, act, form)
        except ValidationError as error:
            assert form is not None  # noqa: S101 - only taking back has a reason
            form.add_error("reason", error)
            return ask(request, found, act, form)
        messages.success(request, TOLD[act]())
        return redirect("desk:report_detail", plan_id, round_id)
    return ask(request, found, act, form)


TOLD = {
    "approve": lambda: _("The report is approved. What it says is frozen."),
    "submit": lambda: _("The report is sent."),
    "take_back": lambda: _("The report is taken back and can be changed."),
}


def take(request: HttpRequest, found: Round, act: str, reason: str) -> None:
    """The step itself."""
    user, now, today, body = person(request), clock.now(), clock.today(), found.plan.body
    if act == "approve":
        approve_round(by=user, round=found, body=body, today=today, now=now)
    else:
        report = report_of(found, body)
        assert report is not None  # noqa: S101 - asked before
        move_report(by=user, report=report, act=act, today=today, now=now, reason=reason)


def ask(request: HttpRequest, found: Round, act: str, form: ReasonForm | None) -> HttpResponse:
    """The question as a page; before approving, with what blocks it."""
    context: dict[str, Any] = {"plan": found.plan, "round": found, "act": act, "form": form}
    if act == "approve":
        sheet = sheet_of(found, found.plan.body, clock.today(), get_language() or "mn")
        errors = blocking(sheet.findings)
        context |= {"finding_rows": finding_rows(sheet, errors[:SHOWN]), "more_findings": len(errors[SHOWN:])}
    return render(request, "desk/report/move.html", context)
