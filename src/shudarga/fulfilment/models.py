"""What a person says about a criterion, kept apart from what is computed."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Judgement(models.Model):
    """A figure confirmed, or overridden with a reason, for one body from `as_of` on.

    `share` is 0 to 1; null confirms the computed figure, which `computed` keeps as it stood then, as an exact
    fraction ("2/3"), empty where nothing could be computed.
    """

    class Sort(models.TextChoices):
        CONFIRMED = "confirmed", _("Confirmed")
        OVERRIDDEN = "overridden", _("Overridden")

    criterion = models.ForeignKey("plans.Criterion", models.PROTECT, related_name="judgements")
    body = models.ForeignKey("organisations.Body", models.PROTECT, related_name="judgements")
    sort = models.CharField(max_length=10, choices=Sort)
    share = models.DecimalField(_("Share"), max_digits=5, decimal_places=4, null=True, blank=True)
    computed = models.CharField(max_length=60, blank=True)
    reason = models.TextField(_("Reason"), blank=True)
    as_of = models.DateField()
    made_at = models.DateTimeField()
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ["criterion", "as_of", "id"]
        indexes = [models.Index(fields=["body", "criterion"], name="fulfilment_judged")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(share__isnull=True) | models.Q(share__gte=0, share__lte=1),
                name="fulfilment_share_0_to_1",
            ),
            models.CheckConstraint(
                condition=models.Q(sort="confirmed", share__isnull=True)
                | models.Q(sort="overridden", share__isnull=False) & ~models.Q(reason=""),
                name="fulfilment_override_has_share_and_reason",
            ),
            models.CheckConstraint(
                condition=models.Q(withdrawn_at__isnull=True, withdrawn_by__isnull=True)
                | models.Q(withdrawn_at__isnull=False, withdrawn_by__isnull=False),
                name="fulfilment_withdrawal_has_name",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.criterion}: {self.get_sort_display()}"
