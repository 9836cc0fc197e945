"""Reads of bodies, units and people."""

from __future__ import annotations

from datetime import date

from django.db.models import Q, QuerySet

from shudarga.accounts.models import User
from shudarga.organisations.models import Body, Person, RoleHolding, Unit
from shudarga.organisations.reach import holdings_of, within_reach
from shudarga.organisations.roles import EVERYONE


def bodies_visible_to(user: User, today: date | None = None) -> QuerySet[Body]:
    """The bodies in which a user has any role, with all below them, in the tree's order."""
    return Body.objects.filter(within_reach(user, EVERYONE, "", today=today)).order_by("path")


def home_body(user: User, today: date | None = None) -> Body | None:
    """Where a user works: the body of their first role in the order of daily work, else where they have a post."""
    holdings = holdings_of(user, today)
    if holdings:
        return holdings[0].body
    person = Person.objects.filter(user=user).select_related("body").first()
    return person.body if person else None


def units_of(body: Body) -> QuerySet[Unit]:
    """The units of a body that are not closed, in its own order."""
    return Unit.objects.filter(body=body, closed_at=None)


def people_of(body: Body, today: date) -> QuerySet[Person]:
    """Who works at a body on a day, with their units."""
    on_the_day = Q(until=None) | Q(until__gte=today)
    return Person.objects.filter(on_the_day, body=body, since__lte=today).select_related("unit")


def bodies_below(body: Body) -> QuerySet[Body]:
    """A body and all below it."""
    return Body.objects.filter(path__startswith=body.path).order_by("path")


def own_unit(user: User, body: Body) -> Unit | None:
    """The unit of a body in which a user works, if any."""
    person = Person.objects.filter(user=user, body=body, unit__closed_at=None).select_related("unit").first()
    return person.unit if person else None


def role_holdings_of(body: Body, today: date) -> QuerySet[RoleHolding]:
    """Who holds which role at a body on a day."""
    on_the_day = Q(until=None) | Q(until__gte=today)
    rows = RoleHolding.objects.filter(on_the_day, body=body, since__lte=today, user__is_active=True)
    return rows.select_related("user").order_by("role", "user__name", "pk")
