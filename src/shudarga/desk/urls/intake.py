"""Addresses of plans on their way in."""

from django.urls import path

from shudarga.desk.views import intake, intake_accept, intake_columns, intake_editor, intake_rows

urlpatterns = [
    path("intake/", intake.intake_list, name="intake_list"),
    path("intake/upload/", intake.intake_upload, name="intake_upload"),
    path("intake/type/", intake.intake_type, name="intake_type"),
    path("intake/copy/", intake.intake_copy, name="intake_copy"),
    path("intake/<int:intake_id>/", intake_editor.intake_edit, name="intake_edit"),
    path("intake/<int:intake_id>/head/", intake_editor.intake_head, name="intake_head"),
    path("intake/<int:intake_id>/goals/<int:goal>/", intake_editor.intake_goal, name="intake_goal"),
    path(
        "intake/<int:intake_id>/goals/<int:goal>/measures/<int:measure>/",
        intake_editor.intake_measure,
        name="intake_measure",
    ),
    path("intake/<int:intake_id>/rows/", intake_rows.intake_rows, name="intake_rows"),
    path("intake/<int:intake_id>/settle/", intake_rows.intake_settle, name="intake_settle"),
    path("intake/<int:intake_id>/columns/", intake_columns.intake_columns, name="intake_columns"),
    path("intake/<int:intake_id>/columns/undo/", intake_columns.intake_undo, name="intake_undo"),
    path("intake/<int:intake_id>/accept/", intake_accept.intake_accept, name="intake_accept"),
    path("intake/<int:intake_id>/amends/", intake_accept.intake_amends, name="intake_amends"),
    path("intake/<int:intake_id>/discard/", intake.intake_discard, name="intake_discard"),
    path("intake/<int:intake_id>/reopen/", intake.intake_reopen, name="intake_reopen"),
    path("intake/<int:intake_id>/source/", intake.intake_source, name="intake_source"),
]
