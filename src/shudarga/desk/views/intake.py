"""Plans on their way in: their list, the ways in, setting aside, the document itself."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language, gettext_lazy, pgettext
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from shudarga.desk.forms.intake import CopyForm, TypeForm, UploadForm
from shudarga.desk.place import person
from shudarga.files.refusals import FileRefused
from shudarga.files.serve import file_response
from shudarga.intake.actions.close_intake import discard_intake, reopen_intake
from shudarga.intake.actions.start_intake import start_copy, start_from_document, start_typed
from shudarga.intake.models import Intake
from shudarga.intake.permissions import check_may_work_on
from shudarga.intake.queries import (
    bodies_planned_by,
    intakes_visible_to,
    listed,
    plans_planned_by,
    sources_visible_to,
)
from shudarga.lib import clock
from shudarga.organisations.models import Body
from shudarga.organisations.permissions import Denied
from shudarga.plans.permissions import check_may_plan, plans_somewhere
from shudarga.reading import Unreadable

PAGE = 50
LONGEST_ID = 18
"""Digits that a key can have."""
PAGES = require_http_methods(["GET", "HEAD", "POST"])


def check_plans(request: HttpRequest) -> None:
    """These pages are for those who bring plans in."""
    if not plans_somewhere(person(request)):
        raise Denied(gettext_lazy("Only an editor, a head or a coordinator brings plans in."))


def bodies_to_plan(request: HttpRequest) -> list[Body]:
    """The bodies to choose from. Raises Denied where there is none."""
    check_plans(request)
    return list(bodies_planned_by(person(request)))


def visible_intake(request: HttpRequest, intake_id: int) -> Intake:
    """The intake; 404 where the person may not see it."""
    intake = get_object_or_404(intakes_visible_to(person(request)), pk=intake_id)
    check_may_work_on(person(request), intake)
    return intake


@require_safe
def intake_list(request: HttpRequest) -> HttpResponse:
    """Open, accepted or set aside."""
    check_plans(request)
    intakes = listed(intakes_visible_to(person(request)))
    state = request.GET.get("state", "")
    state = state if state in Intake.State.values else Intake.State.OPEN
    page = Paginator(intakes.filter(state=state), PAGE).get_page(request.GET.get("page"))
    tabs = [
        {"url": f"?state={value}", "label": label, "active": value == state}
        for value, label in (
            ("open", _("To be checked")),
            ("accepted", _("Accepted")),
            ("discarded", _("Set aside")),
        )
    ]
    return render(request, "desk/intake/list.html", {"page": page, "state": state, "tabs": tabs})


@PAGES
def intake_upload(request: HttpRequest) -> HttpResponse:
    """Choose the body and the document; what cannot be read is said in a sentence, with other ways in."""
    bodies, plans = bodies_to_plan(request), plans_planned_by(person(request))
    asked = request.GET.get("amends", "")
    amends = plans.filter(pk=asked).first() if asked.isdecimal() and len(asked) < LONGEST_ID else None
    form = UploadForm(request.POST or None, request.FILES or None, bodies=bodies, plans=plans, amends=amends)
    if request.method == "POST" and form.is_valid() and (intake := taken_in(request, form)):
        return redirect("desk:intake_edit", intake.pk)
    return render(request, "desk/intake/upload.html", {"form": form, "amends": amends})


def taken_in(request: HttpRequest, form: UploadForm) -> Intake | None:
    """The document read and kept, or None with the reason at the file's field."""
    body, amends, user = form.cleaned_data["body"], form.cleaned_data["amends"], person(request)
    body = amends.body if amends else body
    check_may_plan(user, body)
    try:
        return start_from_document(
            by=user, body=body, upload=form.cleaned_data["file"], amends=amends, now=timezone.now()
        )
    except Unreadable as error:
        form.add_error("file", error.message(get_language() or "mn"))
    except FileRefused as error:
        form.add_error("file", str(error))
    return None


@PAGES
def intake_type(request: HttpRequest) -> HttpResponse:
    """Begin with an empty plan."""
    bodies = bodies_to_plan(request)
    form = TypeForm(request.POST or None, bodies=bodies, initial={"year": clock.today().year})
    if request.method == "POST" and form.is_valid():
        body, year = form.cleaned_data["body"], form.cleaned_data["year"]
        check_may_plan(person(request), body)
        intake = start_typed(by=person(request), body=body, year=year, now=timezone.now())
        return redirect("desk:intake_head", intake.pk)
    return render(request, "desk/intake/type.html", {"form": form})


@PAGES
def intake_copy(request: HttpRequest) -> HttpResponse:
    """Begin with an earlier plan, its dates moved to another year."""
    check_plans(request)
    plans = plans_planned_by(person(request))
    newest = plans.first()
    initial = {"plan": request.GET.get("plan") or newest, "year": newest.year + 1 if newest else None}
    form = CopyForm(request.POST or None, plans=plans, initial=initial)
    if request.method == "POST" and form.is_valid():
        plan, year = form.cleaned_data["plan"], form.cleaned_data["year"]
        check_may_plan(person(request), plan.body)
        intake = start_copy(by=person(request), plan=plan, year=year, now=timezone.now())
        return redirect("desk:intake_edit", intake.pk)
    return render(request, "desk/intake/copy.html", {"form": form, "none": newest is None})


@PAGES
def intake_discard(request: HttpRequest, intake_id: int) -> HttpResponse:
    """Set a draft aside; asks first."""
    intake = visible_intake(request, intake_id)
    if request.method == "POST":
        discard_intake(by=person(request), intake=intake, now=timezone.now())
        messages.success(request, _("The draft was set aside. You find it under “Set aside” and can take it up again."))
        return redirect("desk:intake_list")
    context = {
        "title": _("Set this draft aside?"),
        "text": _("Nothing is lost: you find it under “Set aside” and can take it up again."),
        "button": pgettext("button", "Set aside"),
        "back": reverse("desk:intake_edit", args=[intake.pk]),
    }
    return render(request, "ui/confirm.html", context)


@require_POST
def intake_reopen(request: HttpRequest, intake_id: int) -> HttpResponse:
    """Take a draft up again that was set aside."""
    intake = visible_intake(request, intake_id)
    reopen_intake(by=person(request), intake=intake, now=timezone.now())
    return redirect("desk:intake_edit", intake.pk)


@require_safe
def intake_source(request: HttpRequest, intake_id: int) -> HttpResponseBase:
    """The uploaded document, for those who may see the draft, or the plan that it became."""
    intake = get_object_or_404(sources_visible_to(person(request)), pk=intake_id)
    if intake.file is None:
        raise Http404
    return file_response(intake.file, request=request)
