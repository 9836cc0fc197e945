"""The theme switch and the component gallery."""

from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from shudarga.ui.context import THEME_COOKIE, THEMES
from shudarga.ui.samples import gallery_context

YEAR = 365 * 24 * 3600


@login_not_required
@require_POST
def theme(request: HttpRequest) -> HttpResponse:
    """Keep the chosen theme in a cookie, so that the next page is rendered in it without a flash."""
    chosen = request.POST.get("theme", "")
    response = HttpResponseRedirect(_back(request))
    if chosen in THEMES:
        response.set_cookie(THEME_COOKIE, chosen, max_age=YEAR, samesite="Lax", secure=request.is_secure())
    return response


@login_not_required
def gallery(request: HttpRequest) -> HttpResponse:
    """Every component in every state, with texts as on real pages."""
    return render(request, "ui/gallery.html", gallery_context(request))


def _back(request: HttpRequest) -> str:
    asked = request.POST.get("next", "")
    return asked if url_has_allowed_host_and_scheme(asked, {request.get_host()}, request.is_secure()) else "/"
