"""Changes to a draft: rows added, removed and moved, with findings staying at their rows."""

import pytest

from shudarga.intake import editing
from shudarga.intake.policies import Stale
from shudarga.reading.draft import Finding, GoalDraft, PlanDraft
from tests.intake.making import a_criterion, a_draft, a_measure


def three() -> PlanDraft:
    draft = a_draft(a_measure("1", "А"), a_measure("2", "Б"), a_measure("3", "В"))
    draft.findings = [Finding("shifted_row", row=row, goal=0, measure=at) for at, row in enumerate((2, 3, 4))]
    draft.findings.append(Finding("approval_blank_date"))
    return draft


def places(draft: PlanDraft) -> list[tuple[int | None, int | None, int | None]]:
    return [(found.row, found.goal, found.measure) for found in draft.findings]


def test_findings_go_with_a_removed_measure_and_follow_the_others() -> None:
    draft = three()
    editing.remove_measure(draft, 0, 1)
    assert [measure.text for measure in draft.measures()] == ["А", "В"]
    assert places(draft) == [(2, 0, 0), (4, 0, 1), (None, None, None)]


def test_a_measure_moves_with_its_findings_and_over_the_edge_of_a_goal() -> None:
    draft = three()
    draft.goals.append(GoalDraft("2", "Дараагийн", [a_measure("4", "Г")]))
    assert editing.move_measure(draft, 0, 2, -1) == (0, 1)
    assert editing.move_measure(draft, 0, 2, 1) == (1, 0)
    assert editing.move_measure(draft, 0, 0, -1) == (0, 0)
    assert [[measure.text for measure in goal.measures] for goal in draft.goals] == [["А", "В"], ["Б", "Г"]]
    assert places(draft) == [(2, 0, 0), (3, 1, 0), (4, 0, 1), (None, None, None)]


def test_a_goal_moves_and_goes_with_all_that_is_under_it() -> None:
    draft = three()
    editing.add_goal(draft)
    assert draft.goals[1].number == "2"
    assert editing.move_goal(draft, 1, -1) == 0
    assert places(draft)[0] == (2, 1, 0)
    editing.remove_goal(draft, 1)
    assert places(draft) == [(None, None, None)]


@pytest.mark.parametrize(
    ("numbers", "goal", "following"),
    [(["1", "2"], "1", "3"), (["2.1", "2.2"], "2", "2.3"), ([], "", "1"), (["а"], "", "1")],
)
def test_an_added_measure_has_the_number_that_follows(numbers: list[str], goal: str, following: str) -> None:
    draft = a_draft(goals=[GoalDraft(goal, "А", [a_measure(number) for number in numbers])])
    editing.add_measure(draft, 0)
    assert draft.goals[0].measures[-1].number == following


def test_a_mark_finds_its_measure_where_it_has_moved_to() -> None:
    draft = three()
    seen = editing.mark_of(draft.goals[0].measures[2])
    editing.move_measure(draft, 0, 2, -1)
    assert editing.measure_at(draft, 0, 2, seen) == (0, 1)


def test_a_changed_measure_is_stale_and_a_change_elsewhere_is_not() -> None:
    draft = three()
    first, second = (editing.mark_of(measure) for measure in draft.goals[0].measures[:2])
    draft.goals[0].measures[0].criteria.append(a_criterion("Шинэ"))
    assert editing.measure_at(draft, 0, 1, second) == (0, 1)
    with pytest.raises(Stale):
        editing.measure_at(draft, 0, 0, first)
