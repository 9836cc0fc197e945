"""The room in Django's registry."""

from django.apps import AppConfig


class ReportsConfig(AppConfig):
    """Accounts for the rounds of a plan."""

    name = "shudarga.reports"
    label = "reports"
