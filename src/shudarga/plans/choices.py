"""The fixed lists of the plan schema, with their wording."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Kind(TextChoices):
    """How a criterion is held against what was done."""

    COUNT = "count", _("At least a number")
    COVERAGE = "coverage", _("All of a group, or a share of it")
    RECURRING = "recurring", _("Again and again")
    EVIDENCE = "evidence", _("Proof attached")
    DONE = "done", _("Done or not")


class Cadence(TextChoices):
    """How often something is asked for."""

    WEEK = "week", _("Every week")
    MONTH = "month", _("Every month")
    QUARTER = "quarter", _("Every quarter")
    HALF_YEAR = "half-year", _("Every half-year")
    YEAR = "year", _("Every year")
    REGULARLY = "regularly", _("Regularly")
    OCCASION = "occasion", _("On every occasion")


class Population(TextChoices):
    """Whom or what a coverage is counted over."""

    STAFF = "staff", pgettext_lazy("population", "Staff")
    NEW_STAFF = "new staff", _("New staff")
    UNITS = "units", pgettext_lazy("population", "Units")
    CONTRACTS = "contracts", pgettext_lazy("population", "Contracts")
    PETITIONS = "petitions", pgettext_lazy("population", "Petitions")
    CLIENTS = "clients", pgettext_lazy("population", "Clients")


class Pooling(TextChoices):
    """How a plan's figure is made from its measures."""

    MEASURES = "measures", _("All measures together")
    GOALS = "goals", _("The mean of the goals")
