"""Reads of the history, newest first. Who may see the subject may see its history: the area asks before."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Model, QuerySet

from shudarga.history.models import Event


def events_for(subject: Model) -> QuerySet[Event]:
    """What was done to one thing."""
    return events_for_all([subject])


def events_for_all(subjects: Iterable[Model]) -> QuerySet[Event]:
    """What was done to several things of one kind (a measure's records); nothing where there are none."""
    subjects = list(subjects)
    if not subjects:
        return Event.objects.none()
    label = subjects[0]._meta.label
    keys = [subject.pk for subject in subjects]
    return Event.objects.filter(subject_type=label, subject_id__in=keys).order_by("-sequence")


def events_of_plan(plan: Model | int) -> QuerySet[Event]:
    """All that was done in a plan: to it, its measures, records and reports."""
    return Event.objects.filter(plan_id=plan.pk if isinstance(plan, Model) else plan).order_by("-sequence")


def events_of_body(body: Model) -> QuerySet[Event]:
    """All that was done at a body."""
    return Event.objects.filter(body_id=body.pk).order_by("-sequence")
