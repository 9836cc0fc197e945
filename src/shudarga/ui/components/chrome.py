"""Tags that only the base pages use: addresses that may not be there yet, and the texts that JavaScript says."""

from __future__ import annotations

import json
from functools import lru_cache

from django.template import Library
from django.urls import NoReverseMatch, reverse
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from shudarga.ui.texts import browser_texts

register = Library()

ESCAPES = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}

OWN_NAMES = {"mn": ("Монгол", "MN"), "en": ("English", "EN")}
"""Each language by its own name, in whatever language the page is: a choice must be readable by who needs it."""


@register.simple_tag
def address(name: str) -> str:
    """The address of a view that takes no arguments; empty where there is no such view."""
    try:
        return reverse(name)
    except NoReverseMatch:
        return ""


@register.simple_tag
def script_texts() -> SafeString:
    """The words of drafts.js, upload.js and submit.js in the page's language, as a data block."""
    return _texts(get_language() or "")


@lru_cache(maxsize=8)
def _texts(language: str) -> SafeString:  # noqa: ARG001  the language is part of the key
    """As Django's json_script, but with Cyrillic as letters: escaped, they would weigh three times as much."""
    data = json.dumps(browser_texts(), ensure_ascii=False, separators=(",", ":")).translate(ESCAPES)
    return SafeString(f'<script id="ui-texts" type="application/json">{data}</script>')


@register.simple_tag
def other_language() -> dict[str, str]:
    """The language that the switch leads to: code, name, short."""
    code = "en" if (get_language() or "").startswith("mn") else "mn"
    return {"code": code, "name": OWN_NAMES[code][0], "short": OWN_NAMES[code][1]}
