"""Rows of a draft added, taken out and moved; findings marked as looked at."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from shudarga.desk.intake_outline import Outline
from shudarga.desk.place import person
from shudarga.desk.views.intake import visible_intake
from shudarga.intake import editing
from shudarga.intake.actions.change_intake import change_draft, settle_findings
from shudarga.intake.checks.place import Place
from shudarga.intake.policies import Stale
from shudarga.intake.settling import with_settled, without_settled
from shudarga.reading.draft import PlanDraft

Act = Callable[[PlanDraft, int, int, str], Place | None]


def add_goal(draft: PlanDraft, _goal: int, _measure: int, _seen: str) -> Place:
    return Place(editing.add_goal(draft))


def add_measure(draft: PlanDraft, goal: int, _measure: int, _seen: str) -> Place:
    if goal >= len(draft.goals):
        raise Stale
    return Place(goal, editing.add_measure(draft, goal))


def remove_goal(draft: PlanDraft, goal: int, _measure: int, seen: str) -> None:
    editing.remove_goal(draft, editing.goal_at(draft, goal, seen))


def remove_measure(draft: PlanDraft, goal: int, measure: int, seen: str) -> None:
    editing.remove_measure(draft, *editing.measure_at(draft, goal, measure, seen))


def goal_mover(by: int) -> Act:
    return lambda draft, goal, _measure, seen: Place(editing.move_goal(draft, editing.goal_at(draft, goal, seen), by))


def measure_mover(by: int) -> Act:
    return lambda draft, goal, measure, seen: Place(
        *editing.move_measure(draft, *editing.measure_at(draft, goal, measure, seen), by)
    )


ACTS: dict[str, Act] = {
    "add-goal": add_goal,
    "add-measure": add_measure,
    "remove-goal": remove_goal,
    "remove-measure": remove_measure,
    "goal-up": goal_mover(-1),
    "goal-down": goal_mover(1),
    "measure-up": measure_mover(-1),
    "measure-down": measure_mover(1),
}


@require_POST
def intake_rows(request: HttpRequest, intake_id: int) -> HttpResponse:
    """One change to the rows: `act`, the place (`goal`, `measure`) and the mark of the row as the person saw it."""
    intake = visible_intake(request, intake_id)
    act = ACTS.get(request.POST.get("act", ""))
    goal, measure = number(request, "goal"), number(request, "measure")
    if act is None:
        return redirect("desk:intake_edit", intake.pk)
    went: list[Place | None] = []
    try:
        intake = change_draft(
            by=person(request),
            intake=intake,
            change=lambda draft: went.append(act(draft, goal, measure, request.POST.get("seen", ""))),
            now=timezone.now(),
        )
    except Stale:
        messages.warning(request, _("This row was changed in another window. Look at it again before you move it."))
    if went and (place := went[0]) is not None:
        return redirect(Outline(intake).url_of(place))
    return redirect("desk:intake_edit", intake.pk)


def number(request: HttpRequest, name: str) -> int:
    """A place sent along; 0 where it is no number."""
    text = request.POST.get(name, "")
    return int(text) if text.isdecimal() and len(text) < 7 else 0  # noqa: PLR2004 - no draft has a million rows


@require_POST
def intake_settle(request: HttpRequest, intake_id: int) -> HttpResponse:
    """Mark one finding as looked at, or (`open`) as not; then back to the page."""
    intake = visible_intake(request, intake_id)
    outline = Outline(intake)
    found = [row.finding for row in outline.findings if row.key == request.POST.get("key")]
    again = "open" in request.POST
    intake = settle_findings(
        by=person(request),
        intake=intake,
        change=lambda settled: without_settled(settled, found) if again else with_settled(settled, found),
        now=timezone.now(),
    )
    back = request.POST.get("back", "")
    safe = url_has_allowed_host_and_scheme(back, allowed_hosts=None)
    return redirect(back if safe else f"/intake/{intake.pk}/")
