"""The room in Django's registry."""

from django.apps import AppConfig


class IntakeConfig(AppConfig):
    """From an uploaded document to an accepted plan."""

    name = "shudarga.intake"
    label = "intake"
