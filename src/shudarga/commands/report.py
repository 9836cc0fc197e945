"""`shudarga report …`: a round's report as a document."""

from __future__ import annotations

import argparse
from pathlib import Path

from shudarga.commands.output import write_output
from shudarga.commands.plan import find_plan
from shudarga.commands.setup import CommandError
from shudarga.commands.words import gettext as _
from shudarga.documents.gather import report_document
from shudarga.lib.clock import today
from shudarga.plans.models import Plan, Round


def write(options: argparse.Namespace) -> int:
    """Write the report of a plan's own body for a round; a frozen one as it was frozen, else as it stands today."""

    plan = find_plan(options.plan)
    document = report_document(
        find_round(plan, options.round), plan.body, options.as_of or today(), options.document_lang
    )
    write_output(document, options.format, Path(options.output))
    return 0


def find_round(plan: Plan, name: str) -> Round:
    """A round by its number or name. Raises CommandError that lists those there are."""
    rounds = list(plan.rounds.all())
    wanted = name.strip().casefold()
    for entry in rounds:
        if wanted in {str(entry.number), entry.name.casefold(), entry.due.isoformat()}:
            return entry
    known = ", ".join(f"{entry.number} “{entry.name}”" for entry in rounds)
    raise CommandError(_("There is no round %(name)s. The plan has: %(known)s.") % {"name": name, "known": known})
