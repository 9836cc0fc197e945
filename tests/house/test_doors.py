"""Every address of the site is behind the sign-in, but for those named here."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from django.urls.converters import IntConverter, PathConverter, SlugConverter, StringConverter, UUIDConverter

OPEN = {"set_language", "accounts:sign_in", "ui:theme", "ui:gallery"}
"""Choosing a language and a theme, signing in, and the page of components, which shows invented samples alone."""
SAMPLES = {
    IntConverter: 1,
    StringConverter: "x",
    SlugConverter: "x",
    PathConverter: "x",
    UUIDConverter: "00000000-0000-0000-0000-000000000000",
}


def patterns(resolver: URLResolver, spaces: tuple[str, ...] = ()) -> Iterator[tuple[str, URLPattern]]:
    """(name with its namespaces, pattern) of all addresses."""
    for entry in resolver.url_patterns:
        if isinstance(entry, URLResolver):
            yield from patterns(entry, (*spaces, *((entry.namespace,) if entry.namespace else ())))
        else:
            assert entry.name, f"{entry.pattern} has no name"
            yield ":".join((*spaces, entry.name)), entry


ADDRESSES = dict(patterns(get_resolver()))


def address(name: str) -> str:
    """An address of that name, with a sample for each of its parts."""
    parts = ADDRESSES[name].pattern.converters
    return reverse(name, kwargs={part: SAMPLES[type(kind)] for part, kind in parts.items()})


def test_there_are_addresses_and_each_name_is_used_once() -> None:
    names = [name for name, _pattern in patterns(get_resolver())]
    assert len(names) == len(set(names)) > 40
    assert set(names) >= OPEN


@pytest.mark.django_db
@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("name", sorted(ADDRESSES.keys() - OPEN))
def test_nobody_passes_without_signing_in(name: str, method: str, client: Client) -> None:
    response = getattr(client, method)(address(name))
    assert response.status_code == 302, name
    assert response.headers["Location"].startswith(reverse("accounts:sign_in")), name


@pytest.mark.django_db
def test_the_open_doors_are_open(client: Client) -> None:
    assert client.get(reverse("accounts:sign_in")).status_code == 200
    assert client.get(reverse("ui:gallery")).status_code == 200
    assert client.post(reverse("ui:theme"), {"theme": "dark"}).status_code in {204, 302}
    assert client.post(reverse("set_language"), {"language": "en"}).status_code in {204, 302}


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/nowhere/", "/plans/x/", "/static/../settings.py", "/admin/"])
def test_what_is_not_there_tells_nothing(path: str, client: Client) -> None:
    response = client.get(path)
    assert response.status_code in {302, 404}
    assert "Traceback" not in response.content.decode()
