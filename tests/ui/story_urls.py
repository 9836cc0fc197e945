"""Pages for the stories: a form with a draft and files, and a server that keeps drafts in memory."""

from __future__ import annotations

import json

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import include, path
from django.views.i18n import set_language

DRAFTS: dict[str, dict[str, object]] = {}
TAKEN: list[dict[str, object]] = []


@login_not_required
def form(request: HttpRequest, key: str) -> HttpResponse:
    """Takes a text of three letters or more, and any files; a shorter one comes back with a fault."""
    text = request.POST.get("text", "")
    faulty = request.method == "POST" and len(text) < 3
    if request.method == "POST" and not faulty:
        files = [(file.name, file.size, file.read(3)) for file in request.FILES.getlist("files")]
        TAKEN.append({"text": text, "files": files, "dates": request.POST.getlist("files_dates")})
        DRAFTS.pop(key, None)
        messages.success(request, f"Taken: {len(TAKEN)}")
        return redirect(request.path)
    context = {"key": key, "text": text, "faulty": faulty, "stored": "url" in request.GET or faulty}
    return render(request, "story_form.html", context)


@login_not_required
def draft(request: HttpRequest, key: str) -> HttpResponse:
    """The server's side of a draft, as drafts.js asks for it."""
    if request.method == "POST":
        DRAFTS[key] = json.loads(request.body)
    elif request.method == "DELETE":
        DRAFTS.pop(key, None)
    elif key in DRAFTS:
        return JsonResponse(DRAFTS[key])
    return HttpResponse(status=204)


urlpatterns = [
    path("story/<key>/", form),
    path("story-draft/<key>/", draft),
    path("gallery/", include("shudarga.ui.urls")),
    path("language/", login_not_required(set_language), name="set_language"),
]
