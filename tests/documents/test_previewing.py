"""A document as it will look."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image

from shudarga.documents import previewing
from shudarga.documents.gather import Written
from shudarga.documents.previewing import page_picture, pages_of, pdf_of
from tests.documents.samples import plan


@pytest.fixture
def written() -> Written:
    """A plan."""
    return Written(plan())


def test_pages_have_their_text_and_size(written: Written) -> None:
    pages = pages_of(pdf_of(written))
    assert [page.number for page in pages] == list(range(1, len(pages) + 1))
    assert pages[0].width == previewing.WIDTH > pages[0].height > 0
    assert written.document.sections[0].rows[0].number in pages[0].text


def test_a_page_is_a_picture_of_that_size(written: Written) -> None:
    pdf = pdf_of(written)
    with Image.open(BytesIO(page_picture(pdf, 1))) as picture:
        assert (picture.format, picture.width) == ("PNG", previewing.WIDTH)
    for number in (0, -1, len(pages_of(pdf)) + 1):
        with pytest.raises(IndexError):
            page_picture(pdf, number)


def test_only_the_last_few_are_kept(written: Written) -> None:
    for number in range(previewing.KEPT + 2):
        pdf_of(Written(replace(written.document, status=f"ТӨСӨЛ {number}")))
    assert len(previewing._kept) <= previewing.KEPT
    assert pdf_of(written) is pdf_of(written)
