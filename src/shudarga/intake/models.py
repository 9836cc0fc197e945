"""A plan on its way in."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Intake(models.Model):
    """What was read, as a person has corrected it so far; nothing becomes a plan before it is accepted.

    `draft` is the plan schema's object; `tables` are the document's tables as `intake/tables.py` keeps them; `mapping`
    is the person's correction of their columns, {table: {column: role}}, counted from 1; `settled` the keys of findings
    that the person has looked at; `before` the same fields as they stood before the document was read again.
    `amends` is the accepted plan that this document corrects. `version` grows with each change.
    """

    class State(models.TextChoices):
        OPEN = "open", _("Being checked")
        ACCEPTED = "accepted", _("Accepted")
        DISCARDED = "discarded", _("Set aside")

    class Origin(models.TextChoices):
        DOCUMENT = "document", _("From a document")
        TYPED = "typed", _("Typed in")
        COPIED = "copied", _("Copied from an earlier plan")

    body = models.ForeignKey("organisations.Body", models.PROTECT, related_name="intakes")
    origin = models.CharField(max_length=10, choices=Origin)
    state = models.CharField(max_length=10, choices=State, default=State.OPEN)
    file = models.ForeignKey("files.StoredFile", models.PROTECT, null=True, blank=True, related_name="+")
    draft = models.JSONField()
    tables = models.JSONField(default=list, blank=True)
    mapping = models.JSONField(default=dict, blank=True)
    settled = models.JSONField(default=list, blank=True)
    before = models.JSONField(null=True, blank=True)
    amends = models.ForeignKey("plans.Plan", models.PROTECT, null=True, blank=True, related_name="amendments")
    plan = models.ForeignKey("plans.Plan", models.PROTECT, null=True, blank=True, related_name="intakes")
    version = models.PositiveIntegerField(default=1)
    started_at = models.DateTimeField()
    started_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    changed_at = models.DateTimeField()
    changed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ["-changed_at"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state="accepted", plan__isnull=False) | ~models.Q(state="accepted"),
                name="intake_accepted_has_plan",
            ),
            models.CheckConstraint(
                condition=~models.Q(origin="document") | models.Q(file__isnull=False), name="intake_document_has_file"
            ),
        ]

    def __str__(self) -> str:
        title = self.__dict__["draft_title"] if "draft_title" in self.__dict__ else self.draft.get("title")
        return str(title or self.file or self.pk)
