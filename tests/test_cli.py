"""The command `shudarga` itself: languages, exit codes, help that is complete, and faults in one sentence."""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from shudarga.cli import build_parser, main
from shudarga.commands.words import choose_language
from tests.commands.making import environment, file_with, plan_file, shudarga

LETTERS = re.compile("[A-Za-zА-Яа-яӨөҮү]")
SYMBOLS = re.compile(r"^[A-Z_]+$|^$")
"""A metavar such as ID, N, URL, HOST: the same in every language."""


@pytest.fixture(autouse=True)
def language_put_back() -> Iterator[None]:
    yield
    choose_language([])


def parsers(parser: argparse.ArgumentParser) -> Iterator[argparse.ArgumentParser]:
    """A parser and all below it."""
    yield parser
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for below in action.choices.values():
                yield from parsers(below)


def texts(language: str) -> dict[str, str]:
    """{place: text} of all that the help of all commands shows, in one language."""
    choose_language(["--lang", language])
    found = {}
    for parser in parsers(build_parser(language)):
        found[f"{parser.prog}"] = parser.description or ""
        if parser.epilog:
            found[f"{parser.prog} epilog"] = parser.epilog
        for action in parser._actions:
            place = f"{parser.prog} {'/'.join(action.option_strings) or action.dest}"
            if not isinstance(action, argparse._SubParsersAction):
                found[place] = action.help or ""
            found[f"{place} metavar"] = str(action.metavar or "")
    return found


def test_every_command_and_argument_has_its_help_in_both_languages() -> None:
    mongolian, english = texts("mn"), texts("en")
    assert mongolian.keys() == english.keys()
    for place, words in english.items():
        if place.endswith("metavar") and SYMBOLS.match(mongolian[place]):
            continue
        assert words, f"{place}: no help"
        assert LETTERS.search(words), place
        assert mongolian[place] != words, f"{place}: the same in both languages: {words}"
        assert re.search("[А-Яа-яӨөҮү]", mongolian[place]), place


@pytest.mark.parametrize("language", ["mn", "en"])
def test_help_of_every_command_prints_whole(language: str, capsys: pytest.CaptureFixture[str]) -> None:
    choose_language(["--lang", language])
    commands = [parser.prog.split()[1:] for parser in parsers(build_parser(language))]
    assert ["report", "write"] in commands
    for command in commands:
        with pytest.raises(SystemExit) as end:
            main([*command, "--help", "--lang", language])
        assert end.value.code == 0
        printed = capsys.readouterr().out
        assert printed.startswith({"mn": "хэрэглээ: shudarga", "en": "usage: shudarga"}[language])
        if language == "mn":
            assert not re.search(r"\b(usage|options|positional|commands)\b", printed)


@pytest.mark.parametrize(
    ("arguments", "mongolian", "english"),
    [
        ([], "дараах утгыг заавал өгнө: ТУШААЛ", "the following arguments are required: COMMAND"),
        (["plan", "import", "x"], "--body --amend-ийн аль нэгийг", "one of the arguments --body --amend is required"),
        (["plan", "read"], "дараах утгыг заавал өгнө: ФАЙЛ", "required: FILE"),
        (["plan", "read", "x", "y"], "y", "unrecognized arguments: y"),
        (["report", "write", "--format", "odt"], "буруу сонголт: 'odt'", "invalid choice: 'odt'"),
        (["serve", "--port", "70000"], "70000 нь 65535-ээс их", "70000 is more than 65535"),
        (["serve", "--port", "x"], "“x” нь бүхэл тоо биш", "“x” is not a whole number"),
        (["serve", "--workers", "0"], "0 нь 1-ээс бага", "0 is less than 1"),
        (["record", "add", "--people", "-3"], "-3 нь 0-ээс бага", "-3 is less than 0"),
        (["record", "add", "--count", "0"], "0 нь 1-ээс бага", "0 is less than 1"),
        (["record", "add", "--criterion", "0"], "0 нь 1-ээс бага", "0 is less than 1"),
        (["record", "add", "--whole", "9" * 40], "бүхэл тоо биш", "is not a whole number"),
        (["record", "add", "--done-on", "2025-02-30"], "“2025-02-30” нь", "“2025-02-30” is not a day"),
        (["record", "add", "--done-on", "өчигдөр"], "“өчигдөр” нь", "“өчигдөр” is not a day"),
        (["record", "add", "--title", " "], "--title: хоосон", "--title: this may not be empty"),
        (["body", "add", "--code", ""], "--code: хоосон", "--code: this may not be empty"),
        (["plan", "list", "--lang"], "нэг утга", "expected one argument"),
    ],
)
def test_wrong_use_is_told_in_one_line(
    arguments: list[str], mongolian: str, english: str, capsys: pytest.CaptureFixture[str]
) -> None:
    for language, words in (("mn", mongolian), ("en", english)):
        given = arguments if arguments[-1:] == ["--lang"] else [*arguments, "--lang", language]
        if arguments[-1:] == ["--lang"] and language == "en":
            given = ["--lang", "en", *arguments]
        with pytest.raises(SystemExit) as end:
            main(given)
        assert end.value.code == 2
        said = capsys.readouterr()
        assert said.out == ""
        assert len(said.err.splitlines()) == 1
        if language == "en" or arguments[-1:] != ["--lang"]:
            assert words in said.err


def test_reading_needs_neither_django_nor_a_database(tmp_path: Path) -> None:
    plan = plan_file(tmp_path)
    code = (
        "import sys; from shudarga.cli import main; code = main(['plan', 'read', sys.argv[1]]);"
        "assert 'django' not in sys.modules; sys.exit(code)"
    )
    ended = subprocess.run(
        [sys.executable, "-c", code, str(plan)],
        cwd=tmp_path,
        env=environment(DATABASE_URL="rubbish", SHUDARGA_DATA=str(plan)),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (ended.returncode, ended.stderr) == (0, "")
    assert [path.name for path in tmp_path.iterdir()] == [plan.name]


def test_language_comes_from_the_environment_and_the_option_wins(tmp_path: Path) -> None:
    assert "ТУШААЛ" in shudarga(tmp_path, "--help").stdout
    assert "COMMAND" in shudarga(tmp_path, "--help", SHUDARGA_LANG="en").stdout
    assert "ТУШААЛ" in shudarga(tmp_path, "--help", "--lang=mn", SHUDARGA_LANG="en").stdout
    assert "ТУШААЛ" in shudarga(tmp_path, "--help", SHUDARGA_LANG="fr").stdout


def test_a_reader_that_has_enough_is_no_fault(tmp_path: Path) -> None:
    plan = plan_file(tmp_path)
    command = f'"{sys.executable}" -m shudarga plan read "{plan}" --json | head -c 1; echo "${{PIPESTATUS[0]}}"'
    ended = subprocess.run(
        ["bash", "-c", command], env=environment(), cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert (ended.stdout.split(), ended.stderr) == (["{0"], "")


def test_a_terminal_without_our_letters_stops_nothing(tmp_path: Path) -> None:
    ended = shudarga(tmp_path, "plan", "read", plan_file(tmp_path), PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert ended.returncode == 0
    assert "\\u" in ended.stdout


def test_an_unforeseen_fault_is_a_sentence_and_shows_its_place_only_when_asked(tmp_path: Path) -> None:
    code = "import shudarga.commands.reading as r; r.run_plan_read = lambda *a, **k: 1 / 0\n"
    code += "import sys; from shudarga.cli import main; sys.exit(main(['plan', 'read', 'x', '--lang', 'en']))"
    command = [sys.executable, "-c", code]
    ended = subprocess.run(command, env=environment(), capture_output=True, text=True, check=False)
    assert ended.returncode == 2
    assert ended.stderr.startswith("shudarga: Something went wrong that should not have: ZeroDivisionError")
    assert len(ended.stderr.splitlines()) == 1
    shown = subprocess.run(command, env=environment(SHUDARGA_DEBUG="1"), capture_output=True, text=True, check=False)
    assert "Traceback" in shown.stderr


@pytest.mark.parametrize("name", ["empty.docx", "words.txt", "broken.docx", "picture.pdf"])
def test_what_is_no_plan_is_told_in_one_sentence(tmp_path: Path, name: str) -> None:
    contents = {"empty.docx": b"", "words.txt": b"hello", "broken.docx": b"PK\x03\x04rubbish", "picture.pdf": b"%PDF-"}
    path = file_with(tmp_path, name, contents[name])
    said = {lang: shudarga(tmp_path, "plan", "read", path, "--lang", lang) for lang in ("mn", "en")}
    for ended in said.values():
        assert (ended.returncode, ended.stdout) == (2, "")
        assert len(ended.stderr.splitlines()) == 1
    assert said["mn"].stderr != said["en"].stderr
