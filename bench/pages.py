"""Pages: their statements for 20 and for 2,000 measures, and their time beside a plain page of the same rows."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db import connection
from django.test import Client, override_settings
from django.test.utils import CaptureQueriesContext

from bench import limit
from bench.figure import Figure, ratio_of
from bench.site import Made, make_plan

BUDGETS = {"board": 8, "measure": 10, "start": 10, "report": 20, "report document": 20}


def figures() -> list[Figure]:
    """Statements and ratios of the desk's pages."""
    small, large = make_plan(20), make_plan(2000, records_each=1)
    return [*statements(small, large), *ratios(small)]


def addresses(made: Made) -> dict[str, str]:
    """The pages by name."""
    plan = made.plan
    measure, entry = plan.measures.order_by("order").first(), plan.rounds.first()
    assert measure
    assert entry
    return {
        "board": f"/plans/{plan.pk}/",
        "measure": f"/plans/{plan.pk}/measures/{measure.pk}/",
        "start": "/",
        "report": f"/plans/{plan.pk}/rounds/{entry.pk}/report/",
        "report document": f"/plans/{plan.pk}/rounds/{entry.pk}/report/document/xlsx/",
    }


def statements(small: Made, large: Made) -> list[Figure]:
    """Each page's statements for 20 and 2,000 measures: their number against the budget, and that they are the same."""
    found = []
    for name, budget in BUDGETS.items():
        counts = [statements_of(made, addresses(made)[name]) for made in (small, large)]
        note = f"{counts[0]} and {counts[1]} statements, at most {budget}"
        found.append(Figure(f"statements: {name}, of the budget", max(counts) / budget, 1.0, note))
        found.append(Figure(f"statements: {name}, 2,000 measures to 20", counts[1] / counts[0], 1.0, note))
    return found


def statements_of(made: Made, address: str) -> int:
    """The statements of the second call: the first one may write what a person has in hand."""
    client = signed_in(made)
    assert client.get(address).status_code == 200, address
    with CaptureQueriesContext(connection) as captured:
        response = client.get(address)
        for _ in response:
            pass
    return len([query for query in captured.captured_queries if not is_transaction(query["sql"])])


def is_transaction(sql: str) -> bool:
    """BEGIN and its like are no statements of ours."""
    return sql.startswith(("BEGIN", "COMMIT", "SAVEPOINT", "RELEASE", "ROLLBACK"))


def signed_in(made: Made) -> Client:
    """A browser of the plan's editor."""
    client = Client()
    client.force_login(made.user)
    return client


def ratios(made: Made) -> list[Figure]:
    """Board and measure beside their limit pages."""
    ours = signed_in(made)
    with override_settings(MIDDLEWARE=limit.MIDDLEWARE, ROOT_URLCONF="bench.limit"):
        bare = signed_in(made)
        bare.get(f"/board/{made.plan.pk}/")  # the middleware is read at the first request
    measure = made.plan.measures.order_by("order").first()
    assert measure
    pages = addresses(made)
    return [
        ratio_of(
            "page: board of 20 measures to a plain page",
            getter(ours, pages["board"]),
            plain(bare, f"/board/{made.plan.pk}/"),
            3.0,
            31,
        ),
        ratio_of(
            "page: one measure to a plain page",
            getter(ours, pages["measure"]),
            plain(bare, f"/measure/{measure.pk}/"),
            4.0,
            31,
        ),
    ]


def getter(client: Client, address: str) -> Callable[[], Any]:
    """A call that fetches a page and is content with nothing but the page."""

    def get() -> None:
        assert client.get(address).status_code == 200

    return get


def plain(client: Client, address: str) -> Callable[[], Any]:
    """The same on the limit pages' own addresses."""

    def get() -> None:
        with override_settings(ROOT_URLCONF="bench.limit"):
            assert client.get(address).status_code == 200

    return get
