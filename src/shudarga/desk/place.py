"""Which plan a person has in hand: the one opened last, else the one to open first."""

from __future__ import annotations

from typing import cast

from django.http import HttpRequest
from django.urls import reverse

from shudarga.accounts.models import User
from shudarga.lib import clock
from shudarga.organisations.queries import home_body
from shudarga.plans.models import Plan
from shudarga.plans.queries import current_plan, plans_visible_to
from shudarga.ui.context import Place

SESSION_KEY = "plan"


def person(request: HttpRequest) -> User:
    """The signed-in person; every view of the desk stands behind the sign-in."""
    return cast("User", request.user)


def take_in_hand(request: HttpRequest, plan: Plan) -> None:
    """Remember the plan that a page shows, so that the rail leads back to it."""
    request.desk_plan = plan  # type: ignore[attr-defined]
    if request.session.get(SESSION_KEY) != plan.pk:
        request.session[SESSION_KEY] = plan.pk


def plan_in_hand(request: HttpRequest) -> Plan | None:
    """The plan opened last where the person may still see it, else the first one to open."""
    user = person(request)
    if (key := request.session.get(SESSION_KEY)) and (plan := plans_visible_to(user).filter(pk=key).first()):
        return plan
    today = clock.today()
    return current_plan(user, home_body(user), today) or current_plan(user, None, today)


def place_of(request: HttpRequest) -> Place | None:
    """Body and year for the page head, which leads to the other plans; costs no query."""
    plan = getattr(request, "desk_plan", None)
    return Place(body=plan.body.name, year=plan.year, change_url=reverse("desk:plan_list")) if plan else None
