"""The room in Django's registry."""

from django.apps import AppConfig


class ReportsConfig(AppConfig):
    """Accounts for the rounds of a plan."""

    name = "shudarga.reports"
    label = "reports"

    def ready(self) -> None:
        """Register this room's verbs with the history."""
        from shudarga.reports import verbs  # noqa: F401, PLC0415 - once all models are loaded
