"""How often a sign-in failed."""

from django.db import models
from django.db.models import Q


class SignInThrottle(models.Model):
    """Failures in a row for one name ("name:…") or one address ("address:…"), and until when to wait."""

    key = models.CharField(max_length=120, primary_key=True)
    failures = models.PositiveIntegerField(default=0)
    last_failed_at = models.DateTimeField()
    wait_until = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(wait_until=None) | Q(wait_until__gte=models.F("last_failed_at")),
                name="accounts_wait_after_failure",
            )
        ]

    def __str__(self) -> str:
        return f"{self.key}: {self.failures}"
