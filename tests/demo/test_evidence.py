"""Pictures and papers of the sample data."""

from __future__ import annotations

from datetime import UTC, date, datetime
from io import BytesIO
from typing import get_args

import docx
import pypdfium2
import pytest
from PIL import Image

from shudarga.demo.evidence.papers import Office, invented, write_paper
from shudarga.demo.evidence.pictures import LARGEST, Shot, take
from shudarga.demo.texts.shapes import Paper, Photo, Scene
from shudarga.files.media_types import media_type_of
from shudarga.files.pictures import picture_facts

OFFICE = Office("Жишээ сумын Тамгын газар", "Жишээ сум", "Дарга", "А.Болд", "Б.Туяа")
DAY = date(2026, 3, 4)
TAKEN = datetime(2026, 3, 4, 3, 20, tzinfo=UTC)


def test_every_scene_is_a_picture_of_its_own() -> None:
    shots = [Shot(Photo(scene, "Шударга ёс", "3 сар"), TAKEN, 7, "Сум") for scene in get_args(Scene)]
    pictures = take(shots)
    assert len(set(pictures)) == len(shots) == 9
    for picture in pictures:
        assert len(picture) <= LARGEST
        with Image.open(BytesIO(picture)) as image:
            assert image.size == (800, 600)
            small = image.resize((80, 60)).getcolors(80 * 60)
        assert small is not None
        assert len(small) > 600, "a drawn scene, not a plain field"
        assert picture_facts(BytesIO(picture)).taken_at is not None


def test_the_same_scene_looks_different_each_month_and_the_same_each_time() -> None:
    shots = [Shot(Photo("board", "Самбар", f"{month} сар"), TAKEN, month * 37, "Сум") for month in (3, 4)]
    assert len(set(take(shots))) == 2
    assert take(shots) == take(shots)
    assert take([]) == []


@pytest.mark.parametrize("sort", ["order", "summary"])
def test_papers_are_pdf_with_their_words(sort: str) -> None:
    lines = ("Нэгдүгээр зүйл.", "Хоёрдугаар зүйл.") if sort == "order" else ("Дүн.", "Сайн = 7", "Муу = 2")
    name, content = write_paper(Paper(sort, "Ёс зүйн тухай", lines), OFFICE, DAY, 12)  # type: ignore[arg-type]
    assert name == "Ёс зүйн тухай.pdf"
    assert media_type_of(BytesIO(content), name) == "application/pdf"
    text = pypdfium2.PdfDocument(content)[0].get_textpage().get_text_range()
    assert "ЖИШЭЭ" in text
    assert "Ёс зүйн тухай" in text
    assert "2026 оны 03 дугаар сарын 04-ний өдөр" in text


@pytest.mark.parametrize("sort", ["minutes", "attendance"])
def test_papers_are_word_files_with_their_words(sort: str) -> None:
    name, content = write_paper(Paper(sort, "Сургалт", ("Санал.",), people=20), OFFICE, DAY, 3)  # type: ignore[arg-type]
    assert name == "Сургалт.docx"
    word = docx.Document(BytesIO(content))
    assert "ЖИШЭЭ" in word.sections[0].footer.paragraphs[0].text
    assert "Сургалт" in [paragraph.text for paragraph in word.paragraphs]
    assert len(word.tables[0].rows) == 21 if sort == "attendance" else "1. Санал." in [p.text for p in word.paragraphs]


def test_no_name_stands_twice_on_a_list() -> None:
    for number in range(50):
        assert len({invented(number, place) for place in range(20)}) == 20
