"""What was done: the list of the plan in hand, and each record with its proof."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from shudarga.desk.forms.records import EvidenceForm, WithdrawForm
from shudarga.desk.place import person, plan_in_hand, take_in_hand
from shudarga.desk.proof import proof_of
from shudarga.desk.received import waiting
from shudarga.desk.record_list import RecordFilter, rows_of
from shudarga.history.queries import events_for
from shudarga.organisations.permissions import allows
from shudarga.records.actions.change_record import withdraw_record
from shudarga.records.models import Evidence, Record
from shudarga.records.permissions import check_may_change_record, check_may_record
from shudarga.records.policies import check_is_standing
from shudarga.records.queries import plan_of_record, records_visible_to
from shudarga.records.wording import stored_links

EVENTS = 50
"""Of a record's history on its page."""


def visible_record(request: HttpRequest, record_id: int) -> Record:
    """The record, withdrawn ones too; 404 where the person may not see it."""
    return get_object_or_404(records_visible_to(person(request)).select_related("entered_by"), pk=record_id)


@require_safe
def record_list(request: HttpRequest) -> HttpResponse:
    """All that was done in the plan in hand, newest first. Eight statements at most."""
    plan = plan_in_hand(request)
    if plan is None:
        return render(request, "desk/record/list_empty.html")
    take_in_hand(request, plan)
    narrowed = RecordFilter.of(request.GET, plan)
    page = narrowed.page(request.GET.get("page"))
    context = {
        "plan": plan,
        "narrowed": narrowed,
        "page": page,
        "rows": rows_of(page.object_list, plan, narrowed.numbers),
        "may_record": allows(check_may_record, person(request), plan.body),
    }
    return render(request, "desk/record/list.html", context)


@require_safe
def record_detail(request: HttpRequest, record_id: int) -> HttpResponse:
    """Everything of one record."""
    record = visible_record(request, record_id)
    form = EvidenceForm(received=waiting(person(request), f"evidence/{record.pk}"))
    return record_page(request, record, form)


def record_page(request: HttpRequest, record: Record, form: EvidenceForm) -> HttpResponse:
    """The page of a record; `form` adds proof."""
    plan = plan_of_record(record)
    if plan is not None and plan.body_id == record.body_id:
        take_in_hand(request, plan)
    links = stored_links(record)
    proofs = list(Evidence.objects.filter(record=record).select_related("file", "withdrawn_by"))
    may_change = record.withdrawn_at is None and allows(check_may_change_record, person(request), record)
    context: dict[str, Any] = {
        "record": record,
        "plan": plan,
        "links": links,
        "measure": links[0].criterion.measure if links else None,
        "proofs": [proof_of(row) for row in proofs if row.withdrawn_at is None],
        "withdrawn_proofs": [(proof_of(row), row) for row in proofs if row.withdrawn_at is not None],
        "events": events_for(record)[:EVENTS],
        "may_change": may_change,
        "form": form,
        "withdraw_form": WithdrawForm(auto_id="withdraw_%s"),
    }
    return render(request, "desk/record/detail.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def record_withdraw(request: HttpRequest, record_id: int) -> HttpResponse:
    """Take a record out of every count, with a reason."""
    record = visible_record(request, record_id)
    check_may_change_record(person(request), record)
    check_is_standing(record)
    form = WithdrawForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            withdraw_record(
                by=person(request),
                record=record,
                reason=form.cleaned_data["reason"],
                plan=plan_of_record(record),
                now=timezone.now(),
            )
        except ValidationError as error:
            form.add_error(None, error)
        else:
            messages.success(request, _("The record is withdrawn and no longer counts."))
            return redirect("desk:record_detail", record.pk)
    return render(request, "desk/record/withdraw.html", {"record": record, "form": form})
