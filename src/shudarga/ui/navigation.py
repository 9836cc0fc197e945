"""The entries of the rail and of the phone's bottom bar, which the areas provide.

An area registers its entries in its AppConfig.ready(); ui knows no area. An entry whose address is not there, or that
the person may not use, is not shown.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext_lazy as _

from shudarga.ui.states import Text

BAR_PLACES = 4
"""Entries beside the round ＋ on a phone: at 360 px a place is 72 px wide, which fits the words."""


@dataclass(frozen=True, slots=True)
class AreaItem:
    """One entry. `order`: 10 start, 20 plan, 30 records, 40 report, 50 instruments, 60 body; `add` marks the round ＋.

    An entry is active on its own address, below it, and on the views of `views` (full names, or a namespace: "desk:").
    `allowed` decides by the request; it must not query the database more than the request already did.
    """

    url_name: str
    label: Text
    icon: str
    order: int = 50
    add: bool = False
    views: tuple[str, ...] = ()
    allowed: Callable[[HttpRequest], bool] | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry as one request sees it."""

    url_name: str
    url: str
    label: Text
    icon: str
    active: bool
    add: bool = False


LABELS: dict[str, Text] = {
    "start": _("Start"),
    "plan": _("Plan"),
    "records": _("Records"),
    "report": _("Report"),
    "instruments": _("Instruments"),
    "body": _("Body"),
    "add": _("What was done"),
}
"""The words of the rail, for areas to use, so that they stand once."""

_items: dict[str, AreaItem] = {}


def register(item: AreaItem) -> None:
    """Add an entry; registering the same address again replaces it."""
    _items[item.url_name] = item


def unregister(url_name: str) -> None:
    """Take an entry out; nothing happens where there is none."""
    _items.pop(url_name, None)


def navigation_for(request: HttpRequest) -> list[Entry]:
    """The entries this request's person sees, in order, the ＋ included (`add` is true)."""
    seen = sorted(_items.values(), key=lambda item: item.order)
    entries = [entry for item in seen if (entry := _entry(item, request)) is not None]
    best = max((len(entry.url) for entry in entries if entry.active), default=0)
    return [entry if len(entry.url) == best or not entry.active else _calm(entry) for entry in entries]


def bar_of(entries: list[Entry]) -> tuple[list[Entry], list[Entry]]:
    """The phone's bar and what its menu holds: four places, or three and the menu where there are more."""
    plain = [entry for entry in entries if not entry.add]
    if len(plain) <= BAR_PLACES:
        return plain, []
    first = [entry for entry in plain if entry.label not in (LABELS["records"],)]
    shown = first[: BAR_PLACES - 1]
    return shown, [entry for entry in plain if entry not in shown]


def _entry(item: AreaItem, request: HttpRequest) -> Entry | None:
    if item.allowed is not None and not item.allowed(request):
        return None
    try:
        url = reverse(item.url_name)
    except NoReverseMatch:
        return None
    return Entry(item.url_name, url, item.label, item.icon, _is_active(item, url, request), item.add)


def _is_active(item: AreaItem, url: str, request: HttpRequest) -> bool:
    if request.path == url or (url != "/" and request.path.startswith(url)):
        return True
    match = request.resolver_match
    name = match.view_name if match else ""
    return any(name == view or (view.endswith(":") and name.startswith(view)) for view in item.views)


def _calm(entry: Entry) -> Entry:
    """Of several entries that match, only the longest address is shown as the place where the person is."""
    return Entry(entry.url_name, entry.url, entry.label, entry.icon, active=False, add=entry.add)
