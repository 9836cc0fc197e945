"""Reading tokens.css as the browser would: the values of each theme, and how far two colours stand apart."""

from __future__ import annotations

import re
from pathlib import Path

import shudarga.ui

STATIC = Path(shudarga.ui.__file__).parent / "static" / "ui"
TOKENS = (STATIC / "css" / "tokens.css").read_text(encoding="utf-8")
DECLARATION = re.compile(r"--([\w-]+):\s*([^;]+);")


def values(selector: str) -> dict[str, str]:
    """The tokens that the block after this selector sets."""
    start = TOKENS.index(selector + " {") + len(selector) + 2
    return dict(DECLARATION.findall(TOKENS[start : TOKENS.index("}", start)]))


LIGHT = values(":root")
DARK = values(':root[data-theme="dark"]')
AUTO_DARK = values(':root:not([data-theme="light"], [data-theme="dark"])')


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2.2, 1 to 21, of two colours written #rrggbb."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[place : place + 2], 16) / 255) for place in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
