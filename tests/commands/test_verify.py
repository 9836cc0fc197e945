"""`shudarga verify`: what was altered behind the program's back is found and named."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.db import connection

from shudarga.files.models import StoredFile
from shudarga.history import triggers
from shudarga.history.models import Event
from tests.commands.conftest import Run
from tests.commands.making import plan_file

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def no_triggers(db: None) -> None:
    """The database refuses to alter an event; a thief takes the refusal away first. PostgreSQL rolls that back."""
    triggers.remove(connection)


def test_nothing_was_kept_yet(run: Run) -> None:
    ended = run("verify", "--lang", "en")
    assert (ended.code, ended.out, ended.err) == (0, "History and files are whole: 0 events, 0 files.\n", "")


def test_whole(run: Run, tmp_path: Path) -> None:
    run("plan", "import", plan_file(tmp_path), "--body", "А", "--accept")
    ended = run("verify")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out == f"Түүх, файл бүрэн бүтэн байна: {Event.objects.count()} бичлэг, 1 файл.\n"


def test_an_altered_event_is_named(run: Run, tmp_path: Path) -> None:
    run("plan", "import", plan_file(tmp_path), "--body", "А", "--accept")
    sequence = Event.objects.get(verb="plan.accepted").sequence
    with connection.cursor() as cursor:
        cursor.execute("UPDATE history_event SET actor_name = 'Өөр хүн' WHERE sequence = %s", [sequence])
    ended = run("verify", "--lang", "en")
    assert (ended.code, ended.out) == (1, "1 faults found.\n")
    assert f"Event {sequence} of the history was altered (plan.accepted, " in ended.err
    assert f"Түүхийн {sequence} дугаар бичлэгийг өөрчилсөн" in run("verify").err


def test_a_missing_event_is_named(run: Run, tmp_path: Path) -> None:
    run("plan", "import", plan_file(tmp_path), "--body", "А", "--accept")
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM history_event WHERE sequence = 2")
    ended = run("verify", "--lang", "en")
    assert ended.code == 1
    assert "Event 2 of the history is missing." in ended.err


def test_an_altered_and_a_lost_file_are_named(run: Run, tmp_path: Path, own_files: Path) -> None:
    run("plan", "import", plan_file(tmp_path), "--body", "А", "--accept")
    stored = StoredFile.objects.get()
    place = own_files / stored.storage_path
    place.chmod(0o644)
    place.write_bytes(place.read_bytes() + b"!")
    ended = run("verify", "--lang", "en")
    assert ended.code == 1
    assert f"File {stored.pk} “soum.txt” was altered: files/{stored.sha256}" in ended.err
    place.unlink()
    ended = run("verify", "--lang", "en")
    assert ended.code == 1
    assert "“soum.txt” is missing" in ended.err
