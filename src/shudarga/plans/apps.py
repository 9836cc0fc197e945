"""The room in Django's registry."""

from django.apps import AppConfig


class PlansConfig(AppConfig):
    """Plans, goals, measures, criteria, assignments, rounds and rating scales."""

    name = "shudarga.plans"
    label = "plans"
