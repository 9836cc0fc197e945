"""The words of the rules' findings. They stand with the reader's, so that `Finding.message(lang)` says both."""

from __future__ import annotations

from shudarga.reading.messages import FINDINGS, Texts

RULES: Texts = {
    "year_unsound": (
        "{year} он төлөвлөгөөний он байж болохгүй: зөв оныг оруулна уу.",
        "{year} cannot be a plan's year: enter the right one.",
    ),
    "no_measures": (
        "Төлөвлөгөөнд нэг ч арга хэмжээ алга байна: дор хаяж нэгийг оруулна уу.",
        "The plan has no measure: enter at least one.",
    ),
    "no_reporting_dates": (
        "Тайлагнах өдөр заагаагүй байна: хагас жилийн болон жилийн эцсийг (06.30, 12.31) авна. Өөр бол оруулна уу.",
        "No reporting date is named: 30 June and 31 December are taken. Enter others if they differ.",
    ),
    "number_too_long": (
        "„{number}…“ дугаар хэт урт байна: 40 тэмдэгтээс хэтрүүлэхгүй оруулна уу.",
        "The number “{number}…” is too long: keep it within 40 signs.",
    ),
    "period_reversed": (
        "{number}: дуусах огноо ({end}) эхлэх огнооноос ({start}) өмнө байна. Огноогоо засна уу.",
        "{number}: the end ({end}) is before the start ({start}). Correct the dates.",
    ),
    "period_outside_year": (
        "{number}: хугацаа нь төлөвлөгөөний {year} оноос гадуур байна.",
        "{number}: the period lies outside the plan's year {year}.",
    ),
    "count_without_number": (
        "„{text}“: хэдээс доошгүй байхыг тоогоор оруулна уу.",
        "“{text}”: enter the number that is the least.",
    ),
    "count_not_whole": (
        "„{text}“: тоог бүхлээр оруулна уу.",
        "“{text}”: enter a whole number.",
    ),
    "percent_over_all": (
        "„{text}“: хувь 100-аас их байж болохгүй.",
        "“{text}”: the percent cannot be over 100.",
    ),
    "number_not_positive": (
        "„{text}“: тоо нь 0-ээс их байх ёстой.",
        "“{text}”: the number must be more than 0.",
    ),
    "recurring_without_cadence": (
        "„{text}“: хэр давтамжтай хийхийг сонгоно уу.",
        "“{text}”: choose how often it is to be done.",
    ),
}

FINDINGS.update(RULES)
