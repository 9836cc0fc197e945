"""Correcting, withdrawing, adding and withdrawing proof."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.core.exceptions import ValidationError

from shudarga.accounts.models import User
from shudarga.fulfilment.gather import standing_of_measure
from shudarga.history.models import Event
from shudarga.organisations.permissions import Denied
from shudarga.records.actions.change_record import change_record, withdraw_record
from shudarga.records.actions.evidence import add_evidence, withdraw_evidence
from shudarga.records.models import Evidence, Record
from shudarga.records.terms import EvidenceTerms, LinkTerms
from tests.records.making import SmallPlan, make_record, make_terms, now, photo, proof_terms, today


def counted(small: SmallPlan) -> tuple[int, int | None]:
    """How often the first criterion was met, and how many of the records have proof."""
    standing = standing_of_measure(small.media, small.plan.body, today())
    assert standing is not None
    return standing.criteria[0].result.figures.have, standing.criteria[1].result.figures.part


def test_a_change_is_told_field_by_field(small: SmallPlan, editor: User) -> None:
    record = make_record(small, editor)
    terms = make_terms(small, "Хэлэлцүүлэг", links=[LinkTerms(small.times, count=3)])
    change_record(by=editor, record=record, terms=terms, now=now())
    event = Event.objects.get(verb="record.changed")
    name = small.times.text
    assert event.changes == {"title": ["Өдөрлөг зохион байгуулав", "Хэлэлцүүлэг"], "links": [[name], [f"{name} × 3"]]}
    assert counted(small) == (3, 0)


def test_nothing_changed_writes_nothing(small: SmallPlan, editor: User) -> None:
    record = make_record(small, editor, evidence=proof_terms(photo()))
    change_record(by=editor, record=record, terms=make_terms(small, evidence=proof_terms(photo())), now=now())
    assert (Event.objects.count(), Evidence.objects.count(), Record.objects.get().changed_at) == (1, 1, None)


def test_links_go_and_come(small: SmallPlan, editor: User) -> None:
    record = make_record(small, editor)
    terms = make_terms(small, links=[LinkTerms(small.staff, part=1, whole=2), LinkTerms(small.months)])
    change_record(by=editor, record=record, terms=terms, now=now())
    assert set(record.links.values_list("criterion", "part")) == {(small.staff.pk, 1), (small.months.pk, None)}


def test_an_unsound_change_changes_nothing(small: SmallPlan, editor: User) -> None:
    record = make_record(small, editor)
    with pytest.raises(ValidationError):
        change_record(by=editor, record=record, terms=replace(make_terms(small), title=""), now=now())
    assert Record.objects.get().title == "Өдөрлөг зохион байгуулав"


def test_a_withdrawn_record_no_longer_counts_and_stays_as_it_was(small: SmallPlan, editor: User) -> None:
    record = make_record(small, editor, evidence=proof_terms(photo()))
    assert counted(small) == (1, 1)
    withdraw_record(by=editor, record=record, reason=" Давхар бүртгэсэн ", plan=small.plan, now=now())
    assert counted(small) == (0, 0)
    assert Record.objects.get().withdrawn_reason == "Давхар бүртгэсэн"
    stale = Record.objects.get()
    stale.withdrawn_at = None  # as a page that was opened before
    with pytest.raises(Denied):
        change_record(by=editor, record=stale, terms=make_terms(small), now=now())
    with pytest.raises(Denied):
        withdraw_record(by=editor, record=stale, reason="дахин", plan=small.plan, now=now())
    with pytest.raises(Denied):
        add_evidence(by=editor, record=stale, terms=EvidenceTerms(url="https://a.mn"), plan=small.plan, now=now())
    with pytest.raises(Denied):
        withdraw_evidence(by=editor, evidence=Evidence.objects.get(), plan=small.plan, now=now())


def test_withdrawing_asks_for_a_reason(small: SmallPlan, editor: User) -> None:
    with pytest.raises(ValidationError) as caught:
        withdraw_record(by=editor, record=make_record(small, editor), reason=" ", plan=small.plan, now=now())
    assert list(caught.value.message_dict) == ["reason"]


def test_proof_comes_and_goes_with_an_event_each(small: SmallPlan, editor: User) -> None:
    record = make_record(small, editor)
    terms = EvidenceTerms(upload=photo("а.jpg"))
    evidence = add_evidence(by=editor, record=record, terms=terms, plan=small.plan, now=now())
    assert evidence is not None
    assert counted(small) == (1, 1)
    again = EvidenceTerms(upload=photo("б.jpg"))
    assert add_evidence(by=editor, record=record, terms=again, plan=small.plan, now=now()) is None
    withdraw_evidence(by=editor, evidence=evidence, plan=small.plan, now=now())
    withdraw_evidence(by=editor, evidence=evidence, plan=small.plan, now=now())
    assert counted(small) == (1, 0)
    verbs = list(Event.objects.order_by("sequence").values_list("verb", flat=True))
    assert verbs == ["record.added", "record.evidence_added", "record.evidence_withdrawn"]
    # What was withdrawn may be put back.
    assert add_evidence(by=editor, record=record, terms=again, plan=small.plan, now=now()) is not None
