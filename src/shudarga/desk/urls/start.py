"""Addresses of the start page."""

from django.urls import path

from shudarga.desk.views import start

urlpatterns = [path("", start.start, name="start")]
