"""Databases, folders and files that cannot be used: one sentence, in a process of its own, never a traceback."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.commands.making import environment, plan_file, shudarga

WITHOUT_PRIVILEGE = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"]
"""Permissions hold for root too once it may not override them."""


def as_anybody(folder: Path, *arguments: object, **settings: str) -> subprocess.CompletedProcess[str]:
    """`shudarga …` by a person for whom permissions hold."""
    command = [*WITHOUT_PRIVILEGE, sys.executable, "-m", "shudarga", *map(str, arguments), "--lang", "en"]
    return subprocess.run(
        command, cwd=folder, env=environment(**settings), capture_output=True, text=True, timeout=60, check=False
    )


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with a plan, made once."""
    folder = tmp_path_factory.mktemp("kept")
    ended = shudarga(folder, "plan", "import", plan_file(folder), "--body", "А", "--accept")
    assert ended.returncode == 0, ended.stderr
    return folder / "shudarga-data"


@pytest.fixture
def home(kept: Path, tmp_path: Path) -> Path:
    """A folder with a copy of it."""
    shutil.copytree(kept, tmp_path / "shudarga-data")
    return tmp_path


def told(ended: subprocess.CompletedProcess[str], words: str) -> None:
    assert (ended.returncode, ended.stdout) == (2, ""), ended.stderr
    assert len(ended.stderr.splitlines()) == 1
    assert words in ended.stderr


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("rubbish", "DATABASE_URL begins with “rubbish”"),
        ("mysql://a@b/c", "DATABASE_URL begins with “mysql”"),
        ("sqlite:///{folder}/missing/x.sqlite3", "its file cannot be opened or made"),
        ("sqlite:///{folder}/damaged.sqlite3", "its file is damaged, or is no database"),
        ("sqlite:///{folder}/cut.sqlite3", "its file is damaged, or is no database"),
        ("postgres://a:b@127.0.0.1:9/c", "nothing answers at that address"),
        ("postgres://a:b@nowhere.invalid/c", "there is no machine of that name"),
    ],
)
def test_a_database_that_cannot_be_used(address: str, words: str, tmp_path: Path) -> None:
    (tmp_path / "damaged.sqlite3").write_bytes(b"no database at all" * 100)
    (tmp_path / "cut.sqlite3").write_bytes(b"SQLite format 3\0" + b"\xff" * 200)
    url = address.format(folder=tmp_path)
    said = {lang: shudarga(tmp_path, "plan", "list", "--lang", lang, DATABASE_URL=url) for lang in ("mn", "en")}
    told(said["en"], words)
    told(said["mn"], "DATABASE_URL нь" if "DATABASE_URL" in words else "Өгөгдлийн санг ашиглах боломжгүй")


def test_a_data_folder_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("", encoding="utf-8")
    words = "data (SHUDARGA_DATA) cannot be used: a file stands where a folder should be"
    told(shudarga(tmp_path, "plan", "list", "--lang", "en", SHUDARGA_DATA="data"), words)


def test_a_folder_that_can_only_be_read(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir(mode=0o555)
    words = "The data folder shudarga-data (SHUDARGA_DATA) cannot be used: you have no permission"
    told(as_anybody(home, "plan", "list"), words)


def test_a_database_and_files_that_can_only_be_read(home: Path) -> None:
    data = home / "shudarga-data"
    for path in sorted(data.rglob("*"), reverse=True):
        path.chmod(0o555 if path.is_dir() else 0o444)
    data.chmod(0o555)
    ended = as_anybody(home, "body", "add", "--code", "Б", "--name", "Б")
    told(ended, "The database cannot be used: its file can")


def test_a_plan_that_may_not_be_read(home: Path) -> None:
    plan = plan_file(home)
    plan.chmod(0)
    told(as_anybody(home, "plan", "read", plan), str(plan))
    told(as_anybody(home, "plan", "import", plan, "--body", "А"), f"{plan}: you have no permission")


def test_a_report_into_a_folder_or_over_a_file_that_may_not_be_written(home: Path) -> None:
    closed, kept = home / "closed", home / "kept.pdf"
    closed.mkdir(mode=0o555)
    kept.write_text("kept", encoding="utf-8")
    kept.chmod(0o444)
    for target in (closed / "out.pdf", kept):
        ended = as_anybody(home, "report", "write", "--plan", 1, "--round", 1, "--format", "pdf", "-o", target)
        told(ended, f"{target} cannot be written: you have no permission")
    assert kept.read_text(encoding="utf-8") == "kept"


def test_a_full_disc(home: Path) -> None:
    write = ["plan", "write", "--plan", 1, "--format", "docx", "-o", "/dev/full", "--lang", "en"]
    told(shudarga(home, *write), "/dev/full cannot be written: the disc is full")
    assert Path("/dev/full").is_char_device()
