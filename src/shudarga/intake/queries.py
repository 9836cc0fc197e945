"""Reads of plans on their way in."""

from __future__ import annotations

from collections import Counter

from django.db.models import Count, Q, QuerySet
from django.db.models.fields.json import KT

from shudarga.accounts.models import User
from shudarga.intake.models import Intake
from shudarga.organisations.models import Body
from shudarga.organisations.reach import holdings_of, within_reach
from shudarga.organisations.roles import DEEP_ROLES, PLANNERS, READERS
from shudarga.plans.models import Criterion, Plan

FEW = 5


def planned_by(user: User, prefix: str = "body") -> Q:
    """The condition that rows belong to a body for which the person may plan."""
    lookup = f"{prefix}__path" if prefix else "path"
    whole = Q(pk__in=[])
    for holding in holdings_of(user):
        if holding.role in PLANNERS:
            deep = holding.role in DEEP_ROLES
            whole |= Q(**{f"{lookup}__startswith" if deep else lookup: holding.path})
    return whole


def intakes_visible_to(user: User) -> QuerySet[Intake]:
    """Drafts of the bodies for which the person may plan, changed last first."""
    return Intake.objects.filter(planned_by(user)).select_related("body", "file", "plan", "amends")


def listed(intakes: QuerySet[Intake]) -> QuerySet[Intake]:
    """For lists: title and year (`draft_title`, `draft_year`) without the whole of what was read, which is long."""
    return (
        intakes.select_related("changed_by")
        .annotate(draft_title=KT("draft__title"), draft_year=KT("draft__year"))
        .defer("draft", "tables", "before", "mapping", "settled")
    )


def open_intakes_of(user: User) -> list[Intake]:
    """The drafts that wait for the person, the newest few; one statement."""
    return list(listed(intakes_visible_to(user)).filter(state=Intake.State.OPEN)[:FEW])


def sources_visible_to(user: User) -> QuerySet[Intake]:
    """Intakes whose document the person may open: their own drafts', and the documents of plans that they may read."""
    accepted = within_reach(user, READERS) & Q(state=Intake.State.ACCEPTED)
    return Intake.objects.filter(planned_by(user) | accepted, file__isnull=False).select_related("file", "body")


def bodies_planned_by(user: User) -> QuerySet[Body]:
    """The bodies for which the person may bring a plan in, in the tree's order."""
    return Body.objects.filter(planned_by(user, ""), closed_at=None).order_by("path")


def plans_planned_by(user: User) -> QuerySet[Plan]:
    """The plans that the person may copy or amend."""
    return Plan.objects.filter(planned_by(user)).select_related("body").order_by("body__path", "-year", "-pk")


def plan_of_year(intake: Intake, year: int | None) -> Plan | None:
    """The accepted plan of the intake's body for a year: perhaps the document corrects it."""
    if year is None:
        return None
    plans = Plan.objects.filter(body=intake.body_id, year=year, closed_at=None)
    return plans.select_related("body").order_by("-pk").first()


def records_under(plan: Plan) -> tuple[Counter[int], Counter[int]]:
    """How many standing records hang on each measure and on each criterion of a plan, by key; two statements."""
    standing = Q(links__record__withdrawn_at=None)
    criteria = (
        Criterion.objects.filter(measure__plan=plan)
        .annotate(found=Count("links__record", filter=standing, distinct=True))
        .filter(found__gt=0)
    )
    measures = (
        plan.measures.annotate(
            found=Count("criteria__links__record", filter=Q(criteria__links__record__withdrawn_at=None), distinct=True)
        )
        .filter(found__gt=0)
        .values_list("pk", "found")
    )
    return Counter(dict(measures)), Counter(dict(criteria.values_list("pk", "found")))
