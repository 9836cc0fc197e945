"""The clock on the wall: Mongolia's one legal time for offices (UTC+8 in Ulaanbaatar).

Rules never read it; views and commands do, and hand the date on as `today`.
"""

from datetime import date, datetime
from zoneinfo import ZoneInfo

ULAANBAATAR = ZoneInfo("Asia/Ulaanbaatar")


def now() -> datetime:
    """The present moment, aware, in Asia/Ulaanbaatar."""
    return datetime.now(ULAANBAATAR)


def today() -> date:
    """The present date in Asia/Ulaanbaatar, wherever the server stands."""
    return now().date()
