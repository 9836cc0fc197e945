"""When a record may be made or changed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from shudarga.lib.dates import short_date
from shudarga.organisations.models import Body
from shudarga.organisations.permissions import Denied
from shudarga.plans.queries import measures_given
from shudarga.records.models import Record
from shudarga.records.terms import LinkTerms, RecordTerms

LONGEST_TITLE = 300
LARGEST = 100_000_000
"""Of any number of a record; more is a slip of the finger, and would not fit the column."""


def check_is_standing(record: Record) -> None:
    """A withdrawn record stays as it was."""
    if record.withdrawn_at is not None:
        raise Denied(_("This record was withdrawn and cannot be changed any more."))


def check_terms(terms: RecordTerms, body: Body, today: date) -> None:
    """Raises ValidationError by field, in words for the person who typed it."""
    found = {
        "title": errors_of_title(terms.title),
        "done_on": errors_of_day(terms.done_on, today),
        "done_until": errors_of_end(terms, today),
        "people": errors_of_number(terms.people),
        "unit": [_("This unit belongs to another body.")] if terms.unit and terms.unit.body_id != body.pk else [],
        "links": errors_of_links(terms.links, body),
    }
    if errors := {field: words for field, words in found.items() if words}:
        raise ValidationError(errors)


def errors_of_title(title: str) -> list[str]:
    """It says something, in few words."""
    if not title.strip():
        return [_("Write in a few words what was done.")]
    if len(title.strip()) > LONGEST_TITLE:
        return [_("Keep this to %(most)s letters, and write the rest in the details.") % {"most": LONGEST_TITLE}]
    return []


def errors_of_day(day: date, today: date) -> list[str]:
    """Only what is done is recorded."""
    if day > today:
        return [_("%(day)s is still to come. Record work once it is done.") % {"day": short_date(day)}]
    return []


def errors_of_end(terms: RecordTerms, today: date) -> list[str]:
    """The last day comes after the first, and not after today."""
    if terms.done_until is None:
        return []
    if terms.done_until < terms.done_on:
        return [_("The last day is before the first day.")]
    return errors_of_day(terms.done_until, today)


def errors_of_number(number: int | None) -> list[str]:
    """A number that a body can mean."""
    if number is not None and not 0 <= number <= LARGEST:
        return [_("This number cannot be right. Please check it.")]
    return []


def errors_of_links(links: Sequence[LinkTerms], body: Body) -> list[str]:
    """A record counts for something, and only for criteria of measures that this body was given."""
    if not links:
        return [_("Choose at least one criterion that this work counts for.")]
    measures = {link.criterion.measure_id for link in links}
    if measures - measures_given(body, measures):
        return [_("One of the criteria belongs to a measure that this body does not carry out.")]
    return [error for link in links for error in errors_of_link(link)]


def errors_of_link(link: LinkTerms) -> list[str]:
    """How many there were, and how many of how many were covered."""
    values = {"criterion": link.criterion.text}
    if (link.part is None) != (link.whole is None):
        return [_("“%(criterion)s”: write both how many were covered and of how many.") % values]
    if link.part is not None and link.whole is not None and link.part > link.whole:
        return [_("“%(criterion)s”: more were covered than there are.") % values]
    if not 1 <= link.count <= LARGEST or errors_of_number(link.part) or errors_of_number(link.whole):
        return [_("“%(criterion)s”: this number cannot be right.") % values]
    return []
