"""`shudarga plan …`: read a document, bring it in, list and show plans, write one as a document."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from django.core.files import File
from django.utils import timezone
from django.utils.translation import get_language

from shudarga.accounts.actions.command_line_account import command_line_account
from shudarga.accounts.models import User
from shudarga.commands.board import print_board
from shudarga.commands.output import write_output
from shudarga.commands.setup import CommandError, tell
from shudarga.commands.words import gettext as _
from shudarga.documents.gather import plan_document
from shudarga.files.refusals import FileRefused
from shudarga.intake.actions.accept_intake import NotAcceptable, accept_intake
from shudarga.intake.actions.start_intake import start_from_document
from shudarga.intake.checks import findings_of
from shudarga.intake.models import Intake
from shudarga.organisations.actions.create_body import create_body
from shudarga.organisations.models import Body
from shudarga.plans.models import Plan
from shudarga.reading import Unreadable
from shudarga.reading.draft import PlanDraft

READ, NOT_A_PLAN = 0, 2


def bring_in(options: argparse.Namespace) -> int:
    """Read a document into the database; with --accept it becomes the body's plan, else a draft to be checked."""

    path = Path(options.file)
    if not path.is_file():
        raise CommandError(_("There is no file %s.") % path)
    amends = find_plan(options.amend) if options.amend else None
    by = acting_user(options)
    body = amends.body if amends else body_of_code(options, by)
    try:
        with path.open("rb") as stream:
            upload = File(stream, name=path.name)
            intake = start_from_document(by=by, body=body, upload=upload, amends=amends, now=timezone.now())
    except Unreadable as error:
        tell(error.message(options.lang))
        return NOT_A_PLAN
    except FileRefused as error:
        raise CommandError(str(error)) from error
    return told(intake, accept(intake, by) if options.accept else None, options)


def accept(intake: Intake, by: User) -> Plan:
    """Accept a draft. Raises CommandError that names what a person must solve first."""

    try:
        return accept_intake(by=by, intake=intake, now=timezone.now())
    except NotAcceptable as error:
        lines = "\n".join(f"  - {finding.message(current_language())}" for finding in error.findings)
        told_where = _("The document was read and kept as draft %s; these must be solved first:") % intake.pk
        raise CommandError(f"{told_where}\n{lines}") from error


def current_language() -> str:

    return get_language() or "mn"


def told(intake: Intake, plan: Plan | None, options: argparse.Namespace) -> int:
    """Print what came of it: the plan's number, and what the reader doubted."""

    findings = findings_of(PlanDraft.from_json(intake.draft))
    if options.json:
        found = {"intake": intake.pk, "plan": plan.pk if plan else None, "body": intake.body.code}
        print(json.dumps(found | {"findings": [entry.to_json(options.lang) for entry in findings]}, ensure_ascii=False))
    elif plan:
        print(_("Plan %(plan)s: %(title)s") % {"plan": plan.pk, "title": plan.title})
        for entry in plan.rounds.all():
            print(
                _("  round %(number)s: %(name)s, due %(due)s")
                % {"number": entry.number, "name": entry.name, "due": entry.due}
            )
    else:
        print(_("Draft %s is kept. Check it on the web, or run the command again with --accept.") % intake.pk)
    if not options.json:
        for finding in findings:
            place = f" [{finding.row}:{finding.column}]" if finding.row else ""
            tell(f"- {finding.message(options.lang)}{place}")
    return READ


def list_plans(options: argparse.Namespace) -> int:
    """Print the plans in the database."""

    plans = Plan.objects.select_related("body").order_by("body__code", "-year", "id")
    if options.body:
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

    plan = Plan.objects.select_related("body", "scale").filter(pk=number).first() if str(number).isdigit() else None
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


def body_of_code(options: argparse.Namespace, by: User) -> Body:
    """The body of that code, made where there is none."""

    body = Body.objects.filter(code=options.body).first()
    if body is None:
        body = create_body(by=by, code=options.body, name=options.body_name or options.body)
        tell(_("Body %s was made.") % options.body)
    return body
