"""The limit pages: plain signed-in Django pages with the same rows, Django's usual middleware and no product around."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.template import Context, Engine
from django.urls import path

from shudarga.plans.models import Criterion, Measure
from shudarga.records.models import RecordLink

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
ENGINE = Engine()
HEAD = "<!doctype html><html lang='mn'><head><title>x</title></head><body><h1>{{ user.name }}</h1><table>"
BOARD = ENGINE.from_string(
    HEAD + "{% for row in measures %}<tr><td>{{ row.number }}</td><td>{{ row.text }}</td><td><ul>"
    "{% for criterion in row.criteria.all %}<li>{{ criterion.text }}</li>{% endfor %}</ul></td>"
    "<td>{{ row.start }} {{ row.end }}</td><td>{{ row.responsible.0 }}</td></tr>{% endfor %}</table></body></html>"
)
MEASURE = ENGINE.from_string(
    HEAD + "<tr><td>{{ measure.text }}</td></tr>{% for criterion in criteria %}<tr><td>{{ criterion.text }}</td></tr>"
    "{% endfor %}{% for link in links %}<tr><td>{{ link.record.done_on }}</td><td>{{ link.record.title }}</td>"
    "<td>{{ link.record.details }}</td></tr>{% endfor %}</table></body></html>"
)


@login_required
def board(request: HttpRequest, plan_id: int) -> HttpResponse:
    """The rows of a board, nothing computed."""
    measures = Measure.objects.filter(plan=plan_id).prefetch_related("criteria").order_by("order")
    return HttpResponse(BOARD.render(Context({"measures": measures, "user": request.user})))


@login_required
def measure(request: HttpRequest, measure_id: int) -> HttpResponse:
    """The rows of one measure, nothing computed."""
    found = Measure.objects.select_related("plan", "goal").get(pk=measure_id)
    criteria = Criterion.objects.filter(measure=found)
    links = RecordLink.objects.filter(criterion__measure=found).select_related("record")
    context = {"measure": found, "criteria": criteria, "links": links, "user": request.user}
    return HttpResponse(MEASURE.render(Context(context)))


urlpatterns = [path("board/<int:plan_id>/", board), path("measure/<int:measure_id>/", measure)]
