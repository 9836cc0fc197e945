"""Proof: the only way to a record's files, and what adds or withdraws them."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from shudarga.desk.forms.records import EvidenceForm
from shudarga.desk.place import person
from shudarga.desk.received import done_with, keep_received, receive
from shudarga.desk.views.records import record_page, visible_record
from shudarga.files.models import StoredFile
from shudarga.files.serve import file_response, thumbnail_response
from shudarga.records.actions.evidence import add_evidence, withdraw_evidence
from shudarga.records.models import Evidence
from shudarga.records.permissions import check_may_change_record
from shudarga.records.policies import check_is_standing
from shudarga.records.queries import evidence_visible_to, plan_of_record


def stored_file(request: HttpRequest, evidence_id: int) -> StoredFile:
    """The file of a proof that the person may read; 404 for all else, links too."""
    evidence = get_object_or_404(evidence_visible_to(person(request)), pk=evidence_id, file__isnull=False)
    assert evidence.file is not None  # noqa: S101 - as asked for above
    return evidence.file


@require_safe
def evidence_file(request: HttpRequest, evidence_id: int) -> HttpResponseBase:
    """The file itself."""
    return file_response(
        stored_file(request, evidence_id), request=request, as_attachment=request.GET.get("save") == "1"
    )


@require_safe
def evidence_thumbnail(request: HttpRequest, evidence_id: int) -> HttpResponseBase:
    """A picture's small copy."""
    return thumbnail_response(stored_file(request, evidence_id), request=request)


@require_POST
def evidence_add(request: HttpRequest, record_id: int) -> HttpResponse:
    """Put more proof to a record."""
    record = visible_record(request, record_id)
    check_may_change_record(person(request), record)
    check_is_standing(record)
    now = timezone.now()
    received = receive(request, person(request), f"evidence/{record.pk}", now)
    form = EvidenceForm(request.POST, received=received)
    if form.is_valid():
        try:
            plan = plan_of_record(record)
            added = [
                add_evidence(by=person(request), record=record, terms=terms, plan=plan, now=now)
                for terms in form.terms()
            ]
        except ValidationError as error:
            form.add_error("urls", error.messages)
        else:
            done_with(received)
            if any(added):
                messages.success(request, _("Proof added."))
            else:
                messages.info(request, _("The record has this proof already."))
            return redirect("desk:record_detail", record.pk)
    keep_received(request, received, now, form.fields)
    return record_page(request, record, form)


@require_http_methods(["GET", "HEAD", "POST"])
def evidence_withdraw(request: HttpRequest, evidence_id: int) -> HttpResponse:
    """Take a proof out of the count; the history keeps it."""
    evidence = get_object_or_404(evidence_visible_to(person(request)), pk=evidence_id)
    check_may_change_record(person(request), evidence.record)
    check_is_standing(evidence.record)
    if request.method == "POST":
        plan = plan_of_record(evidence.record)
        withdraw_evidence(by=person(request), evidence=evidence, plan=plan, now=timezone.now())
        messages.success(request, _("Proof withdrawn. The history keeps it."))
        return redirect("desk:record_detail", evidence.record_id)
    return render(request, "ui/confirm.html", withdrawal(evidence))


def withdrawal(evidence: Evidence) -> dict[str, str]:
    """The question as a page, for browsers without JavaScript."""
    return {
        "title": _("Withdraw this proof?"),
        "text": str(evidence),
        "button": _("Withdraw"),
        "back": reverse("desk:record_detail", args=[evidence.record_id]),
    }
