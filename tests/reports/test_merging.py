"""What several people write in one report."""

from __future__ import annotations

import pytest

from shudarga.reports.fingerprints import Seen, fingerprint
from shudarga.reports.merging import Merged, merge, merge_account

NEW = "шинэ санал"


@pytest.mark.parametrize(
    ("kept", "typed", "seen", "merged"),
    [
        ("", "", "", Merged("")),
        ("", "миний", "", Merged("миний")),
        ("хуучин", "миний", "хуучин", Merged("миний")),
        ("хуучин", "", "хуучин", Merged("")),
        ("тэднийх", "хуучин", "хуучин", Merged("тэднийх")),  # left as it was: theirs stands
        ("тэднийх", "тэднийх", "хуучин", Merged("тэднийх")),  # both wrote the same, or a retry
        ("тэднийх", "миний", "хуучин", Merged("тэднийх", conflict=True)),
        ("тэднийх", "", "хуучин", Merged("тэднийх", conflict=True)),
        ("нэг\nхоёр", "нэг\r\nхоёр\r\n", "нэг\nхоёр", Merged("нэг\nхоёр")),  # a browser's line breaks change nothing
    ],
)
def test_a_text(kept: str, typed: str, seen: str, merged: Merged) -> None:
    assert merge(kept, typed, fingerprint(seen)) == merged


@pytest.mark.parametrize(
    ("kept", "typed", "seen", "merged"),
    [
        ("", "санал", ("", "санал"), Merged("")),  # the field showed the proposal
        ("", "санал, бас миний", ("", "санал"), Merged("санал, бас миний")),
        ("", "", ("", "санал"), Merged("")),  # cleared: the proposal again
        ("", NEW, ("", "санал"), Merged("")),  # the newest proposal, typed by hand
        ("миний", "", ("миний", "санал"), Merged("")),
        ("миний", "санал", ("миний", "санал"), Merged("")),
        ("миний", "миний", ("миний", "санал"), Merged("миний")),
        ("тэднийх", "санал", ("", "санал"), Merged("тэднийх")),  # another edited what this one only looked at
        ("тэднийх", "миний", ("", "санал"), Merged("тэднийх", conflict=True)),
        ("тэднийх", "", ("", "санал"), Merged("тэднийх")),  # clearing what was the proposal changes nothing
        ("", "миний 2", ("миний", "санал"), Merged("", conflict=True)),  # another took the proposal again
    ],
)
def test_an_account(kept: str, typed: str, seen: tuple[str, str], merged: Merged) -> None:
    assert merge_account(kept, typed, Seen.of(seen[0], "", seen[1]), NEW) == merged


@pytest.mark.parametrize("token", ["", "x", "a.b.c", "0" * 16, f"{'0' * 16}.{'0' * 16}.{'g' * 16}", "\x00"])
def test_a_token_that_is_none_writes_over_nothing(token: str) -> None:
    assert Seen.parse(token) == Seen()
    assert merge_account("тэднийх", "миний", Seen.parse(token), NEW).conflict
    assert merge_account("", "миний", Seen.parse(token), NEW) == Merged("миний")


def test_a_token_comes_back_as_it_was() -> None:
    seen = Seen.of("данс", "тайлбар", "санал")
    assert Seen.parse(seen.token) == seen
