"""Who may see and work on a plan on its way in: those who may plan for its body, and nobody else before it is accepted.

A draft is working paper. Once it is accepted, its document is part of the plan, and whoever reads the plan may read it.
"""

from __future__ import annotations

from shudarga.accounts.models import User
from shudarga.intake.models import Intake
from shudarga.plans.permissions import check_may_accept_plan, check_may_plan


def check_may_work_on(user: User, intake: Intake) -> None:
    """Correct, map, set aside or take up again."""
    check_may_plan(user, intake.body)


def check_may_accept(user: User, intake: Intake) -> None:
    """Make the draft the plan of its body."""
    check_may_accept_plan(user, intake.body)
