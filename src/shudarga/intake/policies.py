"""When a plan on its way in may be changed or accepted."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from shudarga.intake.models import Intake
from shudarga.organisations.permissions import Denied


def check_is_open(intake: Intake) -> None:
    """Only an open draft changes."""
    if intake.state != Intake.State.OPEN:
        raise Denied(_("This draft is closed: it was accepted or set aside."))
