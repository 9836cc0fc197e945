"""`{% load desk %}`: small pieces that only the desk's pages use."""

from __future__ import annotations

from datetime import date

from django.template import Library
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext

from shudarga.desk.event_words import field_name
from shudarga.history.models import Event
from shudarga.lib.dates import long_date, short_date

register = Library()
LONG = 160
"""Letters of a changed value that are shown; the whole stands in the history."""


@register.filter
def day(value: date | None) -> str:
    """A day in the reader's own long form; nothing for none."""
    if value is None:
        return ""
    return long_date(value) if get_language() == "mn" else short_date(value)


@register.filter
def short_day(value: date | None) -> str:
    """A day as 2025.01.23."""
    return short_date(value) if value else ""


@register.simple_tag
def event_changes(event: Event) -> SafeString | str:
    """What an event changed: field, before, after."""
    rows = [changed(field_name(field), old, new) for field, (old, new) in event.changes.items()]
    return format_html("<ul>{}</ul>", format_html_join("", "<li>{}</li>", ((row,) for row in rows))) if rows else ""


def changed(name: str, old: object, new: object) -> SafeString:
    """One field: what is new in it, or what it was and became."""
    if old in (None, "", [], {}):
        return format_html("{}: {}", name, told(new))
    return format_html("{}: <del>{}</del> → <ins>{}</ins>", name, told(old), told(new))


def told(value: object) -> str:
    """A value as the history shows it."""
    if value in (None, "", [], {}):
        return gettext("(empty)")
    text = ", ".join(str(part) for part in value) if isinstance(value, list) else str(value)
    return text if len(text) <= LONG else f"{text[:LONG]}…"
