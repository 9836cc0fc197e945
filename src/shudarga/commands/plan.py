"""`shudarga plan …`: read a document, bring it in, list and show plans, write one as a document."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from django.core.exceptions import ValidationError
from django.core.files import File
from django.db import models, transaction
from django.utils import timezone

from shudarga.accounts.actions.command_line_account import command_line_account
from shudarga.accounts.models import User
from shudarga.commands.board import print_board
from shudarga.commands.output import write_output
from shudarga.commands.setup import CommandError, tell
from shudarga.commands.words import gettext as _
from shudarga.documents.gather import plan_document
from shudarga.intake.actions.accept_intake import NotAcceptable, accept_intake
from shudarga.intake.actions.start_intake import start_from_document
from shudarga.intake.checks import findings_of
from shudarga.intake.models import Intake
from shudarga.organisations.actions.create_body import create_body
from shudarga.organisations.models import Body
from shudarga.plans.models import Plan
from shudarga.reading import Unreadable
from shudarga.reading.draft import PlanDraft

READ, READ_WITH_ERRORS, NOT_A_PLAN = 0, 1, 2
LONGEST_NUMBER = 19
"""Digits that a database holds in a number."""


def bring_in(options: argparse.Namespace) -> int:
    """Read a document into the database; with --accept it becomes the body's plan, else a draft to be checked.

    Gives 1 where the document has errors that a person must solve: it is kept as a draft then, never as a plan.
    """
    try:
        intake, made = keep(options)
    except Unreadable as error:
        tell(error.message(options.lang))
        return NOT_A_PLAN
    if made:
        tell(_("Body %s was made.") % intake.body.code)
    return told(intake, accepted(intake, options) if options.accept else None, options)


@transaction.atomic
def keep(options: argparse.Namespace) -> tuple[Intake, bool]:
    """What was read, as a draft of its body, and whether the body was made for it. Nothing is kept of a bad file."""
    path = existing_file(options.file)
    amends = find_plan(options.amend) if options.amend else None
    by = acting_user(options)
    body, made = (amends.body, False) if amends else body_of_code(options, by)
    with path.open("rb") as stream:
        upload = File(stream, name=path.name)
        return start_from_document(by=by, body=body, upload=upload, amends=amends, now=timezone.now()), made


def existing_file(name: str) -> Path:
    """A file that is there. Raises CommandError."""
    path = Path(name)
    if path.is_dir():
        raise CommandError(_("%s is a folder, not a file.") % path)
    if not path.is_file():
        raise CommandError(_("There is no file %s.") % path)
    return path


def accepted(intake: Intake, options: argparse.Namespace) -> Plan | None:
    """The plan that the draft becomes; None where errors stand in the way."""
    try:
        plan = accept_intake(by=acting_user(options), intake=intake, now=timezone.now())
    except NotAcceptable:
        tell(_("The document was read and kept as draft %s; these must be solved first:") % intake.pk)
        return None
    others = Plan.objects.filter(body=plan.body, year=plan.year).exclude(pk=plan.pk).order_by("id")
    for other in others:
        words = _("The body also has plan %(plan)s for %(year)s; a corrected document comes in with --amend %(plan)s.")
        tell(words % {"plan": other.pk, "year": other.year})
    return plan


def told(intake: Intake, plan: Plan | None, options: argparse.Namespace) -> int:
    """Print what came of it: the plan's number, and what the reader doubted, errors alone where they are in the way."""
    findings = findings_of(PlanDraft.from_json(intake.draft))
    errors = [entry for entry in findings if entry.severity == "error"]
    if options.json:
        found = {"intake": intake.pk, "plan": plan.pk if plan else None, "body": intake.body.code}
        print(json.dumps(found | {"findings": [entry.to_json(options.lang) for entry in findings]}, ensure_ascii=False))
        return READ_WITH_ERRORS if errors else READ
    if plan:
        print_plan(plan)
    elif not options.accept:
        print(_("Draft %s is kept. Check it on the web, or run the command again with --accept.") % intake.pk)
    for finding in errors if options.accept and errors else findings:
        place = f" [{finding.row}:{finding.column}]" if finding.row else ""
        tell(f"- {finding.message(options.lang)}{place}")
    return READ_WITH_ERRORS if errors else READ


def print_plan(plan: Plan) -> None:
    """The plan's number and title, and its rounds."""
    print(_("Plan %(plan)s: %(title)s") % {"plan": plan.pk, "title": plan.title})
    for entry in plan.rounds.all():
        values = {"number": entry.number, "name": entry.name, "due": entry.due}
        print(_("  round %(number)s: %(name)s, due %(due)s") % values)


def list_plans(options: argparse.Namespace) -> int:
    """Print the plans in the database."""
    plans = Plan.objects.select_related("body").order_by("body__code", "-year", "id")
    if options.body:
        find_body(options.body)
        plans = plans.filter(body__code=options.body)
    if options.json:
        rows = [{"plan": plan.pk, "body": plan.body.code, "year": plan.year, "title": plan.title} for plan in plans]
        print(json.dumps(rows, ensure_ascii=False))
    else:
        for plan in plans:
            print(f"{plan.pk}\t{plan.body.code}\t{plan.year}\t{plan.title}")
    return 0


def show(options: argparse.Namespace) -> int:
    """Print the board of a plan: each measure with its state and percent, each criterion with its sentence."""
    plan = find_plan(options.plan)
    print_board(plan, as_json=options.json)
    return 0


def write(options: argparse.Namespace) -> int:
    """Write the plan as an official document."""
    plan = find_plan(options.plan)
    write_output(plan_document(plan, options.document_lang), options.format, Path(options.output))
    return 0


def find_plan(number: str) -> Plan:
    """The plan of that number. Raises CommandError."""
    known = number.isascii() and number.isdecimal() and len(number) < LONGEST_NUMBER
    plan = Plan.objects.select_related("body", "scale").filter(pk=number).first() if known else None
    if plan is None:
        raise CommandError(_("There is no plan %s. “shudarga plan list” shows those that are there.") % number)
    return plan


def acting_user(options: argparse.Namespace) -> User:
    """Who acts: --by names a user; else the command line itself, which cannot sign in."""
    if options.by:
        user = User.objects.filter(username__iexact=options.by).first()
        if user is None:
            raise CommandError(_("There is no user %s.") % options.by)
        return user
    return command_line_account()


def find_body(code: str) -> Body:
    """The body of that code. Raises CommandError."""
    body = Body.objects.filter(code=code).first()
    if body is None:
        raise CommandError(_("There is no body %s.") % code)
    return body


def body_of_code(options: argparse.Namespace, by: User) -> tuple[Body, bool]:
    """The body of that code, made where there is none, and whether it was made."""
    body = Body.objects.filter(code=options.body).first()
    if body is not None:
        return body, False
    name = options.body_name or options.body
    check_fields(Body(code=options.body, name=name), {"code", "name"})
    return create_body(by=by, code=options.body, name=name), True


def check_fields(row: models.Model, names: set[str]) -> None:
    """Each of the named fields of a row fits its column. Raises CommandError that names the first that does not."""
    others = {field.name for field in row._meta.concrete_fields} - names
    try:
        row.clean_fields(exclude=others)
    except ValidationError as error:
        name, messages = next(iter(error.message_dict.items()))
        raise CommandError(f"--{name}: {messages[0]}") from error
