"""`shudarga serve`: the web server."""

from __future__ import annotations

import argparse
import os
import socket
import sys

from django.core.management import call_command

from shudarga.commands.faults import reason
from shudarga.commands.setup import CommandError, ready
from shudarga.commands.words import gettext as _


def serve(options: argparse.Namespace) -> int:
    """Collect static files and hand this process over to gunicorn. SIGTERM ends it, after what is under way."""
    os.environ.setdefault("SHUDARGA_STATIC_STORAGE", "whitenoise.storage.CompressedManifestStaticFilesStorage")
    check_address(options.host, options.port)
    ready(options.lang)
    call_command("collectstatic", verbosity=0, interactive=False)
    host = f"[{options.host}]" if ":" in options.host else options.host
    print(_("Shudarga listens on http://%(host)s:%(port)s/") % {"host": host, "port": options.port}, flush=True)
    workers = [f"--workers={options.workers}", "--threads=3", "--worker-class=gthread", "--timeout=120"]
    bind = f"--bind={host}:{options.port}"
    os.execv(  # noqa: S606 - our own interpreter, our own arguments
        sys.executable, [sys.executable, "-m", "gunicorn", bind, *workers, "--log-level=warning", "shudarga.wsgi"]
    )


def check_address(host: str, port: int) -> None:
    """The address is this machine's and free. Raises CommandError, where gunicorn would try again and again."""
    try:
        family, kind, _protocol, _name, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind) as attempt:
            attempt.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            attempt.bind(address)
    except OSError as error:
        values = {"host": host, "port": port, "why": reason(error)}
        raise CommandError(_("Port %(port)s of %(host)s cannot be used: %(why)s") % values) from error
