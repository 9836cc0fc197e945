"""The room in Django's registry."""

from django.apps import AppConfig


class FilesConfig(AppConfig):
    """Stored files: type, size, hash, safe download."""

    name = "shudarga.files"
    label = "files"
