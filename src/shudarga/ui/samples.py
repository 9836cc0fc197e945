"""What the gallery shows. Texts go through gettext, so that the gallery is a test of both languages."""

from __future__ import annotations

from django.http import HttpRequest


def gallery_context(request: HttpRequest) -> dict[str, object]:
    """Everything gallery.html shows."""
    return {}
