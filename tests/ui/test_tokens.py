"""Every pair of text and ground that the stylesheets make is readable in both themes."""

from __future__ import annotations

import pytest

from shudarga.ui.states import TONES
from tests.ui.css import AUTO_DARK, DARK, LIGHT, contrast

THEMES = {"light": LIGHT, "dark": {**LIGHT, **DARK}}
GROUNDS = ("ground", "surface", "sunken", "raised")
TEXT = [
    (ink, ground) for ink in ("ink", "ink-soft", "heading", "action", "action-hover", "danger") for ground in GROUNDS
]
TEXT += [("on-action", "action"), ("on-action", "action-hover"), ("on-danger", "danger"), ("on-danger", "danger-hover")]
TEXT += [("action", "action-tint"), ("action-hover", "action-tint"), ("ink", "action-tint"), ("gold-ink", "gold-tint")]
TEXT += [("gold-ink", "ground"), ("rail-ink", "rail"), ("rail-ink", "rail-deep"), ("rail-on", "rail-active")]
TEXT += [(f"{tone}-ink", ground) for tone in TONES for ground in (f"{tone}-tint", *GROUNDS)]
TEXT += [(ink, f"{tone}-tint") for tone in TONES for ink in ("ink", "ink-soft")]
SIGNS = [(f"{tone}-fill", ground) for tone in TONES for ground in ("surface", "raised")]
SIGNS += [("line-strong", ground) for ground in GROUNDS] + [("focus", ground) for ground in GROUNDS]


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("ink", "ground"), TEXT)
def test_text_is_readable(theme: str, ink: str, ground: str) -> None:
    colours = THEMES[theme]
    assert contrast(colours[ink], colours[ground]) >= 4.5, (theme, ink, ground)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("sign", "ground"), SIGNS)
def test_bars_borders_and_focus_are_seen(theme: str, sign: str, ground: str) -> None:
    colours = THEMES[theme]
    assert contrast(colours[sign], colours[ground]) >= 3, (theme, sign, ground)


def test_the_automatic_theme_is_the_dark_one() -> None:
    assert AUTO_DARK == DARK


def test_the_dark_theme_sets_every_colour() -> None:
    assert set(DARK) >= {name for name, value in LIGHT.items() if value.startswith("#")}
