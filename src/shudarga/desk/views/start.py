"""The start page: what is due, what is late, the next report, the plan's progress."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from shudarga.accounts.models import User
from shudarga.desk.boards import count_states, due_soon, late, measure_row
from shudarga.desk.place import person, plan_in_hand, take_in_hand
from shudarga.desk.templatetags.desk import day
from shudarga.fulfilment import outcome_wording
from shudarga.fulfilment.figures import figures_of
from shudarga.fulfilment.gather import standing_of_plan
from shudarga.intake.models import Intake
from shudarga.intake.queries import intakes_visible_to
from shudarga.lib import clock
from shudarga.organisations.permissions import allows
from shudarga.plans.permissions import check_may_plan, plans_somewhere
from shudarga.plans.queries import next_of
from shudarga.records.permissions import check_may_record
from shudarga.reports.queries import rounds_with_reports


@require_safe
def start(request: HttpRequest) -> HttpResponse:
    """Ten statements at most, whatever the plan's length."""
    user, today = person(request), clock.today()
    plan = plan_in_hand(request)
    if plan is None:
        return render(
            request, "desk/start_empty.html", {"intakes": waiting_drafts(user), "may_plan": plans_somewhere(user)}
        )
    take_in_hand(request, plan)
    figures = figures_of(standing_of_plan(plan, plan.body, today))
    next_round = next_of(rounds_with_reports(plan, plan.body), today)
    context = {
        "plan": plan,
        "today": today,
        "figures": figures,
        "states": count_states(figures),
        "fulfilled": figures.outcome.states.get("fulfilled", 0),
        "percent": outcome_wording.short(figures.outcome),
        "how": outcome_wording.sentences(figures.outcome),
        "late": [measure_row(entry) for entry in late(figures)],
        "due": [measure_row(entry) for entry in due_soon(figures, today)],
        "round": next_round,
        "due_words": day(next_round.due) if next_round else "",
        "without_work": sum(1 for entry in figures.measures if entry.outcome.state in {"not_started", "overdue"}),
        "may_record": allows(check_may_record, user, plan.body),
        "may_plan": allows(check_may_plan, user, plan.body),
        "intakes": waiting_drafts(user),
    }
    return render(request, "desk/start.html", context)


def waiting_drafts(user: User) -> list[Intake]:
    """The drafts that the person can go on with, changed last first."""
    return list(intakes_visible_to(user).filter(state=Intake.State.OPEN)[:5])
