"""Addresses of the desk, a file a part."""

from shudarga.desk.urls import bodies, intake, measures, plans, records, reports, start

app_name = "desk"
urlpatterns = [
    *start.urlpatterns,
    *plans.urlpatterns,
    *measures.urlpatterns,
    *records.urlpatterns,
    *reports.urlpatterns,
    *intake.urlpatterns,
    *bodies.urlpatterns,
]
