"""The command `shudarga`: the whole main job with no server and no screen, and the server itself."""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module

from shudarga.commands.faults import sentence_of
from shudarga.commands.parser import build_parser
from shudarga.commands.setup import CommandError, ready
from shudarga.commands.words import choose_language

WITHOUT_DJANGO = ("reading", "serving")
"""Modules of commands that need no database, or make Django ready themselves."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command. Exit codes: 0 done, 1 read or checked with errors found, 2 not done (one sentence says why)."""
    arguments = list(sys.argv[1:] if arguments is None else arguments)
    print_anything()
    language = choose_language(arguments)
    options = build_parser(language).parse_args(arguments)
    try:
        code = run(options)
        sys.stdout.flush()
    except CommandError as error:
        return refused(str(error))
    except BrokenPipeError:  # who reads our output, as `head`, has enough: nothing is wrong
        close_output()
        return 0
    except KeyboardInterrupt:
        return 130
    except Exception as error:
        if os.environ.get("SHUDARGA_DEBUG") == "1":
            raise
        return refused(sentence_of(error, language))
    return code


def run(options: argparse.Namespace) -> int:
    """Load the command's module, with Django ready where it needs it, and run it."""
    module, _colon, function = options.run.partition(":")
    if module not in WITHOUT_DJANGO:
        ready(options.lang)
    command: Callable[[argparse.Namespace], int] = getattr(import_module(f"shudarga.commands.{module}"), function)
    return command(options)


def refused(sentence: str) -> int:
    """Say why nothing was done."""
    print(f"shudarga: {sentence}", file=sys.stderr)
    return 2


def print_anything() -> None:
    """A terminal that lacks a letter, or a file name that is no text, must not stop a command: write it escaped."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def close_output() -> None:
    """Let what is still to be written go nowhere, so that Python does not fail over it at the end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


if __name__ == "__main__":
    sys.exit(main())
