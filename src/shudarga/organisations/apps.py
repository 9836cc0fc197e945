"""The room in Django's registry."""

from django.apps import AppConfig


class OrganisationsConfig(AppConfig):
    """Bodies, units, people, roles and how far a role reaches."""

    name = "shudarga.organisations"
    label = "organisations"
