"""What the base page needs of a request: navigation, place, theme. A context processor."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from django.http import HttpRequest

from shudarga.ui.navigation import Entry, bar_of, navigation_for
from shudarga.ui.states import Text

THEMES = ("auto", "light", "dark")
THEME_COOKIE = "shudarga_theme"


@dataclass(frozen=True, slots=True)
class Place:
    """Where the person works, for the page head: the body's name, the plan's year, and an address to choose another."""

    body: Text = ""
    year: int | None = None
    change_url: str = ""


_place: list[Callable[[HttpRequest], Place | None]] = []


def register_place(function: Callable[[HttpRequest], Place | None]) -> None:
    """Name the function that tells body and year; the last one registered holds."""
    _place[:] = [function]


class Chrome:
    """Read by base.html; each part is worked out only when a page shows it, and once a page."""

    def __init__(self, request: HttpRequest) -> None:
        self._request = request

    @cached_property
    def navigation(self) -> list[Entry]:
        """All entries but the ＋."""
        return [entry for entry in self._all if not entry.add]

    @cached_property
    def add(self) -> Entry | None:
        """The round ＋: what was done."""
        return next((entry for entry in self._all if entry.add), None)

    @cached_property
    def bar(self) -> list[Entry]:
        """The entries of the phone's bar."""
        return bar_of(self._all)[0]

    @cached_property
    def bar_left(self) -> list[Entry]:
        """The bar's first half, before the ＋."""
        return self.bar[:2]

    @cached_property
    def bar_right(self) -> list[Entry]:
        """The bar's second half."""
        return self.bar[2:]

    @cached_property
    def more(self) -> list[Entry]:
        """What the phone's menu holds."""
        return bar_of(self._all)[1]

    @cached_property
    def place(self) -> Place:
        """Body and year."""
        found = _place[0](self._request) if _place else None
        return found or Place()

    @cached_property
    def theme(self) -> str:
        """auto, light or dark: the cookie's choice, else the one kept with the account."""
        return theme_of(self._request)

    @cached_property
    def account_name(self) -> str:
        """The signed-in person's name, or nothing."""
        user = getattr(self._request, "user", None)
        if user is None or not user.is_authenticated:
            return ""
        return str(getattr(user, "name", "") or user.get_username())

    @cached_property
    def _all(self) -> list[Entry]:
        return navigation_for(self._request)


def theme_of(request: HttpRequest) -> str:
    """The theme to render a request's page in."""
    chosen = request.COOKIES.get(THEME_COOKIE, "")
    if chosen not in THEMES:
        user = getattr(request, "user", None)
        chosen = str(getattr(user, "theme", "") or "")
    return chosen if chosen in THEMES else "auto"


def chrome(request: HttpRequest) -> dict[str, object]:
    """Context processor: `chrome` for every page."""
    return {"chrome": Chrome(request)}
