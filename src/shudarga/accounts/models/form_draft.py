"""A form that somebody has not finished."""

from django.conf import settings
from django.db import models
from django.db.models import Q


class FormDraft(models.Model):
    """What a person typed into a form and has not sent. `key` names the form and its subject ("record/17")."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="form_drafts")
    key = models.CharField(max_length=120)
    data = models.JSONField()
    updated_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["user", "key"], name="accounts_one_draft_a_form"),
            models.CheckConstraint(condition=~Q(key=""), name="accounts_draft_has_key"),
        ]
        indexes = [models.Index(fields=["user", "updated_at"], name="accounts_draft_age")]

    def __str__(self) -> str:
        return self.key
