"""The room in Django's registry."""

from django.apps import AppConfig


class RecordsConfig(AppConfig):
    """What was done, and its evidence."""

    name = "shudarga.records"
    label = "records"
