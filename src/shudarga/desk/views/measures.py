"""A measure: how it stands and why, who is in charge, what was done; and a person's word on its figures."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from shudarga.desk import measure_page
from shudarga.desk.boards import period_of, who_of
from shudarga.desk.forms.measures import AssignForm, JudgeForm, NotApplicableForm
from shudarga.desk.place import person, take_in_hand
from shudarga.desk.views.plans import visible_plan
from shudarga.fulfilment import outcome_wording
from shudarga.fulfilment.actions.judge import confirm_figure, override_figure, withdraw_judgement
from shudarga.fulfilment.figures import figures_of_measure, scale_of
from shudarga.fulfilment.gather import CriterionStanding, MeasureStanding, standing_of_measure
from shudarga.fulfilment.permissions import check_may_judge
from shudarga.history.queries import events_of_plan
from shudarga.lib import clock
from shudarga.organisations.permissions import Denied, allows
from shudarga.plans.actions.change_plan import assign, mark_not_applicable
from shudarga.plans.models import Assignment, Criterion, Measure
from shudarga.plans.permissions import check_may_change_plan, check_may_mark_not_applicable
from shudarga.plans.queries import measures_visible_to, with_neighbours
from shudarga.records.models import Record
from shudarga.records.permissions import check_may_record
from shudarga.records.queries import records_of_measure, with_details

TIMELINE = 40
"""Records on a measure's page; the list of all records holds the rest."""


def visible_measure(request: HttpRequest, plan_id: int, measure_id: int) -> Measure:
    """The measure, with its neighbours' keys; its plan is in hand from here on."""
    measures = with_neighbours(measures_visible_to(person(request)))
    measure = get_object_or_404(measures, pk=measure_id, plan_id=plan_id)
    take_in_hand(request, measure.plan)
    return measure


def visible_assignment(request: HttpRequest, plan_id: int, measure_id: int) -> Assignment:
    """The measure as it was given to the plan's own body."""
    measure = visible_measure(request, plan_id, measure_id)
    assignment = get_object_or_404(
        Assignment.objects.select_related("unit", "person", "body"), measure=measure, body=measure.plan.body
    )
    assignment.measure = measure
    return assignment


@require_safe
def measure_detail(request: HttpRequest, plan_id: int, measure_id: int) -> HttpResponse:
    """How it stands, why, and what was done. Ten statements at most."""
    measure = visible_measure(request, plan_id, measure_id)
    standing = standing_of_measure(measure, measure.plan.body, clock.today())
    if standing is None:
        raise Http404
    records = list(with_details_of_proof(measure)[: TIMELINE + 1])
    return render(request, "desk/measure/detail.html", detail_context(request, measure, standing, records))


def with_details_of_proof(measure: Measure) -> Any:
    """The measure's records with their proof; what else they count for is told on their own pages."""
    return with_details(records_of_measure(measure, measure.plan.body), links=False)


def detail_context(
    request: HttpRequest, measure: Measure, standing: MeasureStanding, records: list[Record]
) -> dict[str, Any]:
    """What the page shows."""
    user, plan = person(request), measure.plan
    figures = figures_of_measure(standing, scale_of(plan))
    return {
        "plan": plan,
        "measure": measure,
        "goal": measure.goal,
        "assignment": standing.assignment,
        "period": period_of(measure),
        "who": who_of(figures),
        "state": figures.outcome.state,
        "share": figures.outcome.share,
        "percent": outcome_wording.short(figures.outcome),
        "how": outcome_wording.sentences(figures.outcome),
        "cards": [measure_page.criterion_card(entry, plan.pk) for entry in standing.criteria],
        "entries": measure_page.entries(records[:TIMELINE]),
        "more": len(records) > TIMELINE,
        "may_record": allows(check_may_record, user, plan.body),
        "may_assign": allows(check_may_change_plan, user, plan),
        "may_judge": allows(check_may_judge, user, plan.body),
        "may_excuse": allows(check_may_mark_not_applicable, user, plan.body),
    }


@require_http_methods(["GET", "HEAD", "POST"])
def measure_assign(request: HttpRequest, plan_id: int, measure_id: int) -> HttpResponse:
    """Which unit and who is in charge."""
    assignment = visible_assignment(request, plan_id, measure_id)
    check_may_change_plan(person(request), assignment.measure.plan)
    form = AssignForm(request.POST or None, assignment=assignment, today=clock.today())
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        assign(by=person(request), assignment=assignment, unit=data["unit"], person=data["person"], now=timezone.now())
        messages.success(request, _("Kept who is in charge."))
        return redirect("desk:measure_detail", plan_id, measure_id)
    return render(request, "desk/measure/assign.html", {"measure": assignment.measure, "form": form})


@require_http_methods(["GET", "HEAD", "POST"])
def measure_not_applicable(request: HttpRequest, plan_id: int, measure_id: int) -> HttpResponse:
    """Say with a reason that the measure does not apply, or that it applies again."""
    assignment = visible_assignment(request, plan_id, measure_id)
    check_may_mark_not_applicable(person(request), assignment.body)
    applies_again = request.POST.get("act") == "applies"
    form = NotApplicableForm(None if applies_again else request.POST or None)
    if request.method == "POST" and (applies_again or form.is_valid()):
        reason = "" if applies_again else form.cleaned_data["reason"]
        mark_not_applicable(by=person(request), assignment=assignment, reason=reason, now=timezone.now())
        messages.success(request, _("The measure applies again.") if applies_again else _("Kept as not applicable."))
        return redirect("desk:measure_detail", plan_id, measure_id)
    context = {"measure": assignment.measure, "assignment": assignment, "form": form}
    return render(request, "desk/measure/not_applicable.html", context)


@require_safe
def measure_history(request: HttpRequest, plan_id: int, measure_id: int) -> HttpResponse:
    """What happened to the measure, who is in charge of it, its criteria and its records, newest first."""
    measure = visible_measure(request, plan_id, measure_id)
    page = Paginator(events_of_measure(measure), 50).get_page(request.GET.get("page"))
    return render(request, "desk/measure/history.html", {"measure": measure, "page": page})


def events_of_measure(measure: Measure) -> Any:
    """Events of the plan whose subject hangs on the measure."""
    subjects: list[tuple[type[Any], Any]] = [
        (Measure, [measure.pk]),
        (Criterion, Criterion.objects.filter(measure=measure).values("pk")),
        (Assignment, Assignment.objects.filter(measure=measure).values("pk")),
        (Record, Record.objects.filter(links__criterion__measure=measure).values("pk")),
    ]
    theirs = Q()
    for model, keys in subjects:
        theirs |= Q(subject_type=model._meta.label, subject_id__in=keys)
    return events_of_plan(measure.plan).filter(theirs)


@require_http_methods(["GET", "HEAD", "POST"])
def judge(request: HttpRequest, plan_id: int, criterion_id: int) -> HttpResponse:
    """Confirm the computed figure, put another beside it with a reason, or go back to it."""
    plan = visible_plan(request, plan_id)
    criterion = get_object_or_404(Criterion.objects.select_related("measure"), pk=criterion_id, measure__plan=plan)
    criterion.measure.plan = plan
    check_may_judge(person(request), plan.body)
    standing = standing_of_criterion(criterion)
    form = JudgeForm(request.POST if request.POST.get("act") == "override" else None, initial=seen_now(standing))
    if request.method == "POST" and judged(request, standing, form):
        return redirect("desk:measure_detail", plan_id, criterion.measure_id)
    card = measure_page.criterion_card(standing, plan_id)
    return render(request, "desk/measure/judge.html", {"measure": criterion.measure, "card": card, "form": form})


def seen_now(standing: CriterionStanding) -> dict[str, str]:
    """The figure that a fresh form shows."""
    return {"seen": measure_page.computed_key(standing.result)}


def standing_of_criterion(criterion: Criterion) -> CriterionStanding:
    """The criterion held against what was done; 404 where it is out of use."""
    standing = standing_of_measure(criterion.measure, criterion.measure.plan.body, clock.today())
    for entry in standing.criteria if standing else ():
        if entry.criterion.pk == criterion.pk:
            entry.criterion.measure = criterion.measure
            return entry
    raise Http404


def judged(request: HttpRequest, standing: CriterionStanding, form: JudgeForm) -> bool:
    """Do what was asked; False where the form comes back with its faults."""
    criterion, result = standing.criterion, standing.result
    plan, act = criterion.measure.plan, request.POST.get("act")
    place: dict[str, Any] = {"by": person(request), "criterion": criterion, "body": plan.body, "plan": plan}
    if act == "withdraw":
        withdraw_judgement(**place, now=timezone.now())
        messages.success(request, _("The computed figure is shown again."))
        return True
    if request.POST.get("seen", "") != measure_page.computed_key(result):
        messages.warning(request, _("The computed figure has changed since you opened the page. Look at it once more."))
        return False
    if act == "confirm":
        confirm_figure(**place, result=result, now=timezone.now())
        messages.success(request, _("Figure confirmed."))
        return True
    if act != "override":
        raise Denied(_("This is not something that can be done with a figure."))
    return overridden(form, place, standing, request)


def overridden(form: JudgeForm, place: dict[str, Any], standing: CriterionStanding, request: HttpRequest) -> bool:
    """Put another figure beside the computed one."""
    if not form.is_valid():
        return False
    data = form.cleaned_data
    try:
        override_figure(
            **place, result=standing.result, percent=data["percent"], reason=data["reason"], now=timezone.now()
        )
    except ValidationError as error:
        form.add_error(None, error)
        return False
    messages.success(request, _("Your figure is shown; the computed one stays beside it."))
    return True
