"""Every code that the reader can give has words in both languages."""

import re
from pathlib import Path

import shudarga.reading
from shudarga.reading.messages import FINDINGS, UNREADABLE

ROOM = Path(shudarga.reading.__file__).parent


def _codes(pattern: str) -> set[str]:
    return {code for path in ROOM.rglob("*.py") for code in re.findall(pattern, path.read_text(encoding="utf-8"))}


def test_findings_have_words() -> None:
    given = _codes(r'Finding\(\s*"(\w+)"') | _codes(r'finding_at\([\w.]+,\s*"(\w+)"') | _codes(r'Doubt\(\s*"(\w+)"')
    assert given - FINDINGS.keys() == set()


def test_unreadable_codes_have_words() -> None:
    assert _codes(r'Unreadable\(\s*"(\w+)"') - UNREADABLE.keys() == set()


def test_both_languages_take_the_same_parameters() -> None:
    for mongolian, english in [*FINDINGS.values(), *UNREADABLE.values()]:
        assert set(re.findall(r"{(\w+)}", english)) <= set(re.findall(r"{(\w+)}", mongolian))
