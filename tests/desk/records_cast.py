"""What the tests of records, measures and proof share: answers by role, and a browser for each."""

from __future__ import annotations

from django.test import Client

from tests.people import Cast

READS = {
    "editor": 200,
    "head": 200,
    "coordinator": 200,
    "examiner": 200,
    "administrator": 404,
    "staff": 404,
    "outsider": 404,
}
"""A page that all who read may open."""
RECORDS = READS | {"head": 403, "examiner": 403}
"""Those who record."""
PLANS = READS | {"examiner": 403}
"""Those who may change who is in charge, and put a word beside a figure."""
EXCUSES = PLANS | {"editor": 403}
"""Those who may say that a measure does not apply."""
SIGN_IN = 302


def client_of(cast: Cast, part: str) -> Client:
    """A browser in which somebody is signed in; nobody for "anonymous"."""
    client = Client()
    if part != "anonymous":
        client.force_login(cast.everyone[part])
    return client


def answers(cast: Cast, url: str, data: dict[str, str] | None = None) -> dict[str, int]:
    """What each role and a visitor are answered, by GET, or by POST where there is data."""
    parts = [*cast.everyone, "anonymous"]
    found = {}
    for part in parts:
        client = client_of(cast, part)
        found[part] = (client.get(url) if data is None else client.post(url, data)).status_code
    return found


def expected(table: dict[str, int], done: int = 200) -> dict[str, int]:
    """A table with the answer of an act that succeeds, and the visitor."""
    return {part: done if code == 200 else code for part, code in table.items()} | {"anonymous": SIGN_IN}
