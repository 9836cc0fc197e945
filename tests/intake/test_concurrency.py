"""Eight people correct eight measures of one draft at once: nothing is lost, on SQLite and on PostgreSQL."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from shudarga.accounts.models import User
from shudarga.intake.actions.change_intake import change_draft
from shudarga.intake.models import Intake
from shudarga.organisations.models import Body
from shudarga.reading.draft import PlanDraft
from tests.history.test_concurrency import apart, shared  # noqa: F401  the fixture
from tests.intake.making import NOW, an_intake, long_draft
from tests.people import make_cast

PEOPLE = 8


def prepared() -> tuple[int, int]:
    cast = make_cast()
    return an_intake(Body.objects.get(pk=cast.body.pk), cast.editor, long_draft(PEOPLE)).pk, cast.editor.pk


def correct(intake_id: int, user_id: int, at: int) -> None:
    def change(draft: PlanDraft) -> None:
        draft.goals[0].measures[at].text = f"Засвар {at}"

    user, intake = User.objects.get(pk=user_id), Intake.objects.get(pk=intake_id)
    change_draft(by=user, intake=intake, change=change, now=NOW)


def test_eight_at_once_lose_nothing(shared: None) -> None:  # noqa: F811  the fixture
    with ThreadPoolExecutor(1) as one:
        intake_id, user_id = one.submit(apart, prepared).result()
    with ThreadPoolExecutor(PEOPLE) as pool:
        list(pool.map(lambda at: apart(lambda: correct(intake_id, user_id, at)), range(PEOPLE)))
    with ThreadPoolExecutor(1) as one:
        intake = one.submit(apart, lambda: Intake.objects.get(pk=intake_id)).result()
    texts = [row.text for row in PlanDraft.from_json(intake.draft).measures()]
    assert texts == [f"Засвар {at}" for at in range(PEOPLE)]
    assert intake.version == PEOPLE + 1
