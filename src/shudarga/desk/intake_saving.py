"""Saving one part of a draft, for a page and for its script; and what a person is told when it cannot be saved."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from shudarga.desk.intake_changes import Change, Part, part_at
from shudarga.desk.intake_outline import Outline
from shudarga.desk.place import person
from shudarga.intake.actions.change_intake import change_draft, settle_findings
from shudarga.intake.checks.place import Place
from shudarga.intake.editing import mark_of
from shudarga.intake.models import Intake
from shudarga.intake.policies import Stale, check_is_open
from shudarga.intake.settling import with_settled
from shudarga.reading.draft import PlanDraft

INVALID, CONFLICT = 422, 409


class Page:
    """The page of one part: the head, a goal or a measure."""

    def __init__(self, request: HttpRequest, intake: Intake, place: Place, template: str) -> None:
        check_is_open(intake)
        self.request, self.intake, self.place, self.template = request, intake, place, template
        self.outline = Outline(intake)

    @property
    def draft(self) -> PlanDraft:
        return self.outline.draft

    @property
    def part(self) -> Part | None:
        return part_at(self.draft, self.place)

    @property
    def seen(self) -> str:
        """The mark of the part as the person saw it."""
        return self.request.POST.get("seen", "")

    @property
    def from_script(self) -> bool:
        return self.request.headers.get("Accept") == "application/json"

    def render(self, context: dict[str, Any], status: int = 200) -> HttpResponse:
        """The page with the part's findings, its row of the document, and the ways on."""
        part, places = self.part, self.outline.places()
        own = Place(self.place.goal, self.place.measure)
        at = places.index(own) if own in places else None
        context |= {
            "intake": self.intake,
            "outline": self.outline,
            "part": part,
            "seen": mark_of(part) if part is not None else "",
            "findings": self.outline.at(own) if own.goal is not None else self.outline.head_findings,
            "place": own,
            "at": None if at is None else at + 1,
            "of": len(places),
            "before": self.outline.url_of(places[at - 1]) if at else "",
            "after": self.outline.url_of(places[at + 1]) if at is not None and at + 1 < len(places) else "",
            "card": self.outline.card(own) if at is not None else None,
        }
        return render(self.request, self.template, context, status=status)


def save(
    page: Page,
    change: Change,
    context: dict[str, Any],
    rows: Callable[[Any, PlanDraft], list[dict[str, Any]]] | None = None,
) -> HttpResponse:
    """Keep a correction; what another window has saved meanwhile is shown beside what was typed here."""
    try:
        intake = change_draft(by=person(page.request), intake=page.intake, change=change, now=timezone.now())
    except Stale:
        return stale(page, context)
    draft = PlanDraft.from_json(intake.draft)
    if page.from_script:
        part = part_at(draft, change.place)
        told = {"seen": mark_of(part) if part else "", "rows": rows(change, draft) if rows else []}
        return JsonResponse(told | {"url": Outline(intake, draft).url_of(change.place)})
    return after(page, intake, change.place)


def after(page: Page, intake: Intake, place: Place) -> HttpResponse:
    """On to where the button that was pressed leads."""
    act = page.request.POST.get("act", "save")
    outline = Outline(intake)
    if act == "add":
        return redirect(f"{outline.url_of(place)}?add=1#criterion-new")
    if act != "next":
        if act == "save":
            messages.success(page.request, _("Saved."))
        return redirect(outline.url_of(place))
    findings = outline.head_findings if place.goal is None else outline.at(place)
    intake = settle_findings(
        by=person(page.request),
        intake=intake,
        change=lambda settled: with_settled(settled, [row.finding for row in findings]),
        now=timezone.now(),
    )
    url = Outline(intake).next_doubt(place)
    if not url:
        messages.success(page.request, _("You have been through everything that was doubted."))
    return redirect(url or reverse("desk:intake_edit", args=[intake.pk]))


def refused(page: Page, context: dict[str, Any]) -> HttpResponse:
    """Something typed cannot be read (a day, a number); it stays as it was typed."""
    if page.from_script:
        return JsonResponse({"invalid": True}, status=INVALID)
    return page.render(context, status=INVALID)


def stale(page: Page, context: dict[str, Any]) -> HttpResponse:
    """The part was changed or taken out elsewhere. What was typed stays on the page; saving again puts it there."""
    if page.from_script:
        return JsonResponse({"stale": True}, status=CONFLICT)
    page.outline = Outline(Intake.objects.select_related("body", "file").get(pk=page.intake.pk))
    if page.part is None:
        typed = [(name, value) for name, value in page.request.POST.items() if value and name not in HIDDEN]
        context = {"intake": page.intake, "typed": typed}
        return render(page.request, "desk/intake/gone.html", context, status=CONFLICT)
    return page.render(context | {"stale": True}, status=CONFLICT)


HIDDEN = {"csrfmiddlewaretoken", "seen", "act", "submission"}
