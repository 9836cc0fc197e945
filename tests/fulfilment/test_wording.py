"""Results in words, in both languages, by whole sentences."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from django.utils.translation import override

from shudarga.fulfilment import outcome_wording, terms_wording, wording
from shudarga.fulfilment.combine import measure_outcome, plan_outcome
from shudarga.fulfilment.results import Judgement, Result
from shudarga.fulfilment.scales import BANDS_2020, SCALES, STEPS_30
from shudarga.fulfilment.terms import CriterionTerms

from .making import days, held, item, measured, months, on, terms

TWO_OF_THREE = held(
    terms("count", end="11.10", at_least=3), [item("02.14", "өдөрлөг"), item("05.20", "хэлэлцүүлэг")], "06.01"
)
MONTHLY = held(
    terms("recurring", end="11.10", every="month"), days("01.05", "02.05", "04.05", "05.05", "08.05"), "10.31"
)
STAFF = held(terms("coverage", population="staff"), [measured("02.01", 42, 50)], "06.01")
NEW_YEAR = held(terms("recurring", start="2024.11.01", end="02.28", every="month"), days("2024.11.02"), "02.28")

SENTENCES: list[tuple[Result, str, str, str, str]] = [
    (
        TWO_OF_THREE,
        "2/3",
        "3-аас 2 нь хийгдсэн: 02.14 өдөрлөг, 05.20 хэлэлцүүлэг. Дутуу: 1.",
        "2/3",
        "Done: 2 of 3: 02.14 өдөрлөг, 05.20 хэлэлцүүлэг. Missing: 1.",
    ),
    (
        STAFF,
        "42/50 (84 %)",
        "50 албан хаагчаас 42 нь хамрагдсан (84 %). Үлдсэн: 8. Тооцсон: 02.01 ажил (42/50).",
        "42/50 (84 %)",
        "Staff covered: 42 of 50 (84 %). Remaining: 8. Counted: 02.01 ажил (42/50).",
    ),
    (
        MONTHLY,
        "5/10 сар",
        (
            "Сар бүр. 10 сараас 5 нь. Дутуу: 3, 6, 7, 9, 10 дугаар сар. "
            "Тооцсон: 01.05 ажил, 02.05 ажил, 04.05 ажил, 05.05 ажил, 08.05 ажил."
        ),
        "5/10 months",
        (
            "Every month. Months: 5 of 10. Missing: March, June, July, September, October. "
            "Counted: 01.05 ажил, 02.05 ажил, 04.05 ажил, 05.05 ажил, 08.05 ажил."
        ),
    ),
    (
        NEW_YEAR,
        "1/4 сар",
        "Сар бүр. 4 сараас 1 нь. Дутуу: 12 дугаар сар; 2025 оны 1, 2 дугаар сар. Тооцсон: 11.02 ажил.",
        "1/4 months",
        "Every month. Months: 1 of 4. Missing: December; January 2025, February 2025. Counted: 11.02 ажил.",
    ),
    (
        held(terms("coverage", population="units"), [measured("02.01", 0, 0)], "06.01"),
        "Үнэлэх боломжгүй",
        "Үнэлэх боломжгүй: хамруулбал зохих нийт тоо 0 байна.",
        "Cannot be assessed",
        "Cannot be assessed: there was nobody and nothing to cover (of 0).",
    ),
    (
        held(terms("done", end="11.10"), [item("11.12", "хурал")], "11.20"),
        "Хийгдээгүй",
        "Хийгдээгүй байна. Хугацаа 2025.11.10-нд дууссан. Хугацаа дууссаны дараа хийсэн тул тооцоогүй: 11.12 хурал.",
        "Not done",
        "Not done yet. The deadline was 2025.11.10. Not counted, done after the deadline: 11.12 хурал.",
    ),
    (
        held(terms("evidence"), [item("02.01", "сургалт", evidence=1), item("03.01", "хурал")], "06.01"),
        "1/2 нотломжтой",
        "2 гүйцэтгэлээс 1 нь нотломжтой. Тооцсон: 02.01 сургалт. Нотломжгүй: 03.01 хурал.",
        "1/2 with proof",
        "Records with proof: 1 of 2. Counted: 02.01 сургалт. Without proof: 03.01 хурал.",
    ),
    (
        held(terms("recurring", every="week", start="01.06", end="02.16"), days("01.07"), "01.26"),
        "1/3 долоо хоног",
        "Долоо хоног бүр. 3 долоо хоногоос 1 нь. Дутуу: 01.13–01.19, 01.20–01.26. Тооцсон: 01.07 ажил.",
        "1/3 weeks",
        "Every week. Weeks: 1 of 3. Missing: 01.13–01.19, 01.20–01.26. Counted: 01.07 ажил.",
    ),
    (
        held(
            terms("done"),
            [],
            "06.01",
            judgement=Judgement("overridden", Fraction(7, 10), "Б.Болд", on("06.02"), "талаар нь хийсэн"),
        ),
        "70 % (албан хаагч тогтоосон)",
        "Хийгдээгүй байна. Б.Болд 2025.06.02-нд 70 % гэж тогтоосон. Шалтгаан: талаар нь хийсэн. Тооцсон дүн: 0 %.",
        "70 % (set by a person)",
        "Not done yet. Set to 70 % by Б.Болд on 2025.06.02. Reason: талаар нь хийсэн. Computed: 0 %.",
    ),
]


@pytest.mark.parametrize(("result", "short_mn", "full_mn", "short_en", "full_en"), SENTENCES)
def test_result_in_words(result: Result, short_mn: str, full_mn: str, short_en: str, full_en: str) -> None:
    with override("mn"):
        assert (wording.short(result), wording.full(result)) == (short_mn, full_mn)
    with override("en"):
        assert (wording.short(result), wording.full(result)) == (short_en, full_en)


def test_long_list_names_the_first_and_counts_the_rest() -> None:
    with override("mn"):
        assert wording.full(held(terms("done"), months(9), "10.01")).endswith("06.10 ажил болон бусад 3.")


TERMS: list[tuple[CriterionTerms, str, str]] = [
    (terms("count", at_least=3), "3-аас доошгүй удаа", "at least 3 times"),
    (terms("count", at_least=1), "нэгээс доошгүй удаа", "at least once"),
    (terms("count", at_least=2, every="quarter"), "улирал бүр 2-оос доошгүй удаа", "every quarter: at least 2 times"),
    (terms("coverage", population="staff"), "бүх албан хаагч", "all staff"),
    (terms("coverage", at_least=100), "бүгд", "all of them"),
    (terms("coverage", at_least=80), "80 хувиас доошгүй", "at least 80 percent"),
    (
        terms("coverage", at_least=80, population="staff"),
        "албан хаагчдын 80 хувиас доошгүй",
        "at least 80 percent of staff",
    ),
    (terms("coverage", population="ministers"), "бүгд", "all of them"),
    (terms("recurring", every="month"), "сар бүр", "every month"),
    (terms("recurring", every="occasion"), "тухай бүр", "on every occasion"),
    (terms("recurring", every="regularly"), "тогтмол (улирал бүр)", "regularly (every quarter)"),
    (terms("recurring", measure_every="month"), "сар бүр", "every month"),
    (terms("evidence"), "нотломж хавсаргах", "proof attached"),
    (terms("evidence", every="month"), "сар бүр нотломж хавсаргах", "every month: proof attached"),
    (terms("done"), "хийгдсэн байх", "to be done"),
]


@pytest.mark.parametrize(("criterion", "mongolian", "english"), TERMS)
def test_terms_in_words(criterion: CriterionTerms, mongolian: str, english: str) -> None:
    with override("mn"):
        assert terms_wording.terms_text(criterion) == mongolian
    with override("en"):
        assert terms_wording.terms_text(criterion) == english


def test_how_the_plan_came_to_its_figure() -> None:
    not_due = held(terms("done", start="07.01"), [], "06.01")
    done = held(terms("done"), days("02.01"), "06.01")
    for scale, expected in (
        (
            BANDS_2020,
            (
                "4 арга хэмжээнээс 3 нь тооцоонд орсон. 1 нь хугацаа болоогүй тул тооцоогүй. "
                "Арга хэмжээний дундаж 83.5 %. "
                "Бутархайн үлдсэн орныг бүхэлчлэлгүй таслав. Үнэлгээ: Тодорхой үр дүнд хүрсэн (70–99 %). "
                "Үнэлгээгээр: Үр дүнтэй – 1; Тодорхой үр дүнд хүрсэн – 1; Эрчимжүүлэх шаардлагатай – 1; үнэлгээгүй – 1."
            ),
        ),
        (
            STEPS_30,
            (
                "4 арга хэмжээнээс 3 нь тооцоонд орсон. 1 нь хугацаа болоогүй тул тооцоогүй. "
                "Арга хэмжээ бүрийг 100, 70, 30, 0 хувийн шатлалаар тооцсон. Арга хэмжээний дундаж 66.6 %. "
                "Бутархайн үлдсэн орныг бүхэлчлэлгүй таслав. "
                "Үнэлгээгээр: 100 хувь – 1; 70 хувь – 1; 30 хувь – 1; Хугацаа болоогүй – 1."
            ),
        ),
    ):
        outcome = plan_outcome([[measure_outcome([one], scale) for one in (done, STAFF, TWO_OF_THREE, not_due)]], scale)
        with override("mn"):
            assert outcome_wording.full(outcome) == expected


def test_short_forms_of_an_outcome() -> None:
    with override("mn"):
        assert outcome_wording.short(measure_outcome([STAFF], BANDS_2020)) == "84.0 %"
        assert outcome_wording.short(measure_outcome([STAFF], STEPS_30)) == "70 %"
        not_due = held(terms("done", start="07.01"), [], "06.01")
        assert outcome_wording.short(measure_outcome([not_due], STEPS_30)) == "Хугацаа болоогүй"
        assert outcome_wording.full(measure_outcome([], BANDS_2020)).startswith("0 шалгуур үзүүлэлтээс 0 нь")


@pytest.mark.parametrize("lang", ["mn", "en"])
def test_goals_and_sources_are_named(lang: str) -> None:
    by_goals = replace(SCALES[2], pooling="goals")
    judged = held(terms("done"), [], "06.01", not_applicable="…")
    outcome = plan_outcome([[measure_outcome([STAFF, judged], by_goals)]], by_goals)
    with override(lang):
        said = outcome_wording.full(outcome)
    assert ("Зорилгуудын дундаж 84 %." if lang == "mn" else "The mean of the goals is 84 %.") in said
    assert said.endswith("тогтоосон." if lang == "mn" else "with a reason.")
