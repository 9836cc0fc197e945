"""A record saved with its event, beside a bare ORM insert of the same row."""

from __future__ import annotations

from datetime import date

from bench.figure import Figure, ratio_of
from bench.site import NOW, YEAR, make_plan


def figures() -> list[Figure]:
    """One figure."""
    from shudarga.plans.queries import open_criteria
    from shudarga.records.actions.add_record import add_record
    from shudarga.records.models import Record
    from shudarga.records.terms import LinkTerms, RecordTerms

    made = make_plan(20)
    plan, user = made.plan, made.user
    criterion = open_criteria(plan).select_related("measure__plan").first()
    assert criterion
    terms = RecordTerms(title="Сургалт зохион байгуулав", done_on=date(YEAR, 3, 1), links=[LinkTerms(criterion)])

    def ours() -> None:
        add_record(by=user, body=plan.body, terms=terms, now=NOW)

    def bare() -> None:
        Record.objects.create(
            body=plan.body, title="Сургалт зохион байгуулав", done_on=date(YEAR, 3, 1), entered_at=NOW, entered_by=user
        )

    return [ratio_of("write: a record with its event to a bare insert", ours, bare, 5.0, 101)]
