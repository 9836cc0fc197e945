"""Pill, badge of days left, finding list, page messages."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from django.template import Library
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext, ngettext

from shudarga.ui.components.icons import icon
from shudarga.ui.states import MESSAGE_LOOKS, SEVERITIES, Look, look_of

register = Library()

SOON = 14
"""From this many days before a deadline on, the badge turns amber."""


@register.simple_tag
def status_pill(state: object, label: str = "") -> SafeString:
    """A state as icon, word and colour. state: a code of ui/states.py; label: other words for it."""
    if label:
        return pill_of(look_of(state), str(label))
    return _pill(str(getattr(state, "value", state)), get_language() or "")


def pill_of(look: Look, label: str) -> SafeString:
    """A pill in a look with these words."""
    return format_html('<span class="pill tone-{}">{}{}</span>', look.tone, icon(look.icon), label)


@lru_cache(maxsize=256)
def _pill(code: str, language: str) -> SafeString:  # noqa: ARG001  the language is part of the key
    look = look_of(code)
    return pill_of(look, str(look.label))


@register.simple_tag
def days_left(deadline: date | None, today: date, *, done: bool = False) -> SafeString | str:
    """Days to a deadline, or days late, as a badge; nothing where there is no deadline or the matter is done."""
    if deadline is None or done:
        return ""
    days = (deadline - today).days
    words, name, tone = _days(days)
    return format_html('<span class="badge tone-{}">{}{}</span>', tone, icon(name), words)


def _days(days: int) -> tuple[str, str, str]:
    if days < 0:
        return ngettext("%(days)d day late", "%(days)d days late", -days) % {"days": -days}, "alert", "late"
    if days == 0:
        return gettext("Today is the last day"), "clock", "due-soon"
    words = ngettext("%(days)d day left", "%(days)d days left", days) % {"days": days}
    return words, ("clock" if days <= SOON else "calendar"), ("due-soon" if days <= SOON else "not-due")


@register.simple_tag
def finding_list(findings: Iterable[object], label: str = "") -> SafeString | str:
    """Findings with severity as icon and word, message, place and a link to it.

    findings: objects or mappings with `severity` (error, warning, note), `message`, and optionally `place` and `url`.
    """
    rows = [_finding(found) for found in findings]
    if not rows:
        return ""
    return format_html('<ul class="findings" aria-label="{}">{}</ul>', label or gettext("Findings"), _joined(rows))


def _finding(found: object) -> SafeString:
    look = SEVERITIES.get(str(part(found, "severity")), SEVERITIES["note"])
    message, place, url = (str(part(found, key) or "") for key in ("message", "place", "url"))
    where = format_html('<a href="{}">{}</a>', url, place or gettext("Show the place")) if url else place
    return format_html(
        '<li class="finding tone-{}">{}<div><span class="finding-word">{}:</span> {}{}</div></li>',
        look.tone,
        icon(look.icon),
        look.label,
        message,
        format_html('<div class="finding-place">{}</div>', where) if where else "",
    )


@register.simple_tag
def message_list(messages: Iterable[object] | None) -> SafeString | str:
    """The messages of Django's framework, each with icon, word and colour, announced to screen readers."""
    rows = [_message(message) for message in messages or ()]
    return format_html('<div class="messages" role="status">{}</div>', _joined(rows)) if rows else ""


def _message(message: object) -> SafeString:
    look = MESSAGE_LOOKS.get(str(getattr(message, "level_tag", "info")), MESSAGE_LOOKS["info"])
    return format_html(
        '<div class="note tone-{}">{}<div class="note-text"><span class="unseen">{}: </span>{}</div></div>',
        look.tone,
        icon(look.icon),
        look.label,
        message,
    )


def part(thing: object, key: str) -> object:
    """A named part of an object or of a mapping; None where it has none."""
    return thing.get(key) if isinstance(thing, dict) else getattr(thing, key, None)


def _joined(parts: Iterable[SafeString]) -> SafeString:
    return format_html_join("", "{}", ((piece,) for piece in parts))
