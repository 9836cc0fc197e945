"""The room in Django's registry."""

from django.apps import AppConfig


class DeskConfig(AppConfig):
    """The area of those who carry out a plan."""

    name = "shudarga.desk"
    label = "desk"
