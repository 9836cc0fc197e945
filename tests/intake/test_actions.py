"""Starting, correcting, settling, reading again, setting aside; and two who do so at once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile

from shudarga.files.models import StoredFile
from shudarga.files.refusals import FileRefused
from shudarga.history.models import Event
from shudarga.history.verifying import verify
from shudarga.intake.actions.change_intake import change_draft, settle_findings
from shudarga.intake.actions.close_intake import discard_intake, reopen_intake, set_amended_plan
from shudarga.intake.actions.map_columns import map_columns, undo_mapping
from shudarga.intake.actions.start_intake import start_copy, start_from_document, start_typed
from shudarga.intake.models import Intake
from shudarga.intake.policies import Stale
from shudarga.intake.queries import bodies_planned_by, intakes_visible_to, listed, open_intakes_of, plans_planned_by
from shudarga.organisations.permissions import Denied
from shudarga.reading import Unreadable
from shudarga.reading.draft import PlanDraft
from tests.intake.making import LATER, NOW, a_draft, a_measure, a_plan, an_intake, long_draft
from tests.people import Cast
from tests.stories.plan_documents import aimag_form


def document(data: bytes | None = None) -> SimpleUploadedFile:
    return SimpleUploadedFile("plan.docx", aimag_form() if data is None else data)


def verbs() -> list[str]:
    return list(Event.objects.order_by("sequence").values_list("verb", flat=True))


def set_title(title: str) -> Callable[[PlanDraft], None]:
    def change(draft: PlanDraft) -> None:
        draft.title = title

    return change


def test_a_document_is_kept_with_what_was_read(cast: Cast) -> None:
    intake = start_from_document(by=cast.editor, body=cast.body, upload=document(), now=NOW)
    assert intake.file is not None
    assert (intake.file.name, intake.origin, intake.state) == ("plan.docx", "document", "open")
    assert [column["role"] for column in intake.tables[0]["columns"]] == [
        "number",
        "measure",
        "criteria",
        "period",
        "responsible",
    ]
    assert intake.tables[0]["is_plan"]
    assert len(intake.tables[0]["rows"]) == 4
    assert verbs() == ["intake.started"]


@pytest.mark.parametrize(("data", "fault"), [(b"", Unreadable), (b"MZ\x90\x00 program", Unreadable)])
def test_nothing_is_kept_of_what_cannot_be_read(cast: Cast, data: bytes, fault: type[Exception]) -> None:
    with pytest.raises((fault, FileRefused)):
        start_from_document(by=cast.editor, body=cast.body, upload=document(data), now=NOW)
    assert not Intake.objects.exists()
    assert not StoredFile.objects.exists()
    assert verbs() == []


def test_a_typed_plan_begins_with_one_measure(cast: Cast) -> None:
    draft = PlanDraft.from_json(start_typed(by=cast.editor, body=cast.body, year=2026, now=NOW).draft)
    assert [(row.number, row.text) for row in draft.measures()] == [("1", "")]


def test_a_copy_moves_to_the_new_year(cast: Cast) -> None:
    draft = a_draft(a_measure("1", "А", start=date(2024, 2, 29), end=date(2024, 6, 30)), year=2024, title="2024 оны")
    plan = a_plan(cast.body, cast.editor, draft)
    copied = PlanDraft.from_json(start_copy(by=cast.editor, plan=plan, year=2025, now=NOW).draft)
    row = next(copied.measures())
    assert (copied.title, copied.year, row.start, row.end) == ("2025 оны", 2025, date(2025, 2, 28), date(2025, 6, 30))


def test_corrections_of_one_sitting_are_one_event(cast: Cast) -> None:
    intake = an_intake(cast.body, cast.editor)
    for at, title in enumerate(("А", "Б", "Б", "В")):
        change_draft(by=cast.editor, intake=intake, change=set_title(title), now=NOW + timedelta(minutes=at))
    change_draft(by=cast.head, intake=intake, change=set_title("Г"), now=NOW + timedelta(minutes=5))
    change_draft(by=cast.head, intake=intake, change=set_title("Д"), now=LATER)
    intake.refresh_from_db()
    assert (intake.draft["title"], intake.version, intake.changed_by) == ("Д", 6, cast.head)
    assert verbs() == ["intake.corrected"] * 3
    assert verify() == []


def test_settling_twice_is_settling_once(cast: Cast) -> None:
    intake = an_intake(cast.body, cast.editor)
    for _at in range(2):
        intake = settle_findings(by=cast.editor, intake=intake, change=lambda keys: sorted({*keys, "a"}), now=NOW)
    assert (intake.settled, intake.version) == (["a"], 2)


def test_a_document_is_read_again_and_back(cast: Cast) -> None:
    intake = start_from_document(by=cast.editor, body=cast.body, upload=document(), now=NOW)
    intake = change_draft(by=cast.editor, intake=intake, change=set_title("Засварласан"), now=NOW)
    with pytest.raises(Stale):
        map_columns(by=cast.editor, intake=intake, roles={1: {5: "other"}}, now=NOW, version=1)
    intake = map_columns(by=cast.editor, intake=intake, roles={1: {5: "other"}}, now=NOW, version=2)
    assert next(PlanDraft.from_json(intake.draft).measures()).responsible == []
    assert intake.draft["title"] != "Засварласан"
    intake = undo_mapping(by=cast.editor, intake=intake, now=NOW)
    assert (intake.draft["title"], intake.mapping) == ("Засварласан", {})
    assert undo_mapping(by=cast.editor, intake=intake, now=NOW).mapping == {"1": {"5": "other"}}


def test_a_draft_set_aside_does_not_change(cast: Cast) -> None:
    intake = discard_intake(by=cast.editor, intake=an_intake(cast.body, cast.editor), now=NOW)
    with pytest.raises(Denied):
        change_draft(by=cast.editor, intake=intake, change=set_title("А"), now=NOW)
    with pytest.raises(Denied):
        discard_intake(by=cast.editor, intake=intake, now=NOW)
    assert reopen_intake(by=cast.editor, intake=intake, now=NOW).state == "open"
    assert reopen_intake(by=cast.editor, intake=intake, now=NOW).state == "open"
    assert verbs() == ["intake.discarded", "intake.reopened"]


def test_a_draft_amends_plans_of_its_own_body_alone(cast: Cast) -> None:
    intake = an_intake(cast.body, cast.editor)
    with pytest.raises(ValidationError):
        set_amended_plan(by=cast.editor, intake=intake, plan=a_plan(cast.school, cast.editor), now=NOW)
    plan = a_plan(cast.body, cast.editor)
    assert set_amended_plan(by=cast.editor, intake=intake, plan=plan, now=NOW).amends == plan
    assert set_amended_plan(by=cast.editor, intake=intake, plan=None, now=NOW).amends is None


def test_who_sees_what(cast: Cast) -> None:
    intake, _other = an_intake(cast.body, cast.editor), an_intake(cast.school, cast.coordinator)
    seen = {part: len(intakes_visible_to(user)) for part, user in cast.everyone.items()}
    assert seen == {
        "editor": 1,
        "head": 1,
        "coordinator": 2,
        "examiner": 0,
        "administrator": 0,
        "staff": 0,
        "outsider": 0,
    }
    assert list(bodies_planned_by(cast.coordinator)) == [cast.aimag, cast.body, cast.school]
    assert list(bodies_planned_by(cast.examiner)) == []
    plan = a_plan(cast.body, cast.editor)
    assert [list(plans_planned_by(user)) for user in (cast.editor, cast.examiner)] == [[plan], []]
    assert open_intakes_of(cast.editor) == [intake]


def test_a_list_does_not_load_what_was_read(cast: Cast) -> None:
    an_intake(cast.body, cast.editor, long_draft(20))
    row = listed(intakes_visible_to(cast.editor)).get()
    assert row.get_deferred_fields() >= {"draft", "tables"}
    assert str(row) == "Авлигын эсрэг 2025 оны төлөвлөгөө"
