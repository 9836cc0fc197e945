"""`shudarga serve`: the web server."""

from __future__ import annotations

import argparse
import os
import sys

from django.core.management import call_command

from shudarga.commands.setup import ready
from shudarga.commands.words import gettext as _


def serve(options: argparse.Namespace) -> int:
    """Collect static files and hand this process over to gunicorn."""
    os.environ.setdefault("SHUDARGA_STATIC_STORAGE", "whitenoise.storage.CompressedManifestStaticFilesStorage")
    ready(options.lang)
    call_command("collectstatic", verbosity=0, interactive=False)
    print(_("Shudarga listens on http://%(host)s:%(port)s/") % {"host": options.host, "port": options.port}, flush=True)
    bind = f"--bind={options.host}:{options.port}"
    workers = [f"--workers={options.workers}", "--threads=3", "--worker-class=gthread", "--timeout=120"]
    os.execv(  # noqa: S606 - our own interpreter, our own arguments
        sys.executable, [sys.executable, "-m", "gunicorn", bind, *workers, "--log-level=warning", "shudarga.wsgi"]
    )
