"""Plans on their way in, on the web: who may, what is kept, what is said when it cannot be."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from shudarga.accounts.models import User
from shudarga.intake.actions.start_intake import start_from_document
from shudarga.intake.editing import mark_of
from shudarga.intake.models import Intake
from shudarga.plans.models import Measure, Plan
from shudarga.reading.draft import Finding, PlanDraft
from tests.intake.making import NOW, a_criterion, a_draft, a_measure, a_plan, an_intake, long_draft
from tests.people import Cast, hold
from tests.stories.plan_documents import agency_form, aimag_form

PAGES = ("intake_edit", "intake_head", "intake_accept")


def document(data: bytes | None = None, name: str = "plan.docx") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, aimag_form() if data is None else data)


def url(name: str, *args: object) -> str:
    return reverse(f"desk:{name}", args=args)


def draft_of(intake: Intake) -> PlanDraft:
    intake.refresh_from_db()
    return PlanDraft.from_json(intake.draft)


def measure_data(intake: Intake, goal: int = 0, measure: int = 0, **changed: str) -> dict[str, str]:
    """What the measure's page would send as it stands."""
    part = draft_of(intake).goals[goal].measures[measure]
    data = {
        "seen": mark_of(part),
        "number": part.number,
        "text": part.text,
        "objective": part.objective or "",
        "start": str(part.start or ""),
        "end": str(part.end or ""),
        "every": part.every or "",
        "responsible": "\n".join(part.responsible),
        "criteria-TOTAL_FORMS": str(len(part.criteria)),
        "criteria-INITIAL_FORMS": "0",
    }
    for at, item in enumerate(part.criteria):
        fields = {"at": at, "text": item.text, "kind": item.kind, "at_least": item.at_least, "every": item.every}
        data |= {f"criteria-{at}-{name}": "" if value is None else str(value) for name, value in fields.items()}
    return data | changed


@pytest.fixture
def intake(cast: Cast) -> Intake:
    return an_intake(cast.body, cast.editor, a_draft(a_measure("1", "А"), a_measure("2", "")))


# Who may


@pytest.mark.parametrize(
    ("part", "lists", "opens"),
    [
        ("editor", 200, 200),
        ("head", 200, 200),
        ("coordinator", 200, 200),
        ("examiner", 403, 404),
        ("administrator", 403, 404),
        ("staff", 403, 404),
        ("outsider", 200, 404),
        ("anonymous", 302, 302),
    ],
)
def test_who_may(client: Client, cast: Cast, intake: Intake, part: str, lists: int, opens: int) -> None:
    if part != "anonymous":
        client.force_login(cast.everyone[part])
    for name in ("intake_list", "intake_upload", "intake_type", "intake_copy"):
        assert client.get(url(name)).status_code == lists
    for name in PAGES:
        assert client.get(url(name, intake.pk)).status_code == opens
    assert client.get(url("intake_measure", intake.pk, 0, 0)).status_code == opens
    before = intake.draft
    for name in ("intake_rows", "intake_settle", "intake_amends", "intake_undo"):
        answer = client.post(url(name, intake.pk), {"act": "add-goal" if opens != 200 else ""})
        assert answer.status_code == (302 if opens in {200, 302} else opens)
    if opens != 200:
        assert client.post(url("intake_accept", intake.pk), {"version": 1}).status_code == opens
        assert client.post(url("intake_discard", intake.pk)).status_code == opens
        assert client.post(url("intake_measure", intake.pk, 0, 0), measure_data(intake)).status_code == opens
        intake.refresh_from_db()
        assert (intake.state, intake.draft) == ("open", before)


def test_an_editor_of_the_aimag_does_not_plan_for_the_soum(client: Client, cast: Cast, intake: Intake) -> None:
    hold(cast.staff, "editor", cast.aimag)
    client.force_login(cast.staff)
    assert client.get(url("intake_edit", intake.pk)).status_code == 404
    answer = client.post(url("intake_upload"), {"file": document(), "body": cast.body.pk})
    assert "body" in answer.context["form"].errors


def source_status(client: Client, user: User, intake: Intake) -> int:
    client.force_login(user)
    return client.get(url("intake_source", intake.pk)).status_code


def test_the_document_is_for_those_who_may_see_the_draft_and_later_the_plan(client: Client, cast: Cast) -> None:
    intake = start_from_document(by=cast.editor, body=cast.body, upload=document(), now=NOW)
    users = [cast.editor, cast.head, cast.coordinator, cast.examiner, cast.administrator, cast.staff, cast.outsider]
    assert [source_status(client, user, intake) for user in users] == [200, 200, 200, 404, 404, 404, 404]
    client.force_login(cast.editor)
    client.post(url("intake_accept", intake.pk), {"version": intake.version})
    assert [source_status(client, user, intake) for user in users] == [200, 200, 200, 200, 404, 404, 404]


# Ways in


def test_a_document_becomes_a_draft(editor_client: Client, cast: Cast) -> None:
    answer = editor_client.post(url("intake_upload"), {"file": document()})
    intake = Intake.objects.get()
    assert answer.url == url("intake_edit", intake.pk)
    assert (intake.body, intake.started_by, len(list(draft_of(intake).measures()))) == (cast.body, cast.editor, 4)
    page = editor_client.get(answer.url).content.decode()
    assert "3-аас доошгүй удаа" in page
    assert "бүх албан хаагч" in page
    assert "сар бүр" in page


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("plan.docx", b"", "хоосон"),
        ("plan.docx", b"PK\x03\x04 nothing", "гэмтсэн"),
        ("plan.txt", "Сайн байна уу".encode(), "хүснэгт"),
        ("plan.docx", "Сайн байна уу".encode(), "төгсгөлтэй"),
        ("plan.bin", b"\x00\x01\x02" * 99, "төрлийн"),
    ],
    ids=["empty", "damaged", "no-plan", "mislabelled", "unknown"],
)
def test_what_cannot_be_read_is_said_with_the_other_ways(
    editor_client: Client, name: str, data: bytes, words: str
) -> None:
    answer = editor_client.post(url("intake_upload"), {"file": document(data, name)})
    page = answer.content.decode()
    assert words in " ".join(answer.context["form"].errors["file"])
    assert url("intake_type") in page
    assert url("intake_copy") in page
    assert not Intake.objects.exists()


def test_a_coordinator_chooses_the_body(client: Client, cast: Cast) -> None:
    client.force_login(cast.coordinator)
    client.post(url("intake_upload"), {"file": document(), "body": cast.school.pk})
    assert Intake.objects.get().body == cast.school


def test_a_plan_is_typed_in_from_nothing(editor_client: Client) -> None:
    answer = editor_client.post(url("intake_type"), {"year": "2026"})
    intake = Intake.objects.get()
    assert answer.url == url("intake_head", intake.pk)
    data = {"seen": mark_of(draft_of(intake)), "title": "Төлөвлөгөө", "year": "2026", "dates-TOTAL_FORMS": "1"}
    data |= {"dates-INITIAL_FORMS": "0", "dates-0-day": "2026.05.10", "signatures-TOTAL_FORMS": "1"}
    data |= {"signatures-INITIAL_FORMS": "0", "signatures-0-role": "prepared", "signatures-0-name": "Г.Саран"}
    assert editor_client.post(url("intake_head", intake.pk), data).status_code == 302
    row = measure_data(intake, text="Сургалт хийх") | {"criteria-TOTAL_FORMS": "1"}
    row |= {"criteria-0-text": "Хоёр удаа", "criteria-0-kind": "count", "criteria-0-at_least": "2"}
    editor_client.post(url("intake_measure", intake.pk, 0, 0), row)
    intake.refresh_from_db()
    answer = editor_client.post(url("intake_accept", intake.pk), {"version": intake.version})
    plan = Plan.objects.get()
    assert answer.url == url("plan_board", plan.pk)
    assert [str(entry.due) for entry in plan.rounds.all()] == ["2026-05-10"]
    assert plan.measures.get().criteria.get().at_least == 2


def test_last_year_is_copied_to_the_next(editor_client: Client, cast: Cast) -> None:
    plan = a_plan(cast.body, cast.editor)
    answer = editor_client.post(url("intake_copy"), {"plan": plan.pk, "year": "2026"})
    draft = draft_of(Intake.objects.get(origin="copied"))
    assert answer.status_code == 302
    assert (draft.title, draft.year) == ("Авлигын эсрэг 2026 оны төлөвлөгөө", 2026)
    assert [(str(row.start), str(row.end)) for row in draft.measures()] == [("2026-01-01", "2026-12-31")]


# Correcting


def test_a_measure_is_corrected_with_its_criteria(editor_client: Client, intake: Intake) -> None:
    data = measure_data(intake, text="Шинэ  бичвэр", responsible="ХЭЗХ\n\nТЗХ", every="month") | {
        "criteria-TOTAL_FORMS": "2"
    }
    data |= {"criteria-1-text": "80 хувь", "criteria-1-kind": "coverage", "criteria-1-at_least": "80"}
    data |= {"criteria-1-population": "staff"}
    assert editor_client.post(url("intake_measure", intake.pk, 0, 0), data).status_code == 302
    measure = draft_of(intake).goals[0].measures[0]
    assert (measure.text, measure.responsible, measure.every) == ("Шинэ бичвэр", ["ХЭЗХ", "ТЗХ"], "month")
    assert [(item.kind, item.at_least, item.population) for item in measure.criteria] == [
        ("done", None, None),
        ("coverage", 80, "staff"),
    ]


@pytest.mark.parametrize(
    ("act", "texts"), [("remove-0", ["Б", "В"]), ("up-2", ["А", "В", "Б"]), ("down-0", ["Б", "А", "В"])]
)
def test_criteria_are_moved_by_buttons_without_a_script(
    editor_client: Client, cast: Cast, act: str, texts: list[str]
) -> None:
    intake = an_intake(cast.body, cast.editor, a_draft(a_measure("1", "А", *(a_criterion(text) for text in "АБВ"))))
    editor_client.post(url("intake_measure", intake.pk, 0, 0), measure_data(intake, act=act))
    assert [item.text for item in draft_of(intake).goals[0].measures[0].criteria] == texts


def test_a_criterion_is_added_without_a_script(editor_client: Client, intake: Intake) -> None:
    answer = editor_client.post(url("intake_measure", intake.pk, 0, 0), measure_data(intake, act="add"), follow=True)
    assert [form["text"].value() for form in answer.context["criteria"]] == ["Сургалт зохион байгуулсан байх", None]
    assert 'id="criterion-new"' in answer.content.decode()


def test_what_cannot_be_read_stays_as_typed(editor_client: Client, intake: Intake) -> None:
    before = intake.draft
    data = measure_data(intake, text="Урт бичвэр", start="хэзээ нэгэн цагт")
    answer = editor_client.post(url("intake_measure", intake.pk, 0, 0), data)
    assert answer.status_code == 422
    assert "хэзээ нэгэн цагт" in answer.content.decode()
    assert "Урт бичвэр" in answer.content.decode()
    intake.refresh_from_db()
    assert intake.draft == before


def autosave(client: Client, intake: Intake, data: dict[str, str], measure: int = 0) -> Any:
    return client.post(url("intake_measure", intake.pk, 0, measure), data, headers={"Accept": "application/json"})


def test_the_script_is_told_where_all_stands(editor_client: Client, intake: Intake) -> None:
    data = measure_data(intake, **{"criteria-0-kind": "count", "criteria-0-at_least": "3"})
    told = autosave(editor_client, intake, data).json()
    assert told["rows"] == [{"at": 0, "sentence": "3-аас доошгүй удаа"}]
    assert told["seen"] == mark_of(draft_of(intake).goals[0].measures[0])
    assert autosave(editor_client, intake, data | {"start": "?"}).status_code == 422


def test_two_windows_lose_nothing(editor_client: Client, intake: Intake) -> None:
    one, other = measure_data(intake, text="Нэгдүгээр цонх"), measure_data(intake, text="Хоёрдугаар цонх")
    elsewhere = measure_data(intake, measure=1, text="Өөр мөр")
    assert editor_client.post(url("intake_measure", intake.pk, 0, 0), one).status_code == 302
    assert editor_client.post(url("intake_measure", intake.pk, 0, 1), elsewhere).status_code == 302
    assert autosave(editor_client, intake, other).status_code == 409
    answer = editor_client.post(url("intake_measure", intake.pk, 0, 0), other)
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Нэгдүгээр цонх" in page
    assert "Хоёрдугаар цонх" in page
    assert [row.text for row in draft_of(intake).measures()] == ["Нэгдүгээр цонх", "Өөр мөр"]
    again = other | {"seen": answer.context["seen"]}
    assert editor_client.post(url("intake_measure", intake.pk, 0, 0), again).status_code == 302
    assert [row.text for row in draft_of(intake).measures()] == ["Хоёрдугаар цонх", "Өөр мөр"]


def test_an_answer_lost_on_the_line_is_no_conflict(editor_client: Client, intake: Intake) -> None:
    data = measure_data(intake, text="Дахин илгээсэн")
    assert autosave(editor_client, intake, data).status_code == 200
    assert autosave(editor_client, intake, data).status_code == 200


def test_a_measure_taken_out_elsewhere_gives_the_words_back(editor_client: Client, intake: Intake) -> None:
    typed = measure_data(intake, measure=1, text="Бичсэн зүйл")
    seen = mark_of(draft_of(intake).goals[0].measures[1])
    editor_client.post(url("intake_rows", intake.pk), {"act": "remove-measure", "goal": 0, "measure": 1, "seen": seen})
    answer = editor_client.post(url("intake_measure", intake.pk, 0, 1), typed)
    assert answer.status_code == 409
    assert "Бичсэн зүйл" in answer.content.decode()


def test_rows_are_added_moved_and_taken_out(editor_client: Client, intake: Intake) -> None:
    rows = url("intake_rows", intake.pk)
    assert editor_client.post(rows, {"act": "add-goal"}).url == url("intake_goal", intake.pk, 1)
    assert editor_client.post(rows, {"act": "add-measure", "goal": 1}).url == url("intake_measure", intake.pk, 1, 0)
    seen = mark_of(draft_of(intake).goals[0].measures[0])
    moved = editor_client.post(rows, {"act": "measure-down", "goal": 0, "measure": 0, "seen": seen})
    assert moved.url == url("intake_measure", intake.pk, 0, 1)
    stale = editor_client.post(rows, {"act": "remove-measure", "goal": 0, "measure": 0, "seen": "?"}, follow=True)
    assert stale.status_code == 200
    assert [row.text for row in draft_of(intake).measures()] == ["", "А", ""]
    goal = draft_of(intake).goals[1]
    editor_client.post(rows, {"act": "remove-goal", "goal": 1, "seen": mark_of(goal)})
    assert len(draft_of(intake).goals) == 1


def test_checked_and_on_to_the_next_doubt(editor_client: Client, cast: Cast) -> None:
    draft = a_draft(a_measure("1", "А"), a_measure("2", ""), a_measure("3", ""))
    draft.findings = [Finding("shifted_row", row=2, goal=0, measure=0)]
    intake = an_intake(cast.body, cast.editor, draft)
    ways = []
    for measure in (0, 1, 2):
        data = measure_data(intake, measure=measure, act="next")
        ways.append(editor_client.post(url("intake_measure", intake.pk, 0, measure), data).url)
    at = url("intake_measure", intake.pk, 0, 1), url("intake_measure", intake.pk, 0, 2), url("intake_edit", intake.pk)
    assert tuple(ways) == at
    intake.refresh_from_db()
    assert len(intake.settled) == 3
    page = editor_client.get(url("intake_measure", intake.pk, 0, 0))
    key = page.context["findings"][0].key
    back = editor_client.post(url("intake_settle", intake.pk), {"key": key, "open": "1", "back": "//evil.example/"})
    assert back.url == url("intake_edit", intake.pk)
    intake.refresh_from_db()
    assert len(intake.settled) == 2


# Columns


def test_columns_are_said_anew_and_taken_back(editor_client: Client, cast: Cast) -> None:
    intake = start_from_document(by=cast.editor, body=cast.body, upload=document(agency_form()), now=NOW)
    data = measure_data(intake, text="Засварласан")
    editor_client.post(url("intake_measure", intake.pk, 0, 0), data)
    intake.refresh_from_db()
    columns = url("intake_columns", intake.pk)
    assert editor_client.get(columns).status_code == 200
    stale = editor_client.post(columns, {"version": "1", "role-1-4": "other"})
    assert stale.status_code == 422
    assert editor_client.post(columns, {"version": str(intake.version), "role-1-4": "other"}).status_code == 302
    measures = list(draft_of(intake).measures())
    assert (measures[0].text, measures[0].criteria) == ("Нөлөөллийн өдөрлөг зохион байгуулах", [])
    assert intake.mapping == {"1": {"4": "other"}}
    editor_client.post(url("intake_undo", intake.pk))
    assert next(draft_of(intake).measures()).text == "Засварласан"


def test_a_reading_that_leaves_no_plan_says_so_and_keeps_the_draft(editor_client: Client, cast: Cast) -> None:
    intake = start_from_document(by=cast.editor, body=cast.body, upload=document(), now=NOW)
    roles = {f"role-1-{at}": "other" for at in range(1, 6)}
    answer = editor_client.post(url("intake_columns", intake.pk), {"version": "1", **roles})
    assert answer.status_code == 422
    assert len(list(draft_of(intake).measures())) == 4


# Accepting, setting aside


def test_errors_block_with_links_to_their_places(editor_client: Client, cast: Cast) -> None:
    draft = a_draft(a_measure("1", "А", a_criterion("Тоогүй", kind="count")), title="")
    intake = an_intake(cast.body, cast.editor, draft)
    answer = editor_client.post(url("intake_accept", intake.pk), {"version": intake.version})
    page = answer.content.decode()
    assert f"{url('intake_measure', intake.pk, 0, 0)}#criterion-0" in page
    assert url("intake_head", intake.pk) in page
    assert not Plan.objects.exists()


def test_a_draft_that_changed_meanwhile_is_shown_again(editor_client: Client, intake: Intake) -> None:
    editor_client.post(url("intake_measure", intake.pk, 0, 0), measure_data(intake, text="Дараа нь"))
    for version in ("1", "", "x"):
        assert editor_client.post(url("intake_accept", intake.pk), {"version": version}).status_code == 409
    assert not Plan.objects.exists()


def test_a_corrected_document_shows_what_changes(editor_client: Client, cast: Cast) -> None:
    plan = a_plan(cast.body, cast.editor, a_draft(a_measure("1", "Сургалт хийх"), a_measure("2", "Самбар ажиллуулах")))
    draft = a_draft(a_measure("1", "Сургалтыг хийх"), a_measure("2", "Өдөрлөг зохион байгуулах"), place="Улиастай")
    intake = an_intake(cast.body, cast.editor, draft)
    assert editor_client.get(url("intake_accept", intake.pk)).context["other"] == plan
    editor_client.post(url("intake_amends", intake.pk))
    difference = editor_client.get(url("intake_accept", intake.pk)).context["difference"]
    told = [(icon, [(line.text, line.changes) for line in lines]) for _label, icon, lines in difference.groups]
    assert told == [
        ("plus", [("Өдөрлөг зохион байгуулах", [])]),
        ("edit", [("Сургалтыг хийх", [("Арга хэмжээ", "Сургалт хийх", "Сургалтыг хийх")])]),
        ("minus-circle", [("Самбар ажиллуулах", [])]),
    ]
    assert [(str(name), new) for name, _old, new in difference.plan] == [("Газар", "Улиастай")]
    intake.refresh_from_db()
    editor_client.post(url("intake_accept", intake.pk), {"version": intake.version})
    assert Plan.objects.count() == 1
    assert Measure.objects.filter(retired_at=None).count() == 2


def test_set_aside_and_taken_up_again(editor_client: Client, cast: Cast, intake: Intake) -> None:
    assert editor_client.get(url("intake_discard", intake.pk)).status_code == 200
    editor_client.post(url("intake_discard", intake.pk))
    assert intake.pk in [row.pk for row in editor_client.get(url("intake_list") + "?state=discarded").context["page"]]
    assert editor_client.get(url("intake_edit", intake.pk)).status_code == 200
    for name in ("intake_head", "intake_accept"):
        assert editor_client.get(url(name, intake.pk)).status_code == 403
    assert editor_client.post(url("intake_measure", intake.pk, 0, 0), measure_data(intake)).status_code == 403
    editor_client.post(url("intake_reopen", intake.pk))
    assert editor_client.get(url("intake_head", intake.pk)).status_code == 200


# Bad addresses, long plans, statements


@pytest.mark.parametrize("path", ["99999999999999999999/", "0/", "77/goals/0/", "77/goals/9/measures/9/"])
def test_what_is_not_there_is_not_found(editor_client: Client, path: str) -> None:
    assert editor_client.get(f"/intake/{path}").status_code == 404


def test_places_that_are_not_there_are_not_found(editor_client: Client, intake: Intake) -> None:
    assert editor_client.get(url("intake_goal", intake.pk, 9)).status_code == 404
    assert editor_client.get(url("intake_measure", intake.pk, 0, 99)).status_code == 404
    assert editor_client.get(url("intake_columns", intake.pk)).status_code == 404
    assert editor_client.post(url("intake_rows", intake.pk), {"act": "add-measure", "goal": "x9"}).status_code == 302
    assert editor_client.post(url("intake_settle", intake.pk), {"key": "?"}).status_code == 302


@pytest.mark.parametrize("size", [1, 3, 20, 2000])
def test_pages_of_a_draft_take_the_same_statements(
    editor_client: Client, cast: Cast, django_assert_num_queries: Any, size: int
) -> None:
    intake = an_intake(cast.body, cast.editor, long_draft(size))
    for name, args in (("intake_edit", []), ("intake_head", []), ("intake_measure", [0, 0])):
        with django_assert_num_queries(4):
            assert len(editor_client.get(url(name, intake.pk, *args)).content) < 400_000
    with django_assert_num_queries(5):
        editor_client.get(url("intake_accept", intake.pk))


@pytest.mark.parametrize("size", [1, 3, 20])
def test_the_list_takes_the_same_statements(
    editor_client: Client, cast: Cast, django_assert_num_queries: Any, size: int
) -> None:
    for _at in range(size):
        an_intake(cast.body, cast.editor)
    with django_assert_num_queries(5):
        assert len(editor_client.get(url("intake_list")).context["page"]) == size


@pytest.mark.parametrize("size", [1, 20])
def test_the_difference_takes_the_same_statements(
    editor_client: Client, cast: Cast, django_assert_num_queries: Any, size: int
) -> None:
    plan = a_plan(cast.body, cast.editor, long_draft(size))
    intake = an_intake(cast.body, cast.editor, long_draft(size + 1), amends=plan)
    with django_assert_num_queries(12):
        editor_client.get(url("intake_accept", intake.pk))


def test_an_accepted_draft_leads_to_its_plan(editor_client: Client, cast: Cast) -> None:
    plan = a_plan(cast.body, cast.editor)
    page = editor_client.get(url("intake_edit", Intake.objects.get().pk)).content.decode()
    assert url("plan_board", plan.pk) in page
    assert f"{url('intake_upload')}?amends={plan.pk}" in page
    assert editor_client.get(f"{url('intake_upload')}?amends={plan.pk}").context["amends"] == plan
