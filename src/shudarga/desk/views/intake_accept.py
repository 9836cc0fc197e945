"""The last look before a draft becomes the plan, or amends the one that stands."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from shudarga.desk.intake_difference import difference_of
from shudarga.desk.intake_outline import Outline
from shudarga.desk.intake_summary import summary_of
from shudarga.desk.place import person
from shudarga.desk.views.intake import PAGES, visible_intake
from shudarga.intake.actions.accept_intake import NotAcceptable, accept_intake
from shudarga.intake.actions.close_intake import set_amended_plan
from shudarga.intake.models import Intake
from shudarga.intake.permissions import check_may_accept
from shudarga.intake.policies import Stale, check_is_open
from shudarga.intake.queries import plan_of_year


@PAGES
def intake_accept(request: HttpRequest, intake_id: int) -> HttpResponse:
    """What will be accepted, what is still doubted, what blocks; and for a corrected document what changes."""
    intake = visible_intake(request, intake_id)
    check_is_open(intake)
    check_may_accept(person(request), intake)
    changed = False
    if request.method == "POST":
        version = request.POST.get("version", "")
        try:
            plan = accept_intake(
                by=person(request),
                intake=intake,
                now=timezone.now(),
                version=int(version) if version.isdecimal() and len(version) < 10 else -1,  # noqa: PLR2004
            )
        except NotAcceptable:
            pass
        except Stale:
            changed = True
        else:
            messages.success(request, accepted_words(intake))
            return redirect("desk:plan_board", plan.pk)
        intake = visible_intake(request, intake_id)
    return accept_page(request, intake, changed=changed)


def accepted_words(intake: Intake) -> str:
    """What is said once the plan stands."""
    if intake.amends_id:
        return _("The plan was amended. What was done under the rows that stay has stayed with them.")
    return _("The plan was accepted. Now say who is in charge of each measure, and record what is done.")


def accept_page(request: HttpRequest, intake: Intake, *, changed: bool) -> HttpResponse:
    """The page as the draft stands now."""
    outline = Outline(intake)
    context = {
        "intake": intake,
        "outline": outline,
        "summary": summary_of(outline.draft),
        "difference": difference_of(intake, outline.draft) if intake.amends else None,
        "other": None if intake.amends else plan_of_year(intake, outline.draft.year),
        "changed": changed,
        "blocked": bool(outline.errors),
    }
    return render(request, "desk/intake/accept.html", context, status=409 if changed else 200)


@require_POST
def intake_amends(request: HttpRequest, intake_id: int) -> HttpResponse:
    """Say that the draft corrects the accepted plan of its year, or (`own`) that it is a plan of its own."""
    intake = visible_intake(request, intake_id)
    check_may_accept(person(request), intake)
    plan = None if "own" in request.POST else plan_of_year(intake, intake.draft.get("year"))
    try:
        set_amended_plan(by=person(request), intake=intake, plan=plan, now=timezone.now())
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
    return redirect("desk:intake_accept", intake.pk)
