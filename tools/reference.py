"""Write the pages of docs/reference/ that are made from the code, or check that they are not stale.

usage: reference.py write | check

A generator is a function that returns a page's text, registered under the page's name with `@page("name.md")`.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "reference"
PAGES: dict[str, Callable[[], str]] = {}
NOTE = "<!-- Made by tools/reference.py from the code; change the code and run `make docs`. -->"


def page(name: str) -> Callable[[Callable[[], str]], Callable[[], str]]:
    """Register a generator under its page's name."""

    def registered(made: Callable[[], str]) -> Callable[[], str]:
        PAGES[name] = made
        return made

    return registered


def table(head: list[str], rows: list[list[str]]) -> str:
    """A Markdown table."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |" for line in lines)


@page("report-states.md")
def report_states() -> str:
    """The states of a report: a diagram and a table, from `reports.states.TRANSITIONS`."""
    from django.utils import translation

    from shudarga.organisations.roles import Role
    from shudarga.reports.states import TRANSITIONS, State

    both = {}
    for language in ("en", "mn"):
        with translation.override(language):
            both[language] = {state: str(state.label) for state in State} | {
                step.act: str(step.label) for step in TRANSITIONS
            }
            both[language] |= {role: str(role.label) for role in Role}
    english, mongolian = both["en"], both["mn"]
    arrows = [
        f"    {source} --> {step.target}: {english[step.act]} ({', '.join(english[Role(role)] for role in step.roles)})"
        for step in TRANSITIONS
        for source in step.sources
    ]
    rows = [
        [
            f"{english[step.act]} · {mongolian[step.act]}",
            ", ".join(english[source] for source in step.sources),
            english[step.target],
            ", ".join(f"{english[Role(role)]} ({mongolian[Role(role)]})" for role in step.roles),
        ]
        for step in TRANSITIONS
    ]
    states = [[f"`{state}`", english[state], mongolian[state]] for state in State]
    return "\n".join(
        [
            "# States of a report",
            "",
            "A report is begun by the first words that somebody saves, or by one press. Approving freezes what it",
            "says, with a hash that every document prints; taking it back needs a reason and makes it a draft again.",
            "",
            "```mermaid",
            "stateDiagram-v2",
            f"    [*] --> {State.DRAFT}",
            *arrows,
            "```",
            "",
            table(["step", "from", "to", "who, at the body itself"], rows),
            "",
            table(["state", "English", "Mongolian"], states),
            "",
        ]
    )


@page("commands.md")
def commands() -> str:
    """Every command with its arguments in both languages, from the parser."""
    from shudarga.commands.parser import build_parser
    from shudarga.commands.words import choose_language

    both = []
    for language in ("en", "mn"):
        choose_language(["--lang", language])
        both.append(list(parsers_below(build_parser(language))))
    choose_language([])
    lines = [
        "# Commands",
        "",
        "`shudarga COMMAND --help` shows the same, in Mongolian, or in English with `--lang en`.",
        "",
        both[0][0].epilog or "",
        "",
        both[1][0].epilog or "",
    ]
    for english, mongolian in zip(*both, strict=True):
        if not any(isinstance(action, argparse._SubParsersAction) for action in english._actions):
            lines += command_lines(english, mongolian)
    return "\n".join([*lines, ""])


def parsers_below(parser: argparse.ArgumentParser) -> Iterator[argparse.ArgumentParser]:
    """A parser and all those of the commands below it."""
    yield parser
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for below in action.choices.values():
                yield from parsers_below(below)


def command_lines(english: argparse.ArgumentParser, mongolian: argparse.ArgumentParser) -> list[str]:
    """A command's heading, what it does, and a table of its arguments but --help and --lang, which all have."""
    rows = [
        [f"`{argument_name(first)}`", "yes" if first.required else "", first.help or "", second.help or ""]
        for first, second in zip(english._actions, mongolian._actions, strict=True)
        if first.dest not in {"help", "lang"}
    ]
    lines = ["", f"## {english.prog}", "", f"{sentence(english.description)} · {sentence(mongolian.description)}", ""]
    return lines + ([table(["argument", "must be", "English", "Mongolian"], rows)] if rows else ["No arguments."])


def argument_name(action: argparse.Action) -> str:
    """As it is typed: `--plan ID`, `FILE`, `--format docx|xlsx`."""
    value = "" if action.nargs == 0 else str(action.metavar or "|".join(action.choices or []) or action.dest.upper())
    return " ".join([*", ".join(action.option_strings).split(), value]).strip()


def sentence(text: str | None) -> str:
    """With a capital and a point."""
    return f"{(text or '')[:1].upper()}{(text or '')[1:]}."


def text_of(name: str) -> str:
    """A page as it should stand."""
    return f"{NOTE}\n{PAGES[name]()}"


def stale() -> list[str]:
    """The pages that differ from the code, or are not there."""
    return [
        name
        for name in sorted(PAGES)
        if not (FOLDER / name).is_file() or (FOLDER / name).read_text(encoding="utf-8") != text_of(name)
    ]


def write() -> None:
    """Bring all pages in step."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name in stale():
        (FOLDER / name).write_text(text_of(name), encoding="utf-8")
        print(f"docs/reference/{name} written")


def main(arguments: list[str]) -> int:
    """Exit codes: 0 all in step, 1 stale, 2 wrong use."""
    if arguments not in (["write"], ["check"]):
        print(__doc__, file=sys.stderr)
        return 2
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "shudarga.settings")
    with tempfile.TemporaryDirectory() as folder:
        os.environ.setdefault("SHUDARGA_DATA", folder)
        import django

        django.setup()
        if arguments == ["write"]:
            write()
        found = stale()
    for name in found:
        print(f"docs/reference/{name} is stale: run `make docs`", file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
