"""Addresses of a measure and of its criteria."""

from django.urls import path

from shudarga.desk.views import measures

urlpatterns = [
    path("plans/<int:plan_id>/measures/<int:measure_id>/", measures.measure_detail, name="measure_detail"),
    path("plans/<int:plan_id>/measures/<int:measure_id>/assign/", measures.measure_assign, name="measure_assign"),
    path(
        "plans/<int:plan_id>/measures/<int:measure_id>/not-applicable/",
        measures.measure_not_applicable,
        name="measure_not_applicable",
    ),
    path("plans/<int:plan_id>/measures/<int:measure_id>/history/", measures.measure_history, name="measure_history"),
    path("plans/<int:plan_id>/criteria/<int:criterion_id>/judge/", measures.judge, name="judge"),
]
