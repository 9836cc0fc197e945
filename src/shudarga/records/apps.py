"""The room in Django's registry."""

from django.apps import AppConfig


class RecordsConfig(AppConfig):
    """What was done, and its evidence."""

    name = "shudarga.records"
    label = "records"

    def ready(self) -> None:
        """Register this room's verbs with the history."""
        from shudarga.records import verbs  # noqa: F401, PLC0415 - once all models are loaded
