"""The room in Django's registry."""

from django.apps import AppConfig


class FulfilmentConfig(AppConfig):
    """Criteria held against facts."""

    name = "shudarga.fulfilment"
    label = "fulfilment"

    def ready(self) -> None:
        """Register this room's verbs with the history."""
        from shudarga.fulfilment import verbs  # noqa: F401, PLC0415 - once all models are loaded
