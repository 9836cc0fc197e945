"""`shudarga record …`: what was done, with proof, without a screen."""

from __future__ import annotations

import argparse
from contextlib import ExitStack

from django.core.exceptions import ValidationError
from django.core.files import File
from django.utils import timezone

from shudarga.commands.plan import acting_user, existing_file, find_plan
from shudarga.commands.setup import CommandError
from shudarga.commands.words import gettext as _
from shudarga.plans.models import Criterion, Plan
from shudarga.plans.queries import open_criteria
from shudarga.records.actions.add_record import add_record
from shudarga.records.terms import EvidenceTerms, LinkTerms, RecordTerms


def add(options: argparse.Namespace) -> int:
    """Record one thing that was done for a measure."""
    plan = find_plan(options.plan)
    links = links_to(chosen_criteria(plan, options.measure, options.criterion), options)
    with ExitStack() as stack:
        terms = RecordTerms(
            title=options.title,
            done_on=options.done_on,
            details=options.details,
            people=options.people,
            links=links,
            evidence=proofs(options, stack),
        )
        try:
            record = add_record(by=acting_user(options), body=plan.body, terms=terms, now=timezone.now())
        except ValidationError as error:
            raise CommandError(told_by_option(error)) from error
    print(_("Record %(record)s: %(title)s") % {"record": record.pk, "title": record.title})
    return 0


def links_to(criteria: list[Criterion], options: argparse.Namespace) -> list[LinkTerms]:
    """What the record counts for; how many were covered is said of the coverages among the criteria, if any is one."""
    coverages = [entry for entry in criteria if entry.kind == "coverage"] or criteria
    return [
        LinkTerms(entry, count=options.count, part=options.part, whole=options.whole)
        if entry in coverages
        else LinkTerms(entry, count=options.count)
        for entry in criteria
    ]


def told_by_option(error: ValidationError) -> str:
    """What is wrong, with the option that a person wrote it in."""
    options = {"done_on": "--done-on: ", "people": "--people: ", "title": "--title: "}
    if not hasattr(error, "error_dict"):
        return " ".join(error.messages)
    return " ".join(options.get(name, "") + " ".join(words) for name, words in error.message_dict.items())


def chosen_criteria(plan: Plan, number: str, positions: list[int]) -> list[Criterion]:
    """The measure's criteria by position from 1; all of them where none is named, proof apart."""

    criteria = [entry for entry in open_criteria(plan) if entry.measure.number == number]
    if not criteria:
        raise CommandError(_("The plan has no measure %s with criteria.") % number)
    if not positions:
        return [entry for entry in criteria if entry.kind != "evidence"] or criteria
    if wrong := [position for position in positions if not 1 <= position <= len(criteria)]:
        raise CommandError(
            _("Measure %(number)s has no criterion %(wrong)s; it has %(total)s.")
            % {"number": number, "wrong": wrong[0], "total": len(criteria)}
        )
    return [criteria[position - 1] for position in positions]


def proofs(options: argparse.Namespace, stack: ExitStack) -> list[EvidenceTerms]:
    """Files, opened for as long as `stack` lives, and links."""

    found = []
    for name in options.file:
        path = existing_file(name)
        found.append(EvidenceTerms(upload=File(stack.enter_context(path.open("rb")), name=path.name)))
    return found + [EvidenceTerms(url=url) for url in options.link]
