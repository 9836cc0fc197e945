"""The samples themselves are sound, and the comparison sees every kind of miss."""

import copy
from typing import Any

import pytest

from .compare import compare
from .layout import LAYOUTS
from .plans import INVENTED, SAMPLES
from .render import render
from .sample import Json, Sample

KINDS = {"count", "coverage", "recurring", "evidence", "done"}
CADENCES = {None, "week", "month", "quarter", "half-year", "year", "regularly", "occasion"}
POPULATIONS = {None, "staff", "new staff", "units", "contracts", "petitions", "clients"}


def measures(plan: Json) -> list[Json]:
    return [measure for goal in plan["goals"] for measure in goal["measures"]]


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)
def test_sample_follows_the_schema(sample: Sample) -> None:
    found = measures(sample.plan)
    assert len({measure["number"] for measure in found}) == len(found)
    for measure in found:
        assert measure["start"] <= measure["end"]
        assert measure["every"] in CADENCES
        for criterion in measure["criteria"]:
            assert criterion["kind"] in KINDS
            assert criterion["every"] in CADENCES
            assert criterion["population"] in POPULATIONS
            assert (criterion["at_least"] is None) or criterion["kind"] in {"count", "coverage"}
            assert criterion["population"] is None or criterion["kind"] == "coverage"


@pytest.mark.parametrize("sample", INVENTED, ids=lambda sample: sample.name)
def test_invented_plan_has_the_size_of_a_real_one(sample: Sample) -> None:
    assert 8 <= len(measures(sample.plan)) <= 20


def test_text_layout_stands_as_typed() -> None:
    text = render(INVENTED[1], LAYOUTS["goal rows, pages numbered by column"], "txt").decode()
    assert "1\t2\t3\t4\t5\n" in text
    assert "\nЗОРИЛТ 1. Сурагч, эцэг эх, багш нарт шударга ёсны боловсрол олгох\n" in text
    assert "1.2.\t“Шударга өсвөр үе” гар зургийн" in text


def _changed(path: tuple[Any, ...], value: Any) -> Json:
    plan: Json = copy.deepcopy(INVENTED[4].plan)
    place: Any = plan
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = value
    return plan


FIRST = ("goals", 0, "measures", 0)


@pytest.mark.parametrize(
    ("path", "value", "field"),
    [
        (("year",), 2024, "year"),
        (("title",), "ӨӨР ТӨЛӨВЛӨГӨӨ", "title"),
        (("place",), None, "place"),
        (("approval", "date"), None, "approval"),
        (("letter", "reply_to"), "", "letter"),
        (("reporting_dates",), ["2025-06-15"], "reporting dates"),
        (("signatures", 1, "position"), "ДАРГА", "signatures"),
        (("goals", 1, "number"), "II", "goal number"),
        (("goals", 0, "text"), "", "goal text"),
        ((*FIRST, "number"), "1", "measure numbers"),
        ((*FIRST, "every"), None, "period"),
        ((*FIRST, "responsible"), [], "responsible"),
        ((*FIRST, "criteria", 0, "kind"), "done", "criterion kind"),
        ((*FIRST, "criteria"), [], "number of criteria"),
        ((*FIRST, "objective"), "1.1. Өөр", "objective"),
        ((*FIRST, "criteria", 0, "target"), "3", "target"),
    ],
)
def test_comparison_sees_a_miss(path: tuple[Any, ...], value: Any, field: str) -> None:
    assert field in compare(INVENTED[4].plan, _changed(path, value)).low()


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)
def test_comparison_is_content_with_the_plan_itself(sample: Sample) -> None:
    assert compare(sample.plan, copy.deepcopy(sample.plan)).low() == {}
