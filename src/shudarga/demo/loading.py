"""The sample data loaded as one whole."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db import transaction

from shudarga.accounts.models import User
from shudarga.accounts.queries import SAMPLE_PASSWORD
from shudarga.demo.cast import make_cast
from shudarga.demo.days import plan_year
from shudarga.demo.judging import judge_the_year
from shudarga.demo.planning import plan_the_year
from shudarga.demo.reporting import report_the_year
from shudarga.demo.story import Story
from shudarga.demo.working import record_the_year
from shudarga.lib import clock
from shudarga.organisations.models import Body, RoleHolding
from shudarga.plans.models import Plan


class NotEmptyError(Exception):
    """The database holds a body, a plan or an account already; sample data never mixes with real data."""


@dataclass(frozen=True, slots=True)
class SampleAccount:
    """Somebody to sign in as."""

    username: str
    name: str
    role_label: str
    body: str


@dataclass(frozen=True, slots=True)
class SampleAccounts:
    """All of them, and the one password they have."""

    password: str
    people: tuple[SampleAccount, ...]


@transaction.atomic
def load_demo(today: date | None = None) -> SampleAccounts:
    """Fill an empty database with two bodies and their year up to `today` (by default the clock's).

    All of it or nothing; files that were stored for it stay on the disk where it fails. Raises `NotEmptyError`.
    """
    if Body.objects.exists() or Plan.objects.exists() or User.objects.exists():
        raise NotEmptyError
    story = Story(today or clock.today())
    cast = make_cast(plan_year(story.today))
    plan_the_year(story, cast)
    record_the_year(story, (cast.soum, cast.agency))
    judge_the_year(story, cast)
    report_the_year(story, cast)
    story.play()
    return loaded_accounts()


def loaded_accounts() -> SampleAccounts:
    """The sample accounts in the order in which they were made, each with its role; none where no samples are in."""
    holdings = RoleHolding.objects.exclude(user__sample_note="").select_related("user", "body").order_by("user_id")
    people = (
        SampleAccount(held.user.username, held.user.name, str(held.get_role_display()), held.body.name)
        for held in holdings
    )
    return SampleAccounts(SAMPLE_PASSWORD, tuple(people))
