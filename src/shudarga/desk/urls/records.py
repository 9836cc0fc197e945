"""Addresses of what was done, of its proof, and of half-typed forms."""

from django.urls import path

from shudarga.desk.views import drafts, evidence, record_forms, records

urlpatterns = [
    path("records/", records.record_list, name="records"),
    path("records/add/", record_forms.record_add_any, name="record_add_any"),
    path("plans/<int:plan_id>/records/add/", record_forms.record_add, name="record_add"),
    path("plans/<int:plan_id>/records/add/criteria/", record_forms.record_criteria, name="record_criteria"),
    path("records/<int:record_id>/", records.record_detail, name="record_detail"),
    path("records/<int:record_id>/change/", record_forms.record_change, name="record_change"),
    path("records/<int:record_id>/withdraw/", records.record_withdraw, name="record_withdraw"),
    path("records/<int:record_id>/evidence/", evidence.evidence_add, name="evidence_add"),
    path("evidence/<int:evidence_id>/", evidence.evidence_file, name="evidence_file"),
    path("evidence/<int:evidence_id>/thumbnail/", evidence.evidence_thumbnail, name="evidence_thumbnail"),
    path("evidence/<int:evidence_id>/withdraw/", evidence.evidence_withdraw, name="evidence_withdraw"),
    path("drafts/<path:key>/", drafts.form_draft, name="form_draft"),
]
