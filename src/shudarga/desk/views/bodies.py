"""A body: its units, people and roles; and for its administrator, adding to them."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from django.contrib import messages
from django.db import IntegrityError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from shudarga.desk.forms.bodies import PersonForm, UnitForm
from shudarga.desk.place import person
from shudarga.lib import clock
from shudarga.organisations.actions.add_person import add_person
from shudarga.organisations.actions.create_unit import create_unit
from shudarga.organisations.models import Body, Person, RoleHolding, Unit
from shudarga.organisations.permissions import allows, check_may_administer
from shudarga.organisations.queries import bodies_visible_to, home_body, people_of, role_holdings_of, units_of
from shudarga.organisations.roles import Role

MOST_BODIES = 400
"""Bodies offered in the list to choose from; an aimag has some 200."""


@require_safe
def body(request: HttpRequest) -> HttpResponse:
    """The home body, or the one that `?body=` asks for."""
    asked = request.GET.get("body", "")
    if asked:
        key = int(asked) if asked.isascii() and asked.isdecimal() and len(asked) < 16 else 0  # noqa: PLR2004
        found: Body | None = get_object_or_404(bodies_visible_to(person(request)), pk=key)
    else:
        found = home_body(person(request))
    if found is None:
        return render(request, "desk/body/none.html")
    return body_page(request, found)


def body_page(
    request: HttpRequest, found: Body, unit_form: UnitForm | None = None, person_form: PersonForm | None = None
) -> HttpResponse:
    """The page of a body; the forms come back with their faults."""
    today, units = clock.today(), list(units_of(found))
    context: dict[str, Any] = {
        "body": found,
        "bodies": list(bodies_visible_to(person(request))[:MOST_BODIES]),
        "units": by_unit(units, list(people_of(found, today))),
        "roles": by_role(list(role_holdings_of(found, today))),
        "may_administer": allows(check_may_administer, person(request), found),
        "unit_form": unit_form or UnitForm(body=found),
        "person_form": person_form or PersonForm(body=found, today=today, units=units),
    }
    return render(request, "desk/body/body.html", context)


def by_unit(units: list[Unit], people: list[Person]) -> list[tuple[Unit | None, list[Person]]]:
    """Each unit with its people, then those of no open unit."""
    known = {unit.pk for unit in units}
    rest = [entry for entry in people if entry.unit_id not in known]
    groups: list[tuple[Unit | None, list[Person]]] = [
        (unit, [entry for entry in people if entry.unit_id == unit.pk]) for unit in units
    ]
    return [*groups, (None, rest)] if rest else groups


def by_role(holdings: list[RoleHolding]) -> list[tuple[str, list[RoleHolding]]]:
    """Roles by name, each with those who hold it."""
    order = {role.value: number for number, role in enumerate(Role)}
    holdings = sorted(holdings, key=lambda holding: order.get(holding.role, 0))
    return [(str(Role(role).label), list(group)) for role, group in groupby(holdings, key=lambda entry: entry.role)]


def visible_body(request: HttpRequest, body_id: int) -> Body:
    """A body that the person administers; 404 where it is not even visible."""
    found = get_object_or_404(bodies_visible_to(person(request)), pk=body_id)
    check_may_administer(person(request), found)
    return found


@require_POST
def unit_add(request: HttpRequest, body_id: int) -> HttpResponse:
    """Add a unit."""
    found = visible_body(request, body_id)
    form = UnitForm(request.POST, body=found)
    if form.is_valid():
        try:
            create_unit(by=person(request), body=found, name=form.cleaned_data["name"])
        except IntegrityError:  # two people at once
            form.add_error("name", _("The body has a unit of this name already."))
        else:
            messages.success(request, _("Unit added."))
            return redirect(f"{reverse('desk:body')}?body={found.pk}")
    return body_page(request, found, unit_form=form)


@require_POST
def person_add(request: HttpRequest, body_id: int) -> HttpResponse:
    """Add a person."""
    found = visible_body(request, body_id)
    form = PersonForm(request.POST, body=found, today=clock.today())
    if form.is_valid():
        add_person(by=person(request), body=found, **form.cleaned_data)
        messages.success(request, _("Person added."))
        return redirect(f"{reverse('desk:body')}?body={found.pk}")
    return body_page(request, found, person_form=form)
