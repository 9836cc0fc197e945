"""Fixtures for all rooms: the cast, an own folder of files, and events that a test may sweep away."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings as site
from django.db import connection
from django.test import Client
from pytest_django import DjangoDbBlocker, Settings

from shudarga.accounts.models import User
from shudarga.fulfilment.scales import SCALES
from shudarga.history import triggers
from shudarga.plans.models import RatingScale
from tests.browser import browser, live_server, open_page  # noqa: F401 - fixtures of the stories
from tests.people import Cast, make_cast


@pytest.fixture(scope="session", autouse=True)
def static_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """WhiteNoise warns where there is no folder of collected files; tests serve them from the source."""
    folder = tmp_path_factory.mktemp("static")
    site.STATIC_ROOT = str(folder)
    return folder


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """Tests with real transactions empty all tables after themselves, which on SQLite the history would refuse.

    PostgreSQL truncates, which its trigger lets pass. tests/history/test_triggers.py installs them again to try them.
    At the end PostgreSQL is told to close what the stories' server threads, which nobody can join, still hold open.
    """
    if connection.vendor == "sqlite":
        with django_db_blocker.unblock():
            triggers.remove(connection)
    yield
    if connection.vendor == "postgresql":
        with django_db_blocker.unblock(), connection.cursor() as cursor:
            cursor.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                "WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )


@pytest.fixture(autouse=True)
def own_files(settings: Settings, tmp_path: Path) -> Path:
    """Stored files go to a folder of the test's own."""
    folder = tmp_path / "files"
    settings.FILES_ROOT = folder
    default = {**settings.STORAGES["default"], "OPTIONS": {"location": str(folder)}}
    settings.STORAGES = {**settings.STORAGES, "default": default}
    return folder


@pytest.fixture(autouse=True)
def shipped_scales(request: pytest.FixtureRequest, _django_db_helper: None) -> None:
    """The scales that ship, put back where a test with real transactions has emptied all tables after itself."""
    asked = {"db", "transactional_db", "live_server"} & set(request.fixturenames)
    if (asked or request.node.get_closest_marker("django_db")) and not RatingScale.objects.exists():
        for scale in SCALES:
            names = {"name_mn": scale.name_mn, "name_en": scale.name_en, "definition": scale.to_json()}
            RatingScale.objects.create(key=scale.code, version=scale.version, **names)


@pytest.fixture(autouse=True)
def quick_passwords(settings: Settings) -> None:
    """The slow hash that guards real passwords would be most of the time of the tests."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def cast(db: None) -> Cast:
    """Everybody."""
    return make_cast()


@pytest.fixture
def editor(cast: Cast) -> User:
    """Who records work at the soum office."""
    return cast.editor


@pytest.fixture
def head(cast: Cast) -> User:
    """Who approves there."""
    return cast.head


@pytest.fixture
def coordinator(cast: Cast) -> User:
    """Who reviews, at the aimag above."""
    return cast.coordinator


@pytest.fixture
def examiner(cast: Cast) -> User:
    """Who reads all of the aimag."""
    return cast.examiner


@pytest.fixture
def administrator(cast: Cast) -> User:
    """Who keeps the aimag's bodies, people and roles."""
    return cast.administrator


@pytest.fixture
def staff(cast: Cast) -> User:
    """Who works at the soum office without a part in plans."""
    return cast.staff


@pytest.fixture
def outsider(cast: Cast) -> User:
    """An editor of another body."""
    return cast.outsider


@pytest.fixture
def editor_client(client: Client, editor: User) -> Client:
    """A browser in which the editor is signed in."""
    client.force_login(editor)
    return client


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """Where SHUDARGA_NO_SKIPS is set (the gate), a skipped test is a failure: nothing is left out there."""
    if not os.environ.get("SHUDARGA_NO_SKIPS") or hasattr(session.config, "workerinput"):
        return
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if reporter and reporter.stats.get("skipped"):
        reporter.write_line("A test was skipped, and none may be here.", red=True)
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
