"""The room in Django's registry."""

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class HistoryConfig(AppConfig):
    """Append-only, hash-chained events."""

    name = "shudarga.history"
    label = "history"

    def ready(self) -> None:
        """Load every room's `verbs.py`, so that this room need not know the rooms above it."""
        autodiscover_modules("verbs")
