"""The room's place among Django's applications."""

from __future__ import annotations

from django.apps import AppConfig


class UiConfig(AppConfig):
    """Base page, components, gallery and static files; no models."""

    name = "shudarga.ui"
    label = "ui"
