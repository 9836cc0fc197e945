"""PDF files opened again: words, structure, fonts, pages."""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pdfplumber
import pypdfium2
import pytest

from shudarga.documents.canonical import printed_hash
from shudarga.documents.content import Annex, Bullets, OfficialDocument, Row, Section, text
from shudarga.documents.layout1.glyphs import _RANGES, showable
from shudarga.documents.layout1.wrapping import BREAK, breakable
from shudarga.documents.pdf import write_pdf
from tests.documents import samples


def written(document: OfficialDocument) -> bytes:
    stream = io.BytesIO()
    write_pdf(document, stream)
    return stream.getvalue()


def pages_of(data: bytes) -> list[str]:
    pdf = pypdfium2.PdfDocument(data)
    pages = [page.get_textpage().get_text_range() for page in pdf]
    pdf.close()
    return ["\n".join(page.replace(BREAK, "").splitlines()) for page in pages]


def structure(data: bytes) -> Counter[str]:
    def walk(items: list[dict[str, Any]]) -> Iterator[str]:
        for item in items:
            yield item["type"]
            yield from walk(item.get("children", []))

    with pdfplumber.open(io.BytesIO(data)) as pdf:
        return Counter(walk(pdf.structure_tree))


def test_report_says_everything() -> None:
    document = samples.report()
    pages = pages_of(written(document))
    everything = re.sub(r"\s+", " ", " ".join(pages))
    for words in (
        "БАТЛАВ",
        "Д.БАТСАЙХАН",
        "2025 оны 01 дүгээр сарын 23-ны өдөр",
        "2025 оны 05 дугаар сарын 08-ны өдөр",
        "НОМГОН",
        "2025 оны эхний хагас жил",
        "88.0%",
        "Биелсэн",
        "(100)",
        "(ХБ)",
        "Нэгдсэн дүн",
        "Тодорхой үр дүнд хүрсэн",
        "ХЯНАСАН:",
        "БОЛОВСРУУЛСАН:",
        "Б.ЭНХЦЭЦЭГ",
        "Хавсралт. Нотломжийн жагсаалт",
        "121 КБ",
        "Сургалтын гэрэл зураг, 4",
    ):
        assert words in everything, words


def test_every_page_has_number_hash_and_status() -> None:
    document = samples.report(40)
    pages = pages_of(written(document))
    for number, page in enumerate(pages, 1):
        assert f"{number} / {len(pages)}" in page
        assert printed_hash(document) in page
        assert re.sub(r"\s", "", page.splitlines()[0]) == "ТӨСӨЛ"


def test_heads_are_repeated_and_rows_are_whole() -> None:
    pages = pages_of(written(samples.report(40, pictures=0)))
    table_pages = [" ".join(page.split()) for page in pages if "2025.11.10" in page]
    assert len(table_pages) > 4
    assert all("Хэрэгжүүлэх арга хэмжээ" in page and "Гүйцэтгэл" in page for page in table_pages)


def test_goal_heading_is_never_left_at_the_foot_of_a_page() -> None:
    for count in range(3, 31, 3):
        for page in pages_of(written(samples.plan(count))):
            lines = page.splitlines()
            goals = [i for i, line in enumerate(lines) if line in samples.GOALS]
            assert not goals or re.match(r"\d+ [А-Я]", lines[goals[-1] + 1]) or lines[goals[-1] + 1][0].isalpha()
            assert all("Агуулгын хэш" not in lines[i + 1] for i in goals)


def test_it_is_tagged_titled_and_in_its_language() -> None:
    document = samples.report()
    data = written(document)
    with pdfplumber.open(io.BytesIO(data)) as pdf:
        catalog = pdf.doc.catalog
        assert pdf.metadata["Title"] == document.title
        assert pdf.metadata["Author"] == document.body
    assert "StructTreeRoot" in catalog
    assert catalog["Lang"] == b"mn"
    assert b"pdfuaid:part>1<" in data
    assert b"pdfaid:part>2<" in data
    found = structure(data)
    assert found["TH"] >= 8 + 3 + 7 + 6
    assert found["Table"] == 3
    assert found["LI"] > 12
    assert found["Figure"] == 4


def test_same_content_gives_the_same_bytes() -> None:
    assert written(samples.report()) == written(samples.report())


def test_only_the_fonts_of_the_wheel_are_embedded() -> None:
    fonts = set(re.findall(rb"/FontName /[A-Z]{6}\+([\w-]+)", written(samples.awkward())))
    with pdfplumber.open(io.BytesIO(written(samples.awkward()))) as pdf:
        fonts |= {char["fontname"].split("+")[-1].encode() for page in pdf.pages for char in page.chars}
    assert fonts
    assert all(font.startswith((b"LibertinusSerif", b"DejaVuSansMono")) for font in fonts)


def test_awkward_words_are_set_as_they_are() -> None:
    everything = re.sub(r"\s+", " ", " ".join(pages_of(written(samples.awkward()))))
    assert "& < > # $ @ * _ \\ =1+1 `код` [x] “Өргөө” 2915" in everything
    assert "=SUM(A1)" in everything
    assert "20… оны … дугаар сарын …-ны өдөр" in everything


def test_nothing_runs_out_of_its_page() -> None:
    long = "б" * 300 + " https://example.mn/" + "a" * 200 + " 2025.01.01-2025.11.10 " + "Байгууллагуудынхаар " * 200
    row = Row("1.10.100", (None, text(long), Bullets((long, long)), text("2025.01.01-2025.11.10"), text(long)))
    document = replace(samples.plan(), sections=(Section("1", long, (row,)),), body=long)
    with pdfplumber.open(io.BytesIO(written(document))) as pdf:
        for page in pdf.pages:
            assert max(char["x1"] for char in page.chars) <= page.width - 40
            assert max(char["bottom"] for char in page.chars) <= page.height - 15


def test_dates_break_after_their_hyphen_only() -> None:
    assert breakable("2025.01.01-2025.11.10", 60) == f"2025.01.01-{BREAK}2025.11.10"
    assert breakable("3-аас доошгүй", 60) == "3-аас доошгүй"
    assert breakable("https://example.mn/medee?id=1", 50).replace(BREAK, "") == "https://example.mn/medee?id=1"
    assert max(map(len, breakable("б" * 50, 100).split(BREAK))) == 16
    assert breakable("хүртээмжид", 70) == "хүртээмжид"


def test_empty_plan_says_so() -> None:
    everything = "\n".join(pages_of(written(samples.empty_plan())))
    assert "Арга хэмжээ байхгүй." in everything
    assert "Гүйцэтгэлийн шалгуур үзүүлэлт" in everything


def test_english_frame() -> None:
    data = written(samples.english())
    everything = "\n".join(pages_of(data))
    for words in ("APPROVED", "8 May 2025", "Summary", "Annex. List of proof", "Hash of the content", "PREPARED:"):
        assert words in everything
    with pdfplumber.open(io.BytesIO(data)) as pdf:
        assert pdf.doc.catalog["Lang"] == b"en"


def test_two_hundred_rows() -> None:
    pages = pages_of(written(samples.report(200, pictures=0)))
    numbers = {int(number) for page in pages for number in re.findall(r"^(\d+) [А-Я]", page, re.M)}
    assert set(range(1, 201)) <= numbers


@pytest.mark.parametrize("character", ["漢", "😀", "ᠮ", "\ue000", "\ud7ff"])
def test_a_sign_without_glyph_is_shown_as_a_box(character: str) -> None:
    assert showable(f"а{character}б") == "а□б"
    assert "а□б" in "".join(pages_of(written(replace(samples.empty_plan(), title=f"а{character}б"))))


def test_every_character_of_the_ranges_has_a_glyph() -> None:
    """PDF/A refuses a missing glyph, so a changed typst wheel is noticed here."""
    spans = [tuple(int(end, 16) for end in span.split("-")) for span in _RANGES.split()]
    everything = [chr(code) for span in spans for code in range(span[0], span[-1] + 1)]
    words = " ".join("".join(everything[i : i + 8]) for i in range(0, len(everything), 8))
    written(replace(samples.empty_plan(), sections=(Section("", words),)))


def test_a_thumbnail_of_another_kind_is_left_out() -> None:
    proofs = tuple(replace(proof, thumbnail=b"RIFF....WEBP") for proof in samples.report().proofs)
    document = replace(samples.report(), annexes=(Annex(proofs),))
    assert structure(written(document))["Figure"] == 0


def test_memory_does_not_grow_with_every_report() -> None:
    """typst keeps what it set; without forgetting, each of these adds 50 MB."""
    document = samples.report(150, pictures=0)
    written(document)
    written(document)
    before = _resident()
    for count in range(151, 156):
        written(samples.report(count, pictures=0))
    assert _resident() - before < 100


def _resident() -> int:
    """This process's memory in MB; 0 where the system does not tell."""
    status = Path("/proc/self/status")
    found = re.search(r"VmRSS:\s+(\d+)", status.read_text()) if status.exists() else None
    return int(found[1]) // 1024 if found else 0
