"""The room in Django's registry."""

from django.apps import AppConfig


class FulfilmentConfig(AppConfig):
    """Criteria held against facts."""

    name = "shudarga.fulfilment"
    label = "fulfilment"
