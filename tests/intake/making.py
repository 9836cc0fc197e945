"""Small drafts and intakes."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from shudarga.accounts.models import User
from shudarga.intake.actions.accept_intake import accept_intake
from shudarga.intake.models import Intake
from shudarga.organisations.models import Body
from shudarga.plans.models import Plan
from shudarga.reading.draft import CriterionDraft, GoalDraft, MeasureDraft, PlanDraft, Source

NOW = datetime(2025, 2, 3, 2, 0, tzinfo=UTC)
LATER = datetime(2025, 6, 2, 2, 0, tzinfo=UTC)


def a_criterion(text: str = "Сургалт зохион байгуулсан байх", **fields: Any) -> CriterionDraft:
    return CriterionDraft(text, **fields)


def a_measure(
    number: str = "1", text: str = "Албан хаагчдад сургалт хийх", *criteria: CriterionDraft, **fields: Any
) -> MeasureDraft:
    fields = {"start": date(2025, 1, 1), "end": date(2025, 12, 31), **fields}
    return MeasureDraft(number, text, criteria=list(criteria or [a_criterion()]), **fields)


def a_draft(*measures: MeasureDraft, **fields: Any) -> PlanDraft:
    """A sound draft: nothing to find."""
    fields = {
        "title": "Авлигын эсрэг 2025 оны төлөвлөгөө",
        "year": 2025,
        "reporting_dates": [date(2025, 5, 10), date(2025, 11, 10)],
        **fields,
    }
    goals = fields.pop("goals", None) or [GoalDraft("1", "Соён гэгээрүүлэх", list(measures or [a_measure()]))]
    return PlanDraft(goals=goals, **fields)


def long_draft(measures: int) -> PlanDraft:
    """A plan of so many measures in goals of fifty."""
    rows = [
        a_measure(
            str(at),
            f"{at} дүгээр ажлыг зохион байгуулж, үр дүнг {at % 7} дугаар нэгжид танилцуулах",
            a_criterion(f"{at} дүгээр ажил 2-оос доошгүй удаа хийсэн байх", kind="count", at_least=2),
            a_criterion("Нотломжийг хавсаргасан байх", kind="evidence"),
            source=Source("1", 1, at + 1, f"{at}\t{at} дүгээр ажил\t2 удаа"),
        )
        for at in range(1, measures + 1)
    ]
    goals = [
        GoalDraft(str(at // 50 + 1), f"{at // 50 + 1} дүгээр зорилго", rows[at : at + 50])
        for at in range(0, measures, 50)
    ]
    return a_draft(goals=goals)


def seed(name: str) -> PlanDraft:
    """One of the two real plans, as the project's own tests keep them."""
    path = Path(__file__).resolve().parents[1] / "reading" / "seeds" / f"{name}.expected.json"
    return PlanDraft.from_json(json.loads(path.read_text(encoding="utf-8")))


def an_intake(body: Body, by: User, draft: PlanDraft | None = None, **fields: Any) -> Intake:
    """An open intake with a typed-in draft, without an event."""
    values = {"origin": "typed", "draft": (draft or a_draft()).to_json(), **fields}
    return Intake.objects.create(body=body, started_by=by, changed_by=by, started_at=NOW, changed_at=NOW, **values)


def a_plan(body: Body, by: User, draft: PlanDraft | None = None) -> Plan:
    """An accepted plan."""
    return accept_intake(by=by, intake=an_intake(body, by, draft), now=NOW)
