"""The room in Django's registry."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """Users, sign-in, and forms half typed."""

    name = "shudarga.accounts"
    label = "accounts"
