"""Addresses of the room: the gallery and the theme switch."""

from __future__ import annotations

from django.urls import path

from shudarga.ui import views

app_name = "ui"
urlpatterns = [
    path("", views.gallery, name="gallery"),
    path("theme/", views.theme, name="theme"),
]
