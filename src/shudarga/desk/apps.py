"""The room in Django's registry."""

from django.apps import AppConfig


class DeskConfig(AppConfig):
    """The area of those who carry out a plan."""

    name = "shudarga.desk"
    label = "desk"

    def ready(self) -> None:
        """Put the desk's entries into the rail."""
        from shudarga.desk import rail  # noqa: PLC0415 - once all models are loaded

        rail.register_all()
