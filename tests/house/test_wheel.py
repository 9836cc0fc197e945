"""What an installed Shudarga needs beside its code is in the package, and catalogues are compiled when it is built."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from types import ModuleType

import pytest

from tests.house.loading import HOME, tool

BUILD = tomllib.loads((HOME / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["hatch"]["build"]
PACKAGE = HOME / "src" / "shudarga"


class FakeHook:
    """hatchling's own base class, which only a build has: a hook knows the root of the project."""

    def __class_getitem__(cls, _item: object) -> type[FakeHook]:
        return cls

    def __init__(self, root: str) -> None:
        self.root = root


@pytest.fixture
def build_hook(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """tools/hatch_build.py with hatchling's place taken."""
    for name in ("hatchling", "hatchling.builders", "hatchling.builders.hooks", "hatchling.builders.hooks.plugin"):
        monkeypatch.setitem(sys.modules, name, ModuleType(name))
    interface = ModuleType("hatchling.builders.hooks.plugin.interface")
    interface.BuildHookInterface = FakeHook  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, interface.__name__, interface)
    return tool("hatch_build")


def test_a_build_compiles_every_catalogue(build_hook: ModuleType, tmp_path: Path) -> None:
    (tmp_path / "tools").mkdir()
    shutil.copy(HOME / "tools" / "messages.py", tmp_path / "tools")
    catalogues = [path.relative_to(HOME) for path in PACKAGE.glob("**/django.po")]
    for path in catalogues:
        (tmp_path / path).parent.mkdir(parents=True)
        shutil.copy(HOME / path, tmp_path / path)
    build_hook.CatalogueHook(str(tmp_path)).initialize("standard", {})
    assert len(catalogues) > 10
    assert all((tmp_path / path).with_suffix(".mo").stat().st_size > 100 for path in catalogues)


def ignored(paths: list[Path]) -> set[Path]:
    """Those that git ignores, and hatchling leaves out with it unless they are named as artifacts."""
    names = "\n".join(path.relative_to(HOME).as_posix() for path in paths)
    ended = subprocess.run(
        ["git", "check-ignore", "--no-index", "--stdin"],
        cwd=HOME,
        input=names,
        capture_output=True,
        text=True,
        check=False,
    )
    return {HOME / name for name in ended.stdout.splitlines()}


def test_the_wheel_holds_all_that_the_package_opens() -> None:
    assert BUILD["targets"]["wheel"] == {"packages": ["src/shudarga"], "artifacts": ["src/shudarga/**/*.mo"]}
    assert BUILD["hooks"]["custom"]["path"] == "tools/hatch_build.py"
    files = [path for path in PACKAGE.rglob("*") if path.is_file() and "__pycache__" not in path.parts]
    kinds = {path.suffix for path in files}
    assert {".py", ".html", ".css", ".js", ".svg", ".typ", ".po", ".typed"} <= kinds
    compiled = {path for path in files if path.suffix == ".mo"}
    partial = {path for path in files if path.suffix == ".part"}
    assert ignored(files) - partial == compiled
    assert {path.with_suffix(".mo") for path in files if path.suffix == ".po"} == compiled
