"""What the document's columns are: what was found, and a person's word on it."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from shudarga.desk.intake_columns import tables_of, wanted_roles
from shudarga.desk.place import person
from shudarga.desk.views.intake import PAGES, visible_intake
from shudarga.intake.actions.map_columns import map_columns, undo_mapping
from shudarga.intake.models import Intake
from shudarga.intake.policies import Stale, check_is_open
from shudarga.reading import Unreadable


@PAGES
def intake_columns(request: HttpRequest, intake_id: int) -> HttpResponse:
    """Say what each column is and have the document read again."""
    intake = visible_intake(request, intake_id)
    check_is_open(intake)
    if intake.file is None:
        raise Http404
    error = read_again(request, intake) if request.method == "POST" else ""
    if request.method == "POST" and not error:
        messages.success(request, _("The document was read again. Look at what has changed."))
        return redirect("desk:intake_edit", intake.pk)
    tables = tables_of(intake, request.POST if request.method == "POST" else None)
    context = {"intake": intake, "tables": tables, "error": error}
    return render(request, "desk/intake/columns.html", context, status=422 if error else 200)


def read_again(request: HttpRequest, intake: Intake) -> str:
    """Read with the roles that were chosen; returns what is in the way, "" where nothing is."""
    version = request.POST.get("version", "")
    try:
        map_columns(
            by=person(request),
            intake=intake,
            roles=wanted_roles(intake, request.POST),
            year=intake.draft.get("year"),
            version=int(version) if version.isdecimal() and len(version) < 10 else None,  # noqa: PLR2004
            now=timezone.now(),
        )
    except Unreadable as error:
        return error.message(get_language() or "mn")
    except Stale:
        return _("The draft was changed in another window. Look at it again, then have the document read once more.")
    return ""


@require_POST
def intake_undo(request: HttpRequest, intake_id: int) -> HttpResponse:
    """Back to what stood before the document was read again."""
    intake = visible_intake(request, intake_id)
    undo_mapping(by=person(request), intake=intake, now=timezone.now())
    messages.success(request, _("What stood before is back."))
    return redirect("desk:intake_edit", intake.pk)
