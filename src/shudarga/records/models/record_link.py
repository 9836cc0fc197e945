"""That a record counts for a criterion, and for how much."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class RecordLink(models.Model):
    """`count` is how many of what the criterion counts; `part` of `whole` is whom a coverage reached."""

    record = models.ForeignKey("records.Record", models.CASCADE, related_name="links")
    criterion = models.ForeignKey("plans.Criterion", models.PROTECT, related_name="links")
    count = models.PositiveIntegerField(_("How many"), default=1)
    part = models.PositiveIntegerField(_("Covered"), null=True, blank=True)
    whole = models.PositiveIntegerField(_("Of how many"), null=True, blank=True)

    class Meta:
        ordering = ["record", "criterion"]
        constraints = [
            models.UniqueConstraint(fields=["criterion", "record"], name="records_link_once"),
            models.CheckConstraint(condition=models.Q(count__gte=1), name="records_link_counts_one_or_more"),
            models.CheckConstraint(
                condition=models.Q(part__isnull=True, whole__isnull=True)
                | models.Q(part__isnull=False, whole__isnull=False, part__lte=models.F("whole")),
                name="records_part_within_whole",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.record} → {self.criterion}"
