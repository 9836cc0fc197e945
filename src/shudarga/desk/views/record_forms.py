"""Recording what was done: choosing the measure, the form, and correcting what was recorded."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from shudarga.accounts.models import User
from shudarga.desk.boards import due_soon, late, measure_row
from shudarga.desk.forms.records import RecordForm
from shudarga.desk.place import person, plan_in_hand, take_in_hand
from shudarga.desk.received import Received, done_with, keep_received, receive, waiting
from shudarga.desk.views.plans import visible_plan
from shudarga.desk.views.records import visible_record
from shudarga.fulfilment.figures import figures_of
from shudarga.fulfilment.gather import standing_of_plan
from shudarga.lib import clock
from shudarga.organisations.queries import own_unit
from shudarga.plans.models import Criterion, Plan
from shudarga.plans.queries import open_criteria
from shudarga.records.actions.add_record import add_record
from shudarga.records.actions.change_record import change_record
from shudarga.records.models import Record
from shudarga.records.permissions import check_may_change_record, check_may_record
from shudarga.records.policies import check_is_standing
from shudarga.records.queries import last_wholes, plan_of_record
from shudarga.records.wording import stored_links

ADD_MEASURE = "add_measure"


@require_safe
def record_add_any(request: HttpRequest) -> HttpResponse:
    """The round ＋: choose the measure of the plan in hand first."""
    plan = plan_in_hand(request)
    if plan is None:
        return redirect("desk:plan_list")
    take_in_hand(request, plan)
    check_may_record(person(request), plan.body)
    return choose_measure(request, plan)


def choose_measure(request: HttpRequest, plan: Plan) -> HttpResponse:
    """All measures, those that wait for work first."""
    today = clock.today()
    figures = figures_of(standing_of_plan(plan, plan.body, today))
    first = [*late(figures), *due_soon(figures, today)]
    urgent = {entry.standing.measure.pk for entry in first}
    groups = [
        (_("Waiting for work"), [measure_row(entry) for entry in first]),
        (
            _("All other measures") if first else _("All measures"),
            [measure_row(entry) for entry in figures.measures if entry.standing.measure.pk not in urgent],
        ),
    ]
    context = {"plan": plan, "groups": [group for group in groups if group[1]], "total": len(figures.measures)}
    return render(request, "desk/record/choose.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def record_add(request: HttpRequest, plan_id: int) -> HttpResponse:
    """The form; without a measure, the choice of one. A sending that arrived before only corrects its record."""
    plan = visible_plan(request, plan_id)
    user, now = person(request), timezone.now()
    check_may_record(user, plan.body)
    criteria = criteria_of(plan, asked_measures(request))
    if not criteria:
        return choose_measure(request, plan)
    key = f"record/{plan.pk}/{criteria[0].measure_id}"
    received = receive(request, user, key, now) if request.method == "POST" else waiting(user, key)
    form = record_form(request, plan, criteria, received)
    if is_sent(request) and form.is_valid() and (record := recorded(form, user, now)):
        done_with(received)
        tell_recorded(request, record, criteria[0])
        return redirect("desk:measure_detail", plan.pk, criteria[0].measure_id)
    return form_page(request, form, now)


def is_sent(request: HttpRequest) -> bool:
    """Whether the form is to be taken; it may also ask for the criteria of another measure only."""
    return request.method == "POST" and request.POST.get("act") != ADD_MEASURE


def asked_measures(request: HttpRequest) -> list[int]:
    """The measures whose criteria the form shows: the main one first, then those added."""
    query = request.POST if request.method == "POST" else request.GET
    asked = [*query.getlist("measure"), query.get("more", "") if query.get("act") == ADD_MEASURE else ""]
    return list(dict.fromkeys(int(key) for key in asked if key.isascii() and key.isdecimal() and len(key) < 16))  # noqa: PLR2004


def criteria_of(plan: Plan, measures: Sequence[int]) -> list[Criterion]:
    """The open criteria of some measures, in the order of the measures asked for."""
    found = list(open_criteria(plan).filter(measure__in=measures)) if measures else []
    for criterion in found:
        criterion.measure.plan = plan
    return sorted(found, key=lambda criterion: measures.index(criterion.measure_id))


def record_form(
    request: HttpRequest,
    plan: Plan,
    criteria: Sequence[Criterion],
    received: Received,
    record: Record | None = None,
) -> RecordForm:
    """The form as it was sent; one that only asked for another measure comes back without being checked."""
    given: dict[str, Any] = {"plan": plan, "criteria": criteria, "received": received, "record": record}
    given |= {"today": clock.today(), "wholes": last_wholes(plan.body, criteria)}
    if request.method != "POST":
        return RecordForm(**given)
    if request.POST.get("act") != ADD_MEASURE:
        return RecordForm(request.POST, **given)
    shown = {int(key) for key in request.POST.getlist("measure") if key.isdecimal()}
    typed = {name: request.POST.get(name) for name in request.POST if name != "csrfmiddlewaretoken"}
    ticks = {f"c{entry.pk}": f"c{entry.pk}" in typed for entry in criteria if entry.measure_id in shown}
    return RecordForm(**given, initial=typed | ticks)


def recorded(form: RecordForm, user: User, now: datetime) -> Record | None:
    """The record that the form made; None where an action found a fault, which the form then says."""
    terms = form.terms(own_unit(user, form.plan.body))
    try:
        record = add_record(by=user, body=form.plan.body, terms=terms, now=now)
        if record.entered_at != now:
            # It had arrived, and its answer was lost; what was typed since is a correction.
            change_record(by=user, record=record, terms=terms, now=now)
    except ValidationError as error:
        form.take(error)
        return None
    return record


def tell_recorded(request: HttpRequest, record: Record, criterion: Criterion) -> None:
    """That it is kept; and, where its day lies outside the measure's period, that it does not count."""
    messages.success(request, _("Recorded: %(title)s") % {"title": record.title})
    measure = criterion.measure
    if record.done_on < measure.start:
        messages.warning(request, _("It was done before the measure's period began, so it is kept but not counted."))
    elif record.done_on > measure.end:
        messages.warning(request, _("It was done after the measure's period ended, so it is kept but may not count."))


def form_page(request: HttpRequest, form: RecordForm, now: datetime) -> HttpResponse:
    """The form, with what was typed and the files that have arrived."""
    if request.method == "POST":
        keep_received(request, form.received, now, form.fields)
    shown = {criterion.measure_id for criterion in form.criteria}
    others = form.plan.measures.filter(retired_at=None, criteria__retired_at=None, criteria__isnull=False)
    main = form.criteria[0].measure
    context = {
        "plan": form.plan,
        "form": form,
        "record": form.record,
        "measure": main,
        "others": others.exclude(pk__in=shown).distinct().order_by("order", "pk").only("number", "text", "plan_id"),
        "back": reverse("desk:record_detail", args=[form.record.pk])
        if form.record
        else reverse("desk:measure_detail", args=[form.plan.pk, main.pk]),
    }
    return render(request, "desk/record/form.html", context)


@require_safe
def record_criteria(request: HttpRequest, plan_id: int) -> HttpResponse:
    """The cards of one more measure, for the form that is open."""
    plan = visible_plan(request, plan_id)
    check_may_record(person(request), plan.body)
    criteria = criteria_of(plan, asked_measures(request)[:1])
    if not criteria:
        raise Http404
    form = record_form(request, plan, criteria, Received(person(request), ""))
    return render(request, "desk/record/groups.html", {"form": form})


@require_http_methods(["GET", "HEAD", "POST"])
def record_change(request: HttpRequest, record_id: int) -> HttpResponse:
    """Correct what was recorded."""
    record = visible_record(request, record_id)
    user, now, plan = person(request), timezone.now(), plan_of_record(record)
    check_may_change_record(user, record)
    check_is_standing(record)
    if plan is None:
        raise Http404
    key = f"record-change/{record.pk}"
    received = receive(request, user, key, now) if request.method == "POST" else waiting(user, key)
    form = record_form(request, plan, criteria_to_change(record, plan, asked_measures(request)), received, record)
    if is_sent(request) and form.is_valid():
        try:
            change_record(by=user, record=record, terms=form.terms(record.unit), now=now)
        except ValidationError as error:
            form.take(error)
        else:
            done_with(received)
            messages.success(request, _("The record is changed."))
            return redirect("desk:record_detail", record.pk)
    return form_page(request, form, now)


def criteria_to_change(record: Record, plan: Plan, added: list[int]) -> list[Criterion]:
    """All that it counts for, though it be out of use by now, and the other criteria of those measures."""
    linked = [link.criterion for link in stored_links(record)]
    found = {entry.pk: entry for entry in criteria_of(plan, [*(entry.measure_id for entry in linked), *added])}
    return list(found.values()) + [entry for entry in linked if entry.pk not in found]
