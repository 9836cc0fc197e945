"""`shudarga serve`: the site answers, and stops when told to."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

from tests.commands.making import environment, shudarga


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def answer(address: str, until: float = 60) -> str:
    """The page at an address, once the server is there."""
    end = time.monotonic() + until
    while True:
        try:
            with urllib.request.urlopen(address, timeout=10) as response:  # noqa: S310 - our own server
                return str(response.read().decode())
        except OSError:
            if time.monotonic() > end:
                raise
            time.sleep(0.2)


@pytest.mark.parametrize("workers", [1, 2])
def test_it_answers_in_an_empty_folder_and_stops_on_sigterm(tmp_path: Path, workers: int) -> None:
    port = free_port()
    command = [sys.executable, "-m", "shudarga", "serve", "--port", str(port), "--workers", str(workers)]
    process = subprocess.Popen(
        command, cwd=tmp_path, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    try:
        page = answer(f"http://127.0.0.1:{port}/")
        assert 'name="password"' in page
        assert 'lang="mn"' in page
        style = page.partition('rel="stylesheet" href="')[2].partition('"')[0]
        assert answer(f"http://127.0.0.1:{port}{style}")
    finally:
        process.send_signal(signal.SIGTERM)
        out, err = process.communicate(timeout=30)
    assert (process.returncode, err) == (0, "")
    assert f"http://127.0.0.1:{port}/" in out


def test_a_port_in_use_is_told_at_once(tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        ended = shudarga(tmp_path, "serve", "--port", port, "--lang", "en")
    assert (ended.returncode, ended.stdout) == (2, "")
    assert ended.stderr == f"shudarga: Port {port} of 127.0.0.1 cannot be used: another program uses it\n"
    assert list(tmp_path.iterdir()) == []


def test_a_machine_that_is_not_ours(tmp_path: Path) -> None:
    ended = shudarga(tmp_path, "serve", "--host", "nowhere.invalid", "--port", free_port(), "--lang", "en")
    assert (ended.returncode, ended.stdout) == (2, "")
    assert "there is no machine of that name" in ended.stderr
