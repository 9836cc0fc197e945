"""Icons from the sprite, the mark, and the words that only a screen reader says."""

from __future__ import annotations

from functools import lru_cache

from django.template import Library
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

register = Library()

MARK = (
    '<svg class="mark" viewBox="0 0 32 32" aria-hidden="true"><rect class="mark-ground" width="32" height="32"/>'
    '<path class="mark-line" d="M7 25V7h18v18H13V13h6.5"/><circle class="mark-dot" cx="19" cy="19" r="2.4"/></svg>'
)


@register.simple_tag
def icon(name: str, label: str = "", size: str = "") -> SafeString:
    """An icon of the sprite by name; with a label it speaks, without one it is decoration. size: "" or "l"."""
    return _icon(name, size) if not label else _speaking(name, str(label), size)


@register.simple_tag
def mark() -> SafeString:
    """The product's own mark: one unbroken line drawn straight towards a gold point."""
    return mark_safe(MARK)  # noqa: S308  our own constant


@lru_cache(maxsize=512)
def _icon(name: str, size: str) -> SafeString:
    return format_html(
        '<svg class="icon{}" aria-hidden="true"><use href="{}#{}"/></svg>', _size(size), static("ui/icons.svg"), name
    )


def _speaking(name: str, label: str, size: str) -> SafeString:
    return format_html(
        '<svg class="icon{}" role="img" aria-label="{}"><use href="{}#{}"/></svg>',
        _size(size),
        label,
        static("ui/icons.svg"),
        name,
    )


def _size(size: str) -> str:
    return f" icon-{size}" if size else ""
