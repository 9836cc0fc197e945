"""10,000 criteria with 100,000 records through the database, beside the raw SQL aggregate plus the pure run."""

from __future__ import annotations

import gc
from datetime import date

from django.db import connection

from bench.figure import Figure, processor_seconds_of
from bench.site import YEAR, make_plan

RAW = """
    SELECT link.criterion_id, count(*), sum(link.count), max(link.part), max(link.whole),
        min(record.done_on), max(record.done_on)
    FROM records_recordlink link
    JOIN records_record record ON record.id = link.record_id
    JOIN plans_criterion criterion ON criterion.id = link.criterion_id
    JOIN plans_measure measure ON measure.id = criterion.measure_id
    WHERE measure.plan_id = %s AND record.body_id = %s AND record.withdrawn_at IS NULL
    GROUP BY link.criterion_id
"""


def figures() -> list[Figure]:
    """One figure."""
    from shudarga.fulfilment.evaluate import evaluate
    from shudarga.fulfilment.facts import Fact
    from shudarga.fulfilment.gather import items_by_criterion, standing_of_plan, terms_of
    from shudarga.plans.queries import open_criteria

    plan = make_plan(2500, records_each=10, criteria_each=4).plan
    day = date(YEAR, 12, 31)
    criteria = list(open_criteria(plan))
    from django.db.models import Q

    items = items_by_criterion(Q(criterion__measure__plan=plan), plan.body)
    cases = [(terms_of(entry, entry.measure, plan), [Fact(items=items[entry.pk])]) for entry in criteria]
    assert (len(criteria), sum(len(found) for found in items.values())) == (10_000, 100_000)

    def raw() -> None:
        with connection.cursor() as cursor:
            cursor.execute(RAW, [plan.pk, plan.body_id])
            assert len(cursor.fetchall()) == len(criteria)

    def pure() -> None:
        for terms, facts in cases:
            evaluate(terms, facts, as_of=day)

    def ours() -> None:
        standing_of_plan(plan, plan.body, day)

    gc.collect()
    gc.freeze()  # what stands here for the pure run is no part of the others' work
    rounds = [(processor_seconds_of(ours), processor_seconds_of(raw), processor_seconds_of(pure)) for _ in range(3)]
    mine, aggregate, evaluation = (min(values) for values in zip(*rounds, strict=True))
    note = f"{mine:.2f} s beside {aggregate:.2f} s raw SQL and {evaluation:.2f} s pure"
    return [Figure("evaluate: 100,000 records through the database", mine / (aggregate + evaluation), 3.0, note)]
