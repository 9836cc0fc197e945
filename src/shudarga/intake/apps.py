"""The room in Django's registry."""

from django.apps import AppConfig


class IntakeConfig(AppConfig):
    """From an uploaded document to an accepted plan."""

    name = "shudarga.intake"
    label = "intake"

    def ready(self) -> None:
        """Register this room's verbs with the history."""
        from shudarga.intake import verbs  # noqa: F401, PLC0415 - once all models are loaded
