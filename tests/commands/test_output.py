"""Documents are written whole or not at all, and what cannot be written is told."""

from __future__ import annotations

import os
import stat
import threading
from pathlib import Path

import pytest

from shudarga.plans.models import Plan
from tests.commands.conftest import Ended, Run
from tests.commands.making import plan_file

pytestmark = pytest.mark.django_db


@pytest.fixture
def plan(run: Run, tmp_path: Path) -> Plan:
    run("plan", "import", plan_file(tmp_path), "--body", "А", "--accept")
    return Plan.objects.get()


def write(run: Run, plan: Plan, target: Path | str) -> Ended:
    return run("plan", "write", "--plan", plan.pk, "--format", "xlsx", "-o", target, "--lang", "en")


@pytest.mark.parametrize(
    ("target", "words"),
    [
        ("missing/out.xlsx", "there is no such file or folder"),
        (".", "this is a folder"),
        ("soum.txt/out.xlsx", "a file stands where a folder should be"),
        ("x" * 300 + ".xlsx", "the name is too long"),
    ],
)
def test_what_cannot_be_written_is_told(run: Run, plan: Plan, tmp_path: Path, target: str, words: str) -> None:
    before = sorted(path.name for path in tmp_path.iterdir())
    ended = write(run, plan, tmp_path / target)
    assert (ended.code, ended.out) == (2, "")
    assert "cannot be written" in ended.err
    assert words in ended.err
    assert sorted(path.name for path in tmp_path.iterdir()) == before


def test_an_older_file_gives_way_and_permissions_are_usual(run: Run, plan: Plan, tmp_path: Path) -> None:
    target = tmp_path / "out.xlsx"
    target.write_text("old", encoding="utf-8")
    mask = os.umask(0o027)
    try:
        assert write(run, plan, target).code == 0
    finally:
        os.umask(mask)
    assert target.read_bytes()[:2] == b"PK"
    assert stat.S_IMODE(target.stat().st_mode) == 0o640
    assert [path.name for path in tmp_path.glob(".shudarga-*")] == []


def test_a_link_stays_a_link(run: Run, plan: Plan, tmp_path: Path) -> None:
    target, link = tmp_path / "real.xlsx", tmp_path / "link.xlsx"
    link.symlink_to(target)
    assert write(run, plan, link).code == 0
    assert link.is_symlink()
    assert target.read_bytes()[:2] == b"PK"


def test_a_pipe_is_written_into_and_stays_a_pipe(run: Run, plan: Plan, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    taken: list[bytes] = []
    reader = threading.Thread(target=lambda: taken.append(pipe.read_bytes()), daemon=True)
    reader.start()
    assert write(run, plan, pipe).code == 0
    reader.join(timeout=30)
    assert taken[0][:2] == b"PK"
    assert pipe.is_fifo()
