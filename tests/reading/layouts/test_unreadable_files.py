"""A file that is no plan gives one clear sentence in both languages, within 5 seconds and 500 MB."""

import json
import re
import resource
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

import shudarga
from shudarga.reading import read_document
from shudarga.reading.unreadable import Unreadable

from .broken_files import HEAVY, LIGHT, workbook_of_a_huge_plan

SECONDS, MEGABYTES = 5.0, 500
CHILD = """
import json, resource, sys, time
from pathlib import Path
from shudarga.reading import read_document
from shudarga.reading.unreadable import Unreadable
path = Path(sys.argv[1])
data = path.read_bytes()
start, told = time.process_time(), {"code": None, "mn": "", "en": ""}
try:
    read_document(data, path.name)
except Unreadable as error:
    told = {"code": error.code, "mn": error.message("mn"), "en": error.message("en")}
told["seconds"] = time.process_time() - start
told["megabytes"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps(told))
"""


def assert_clear(mn: str, en: str) -> None:
    """One sentence each, in its own letters, with nothing of the program in it."""
    assert re.fullmatch(r"[А-ЯӨҮЁ“][^\n]*[а-яөүё”)]\.", mn), mn
    assert re.fullmatch(r"[A-Z“][^\n]*[a-z0-9”)]\.", en), en
    for text in (mn, en):
        assert 20 <= len(text) <= 240, text
        assert not re.search(r"Error|Exception|Traceback|None|0x|[{}_]|\bNULL\b", text), text
    assert not re.search(r"[А-Яа-яӨөҮү]", re.sub(r"“.*?”", "", en)), en


@pytest.mark.parametrize("name", LIGHT)
def test_light_file_gives_a_clear_sentence(name: str) -> None:
    file_name, make = LIGHT[name]
    data = make()
    start = time.perf_counter()
    with pytest.raises(Unreadable) as caught:
        read_document(data, file_name)
    assert time.perf_counter() - start < SECONDS
    assert_clear(caught.value.message("mn"), caught.value.message("en"))


@pytest.mark.parametrize("name", HEAVY)
def test_heavy_file_gives_a_clear_sentence_within_its_means(name: str, tmp_path: Path) -> None:
    file_name, make = HEAVY[name]
    told = _read_apart(tmp_path / file_name, make())
    assert told["code"], "was read as a plan"
    assert_clear(told["mn"], told["en"])


def test_plan_of_100_000_rows_stays_within_its_means(tmp_path: Path) -> None:
    _read_apart(tmp_path / "plan.xlsx", workbook_of_a_huge_plan(100_000))


def _read_apart(path: Path, data: bytes) -> dict[str, Any]:
    """Reads in a process of its own, bounded from outside; counts its own time, as neighbours may keep it waiting."""
    path.write_bytes(data)
    root = str(Path(shudarga.__file__).parents[1])
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", CHILD, str(path)],
        capture_output=True,
        text=True,
        timeout=60,
        env={"PYTHONPATH": root, "PATH": "", "LANG": "C.UTF-8"},
        preexec_fn=_bound,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    told: dict[str, Any] = json.loads(done.stdout)
    assert told["seconds"] < SECONDS, told
    assert told["megabytes"] < MEGABYTES, told
    return told


def _bound() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (3 << 30, 3 << 30))
    resource.setrlimit(resource.RLIMIT_CPU, (30, 30))


@pytest.mark.parametrize(
    ("name", "mn", "en"),
    [
        ("locked pdf", "нууц үг", "password"),
        ("locked docx", "нууц үг", "password"),
        ("scanned pdf", "скан|зураг", "scan|picture|image"),
        ("empty word", "хоосон", "empty"),
        ("docx with no table", "хүснэгт", "table"),
    ],
)
def test_sentence_names_the_cause(name: str, mn: str, en: str) -> None:
    file_name, make = LIGHT[name]
    with pytest.raises(Unreadable) as caught:
        read_document(make(), file_name)
    assert re.search(mn, caught.value.message("mn").casefold())
    assert re.search(en, caught.value.message("en").casefold())
