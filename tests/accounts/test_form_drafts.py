"""Forms half typed."""

from __future__ import annotations

from datetime import timedelta

import pytest

from shudarga.accounts.actions.drop_draft import drop_draft
from shudarga.accounts.actions.keep_draft import LARGEST_DRAFT, MOST_DRAFTS, DraftRefused, keep_draft
from shudarga.accounts.models import FormDraft
from shudarga.accounts.queries import draft_for
from shudarga.history.models import Event
from tests.people import NOW, make_user


def test_what_was_typed_last_is_there_again_for_the_same_person_only(db: None) -> None:
    user, other = make_user(), make_user()
    keep_draft(by=user, key="record/1", data={"text": "Сур"})
    keep_draft(by=user, key="record/1", data={"text": "Сургалт", "links": ["a", "b"]})
    assert draft_for(user, "record/1") == {"text": "Сургалт", "links": ["a", "b"]}
    assert draft_for(user, "record/2") is None
    assert draft_for(other, "record/1") is None
    assert not Event.objects.exists()


def test_signs_that_a_database_cannot_keep_do_not_lose_the_form(db: None) -> None:
    user = make_user()
    keep_draft(by=user, key="a", data={"text": "Сур\x00галт"})
    assert draft_for(user, "a") == {"text": "Сургалт"}


def test_a_draft_is_dropped_once(db: None) -> None:
    user = make_user()
    keep_draft(by=user, key="a", data={})
    assert [drop_draft(by=user, key="a"), drop_draft(by=user, key="a")] == [True, False]


def test_too_long_a_form_is_refused_and_the_last_draft_stays(db: None) -> None:
    user = make_user()
    keep_draft(by=user, key="a", data="бага")
    with pytest.raises(DraftRefused):
        keep_draft(by=user, key="a", data="ө" * (LARGEST_DRAFT // 2))
    assert draft_for(user, "a") == "бага"


def test_the_oldest_makes_room(db: None) -> None:
    user, other = make_user(), make_user()
    keep_draft(by=other, key="0", data={}, at=NOW - timedelta(days=1))
    for number in range(MOST_DRAFTS + 2):
        keep_draft(by=user, key=f"{number}", data={}, at=NOW + timedelta(minutes=number))
    kept = set(FormDraft.objects.filter(user=user).values_list("key", flat=True))
    assert kept == {f"{number}" for number in range(2, MOST_DRAFTS + 2)}
    assert draft_for(other, "0") == {}
