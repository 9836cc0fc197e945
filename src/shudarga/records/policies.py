"""When a record may be made or changed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from shudarga.lib.dates import short_date
from shudarga.organisations.models import Body
from shudarga.organisations.permissions import Denied
from shudarga.plans.models import Assignment
from shudarga.records.models import Record
from shudarga.records.terms import LinkTerms, RecordTerms


def check_is_standing(record: Record) -> None:
    """A withdrawn record stays as it was."""
    if record.withdrawn_at is not None:
        raise Denied(_("This record was withdrawn and cannot be changed any more."))


def check_terms(terms: RecordTerms, body: Body, today: date) -> None:
    """Raises ValidationError by field, in words for the person who typed it."""
    errors: dict[str, list[str]] = {}
    if not terms.title.strip():
        errors["title"] = [_("Write in a few words what was done.")]
    if terms.done_on > today:
        errors["done_on"] = [
            _("%(day)s is still to come. Record work once it is done.") % {"day": short_date(terms.done_on)}
        ]
    if terms.done_until and terms.done_until < terms.done_on:
        errors["done_until"] = [_("The last day is before the first day.")]
    if link_errors := errors_of_links(terms.links, body):
        errors["links"] = link_errors
    if errors:
        raise ValidationError(errors)


def errors_of_links(links: Sequence[LinkTerms], body: Body) -> list[str]:
    """A record counts for something, and only for criteria of measures that this body was given."""
    if not links:
        return [_("Choose at least one criterion that this work counts for.")]
    measures = {link.criterion.measure_id for link in links}
    given = Assignment.objects.filter(body=body, measure__in=measures).values_list("measure_id", flat=True)
    if measures - set(given):
        return [_("One of the criteria belongs to a measure that this body does not carry out.")]
    return [
        _("“%(criterion)s”: more were covered than there are.") % {"criterion": link.criterion.text}
        for link in links
        if link.part is not None and link.whole is not None and link.part > link.whole
    ]
