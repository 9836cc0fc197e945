"""Dates as offices write and read them."""

from datetime import date, timedelta

import pytest

from shudarga.lib.dates import (
    FoundDate,
    date_range,
    deadline,
    find_dates,
    find_no_dates,
    long_date,
    long_month,
    month_year,
    parse_date,
    short_date,
)

DAY = date(2025, 1, 23)


@pytest.mark.parametrize(
    ("day", "written"),
    [
        (DAY, "2025 оны 01 дүгээр сарын 23-ны өдөр"),
        (date(2025, 5, 10), "2025 оны 05 дугаар сарын 10-ны өдөр"),
        (date(2024, 2, 29), "2024 оны 02 дугаар сарын 29-ний өдөр"),
        (date(2023, 11, 4), "2023 оны 11 дүгээр сарын 04-ний өдөр"),
        (date(2023, 9, 1), "2023 оны 09 дүгээр сарын 01-ний өдөр"),
        (date(2026, 12, 31), "2026 оны 12 дугаар сарын 31-ний өдөр"),
    ],
)
def test_a_long_date(day: date, written: str) -> None:
    assert long_date(day) == written


def test_the_other_written_forms() -> None:
    assert short_date(DAY) == "2025.01.23"
    assert long_month(DAY) == "2025 оны 01 дүгээр сар"
    assert month_year(2025, 3) == "2025 оны 3 дугаар сар"
    assert date_range(date(2025, 1, 1), date(2025, 11, 10)) == "2025.01.01–2025.11.10"
    assert deadline(date(2025, 5, 10)) == "2025 оны 05 дугаар сарын 10-ны дотор"


@pytest.mark.parametrize(
    "text",
    [
        "2025.01.23", "2025-01-23", "2025/01/23", "2025. 01. 23", "2025.1.23", "23.01.2025",
        "2025 оны 01 дүгээр сарын 23-ны өдөр", "2025 оны 01 дүгээр сарын 23", "2025 оны 1-р сарын 23-нд",
        "2025 оны 1 сарын 23-ны дотор", "2025 оны нэгдүгээр сарын 23-ны өдөр", "2025 он 1 сар 23",
        "2025 оны нэгдүгээр сарын хорин гуравны өдөр", "2025 оны 01 дугээр сарын 23-ны", "2025 ОНЫ 01 ДҮГЭЭР САРЫН 23",
        "᠒᠐᠒᠕.᠐᠑.᠒᠓", "Улаанбаатар хот, 2025.01.23", "2025 оны 01 дүгээр сарын\n23-ны өдөр",
    ],
)  # fmt: skip
def test_a_date_is_read_in_every_usual_form(text: str) -> None:
    assert parse_date(text) == DAY


@pytest.mark.parametrize(
    "text",
    ["", "2025", "2025.13.01", "2025.02.30", "18.1.7", "01 дүгээр сарын 23", "2025 оны ... дугаар сарын ...-ны өдөр",
     "2025.01.23, 2025.02.23"],
)  # fmt: skip
def test_what_is_no_single_date_is_none(text: str) -> None:
    assert parse_date(text) is None


def test_a_year_comes_from_the_text_before_or_from_the_caller() -> None:
    text = "2025 оны 05 дугаар сарын 10-нд, сүүлийн хагас жилд 11 дүгээр сарын 10-ны дотор"
    assert [one.date for one in find_dates(text)] == [date(2025, 5, 10), date(2025, 11, 10)]
    assert parse_date("11 дүгээр сарын 10-ны дотор", year=2024) == date(2024, 11, 10)


def test_the_place_of_a_date_in_its_text() -> None:
    text = "Тайланг 2025.05.10-нд ирүүлнэ"
    found = find_dates(text)
    assert found == [FoundDate(date(2025, 5, 10), 8, 21, True)]
    assert text[found[0].start : found[0].end] == "2025.05.10-нд"


def test_a_date_with_a_spoilt_year_takes_the_callers_and_is_uncertain() -> None:
    found = find_dates("᠒᠙᠑5.01.᠒3 № 1᠙11᠒", year=2025)
    assert [(one.date, one.certain) for one in found] == [(DAY, False)]


def test_a_range_without_blanks_has_both_its_dates() -> None:
    found = find_dates("2025.01.01-2025.11.10")
    assert [one.date for one in found] == [date(2025, 1, 1), date(2025, 11, 10)]


def test_every_day_of_a_leap_year_is_read_back() -> None:
    for offset in range(366):
        day = date(2024, 1, 1) + timedelta(days=offset)
        assert [parse_date(form(day)) for form in (long_date, short_date, deadline)] == [day] * 3


def test_what_is_written_as_a_date_and_is_none() -> None:
    assert find_no_dates("2025.02.30-2025.06.30, 2025.13.01") == ["2025.02.30", "2025.13.01"]
    assert find_no_dates("2 дугаар сарын 29-ний дотор") == []
    assert find_no_dates("2 дугаар сарын 29-ний дотор", year=2025) == ["2 дугаар сарын 29-ний"]
