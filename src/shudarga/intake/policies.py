"""When a plan on its way in may be changed or accepted."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from shudarga.intake.models import Intake
from shudarga.organisations.permissions import Denied


class Stale(Exception):  # noqa: N818 - a verdict that a person reads, not a fault
    """Somebody saved something else in the meantime; what this person typed is still with them."""


def check_is_open(intake: Intake) -> None:
    """Only an open draft changes."""
    if intake.state != Intake.State.OPEN:
        raise Denied(_("This draft is closed: it was accepted or set aside."))


def check_version(intake: Intake, version: int | None) -> None:
    """The draft is still the one that the person saw. Raises Stale."""
    if version is not None and intake.version != version:
        raise Stale
