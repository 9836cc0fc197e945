"""The plan: its list, its board, its settings, its history, its document."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from shudarga.desk.boards import count_states, goal_rows
from shudarga.desk.downloads import document_response
from shudarga.desk.filters import BoardFilter
from shudarga.desk.forms.plans import PlanSettingsForm
from shudarga.desk.place import person, plan_in_hand, take_in_hand
from shudarga.documents.gather import plan_document
from shudarga.fulfilment import outcome_wording
from shudarga.fulfilment.figures import figures_of
from shudarga.fulfilment.gather import standing_of_plan
from shudarga.history.queries import events_of_plan
from shudarga.lib import clock
from shudarga.organisations.permissions import allows
from shudarga.plans.actions.change_plan import change_plan
from shudarga.plans.models import Plan
from shudarga.plans.permissions import check_may_change_plan, plans_somewhere
from shudarga.plans.queries import plans_visible_to
from shudarga.records.permissions import check_may_record

PAGE = 100
"""Measures on one page of the board; the two sample plans have 17 and 19."""


def visible_plan(request: HttpRequest, plan_id: int) -> Plan:
    """The plan, in hand from here on; 404 where the person may not see it."""
    plan = get_object_or_404(plans_visible_to(person(request)), pk=plan_id)
    take_in_hand(request, plan)
    return plan


@require_safe
def plan(request: HttpRequest) -> HttpResponse:
    """Lead on to the plan in hand."""
    found = plan_in_hand(request)
    return redirect("desk:plan_board", found.pk) if found else redirect("desk:plan_list")


@require_safe
def plan_list(request: HttpRequest) -> HttpResponse:
    """All plans that the person may see."""
    page = Paginator(plans_visible_to(person(request)), 50).get_page(request.GET.get("page"))
    return render(request, "desk/plan_list.html", {"page": page, "may_plan": plans_somewhere(person(request))})


@require_safe
def plan_board(request: HttpRequest, plan_id: int) -> HttpResponse:
    """The table everyone knows, with live progress. Eight statements, whatever the plan's length."""
    found = visible_plan(request, plan_id)
    figures = figures_of(standing_of_plan(found, found.body, clock.today()))
    narrowed = BoardFilter.of(request.GET, figures)
    page = Paginator(narrowed.measures, PAGE).get_page(request.GET.get("page"))
    context = {
        "plan": found,
        "goals": goal_rows(figures, page.object_list),
        "page": page,
        "narrowed": narrowed,
        "states": count_states(figures),
        "total": len(figures.measures),
        "share": figures.outcome.share,
        "percent": outcome_wording.short(figures.outcome),
        "how": outcome_wording.sentences(figures.outcome),
        "may_record": allows(check_may_record, person(request), found.body),
        "may_change": allows(check_may_change_plan, person(request), found),
    }
    return render(request, "desk/plan_board.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def plan_settings(request: HttpRequest, plan_id: int) -> HttpResponse:
    """Rounds, rating scale, pooling, and what “regularly” means."""
    found = visible_plan(request, plan_id)
    check_may_change_plan(person(request), found)
    form = PlanSettingsForm(request.POST or None, plan=found)
    if request.method == "POST" and form.is_valid():
        try:
            change_plan(by=person(request), plan=found, now=timezone.now(), **form.terms())
        except ValidationError as error:
            form.add_error(None, error)
        else:
            messages.success(request, _("The plan's settings are kept."))
            return redirect("desk:plan_board", found.pk)
    return render(request, "desk/plan_settings.html", {"plan": found, "form": form})


@require_safe
def plan_history(request: HttpRequest, plan_id: int) -> HttpResponse:
    """Who did what in this plan, newest first."""
    found = visible_plan(request, plan_id)
    page = Paginator(events_of_plan(found), 50).get_page(request.GET.get("page"))
    return render(request, "desk/plan_history.html", {"plan": found, "page": page})


@require_safe
def plan_file(request: HttpRequest, plan_id: int, form: str) -> FileResponse:
    """The plan as an official document."""
    found = visible_plan(request, plan_id)
    if form not in {"docx", "xlsx", "pdf"}:
        raise Http404
    return document_response(plan_document(found), form)
