"""A plan's board on the command line, with the same figures as on the screen."""

from __future__ import annotations

import json

from shudarga.fulfilment.figures import figures_of
from shudarga.fulfilment.gather import standing_of_plan
from shudarga.fulfilment.wording import short
from shudarga.lib.clock import today
from shudarga.plans.models import Plan
from shudarga.ui.states import look_of


def print_board(plan: Plan, *, as_json: bool) -> None:
    """Each measure with its state and percent, each criterion with its sentence."""
    figures = figures_of(standing_of_plan(plan, plan.body, today()))
    rows = [
        {
            "measure": entry.standing.measure.number,
            "text": entry.standing.measure.text,
            "state": entry.outcome.state,
            "percent": None if entry.percent is None else str(entry.percent),
            "criteria": [
                {"text": item.criterion.text, "state": item.result.state, "words": short(item.result)}
                for item in entry.standing.criteria
            ],
        }
        for entry in figures.measures
    ]
    if as_json:
        print(json.dumps({"plan": plan.pk, "percent": str(figures.percent), "measures": rows}, ensure_ascii=False))
        return
    for row in rows:
        print(f"{row['measure']}\t{row['percent'] or '–'}\t{look_of(str(row['state'])).label}\t{str(row['text'])[:90]}")
        for item in row["criteria"]:  # type: ignore[union-attr]
            print(f"\t- {item['text']} — {item['words']}")  # type: ignore[index]
