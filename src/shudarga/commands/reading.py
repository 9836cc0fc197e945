"""`shudarga plan read`: what a document says. Nothing is stored, no database and no settings are needed."""

from __future__ import annotations

import argparse
import sys

from shudarga.reading.command import run_plan_read


def read(options: argparse.Namespace) -> int:
    """Print what a document says; exit code 0 read, 1 read with errors to solve, 2 not a plan or unreadable."""
    return run_plan_read(options.file, as_json=options.json, lang=options.lang, out=sys.stdout, err=sys.stderr)
