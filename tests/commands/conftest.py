"""The command line in this process: what it printed, its exit code, and the language put back afterwards."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from django.utils import translation

from shudarga.cli import main


@dataclass(frozen=True)
class Ended:
    """How a command ended: its exit code, and what it said to both sides."""

    code: int
    out: str
    err: str


Run = Callable[..., Ended]


@pytest.fixture(autouse=True)
def language_put_back() -> Iterator[None]:
    """A command sets the language of its process; the next test must not find it so."""
    with translation.override("mn"):
        yield


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """run("plan", "list") → its end; wrong use ends the same way as a command."""

    def ran(*arguments: object) -> Ended:
        capsys.readouterr()
        try:
            code = main([str(argument) for argument in arguments])
        except SystemExit as end:
            code = int(end.code or 0)
        said = capsys.readouterr()
        return Ended(code, said.out, said.err)

    return ran
