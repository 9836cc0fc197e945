"""A report as documents: the preview, its pages as pictures, and the files."""

from __future__ import annotations

import io

from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from shudarga.desk.downloads import document_response
from shudarga.desk.filters import Choice
from shudarga.desk.views.reports import visible_round
from shudarga.documents.content import Language
from shudarga.documents.gather import Written, report_document
from shudarga.documents.layouts import MEDIA_TYPES
from shudarga.documents.previewing import page_picture, pages_of, pdf_of
from shudarga.files.media_types import PDF
from shudarga.files.serve import POLICIES
from shudarga.lib import clock
from shudarga.plans.models import Round
from shudarga.reports.queries import report_of
from shudarga.reports.states import State
from shudarga.ui.components.chrome import OWN_NAMES


@require_safe
def report_preview(request: HttpRequest, plan_id: int, round_id: int) -> HttpResponse:
    """How the document will look: in a frame where there is room, page by page on a phone."""
    found, _rounds = visible_round(request, plan_id, round_id)
    report = report_of(found, found.plan.body)
    written = written_for(request, found)
    is_frozen = report is not None and report.state != State.DRAFT
    back = reverse("desk:report_detail", args=[plan_id, round_id])
    context = {
        "way": [(_("Report: %(name)s") % {"name": found.name}, back)],
        "plan": found.plan,
        "round": found,
        "report": report,
        "is_frozen": is_frozen,
        "pages": pages_of(pdf_of(written)),
        "languages": [] if is_frozen else languages(language_of(request)),
        "language": language_of(request),
        "query": "?lang=en" if language_of(request) == "en" else "",
        "proofs": len(written.files),
    }
    return render(request, "desk/report/preview.html", context)


def languages(chosen: Language) -> list[Choice]:
    """The languages that a draft can be written in."""
    return [
        Choice(name, f"?lang={code}" if code != "mn" else "?", code == chosen)
        for code, (name, _short) in OWN_NAMES.items()
    ]


@require_safe
def report_page(request: HttpRequest, plan_id: int, round_id: int, number: int) -> HttpResponse:
    """One page of the preview as a picture."""
    found, _rounds = visible_round(request, plan_id, round_id)
    try:
        picture = page_picture(pdf_of(written_for(request, found)), number)
    except IndexError as error:
        raise Http404 from error
    return HttpResponse(picture, content_type="image/png", headers={"Cache-Control": "private, no-cache"})


@require_safe
def report_file(request: HttpRequest, plan_id: int, round_id: int, form: str) -> HttpResponseBase:
    """The report as a file: to be saved, or (?show=1, PDF alone) to stand in the preview's frame."""
    if form not in MEDIA_TYPES:
        raise Http404
    found, _rounds = visible_round(request, plan_id, round_id)
    written = written_for(request, found)
    if form == "pdf" and request.GET.get("show") == "1":
        return shown(written)
    return document_response(written, form)


def shown(written: Written) -> FileResponse:
    """The PDF in the browser's own viewer, under the rules that stored PDFs have."""
    response = FileResponse(io.BytesIO(pdf_of(written)), filename=written.name("pdf"), content_type=MEDIA_TYPES["pdf"])
    response["Content-Security-Policy"] = POLICIES[PDF]
    response["Cache-Control"] = "private, no-store"
    response["X-Content-Type-Options"] = "nosniff"
    return response


def written_for(request: HttpRequest, found: Round) -> Written:
    """The document in the language asked for; what was frozen stays in that which it was frozen in."""
    return report_document(found, found.plan.body, clock.today(), language_of(request))


def language_of(request: HttpRequest) -> Language:
    """A report is Mongolian where nobody asks for English."""
    return "en" if request.GET.get("lang") == "en" else "mn"
