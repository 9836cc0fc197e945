"""Each state has a word, a sign and a colour, and they exist."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import shudarga
from shudarga.ui.samples import ICONS
from shudarga.ui.states import LOOKS, MESSAGE_LOOKS, PERIODS, SEVERITIES, TONES, UNKNOWN, Look, look_of

ALL = [*LOOKS.values(), *SEVERITIES.values(), *PERIODS.values(), *MESSAGE_LOOKS.values(), UNKNOWN]


@pytest.mark.parametrize("look", ALL, ids=lambda look: str(look.icon))
def test_sign_and_tone_exist(look: Look) -> None:
    assert (look.icon in ICONS, look.tone in TONES, bool(str(look.label))) == (True, True, True)


def test_states_of_one_kind_differ_without_colour() -> None:
    measures = ("not_due", "not_started", "under_way", "fulfilled", "due_soon", "overdue", "cannot_be_assessed")
    assert len({LOOKS[code].icon for code in measures}) == len(measures)
    assert len({str(LOOKS[code].label) for code in measures}) == len(measures)


def test_a_code_that_nobody_knows_says_so() -> None:
    assert look_of("no_such_state") is UNKNOWN


def test_templates_name_only_icons_that_are_drawn() -> None:
    room = Path(shudarga.__file__).parent
    named = {
        name
        for path in room.rglob("templates/**/*.html")
        for name in re.findall(r'{% icon "([\w-]+)"|icon_name="([\w-]+)"', path.read_text(encoding="utf-8"))
        for name in name
        if name
    }
    assert named - set(ICONS) == set()
