"""The draft beside its document: the whole, and each part of it on a page of its own where it is corrected."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from shudarga.desk.forms.intake_head import HeadForms
from shudarga.desk.forms.intake_measure import ROW_ACTS, Criteria, GoalForm, MeasureForm, criteria_of
from shudarga.desk.intake_changes import GoalChange, HeadChange, MeasureChange
from shudarga.desk.intake_outline import Outline, sentence_of
from shudarga.desk.intake_saving import Page, refused, save
from shudarga.desk.views.intake import PAGES, visible_intake
from shudarga.intake.checks.place import Place
from shudarga.intake.models import Intake
from shudarga.reading.draft import GoalDraft, MeasureDraft, PlanDraft

MEASURES_SHOWN = 50
HEAD = Place()


@require_safe
def intake_edit(request: HttpRequest, intake_id: int) -> HttpResponse:
    """What was read beside the document's rows, a part of a long plan at a time."""
    intake = visible_intake(request, intake_id)
    if intake.state == Intake.State.ACCEPTED:
        return render(request, "desk/intake/accepted.html", {"intake": intake})
    outline = Outline(intake)
    doubtful = request.GET.get("show") == "doubts"
    places = [place for place in outline.places() if not doubtful or any(row.is_open for row in outline.at(place))]
    page = Paginator(places, MEASURES_SHOWN).get_page(request.GET.get("page"))
    shown = list(page.object_list)
    context = {
        "intake": intake,
        "outline": outline,
        "page": page,
        "goals": list(outline.goals(shown)),
        "filters": [
            {"url": "?", "label": _("All measures"), "count": len(outline.places()), "active": not doubtful},
            {"url": "?show=doubts", "label": _("With something to check"), "active": doubtful},
        ],
        "next_doubt": outline.open_findings[0].url if outline.open_findings else "",
    }
    return render(request, "desk/intake/edit.html", context)


@PAGES
def intake_head(request: HttpRequest, intake_id: int) -> HttpResponse:
    """Title, year, place, approval, letter, reporting dates, signatures."""
    intake = visible_intake(request, intake_id)
    page = Page(request, intake, HEAD, "desk/intake/head.html")
    if request.method != "POST":
        return page.render({"forms": HeadForms(page.draft)})
    forms = HeadForms(page.draft, request.POST)
    if not forms.is_valid():
        return refused(page, {"forms": forms})
    return save(page, HeadChange(forms, page.seen), {"forms": forms})


@PAGES
def intake_goal(request: HttpRequest, intake_id: int, goal: int) -> HttpResponse:
    """A heading of the plan."""
    intake = visible_intake(request, intake_id)
    page = Page(request, intake, Place(goal), "desk/intake/goal.html")
    if request.method != "POST":
        part = page.part
        if not isinstance(part, GoalDraft):
            raise Http404
        return page.render({"form": GoalForm.of(part)})
    form = GoalForm(request.POST)
    if not form.is_valid():
        return refused(page, {"form": form})
    return save(page, GoalChange(form, page.seen, page.place), {"form": form})


@PAGES
def intake_measure(request: HttpRequest, intake_id: int, goal: int, measure: int) -> HttpResponse:
    """A measure with its criteria."""
    intake = visible_intake(request, intake_id)
    page = Page(request, intake, Place(goal, measure), "desk/intake/measure.html")
    if request.method != "POST":
        part = page.part
        if not isinstance(part, MeasureDraft):
            raise Http404
        criteria = criteria_of(part, blank="add" in request.GET or not part.criteria)
        return page.render({"form": MeasureForm.of(part), "criteria": criteria})
    form, criteria = MeasureForm(request.POST), Criteria(request.POST, prefix="criteria")
    if not (form.is_valid() & criteria.is_valid()):
        return refused(page, {"form": form, "criteria": criteria})
    arrange(criteria.forms, request.POST.get("act", ""))
    change = MeasureChange(form, criteria, page.seen, page.place)
    return save(page, change, {"form": form, "criteria": criteria}, criteria_rows)


def arrange(forms: list[Any], act: str) -> None:
    """Where there is no JavaScript: a criterion taken out, or moved, by a button of its row ("up-2")."""
    name, _dash, at = act.partition("-")
    if name in ROW_ACTS and at.isdecimal() and int(at) < len(forms):
        ROW_ACTS[name](forms, int(at))


def criteria_rows(change: Any, draft: PlanDraft) -> list[dict[str, Any]]:
    """For the page's script: where each row's criterion stands now, and its terms in words."""
    measure = draft.goals[change.place.goal].measures[change.place.measure]
    return [
        {"at": at, "sentence": "" if at is None else sentence_of(measure.criteria[at], measure)}
        for at in change.criteria_at
    ]
