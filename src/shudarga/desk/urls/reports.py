"""Addresses of the report."""

from django.urls import path

from shudarga.desk.views import report_documents, report_moves, reports

REPORT = "plans/<int:plan_id>/rounds/<int:round_id>/report/"

urlpatterns = [
    path("report/", reports.report, name="report"),
    path(REPORT, reports.report_detail, name="report_detail"),
    path(f"{REPORT}begin/", report_moves.report_begin, name="report_begin"),
    path(f"{REPORT}move/<str:act>/", report_moves.report_move, name="report_move"),
    path(f"{REPORT}preview/", report_documents.report_preview, name="report_preview"),
    path(f"{REPORT}preview/<int:number>/", report_documents.report_page, name="report_page"),
    path(f"{REPORT}document/<str:form>/", report_documents.report_file, name="report_document"),
]
