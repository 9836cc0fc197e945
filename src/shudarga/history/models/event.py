"""One thing that someone did."""

from __future__ import annotations

from typing import Any, NoReturn

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import Q


class AppendOnlyError(TypeError):
    """Somebody tried to change or delete an event."""

    def __init__(self) -> None:
        super().__init__("An event of the history is never changed or deleted.")


class EventQuerySet(models.QuerySet["Event"]):
    """Reads and appends only. The database refuses the rest too (migration 0002)."""

    def update(self, **kwargs: Any) -> NoReturn:  # noqa: ARG002
        """Refuse."""
        raise AppendOnlyError

    def delete(self) -> NoReturn:
        """Refuse."""
        raise AppendOnlyError


class Event(models.Model):
    """An entry of the chain, written by `record_event` alone.

    `subject_type` is a model's label ("plans.Measure"). Names stand as text beside the keys, because the history
    must read the same when a person is renamed. `changes` is {field: [old, new]} of JSON values, `params` fills the
    places in the verb's wording.
    """

    sequence = models.PositiveBigIntegerField(primary_key=True)
    at = models.DateTimeField()
    actor = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    actor_name = models.CharField(max_length=200, blank=True)
    verb = models.CharField(max_length=60)
    subject_type = models.CharField(max_length=60, blank=True)
    subject_id = models.BigIntegerField(null=True)
    body_id = models.BigIntegerField(null=True)
    body_code = models.CharField(max_length=60, blank=True)
    plan_id = models.BigIntegerField(null=True)
    params = models.JSONField(default=dict, encoder=DjangoJSONEncoder)
    changes = models.JSONField(default=dict, encoder=DjangoJSONEncoder)
    note = models.TextField(blank=True)
    previous_hash = models.CharField(max_length=64, blank=True)
    hash = models.CharField(max_length=64, unique=True)

    objects = EventQuerySet.as_manager()

    class Meta:
        ordering = ["sequence"]
        indexes = [
            models.Index(fields=["subject_type", "subject_id", "sequence"], name="history_subject"),
            models.Index(fields=["plan_id", "sequence"], name="history_plan"),
            models.Index(fields=["body_id", "sequence"], name="history_body"),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(sequence__gte=1), name="history_sequence_from_one"),
            models.CheckConstraint(
                condition=Q(subject_type="", subject_id=None) | (~Q(subject_type="") & Q(subject_id__isnull=False)),
                name="history_subject_whole",
            ),
            models.CheckConstraint(
                condition=Q(sequence=1, previous_hash="") | (Q(sequence__gt=1) & ~Q(previous_hash="")),
                name="history_first_has_no_previous",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.sequence} {self.verb}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Insert; an event that stands is never written again."""
        if not self._state.adding:
            raise AppendOnlyError
        super().save(*args, **{**kwargs, "force_insert": True})

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:  # noqa: ARG002
        """Refuse."""
        raise AppendOnlyError

    @property
    def wording(self) -> str:
        """What was done, as a phrase in the reader's language."""
        from shudarga.history.verbs import wording_of  # noqa: PLC0415 — verbs load after the models

        return wording_of(self.verb, self.params)
