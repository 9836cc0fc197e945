"""Periods as plans print them, in a plan for 2025."""

import time
from datetime import date

import pytest

from shudarga.reading.meaning import Period, read_period

# printed | start | end | every | codes of doubts
PERIODS = """
2025.01.01-2025.11.10 | 0101 | 1110 | - |
2025.01.01- 2025.11.10 | 0101 | 1110 | - |
2025 . 01 . 01 – 2025 . 11 . 10 | 0101 | 1110 | - |
2025/01/01-2025/12/31 | 0101 | 1231 | - |
2025-01-01 - 2025-11-10 | 0101 | 1110 | - |
2025.01.01-11.10 | 0101 | 1110 | - |
2025.06.01-ээс 12.01 | 0601 | 1201 | - |
2025.02.30-2025.06.30 | 0101 | 0630 | - | period_no_such_day
Хоёр, гуравдугаар улирал | 0401 | 0930 | - |
Нэг, гурав, дөрөвдүгээр улирал | 0101 | 1231 | - | period_gaps
Нэг болон хоёрдугаар сар | 0101 | 0228 | - |
2025.03.01-15 | 0301 | 0315 | - |
01.01-11.10 | 0101 | 1110 | - |
2025.01-2025.11 | 0101 | 1130 | - |
2025.01-11 | 0101 | 1130 | - |
2025.05 | 0501 | 0531 | - |
2025.11.10-2025.01.01 | 0101 | 1110 | - | period_backwards
2025 оны 01 дүгээр сарын 15-наас 11 дүгээр сарын 10-ны өдрийг хүртэл | 0115 | 1110 | - |
2025 оны 3 дугаар сарын 1-ээс 2025 оны 5 дугаар сарын 15-ны дотор | 0301 | 0515 | - |
2025.01.15-наас 2025.11.10-ны өдөр хүртэл | 0115 | 1110 | - |
3 сарын 15-аас 5 сарын 15 | 0315 | 0515 | - |
2025 оны 06 дугаар сарын 15-ны дотор | 0101 | 0615 | - |
11 дүгээр сарын 10-ны дотор | 0101 | 1110 | - |
6 дугаар сарын 15-ны өдрийн дотор | 0101 | 0615 | - |
2025.12.31 хүртэл | 0101 | 1231 | - |
2025.06.30-ны дотор | 0101 | 0630 | - |
2025.06.30 | 0101 | 0630 | - |
2025.03.01-ээс хойш | 0301 | 1231 | - |
2025.03.01-нээс эхлэн | 0301 | 1231 | - |
12 дугаар сарын 9-ний өдөр | 1209 | 1209 | - |
2025 оны 05 дугаар сарын 10-нд | 0510 | 0510 | - |
2025 оны 05 дугаар сарын 10, 11 дүгээр сарын 10-ны дотор | 0101 | 1110 | - | period_several_dates
2025.05.10, 2025.11.10 | 0101 | 1110 | - | period_several_dates
1-11 дүгээр сар | 0101 | 1130 | - |
1-12 сар | 0101 | 1231 | - |
1 сараас 11 сар | 0101 | 1130 | - |
3 дугаар сараас 11 дүгээр сар хүртэл | 0301 | 1130 | - |
3-р сар | 0301 | 0331 | - |
3 дугаар сар | 0301 | 0331 | - |
12 сар | 1201 | 1231 | - |
гуравдугаар сар | 0301 | 0331 | - |
арван нэгдүгээр сард | 1101 | 1130 | - |
5, 11 дүгээр сард | 0501 | 1130 | - | period_gaps
5 дугаар сар, 11 дүгээр сар | 0501 | 1130 | - | period_gaps
3, 4 дүгээр сар | 0301 | 0430 | - |
6 дугаар сарын дотор | 0101 | 0630 | - |
2025 оны 5 дугаар сар | 0501 | 0531 | - |
2025 оны 1-12 сар | 0101 | 1231 | - |
I-III улирал | 0101 | 0930 | - |
I - IV улирал | 0101 | 1231 | - |
I–IV улиралд | 0101 | 1231 | - |
II, III улирал | 0401 | 0930 | - |
II,IV улирал | 0401 | 1231 | - | period_gaps
I, II, III, IV улирал | 0101 | 1231 | - |
I улирал, IV улирал | 0101 | 1231 | - | period_gaps
ІІІ улиралд | 0701 | 0930 | - |
Ш улирал | 0701 | 0930 | - |
IY улирал | 1001 | 1231 | - |
Ⅳ улирал | 1001 | 1231 | - |
1-р улирал | 0101 | 0331 | - |
2 дугаар улирал | 0401 | 0630 | - |
1-4 дүгээр улирал | 0101 | 1231 | - |
2 ба 4-р улирал | 0401 | 1231 | - | period_gaps
нэгдүгээр улиралд | 0101 | 0331 | - |
2025 оны III улирал | 0701 | 0930 | - |
II улиралд багтаан | 0101 | 0630 | - |
II улирлын эцэст | 0101 | 0630 | - |
жилийн эхний улиралд | 0101 | 0331 | - |
эхний хагас жил | 0101 | 0630 | - |
сүүлийн хагас жилд | 0701 | 1231 | - |
I хагас жил | 0101 | 0630 | - |
2 дугаар хагас жил | 0701 | 1231 | - |
хоёрдугаар хагас жилд | 0701 | 1231 | - |
эхний болон сүүлийн хагас жилд | 0101 | 1231 | - |
жилийн турш | 0101 | 1231 | - |
Жилдээ | 0101 | 1231 | - |
жилийн эцэст | 0101 | 1231 | - |
2025 | 0101 | 1231 | - |
2025 онд | 0101 | 1231 | - |
2025 ондоо багтаан | 0101 | 1231 | - |
Жилдээ байнга | 0101 | 1231 | regularly |
Тогтмол | 0101 | 1231 | regularly |
Жилийн турш тогтмол | 0101 | 1231 | regularly |
Өдөр бүр | 0101 | 1231 | regularly |
Сар бүр | 0101 | 1231 | month |
Сар бүрт | 0101 | 1231 | month |
Сар бүрийн 25-ны дотор | 0101 | 1231 | month |
сар бүрийн эхний долоо хоногт | 0101 | 1231 | month |
улирал бүр | 0101 | 1231 | quarter |
Улирал тутам | 0101 | 1231 | quarter |
Улирлаар | 0101 | 1231 | quarter |
долоо хоног бүр | 0101 | 1231 | week |
7 хоног тутам | 0101 | 1231 | week |
Хагас жил тутам | 0101 | 1231 | half-year |
Хагас, бүтэн жилээр | 0101 | 1231 | half-year |
Хагас жил, жилийн эцэст | 0101 | 1231 | half-year |
Жил бүр | 0101 | 1231 | year |
Жил бүрийн 2 дугаар сарын 15-ны дотор | 0101 | 0215 | year |
тухай бүр | 0101 | 1231 | occasion |
Тухай бүрд | 0101 | 1231 | occasion |
Шаардлагатай тохиолдолд | 0101 | 1231 | occasion |
2025.01.01-2025.11.10 сар бүр | 0101 | 1110 | month |
I-III улирал, тогтмол | 0101 | 0930 | regularly |
2 удаа | 0101 | 1231 | - | period_times
жилд 2 удаа | 0101 | 1231 | year | period_times
Улиралд нэг удаа | 0101 | 1231 | quarter | period_times
2025.01-р сараас 11-р сар | 0101 | 1130 | - |
2025.I-IV | 0101 | 1231 | - |
2025/II | 0401 | 0630 | - |
III | 0701 | 0930 | - |
Q1-Q3 | 0101 | 0930 | - |
эхний 6 сар | 0101 | 0630 | - |
сүүлийн 3 сард | 1001 | 1231 | - |
25.01.01-25.11.10 | 0101 | 1110 | - |
хагас жилд | 0101 | 1231 | - | period_unread
3, 6, 9, 12 дугаар сар | 0301 | 1231 | - | period_gaps
05.10, 11.10 | 0101 | 1110 | - | period_several_dates
Батлагдсанаас хойш 30 хоног | 0101 | 1231 | - | period_unread
Хуваарийн дагуу | 0101 | 1231 | - | period_unread
"""


def _rows() -> list[tuple[str, tuple[date, date, str | None, tuple[str, ...]]]]:
    rows = []
    for line in PERIODS.strip().splitlines():
        printed, start, end, every, codes = (cell.strip() for cell in line.split("|"))
        days = [date(2025, int(cell[:2]), int(cell[2:])) for cell in (start, end)]
        rows.append((printed, (days[0], days[1], None if every == "-" else every, tuple(codes.split()))))
    return rows


@pytest.mark.parametrize(("printed", "meaning"), _rows())
def test_a_period_is_read_in_every_usual_form(
    printed: str, meaning: tuple[date, date, str | None, tuple[str, ...]]
) -> None:
    period = read_period(printed, year=2025)
    assert (period.start, period.end, period.every, tuple(doubt.code for doubt in period.doubts)) == meaning


@pytest.mark.parametrize(
    "printed", ["2025.01.01-\n2025.11.10", "2025.01.01\n-\n2025.11.10", " 2025.01.01 -2025.11.10\n"]
)
def test_line_breaks_do_not_matter(printed: str) -> None:
    assert read_period(printed, year=2025) == Period(date(2025, 1, 1), date(2025, 11, 10))


@pytest.mark.parametrize("printed", ["", " \n", "-", "–"])
def test_an_empty_period_is_the_plan_year_and_not_given(printed: str) -> None:
    assert read_period(printed, year=2024) == Period(date(2024, 1, 1), date(2024, 12, 31), given=False)


def test_several_years_are_a_span() -> None:
    period = read_period("2024-2026 он", year=2025)
    assert (period.start, period.end, period.doubts) == (date(2024, 1, 1), date(2026, 12, 31), ())


def test_months_may_run_into_the_next_year() -> None:
    period = read_period("2025 оны 3 дугаар сараас 2026 оны 2 дугаар сар хүртэл", year=2025)
    assert (period.start, period.end) == (date(2025, 3, 1), date(2026, 2, 28))


def test_another_year_than_the_plans_is_doubted() -> None:
    period = read_period("2023.01.01-2023.11.10", year=2025)
    assert (period.start, [doubt.code for doubt in period.doubts]) == (date(2023, 1, 1), ["period_other_year"])


def test_traditional_digits_are_repaired_and_doubted() -> None:
    period = read_period("᠒᠐᠒᠕.01.01-2025.11.10", year=2025)
    assert (period.start, period.end) == (date(2025, 1, 1), date(2025, 11, 10))
    assert [doubt.code for doubt in period.doubts] == ["period_uncertain_digits"]


def test_gaps_are_named() -> None:
    doubt = read_period("I, IV улирал", year=2025).doubts[0]
    assert dict(doubt.params) == {"part": "quarter", "missing": "2, 3"}


def test_times_are_kept() -> None:
    assert read_period("Жилд 2 удаа", year=2025).times == 2


def test_reading_a_period_is_fast() -> None:
    printed = [row[0] for row in _rows()]
    started = time.perf_counter()
    for text in printed:
        read_period(text, year=2025)
    assert (time.perf_counter() - started) / len(printed) < 0.002
