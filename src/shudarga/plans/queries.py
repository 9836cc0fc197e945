"""Reads of plans beyond one filter."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date

from django.db import connection
from django.db.models import OuterRef, Q, QuerySet, Subquery

from shudarga.accounts.models import User
from shudarga.organisations.models import Body
from shudarga.organisations.reach import READERS, within_reach
from shudarga.plans.models import Criterion, Measure, Plan, Round


def plans_visible_to(user: User) -> QuerySet[Plan]:
    """Plans of the bodies that the person may read, newest year first."""
    return Plan.objects.filter(within_reach(user, READERS)).select_related("body", "scale")


def measures_visible_to(user: User) -> QuerySet[Measure]:
    """Measures, retired ones too, of the plans that the person may read."""
    return Measure.objects.filter(within_reach(user, READERS, "plan__body")).select_related(
        "plan__body", "plan__scale", "goal"
    )


def current_plan(user: User, body: Body | None, today: date) -> Plan | None:
    """The plan to open first: of this body, this year's before others, the newest."""
    plans = plans_visible_to(user)
    if body is not None:
        plans = plans.filter(body=body)
    found = list(plans.order_by("closed_at", "-year", "-id")[:5])
    return min(found, key=lambda plan: (plan.closed_at is not None, abs(plan.year - today.year)), default=None)


def round_to_report(plan: Plan, today: date) -> Round | None:
    """The next round that is not over, or the last one."""
    return next_of(list(plan.rounds.all()), today)


def next_of(rounds: Sequence[Round], today: date) -> Round | None:
    """Of a plan's rounds in order, the next that is not over, or the last one."""
    return next((entry for entry in rounds if entry.due >= today), rounds[-1] if rounds else None)


def open_criteria(plan: Plan) -> QuerySet[Criterion]:
    """Criteria of the plan that were not retired, in the plan's order."""
    return (
        Criterion.objects.filter(measure__plan=plan, retired_at=None, measure__retired_at=None)
        .select_related("measure")
        .order_by("measure__order", "order")
    )


def with_neighbours(measures: QuerySet[Measure]) -> QuerySet[Measure]:
    """Measures with the keys of those before and after them in their plan: `before`, `after`, or None."""
    others = Measure.objects.filter(plan=OuterRef("plan"), retired_at=None)
    order, key = OuterRef("order"), OuterRef("pk")
    before = others.filter(Q(order__lt=order) | Q(order=order, pk__lt=key)).order_by("-order", "-pk")
    after = others.filter(Q(order__gt=order) | Q(order=order, pk__gt=key)).order_by("order", "pk")
    return measures.annotate(before=Subquery(before.values("pk")[:1]), after=Subquery(after.values("pk")[:1]))


def measures_given(body: Body, measures: Collection[int]) -> set[int]:
    """Which of the measures, by key, a body was given. Plain SQL: every record that is saved asks this."""
    places = ", ".join(["%s"] * len(measures))
    sql = f"SELECT measure_id FROM plans_assignment WHERE body_id = %s AND measure_id IN ({places})"  # noqa: S608 - places only
    with connection.cursor() as cursor:
        cursor.execute(sql, [body.pk, *measures])
        return {row[0] for row in cursor.fetchall()}
