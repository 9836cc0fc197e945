"""The room in Django's registry."""

from django.apps import AppConfig


class HistoryConfig(AppConfig):
    """Append-only, hash-chained events."""

    name = "shudarga.history"
    label = "history"
