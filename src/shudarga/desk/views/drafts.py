"""Half-typed forms, kept for ui/static/ui/js/drafts.js. Everybody reaches their own only."""

from __future__ import annotations

import json
import uuid
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from shudarga.accounts.actions.drop_draft import drop_draft
from shudarga.accounts.actions.keep_draft import DraftRefused, keep_draft
from shudarga.accounts.models import User
from shudarga.accounts.queries import draft_for
from shudarga.desk.place import person
from shudarga.lib import clock
from shudarga.records.models import Record


@never_cache
@require_http_methods(["GET", "HEAD", "POST", "DELETE"])
def form_draft(request: HttpRequest, key: str) -> HttpResponse:
    """GET gives {"fields": {name: [values]}, "at": ISO time} or 204; POST keeps the same; DELETE forgets."""
    user = person(request)
    if request.method == "POST":
        return keep(request, user, key)
    if request.method == "DELETE":
        drop_draft(by=user, key=key)
        return HttpResponse(status=204)
    draft = draft_for(user, key)
    if not isinstance(draft, dict) or not isinstance(draft.get("fields"), dict):
        return HttpResponse(status=204)
    if was_sent(user, draft["fields"]):
        drop_draft(by=user, key=key)
        return HttpResponse(status=204)
    return JsonResponse({"fields": draft["fields"], "at": str(draft.get("at", ""))})


def keep(request: HttpRequest, user: User, key: str) -> HttpResponse:
    """Keep what was typed; files that the form has already brought stay with it."""
    try:
        sent = json.loads(request.body)
    except (ValueError, RecursionError):
        return JsonResponse({"error": "json"}, status=400)
    if not isinstance(sent, dict) or not well_formed(sent.get("fields")):
        return JsonResponse({"error": "fields"}, status=400)
    data: dict[str, Any] = {"fields": sent["fields"], "at": str(sent.get("at", ""))[:40]}
    before = draft_for(user, key)
    if isinstance(before, dict) and before.get("files"):
        data["files"] = before["files"]
    try:
        keep_draft(by=user, key=key, data=data, at=clock.now())
    except DraftRefused as refusal:
        return JsonResponse({"error": str(refusal)}, status=413)
    return HttpResponse(status=204)


def well_formed(fields: object) -> bool:
    """{name: [texts]}."""
    return isinstance(fields, dict) and all(
        isinstance(values, list) and all(isinstance(value, str) for value in values) for values in fields.values()
    )


def was_sent(user: User, fields: dict[str, Any]) -> bool:
    """Whether this form was taken after all, and only its answer was lost on the way."""
    values = fields.get("client_key")
    try:
        key = uuid.UUID(str(values[0])) if isinstance(values, list) and values else None
    except ValueError:
        return False
    return key is not None and Record.objects.filter(client_key=key, entered_by=user).exists()
