"""When a sign-in has to wait.

Five failures in a row under one name, or twenty from one address (an office shares one), and the next has to wait:
one minute, then two, four … up to an hour. A day without failures clears the slate. A wait shuts out the right
person too, which is why it is short and grows, and never becomes a lock that somebody must open.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256

from shudarga.accounts.models import User

NAME_FAILURES = 5
ADDRESS_FAILURES = 20
LONGEST_WAIT = timedelta(hours=1)
FORGOTTEN_AFTER = timedelta(days=1)
OWN_ADDRESSES = frozenset({"", "127.0.0.1", "::1"})
"""Seen behind a proxy on the same machine: all people at once, so nobody in particular."""


@dataclass(frozen=True, slots=True)
class Limit:
    """One thing that failures are counted by, and how many are free."""

    key: str
    free: int


def name_key(username: str) -> str:
    """The key of a name as typed. Hashed: people type passwords into the wrong field."""
    return "name:" + sha256(User.normalize_username(username).encode("utf-8", "replace")).hexdigest()


def limits_for(username: str, address: str) -> list[Limit]:
    """What an attempt counts against."""
    limits = [Limit(name_key(username), NAME_FAILURES)]
    if address not in OWN_ADDRESSES:
        limits.append(Limit(f"address:{address[:100]}", ADDRESS_FAILURES))
    return limits


def wait_after(failures: int, free: int) -> timedelta:
    """How long to wait after that many failures in a row; nothing while there are free ones left."""
    over = failures - free
    if over < 0:
        return timedelta()
    return min(timedelta(minutes=2 ** min(over, 10)), LONGEST_WAIT)


def minutes_left(wait_until: datetime, now: datetime) -> int:
    """Whole minutes to wait, rounded up, at least one."""
    return max(1, -(-int((wait_until - now).total_seconds()) // 60))
