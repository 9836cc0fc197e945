"""The room in Django's registry."""

from django.apps import AppConfig


class DocumentsConfig(AppConfig):
    """Writing official documents."""

    name = "shudarga.documents"
    label = "documents"
