"""Plan documents for the command line, laid out from invented plans, and commands in a process of their own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.reading.layouts.layout import LAYOUTS, Format
from tests.reading.layouts.plans import SAMPLES
from tests.reading.layouts.render import render
from tests.reading.layouts.sample import Sample

SOUM, SCHOOL = (next(sample for sample in SAMPLES if sample.name == name) for name in ("soum", "school"))
WITH_ERRORS = """№\tАрга хэмжээ\tШалгуур үзүүлэлт\tХугацаа\tХариуцах эзэн
1\tАлбан хаагчдад сургалт зохион байгуулах\tСургалт 2-оос доошгүй удаа зохион байгуулсан байх\t4 дүгээр сар\tМэргэжилтэн
2\tИргэдийн санал авах\tСанал асуулга авсан байх\t5 дугаар сар\tДарга
"""
"""A plan without its title and year."""


def plan_file(folder: Path, form: Format = "txt", sample: Sample = SOUM, layout: str = "plain") -> Path:
    """A plan as a file of that form."""
    path = folder / f"{sample.name}.{form}"
    path.write_bytes(render(sample, LAYOUTS[layout], form))
    return path


def file_with(folder: Path, name: str, content: str | bytes = WITH_ERRORS) -> Path:
    """A file of any content."""
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def environment(**settings: str) -> dict[str, str]:
    """The environment of a person who has set nothing but `settings`."""
    ours = ("SHUDARGA_", "DATABASE_URL", "DJANGO_")
    return {name: text for name, text in os.environ.items() if not name.startswith(ours)} | settings


def shudarga(folder: Path, *arguments: object, **settings: str) -> subprocess.CompletedProcess[str]:
    """`shudarga …` in `folder`, in a process of its own."""
    command = [sys.executable, "-m", "shudarga", *map(str, arguments)]
    return subprocess.run(
        command, cwd=folder, env=environment(**settings), capture_output=True, text=True, timeout=120, check=False
    )
