"""Memory under load and cold start of the web process, beside an empty Django application served the same way."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from contextlib import closing, suppress
from pathlib import Path

from bench.figure import Figure

EMPTY = """
import os
from django.conf import settings
settings.configure(DEBUG=False, SECRET_KEY="x", ALLOWED_HOSTS=["*"], ROOT_URLCONF="empty", USE_TZ=True,
    INSTALLED_APPS=["django.contrib.auth", "django.contrib.contenttypes", "django.contrib.sessions",
        "django.contrib.messages", "django.contrib.staticfiles"],
    MIDDLEWARE=["django.contrib.sessions.middleware.SessionMiddleware", "django.middleware.common.CommonMiddleware",
        "django.contrib.auth.middleware.AuthenticationMiddleware"],
    TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True}],
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": os.environ["EMPTY_DB"]}})
import django
django.setup()
from django.http import HttpResponse
from django.template import Context, Engine
from django.urls import path
TEMPLATE = Engine().from_string("{% for i in numbers %}<p>{{ i }}</p>{% endfor %}")
urlpatterns = [path("", lambda request: HttpResponse(TEMPLATE.render(Context({"numbers": range(300)}))))]
from django.core.wsgi import get_wsgi_application
application = get_wsgi_application()
"""
REQUESTS = 150


def figures() -> list[Figure]:
    """Memory and cold start."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "empty.py").write_text(EMPTY, encoding="utf-8")
        runs = [
            (served("shudarga.wsgi", folder, "/accounts/sign-in/"), served("empty:application", folder, "/"))
            for _ in range(3)
        ]
    ours = [min(run[0][i] for run in runs) for i in range(2)]
    bare = [min(run[1][i] for run in runs) for i in range(2)]
    return [
        Figure(
            "process: memory under load to an empty app",
            ours[1] / bare[1],
            2.0,
            f"{ours[1]:.0f} MB beside {bare[1]:.0f} MB",
        ),
        Figure(
            "process: cold start to an empty app", ours[0] / bare[0], 2.0, f"{ours[0]:.2f} s beside {bare[0]:.2f} s"
        ),
    ]


def served(application: str, folder: str, address: str) -> tuple[float, float]:
    """(seconds from start to the first page, megabytes after load) of one gunicorn worker."""
    port = free_port()
    environment = os.environ | {"PYTHONPATH": folder, "EMPTY_DB": f"{folder}/empty.sqlite3"}
    command = [sys.executable, "-m", "gunicorn", f"--bind=127.0.0.1:{port}", "--workers=1", "--threads=3", application]
    start = time.perf_counter()
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        wait_for(f"http://127.0.0.1:{port}{address}")
        first = time.perf_counter() - start
        for _ in range(REQUESTS):
            fetch(f"http://127.0.0.1:{port}{address}")
        return first, memory_of(process.pid)
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(10)


def free_port() -> int:
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def fetch(address: str) -> None:
    with urllib.request.urlopen(address, timeout=10) as response:
        response.read()


def wait_for(address: str) -> None:
    """Until the page is there, 30 s at most."""
    for _ in range(600):
        with suppress(OSError):
            fetch(address)
            return
        time.sleep(0.05)
    raise TimeoutError(address)


def memory_of(parent: int) -> float:
    """Resident megabytes of the largest worker."""
    children = Path(f"/proc/{parent}/task/{parent}/children").read_text(encoding="ascii").split()
    return max(resident(int(child)) for child in children)


def resident(process: int) -> float:
    for line in Path(f"/proc/{process}/status").read_text(encoding="ascii").splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1]) / 1024
    return 0.0
