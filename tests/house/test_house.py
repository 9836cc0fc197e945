"""tools/house.py, and what the house promises: two commands, a locked set of packages, a whole wheel, doors shut."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
from io import StringIO
from pathlib import Path
from types import ModuleType

import pytest
from django.core.management import call_command

from tests.house.loading import HOME, tool

LOCK = (HOME / "requirements.lock").read_text(encoding="utf-8")
MAKEFILE = (HOME / "Makefile").read_text(encoding="utf-8")
PROJECT = tomllib.loads((HOME / "pyproject.toml").read_text(encoding="utf-8"))


@pytest.fixture
def house(tmp_path: Path) -> ModuleType:
    """The tool, at work on an empty house under git."""
    module = tool("house")
    module.ROOT = tmp_path
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    return module


@pytest.mark.parametrize(
    ("name", "text", "finding"),
    [
        ("src/a.py", "x = 1\n" * 401, "src/a.py: 401 lines, at most 400"),
        ("src/a.html", "<p>\n" * 151, "src/a.html: 151 lines, at most 150"),
        ("src/a.css", "\n" * 251, "src/a.css: 251 lines, at most 250"),
        ("src/a.js", "\n" * 251, "src/a.js: 251 lines, at most 250"),
        ("a.lock", "from https://pypi" + ".org/simple", "a.lock: names a package registry: pypi" + ".org"),
        ("a.md", "see /ro" + "ot/notes", "a.md: names a path of a machine: /ro" + "ot/"),
        ("a.md", "see /ho" + "me/bold/notes", "a.md: names a path of a machine: /ho" + "me/bold/"),
    ],
)
def test_a_breach_is_found(house: ModuleType, tmp_path: Path, name: str, text: str, finding: str) -> None:
    (tmp_path / "src").mkdir()
    (tmp_path / name).write_text(text, encoding="utf-8")
    assert house.findings() == [finding]
    assert house.main() == 1


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("src/a.py", "x = 1\n" * 400),
        ("src/migrations/a.py", "x = 1\n" * 900),
        ("tests/a.py", "x = 1\n" * 900),
        ("a.md", "a/work/b, https://example.com/home/ and /var/lib/shudarga"),
        ("a.png", "\x89PNG"),
    ],
)
def test_what_is_no_breach(house: ModuleType, tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).parent.mkdir(exist_ok=True, parents=True)
    (tmp_path / name).write_text(text, encoding="latin-1")
    assert (house.findings(), house.main()) == ([], 0)


def test_this_house_is_in_order() -> None:
    assert tool("house").findings() == []


def targets() -> dict[str, str]:
    """{target: what stands behind and below it} of the Makefile."""
    found = re.findall(r"^([a-z]+):(.*(?:\n\t.*)*)", MAKEFILE, re.MULTILINE)
    return dict(found)


def test_the_commands_of_the_readme_exist_and_the_gate_runs_the_same() -> None:
    readme = (HOME / "README.md").read_text(encoding="utf-8")
    named = set(re.findall(r"\bmake ([a-z]+)", readme))
    assert {"run", "test"} <= named <= set(targets())
    gate = (HOME / ".ci" / "run").read_text(encoding="utf-8")
    assert gate.rstrip().splitlines()[-1] == "make test"
    assert "export SHUDARGA_NO_SKIPS=1" in gate
    assert "unset SHUDARGA_TEST_POSTGRES" in gate, "the gate leaves no database out"
    assert "SHUDARGA_NO_SKIPS" in (HOME / "tests" / "conftest.py").read_text(encoding="utf-8")


def test_make_test_checks_and_runs_everything_on_both_databases() -> None:
    made = targets()
    assert made["test"].split("\n")[0].split() == ["check", "browser"]
    assert "tools/run-tests" in made["test"]
    assert all(part in made["check"] for part in ("ruff format --check", "ruff check", "lint-imports", "/mypy"))
    assert all(part in made["check"] for part in ("makemigrations --check", "messages.py check", "house.py"))
    runs = [
        line for line in (HOME / "tools" / "run-tests").read_text(encoding="utf-8").splitlines() if "pytest" in line
    ]
    assert [("env -u DATABASE_URL" in line, 'DATABASE_URL="$server"' in line) for line in runs] == [
        (True, False),
        (False, True),
    ]
    assert all(line.endswith('"$@"') and " -k " not in line and " -m story" not in line for line in runs)


def test_scripts_may_be_run() -> None:
    for name in (".ci/run", "tools/run-tests", "tools/need-chromium", "tools/need-postgres"):
        assert os.access(HOME / name, os.X_OK), name
        subprocess.run(["bash", "-n", str(HOME / name)], check=True)


def test_every_locked_package_has_its_hashes_and_no_address_is_named() -> None:
    entries = re.split(r"\n(?=\S)", LOCK.strip())
    assert len(entries) > 40
    for entry in entries:
        assert re.match(r"[a-z0-9._-]+(\[[a-z,]+\])?==\S+", entry), entry.splitlines()[0]
        assert "--hash=sha256:" in entry, entry.splitlines()[0]
    assert "://" not in LOCK
    assert "--index-url" not in LOCK
    assert "--find-links" not in LOCK


def test_every_wanted_package_is_locked() -> None:
    extras = PROJECT["project"]["optional-dependencies"]
    wanted = [*PROJECT["project"]["dependencies"], *extras["pg"], *extras["dev"]]
    names = {re.split(r"[\[<>=~ ]", text)[0].lower().replace("_", "-") for text in wanted}
    locked = {re.split(r"[\[=]", line)[0] for line in LOCK.splitlines() if line[:1].isalnum()}
    assert names - locked == set()


def test_licence_is_named_by_its_identifier() -> None:
    assert PROJECT["project"]["license"] == "EUPL-1.2"
    assert "EUPL-1.2" in (HOME / "README.md").read_text(encoding="utf-8")


def test_rooms_import_one_way() -> None:
    command = [str(Path(sys.executable).parent / "lint-imports"), "--no-cache"]
    ended = subprocess.run(command, cwd=HOME, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stdout


@pytest.mark.django_db
def test_migrations_say_what_the_models_say() -> None:
    call_command("makemigrations", check=True, dry_run=True, stdout=StringIO())
