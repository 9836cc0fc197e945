"""Addresses of the plan."""

from django.urls import path

from shudarga.desk.views import plans

urlpatterns = [
    path("plan/", plans.plan, name="plan"),
    path("plans/", plans.plan_list, name="plan_list"),
    path("plans/<int:plan_id>/", plans.plan_board, name="plan_board"),
    path("plans/<int:plan_id>/settings/", plans.plan_settings, name="plan_settings"),
    path("plans/<int:plan_id>/history/", plans.plan_history, name="plan_history"),
    path("plans/<int:plan_id>/document/<str:form>/", plans.plan_file, name="plan_document"),
]
