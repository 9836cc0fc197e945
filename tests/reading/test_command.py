"""`shudarga plan read`: exit codes, JSON and outline, one sentence for what cannot be read."""

import io
import json
from pathlib import Path

from shudarga.reading.command import run_plan_read

from . import texts


def run(path: Path, *, as_json: bool = False, lang: str = "mn") -> tuple[int, str, str]:
    out, err = io.StringIO(), io.StringIO()
    return run_plan_read(path, as_json, lang, out, err), out.getvalue(), err.getvalue()


def written(folder: Path, text: str, name: str = "plan.txt") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_read(tmp_path: Path) -> None:
    code, out, err = run(written(tmp_path, texts.PLAN), as_json=True)
    assert (code, err) == (0, "")
    assert [m["number"] for goal in json.loads(out)["goals"] for m in goal["measures"]] == ["1", "2"]


def test_read_with_errors_to_solve(tmp_path: Path) -> None:
    path = written(tmp_path, texts.TITLE + texts.HEAD + texts.FIRST + texts.FIRST)
    code, out, err = run(path, lang="en")
    assert (code, err) == (1, "")
    assert "! Error: The number 1 stands twice. (table 1, row 3, column 1)" in out


def test_not_a_plan(tmp_path: Path) -> None:
    code, out, err = run(written(tmp_path, "Сайн байна уу."))
    assert (code, out) == (2, "")
    assert err.startswith("Файлаас төлөвлөгөөний хүснэгт олдсонгүй")
    assert err.count("\n") == 1


def test_no_file(tmp_path: Path) -> None:
    code, out, err = run(tmp_path / "absent.txt", lang="en")
    assert (code, out, err.count("\n")) == (2, "", 1)


def test_outline_in_both_languages(tmp_path: Path) -> None:
    path = written(tmp_path, texts.OCR)
    assert "Уншсан: 2 зорилт, 2 арга хэмжээ" in run(path)[1]
    assert "Read: 2 goals, 2 measures" in run(path, lang="en")[1]
