"""The states of a report and the one table of its transitions; the diagram in the docs is made from it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise


class State(TextChoices):
    """Where a report is on its way."""

    DRAFT = "draft", _("Draft")
    APPROVED = "approved", _("Approved")
    SUBMITTED = "submitted", _("Submitted")


@dataclass(frozen=True, slots=True)
class Transition:
    """An act that takes a report from one state to another; `roles` may do it."""

    act: str
    label: StrPromise
    sources: tuple[State, ...]
    target: State
    roles: tuple[str, ...]


TRANSITIONS = (
    Transition("approve", _("Approve"), (State.DRAFT,), State.APPROVED, ("head",)),
    Transition(
        "take_back", _("Take back for changes"), (State.APPROVED, State.SUBMITTED), State.DRAFT, ("editor", "head")
    ),
    Transition("submit", _("Send"), (State.APPROVED,), State.SUBMITTED, ("editor", "head")),
)


def transition(act: str) -> Transition:
    """The transition of that name. Raises KeyError."""
    return {entry.act: entry for entry in TRANSITIONS}[act]
