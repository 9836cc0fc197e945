"""The room in Django's registry."""

from django.apps import AppConfig


class PlansConfig(AppConfig):
    """Plans, goals, measures, criteria, assignments, rounds and rating scales."""

    name = "shudarga.plans"
    label = "plans"

    def ready(self) -> None:
        """Register this room's verbs with the history."""
        from shudarga.plans import verbs  # noqa: F401, PLC0415 - once all models are loaded
