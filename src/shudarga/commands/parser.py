"""What the command line understands: every command with its arguments and its help, in the chosen language."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import NoReturn, TypeAlias

from shudarga import __version__
from shudarga.commands.arguments import day, number_from, trimmed
from shudarga.commands.words import LANGUAGES
from shudarga.commands.words import gettext as _

FORMATS = ("docx", "xlsx", "pdf", "zip")
ROLES = ("staff", "editor", "head", "coordinator", "examiner", "administrator")


class Parser(argparse.ArgumentParser):
    """Says what is wrong in one sentence, and where the help is, instead of printing the whole usage."""

    def error(self, message: str) -> NoReturn:
        """End with code 2."""
        self.exit(2, _("%(prog)s: %(message)s (help: %(prog)s --help)\n") % {"prog": self.prog, "message": message})


def build_parser(language: str) -> argparse.ArgumentParser:
    """All commands with their help in the chosen language."""
    shared = Parser(add_help=False)
    shared.add_argument("--lang", choices=LANGUAGES, default=language, help=_("language of messages: mn or en"))
    parser = Parser(
        prog="shudarga",
        parents=[shared],
        description=_("A public body's yearly anti-corruption and integrity plan, from the document to the report."),
        epilog=_(
            "DATABASE_URL names the database (SQLite in the data folder by default); "
            "SHUDARGA_DATA names the data folder (./shudarga-data by default); SHUDARGA_LANG the language. "
            "A command ends with 0: done; 1: read or checked, and there are errors to solve; 2: not done."
        ),
    )
    parser.add_argument("--version", action="version", version=__version__, help=_("show the version and exit"))
    nouns: Nouns = parser.add_subparsers(title=_("commands"), metavar=_("COMMAND"), required=True)
    add_plan_commands(nouns, shared)
    add_record_commands(nouns, shared)
    add_report_commands(nouns, shared)
    add_site_commands(nouns, shared)
    return parser


Nouns: TypeAlias = "argparse._SubParsersAction[Parser]"  # argparse has no public name for it


def add(nouns: Nouns, name: str, text: str, run: str, shared: Parser) -> Parser:
    """One command, with its help line; `run` is "module:function" below shudarga.commands."""
    parser = nouns.add_parser(name, help=text, description=text, parents=[shared])
    parser.set_defaults(run=run)
    return parser


def add_noun(nouns: Nouns, name: str, text: str, shared: Parser) -> Nouns:
    """A word that has commands under it."""
    parser = nouns.add_parser(name, help=text, description=text, parents=[shared])
    return parser.add_subparsers(title=_("commands"), metavar=_("COMMAND"), required=True)


def add_plan_commands(nouns: Nouns, shared: Parser) -> None:
    verbs = add_noun(nouns, "plan", _("read, bring in, list, show and write plans"), shared)
    read = add(verbs, "read", _("print what a plan document says; nothing is stored"), "reading:read", shared)
    read.add_argument("file", metavar=_("FILE"), help=_("DOCX, XLSX, PDF with text, or text with tabs"))
    read.add_argument("--json", action="store_true", help=_("as JSON"))
    bring = add(
        verbs, "import", _("read a document and keep it as a draft, or as the plan of a body"), "plan:bring_in", shared
    )
    bring.add_argument("file", metavar=_("FILE"), help=_("DOCX, XLSX, PDF with text, or text with tabs"))
    target = bring.add_mutually_exclusive_group(required=True)
    target.add_argument(
        "--body", type=trimmed, metavar=_("CODE"), help=_("code of the body; it is made where there is none")
    )
    target.add_argument("--amend", metavar=_("ID"), help=_("number of the plan that this document corrects"))
    bring.add_argument("--body-name", metavar=_("NAME"), help=_("name of a body that is made"))
    bring.add_argument("--accept", action="store_true", help=_("make it the body's plan at once"))
    bring.add_argument("--json", action="store_true", help=_("as JSON"))
    add_by(bring)
    listing = add(verbs, "list", _("list the plans"), "plan:list_plans", shared)
    listing.add_argument("--body", type=trimmed, metavar=_("CODE"), help=_("only those of this body"))
    listing.add_argument("--json", action="store_true", help=_("as JSON"))
    show = add(verbs, "show", _("print a plan's measures with their state and progress"), "plan:show", shared)
    add_plan(show)
    show.add_argument("--json", action="store_true", help=_("as JSON"))
    write = add(verbs, "write", _("write a plan as an official document"), "plan:write", shared)
    add_plan(write)
    add_output(write, FORMATS[:3])


def add_record_commands(nouns: Nouns, shared: Parser) -> None:
    verbs = add_noun(nouns, "record", _("record what was done"), shared)
    parser = add(verbs, "add", _("record one thing that was done, with its proof"), "record:add", shared)
    add_plan(parser)
    parser.add_argument(
        "--measure", type=trimmed, required=True, metavar=_("NUMBER"), help=_("number of the measure, as printed")
    )
    parser.add_argument(
        "--criterion",
        type=number_from(1),
        action="append",
        default=[],
        metavar="N",
        help=_("which of the measure's criteria, from 1; several times for several; all by default"),
    )
    parser.add_argument(
        "--done-on", required=True, type=day, metavar=_("DATE"), help=_("the day it was done, 2025-02-14")
    )
    parser.add_argument(
        "--title", type=trimmed, required=True, metavar=_("TEXT"), help=_("what was done, in a few words")
    )
    parser.add_argument("--details", default="", metavar=_("TEXT"), help=_("more about it"))
    parser.add_argument("--people", type=number_from(0), metavar="N", help=_("how many people it reached"))
    parser.add_argument(
        "--count", type=number_from(1), default=1, metavar="N", help=_("how many it counts for, 1 by default")
    )
    parser.add_argument("--part", type=number_from(0), metavar="N", help=_("how many were covered"))
    parser.add_argument("--whole", type=number_from(0), metavar="N", help=_("of how many"))
    parser.add_argument(
        "--file", action="append", default=[], metavar=_("FILE"), help=_("a file as proof; several times for several")
    )
    parser.add_argument(
        "--link",
        action="append",
        default=[],
        metavar="URL",
        help=_("a web address as proof; several times for several"),
    )
    add_by(parser)


def add_report_commands(nouns: Nouns, shared: Parser) -> None:
    verbs = add_noun(nouns, "report", _("write reports"), shared)
    parser = add(verbs, "write", _("write the report of a round as an official document"), "report:write", shared)
    add_plan(parser)
    parser.add_argument("--round", required=True, metavar=_("NAME"), help=_("the round's name or number (1, 2 …)"))
    parser.add_argument("--as-of", type=day, metavar=_("DATE"), help=_("the day to look at; today by default"))
    add_output(parser, FORMATS)


def add_site_commands(nouns: Nouns, shared: Parser) -> None:
    serve = add(nouns, "serve", _("run the web server"), "serving:serve", shared)
    serve.add_argument("--host", default="127.0.0.1", help=_("address to listen on, 127.0.0.1 by default"))
    serve.add_argument("--port", type=number_from(1, 65535), default=8000, help=_("port to listen on, 8000 by default"))
    serve.add_argument(
        "--workers", type=number_from(1, 64), default=2, metavar="N", help=_("how many processes, 2 by default")
    )
    demo = add(nouns, "demo", _("fill an empty database with sample data"), "demo:demo", shared)
    demo.add_argument("--if-empty", action="store_true", help=_("pass a database by that holds data, without an error"))
    bodies = add_noun(nouns, "body", _("public bodies"), shared)
    body = add(bodies, "add", _("make a body"), "site:add_body", shared)
    body.add_argument("--code", type=trimmed, required=True, metavar=_("CODE"), help=_("code of the body"))
    body.add_argument("--name", type=trimmed, required=True, metavar=_("NAME"), help=_("name of the body"))
    body.add_argument("--parent", type=trimmed, metavar=_("CODE"), help=_("code of the body above it"))
    body.add_argument("--place", default="", metavar=_("TEXT"), help=_("where it is"))
    add_by(body)
    users = add_noun(nouns, "user", _("people who can sign in"), shared)
    user = add(
        users,
        "add",
        _("make a person who can sign in (password asked for, or SHUDARGA_PASSWORD)"),
        "site:add_user",
        shared,
    )
    user.add_argument("username", type=trimmed, metavar=_("USERNAME"), help=_("name to sign in with"))
    user.add_argument("--name", type=trimmed, required=True, metavar=_("NAME"), help=_("the person's name"))
    user.add_argument("--body", type=trimmed, required=True, metavar=_("CODE"), help=_("code of the body"))
    user.add_argument("--role", required=True, choices=ROLES, help=_("what the person may do there"))
    add_by(user)
    add(nouns, "migrate", _("make the tables, or bring them in step with this version"), "site:migrate", shared)
    add(nouns, "verify", _("check the history and the stored files for faults"), "verifying:verify", shared)


def add_plan(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--plan", required=True, metavar="ID", help=_("number of the plan, as “plan list” shows it"))


def add_by(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--by", metavar=_("USERNAME"), help=_("who does it; the command line itself by default"))


def add_output(parser: argparse.ArgumentParser, formats: Sequence[str]) -> None:
    parser.add_argument("--format", required=True, choices=formats, help=_("form of the document"))
    parser.add_argument("-o", "--output", required=True, metavar=_("FILE"), help=_("file to write"))
    parser.add_argument(
        "--document-lang", choices=LANGUAGES, default="mn", help=_("language of the document, mn by default")
    )
