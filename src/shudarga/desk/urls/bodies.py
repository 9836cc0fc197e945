"""Addresses of bodies."""

from django.urls import path

from shudarga.desk.views import bodies

urlpatterns = [
    path("body/", bodies.body, name="body"),
    path("body/<int:body_id>/units/add/", bodies.unit_add, name="unit_add"),
    path("body/<int:body_id>/people/add/", bodies.person_add, name="person_add"),
]
