"""How far a role reaches: the one place where this is decided, for pages, files, exports, search and jobs alike.

Two questions, and both are answered with no where nothing says yes:

- *May they see it?* `within_reach` (a condition for a query) and `in_reach` (for one body): a role held at a body
  reaches down its subtree (design.md §5).
- *May they act on it?* `has_role`: a coordinator, examiner or administrator acts in the subtree, an editor, head or
  member of staff at the body itself, because the design says "own body" of these.

A user's holdings are read once for each user object, so once a request.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from django.db.models import Q

from shudarga.lib import clock
from shudarga.organisations.models import Body, RoleHolding
from shudarga.organisations.roles import DEEP_ROLES, READERS, Role

if TYPE_CHECKING:
    from django.contrib.auth.base_user import AbstractBaseUser
    from django.contrib.auth.models import AnonymousUser

    Visitor = AbstractBaseUser | AnonymousUser

__all__ = ["READERS", "Holding", "forget_holdings", "has_role", "holdings_of", "in_reach", "within_reach"]

CACHE = "_role_holdings"
DAILY_WORK_FIRST = (Role.EDITOR, Role.HEAD, Role.COORDINATOR, Role.EXAMINER, Role.ADMINISTRATOR, Role.STAFF)
"""Which of several roles says where somebody is at home."""


@dataclass(frozen=True, slots=True)
class Holding:
    """A role that counts on the day asked for."""

    role: Role
    body: Body

    @property
    def body_id(self) -> int:
        """The key of the body where it is held."""
        return int(self.body.pk)

    @property
    def path(self) -> str:
        """The body's path; what it reaches begins with it."""
        return self.body.path

    def covers(self, body: Body) -> bool:
        """Whether the holder may act at a body in this role."""
        return body.path.startswith(self.path) if self.role in DEEP_ROLES else body.path == self.path


def holdings_of(user: Visitor | None, today: date | None = None) -> tuple[Holding, ...]:
    """The roles that a user holds on a day, that of daily work first; none for visitors and closed accounts. One query.

    `today` is left out by views alone, for whom the clock is read here.
    """
    if user is None or not user.is_authenticated or not user.is_active:
        return ()
    day = today or clock.today()
    kept: dict[date, tuple[Holding, ...]] | None = getattr(user, CACHE, None)
    if kept is None:
        kept = {}
        setattr(user, CACHE, kept)
    if day not in kept:
        kept[day] = read_holdings(user.pk, day)
    return kept[day]


def read_holdings(user_id: int, day: date) -> tuple[Holding, ...]:
    """The holdings of a day, from the database."""
    rows = RoleHolding.objects.filter(
        Q(until=None) | Q(until__gte=day), user_id=user_id, user__is_active=True, since__lte=day
    ).select_related("body")
    found = [Holding(Role(row.role), row.body) for row in rows.order_by("body__path")]
    return tuple(sorted(found, key=lambda holding: DAILY_WORK_FIRST.index(holding.role)))


def forget_holdings(user: Visitor) -> None:
    """Read the roles anew when next asked: they were changed."""
    setattr(user, CACHE, None)


def reached_paths(user: Visitor | None, roles: Collection[str], today: date | None = None) -> list[str]:
    """The paths of the subtrees that a user reaches in any of the roles; those inside another are left out."""
    paths = sorted({holding.path for holding in holdings_of(user, today) if holding.role in roles})
    kept: list[str] = []
    for path in paths:
        if path and not (kept and path.startswith(kept[-1])):
            kept.append(path)
    return kept


def within_reach(user: Visitor | None, roles: Collection[str], prefix: str = "body", *, today: date | None = None) -> Q:
    """The condition that rows belong to a body which the user sees in any of the roles; `Q(pk__in=[])` for none.

    `prefix` leads from the rows to their body ("measure__plan__body"); "" where the rows are bodies.
    """
    field = f"{prefix}__path__startswith" if prefix else "path__startswith"
    return any_of(Q(**{field: path}) for path in reached_paths(user, roles, today))


def any_of(conditions: Iterable[Q]) -> Q:
    """One condition out of several; nothing where there is none."""
    whole = Q()
    for condition in conditions:
        whole |= condition
    return whole or Q(pk__in=[])


def in_reach(user: Visitor | None, roles: Collection[str], body: Body, *, today: date | None = None) -> bool:
    """Whether a body is one that the user sees in any of the roles; no query once the holdings are read."""
    return any(body.path.startswith(path) for path in reached_paths(user, roles, today))


def has_role(user: Any, roles: Collection[str], body: Body, *, today: date | None = None) -> bool:
    """Whether the user may act at a body in any of the roles; no query once the holdings are read."""
    return any(holding.role in roles and holding.covers(body) for holding in holdings_of(user, today))
