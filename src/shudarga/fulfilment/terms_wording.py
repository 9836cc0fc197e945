"""A criterion's terms as words that a clerk understands: "3-аас доошгүй удаа", "сар бүр", "бүх албан хаагч"."""

from __future__ import annotations

from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from shudarga.fulfilment.phrases import of
from shudarga.fulfilment.terms import Cadence, CriterionTerms

ALL_PERCENT = 100

EVERY: Final = {
    "week": gettext_lazy("every week"),
    "month": gettext_lazy("every month"),
    "quarter": gettext_lazy("every quarter"),
    "half-year": gettext_lazy("every half-year"),
    "year": gettext_lazy("every year"),
    "regularly": gettext_lazy("regularly"),
    "occasion": gettext_lazy("on every occasion"),
}
ALL_OF: Final = {
    None: gettext_lazy("all of them"),
    "staff": gettext_lazy("all staff"),
    "new staff": gettext_lazy("all new staff"),
    "units": gettext_lazy("all units"),
    "contracts": gettext_lazy("all contracts"),
    "petitions": gettext_lazy("all petitions and complaints"),
    "clients": gettext_lazy("all clients"),
}
SHARE_OF: Final = {
    None: gettext_lazy("at least %(percent)s percent"),
    "staff": gettext_lazy("at least %(percent)s percent of staff"),
    "new staff": gettext_lazy("at least %(percent)s percent of new staff"),
    "units": gettext_lazy("at least %(percent)s percent of units"),
    "contracts": gettext_lazy("at least %(percent)s percent of contracts"),
    "petitions": gettext_lazy("at least %(percent)s percent of petitions and complaints"),
    "clients": gettext_lazy("at least %(percent)s percent of clients"),
}
TO_BE_DONE: Final = pgettext_lazy("criterion", "to be done")


def terms_text(terms: CriterionTerms) -> str:
    """What is asked for, without a capital or a full stop."""
    match terms.kind:
        case "count":
            return with_cadence(at_least_text(terms), terms)
        case "coverage":
            return with_cadence(coverage_text(terms), terms)
        case "evidence":
            return with_cadence(_("proof attached"), terms)
        case "done":
            return with_cadence(str(TO_BE_DONE), terms)
    return recurring_text(terms)


def cadence_text(every: Cadence) -> str:
    """ "сар бүр"."""
    return str(EVERY[every])


def with_cadence(text: str, terms: CriterionTerms) -> str:
    """The terms after how often they are asked for, if they are."""
    step = terms.cadence
    if step is None:
        if terms.every == "occasion":
            return _("%(every)s: %(what)s") % {"every": cadence_text("occasion"), "what": text}
        return text
    return _("%(every)s: %(what)s") % {"every": cadence_text(step), "what": text}


def at_least_text(terms: CriterionTerms) -> str:
    """ "3-аас доошгүй удаа"."""
    number = max(terms.at_least or 1, 1)
    if number == 1:
        return _("at least once")
    return _("at least %(number)s times") % {"number": of(number)}


def coverage_text(terms: CriterionTerms) -> str:
    """ "бүх албан хаагч", "албан хаагчдын 80 хувиас доошгүй"; a population that is not listed goes unnamed."""
    target = terms.at_least
    population = terms.population if terms.population in ALL_OF else None
    if not target or target >= ALL_PERCENT:
        return str(ALL_OF[population])
    return str(SHARE_OF[population]) % {"percent": target}


def recurring_text(terms: CriterionTerms) -> str:
    """ "сар бүр", "тухай бүр"; for тогтмол also the period that it stands for: "тогтмол (улирал бүр)"."""
    step = terms.cadence
    if step is None:
        return cadence_text("occasion")
    said = terms.every or terms.measure_every or "regularly"
    if said == "regularly":
        return _("regularly (%(every)s)") % {"every": cadence_text(step)}
    return cadence_text(step)
