"""Heads of columns are known by their words, whatever their wording, endings, line breaks and OCR damage."""

import pytest

from shudarga.reading.heads import match_head

HEADS = [
    ("№", "number"),
    ("Д/д", "number"),
    ("Дугаар", "number"),
    ("Чиглэл", "goal"),
    ("Бодлогын зорилт", "goal"),
    ("Зорилт", "goal"),
    ("Эорилго", "goal"),
    ("Хэрэгжүүлэх арга хэмжээ", "measure"),
    ("Хэрэгжүүлэх\nарга хэм-\nжээ", "measure"),
    ("Хэрэгжүү лэх арга хэм жээ", "measure"),
    ("Авч хэрэгжүүлэх ажил", "measure"),
    ("Үйл ажиллагаа", "measure"),
    ("Үйл ажиллагааны чиглэл", "goal"),
    ("Арга хэмжээний шалгуур үзүүлэлт", "criteria"),
    ("Гуйцэтгэлийн шалгуур узуулэлт", "criteria"),
    ("Хүрэх үр дүн", "outcome"),
    ("Суурь түвшин /2024/", "baseline"),
    ("Зорилтот түвшин", "target"),
    ("Хэмжих нэгж", "unit"),
    ("Шаардагдах хөрөнгө /сая.төг/", "funding"),
    ("Хэрэгжүүлэх хугацаа", "period"),
    ("Xyгaцaa", "period"),
    ("Хариуцах газар, хэлтэс", "responsible"),
    ("Хариуцах байгууллага, албан тушаалтан", "responsible"),
    ("Хари уцах эзэн", "responsible"),
    ("Хамтран хэрэгжүүлэх байгууллага", "partner"),
    ("Хүрсэн түвшин", "reached"),
    ("Биелэлтийн хувь", "percent"),
    ("Арга хэмжээний тоо", "other"),
]
NO_HEADS = [
    "Тамгын газар",
    "Албан хаагчдыг сургалтад хамруулах",
    "- Сургалт зохион байгуулсан байх",
    "1.2. Арга хэмжээг зохион байгуулах",
    "75 хувь",
    "2025 он",
    "",
]


@pytest.mark.parametrize(("head", "role"), HEADS)
def test_head_is_known_by_its_words(head: str, role: str) -> None:
    match = match_head(head)
    assert match is not None
    assert match.role == role


@pytest.mark.parametrize("text", NO_HEADS)
def test_other_texts_are_no_heads(text: str) -> None:
    assert match_head(text) is None
