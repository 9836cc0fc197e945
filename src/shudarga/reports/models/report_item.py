"""What a report says about one measure."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class ReportItem(models.Model):
    """Only what a person wrote stands here: an empty account means that the proposed one is used.

    `proposal` is the fingerprint of the proposal that the person had before them when the account was written: where
    later records make another one, the page says so.
    """

    report = models.ForeignKey("reports.Report", models.CASCADE, related_name="items")
    measure = models.ForeignKey("plans.Measure", models.PROTECT, related_name="report_items")
    account = models.TextField(pgettext_lazy("report", "Account"), blank=True)
    remark = models.TextField(_("Explanation"), blank=True)
    proposal = models.CharField(max_length=16, blank=True)
    changed_at = models.DateTimeField()
    changed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ["report", "measure__order"]
        constraints = [models.UniqueConstraint(fields=["report", "measure"], name="reports_item_once")]

    def __str__(self) -> str:
        return f"{self.report}: {self.measure}"
