"""DOCX files opened again: styles, repeated heads, lists, language, and the order of elements that Word insists on."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn

from shudarga.documents.canonical import printed_hash
from shudarga.documents.content import OfficialDocument
from shudarga.documents.docx import write_docx
from tests.documents import samples

ORDER = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs spacing ind jc outlineLvl rPr",
    "rPr": "rStyle rFonts b bCs i iCs color spacing kern sz szCs lang",
    "tcPr": "tcW gridSpan vMerge tcBorders shd vAlign",
    "tblPr": "tblStyle tblW jc tblLayout tblCellMar tblLook tblCaption",
}


def opened(document: OfficialDocument) -> Document:
    stream = io.BytesIO()
    write_docx(document, stream)
    return docx.Document(stream)


def test_report_has_its_parts_in_order() -> None:
    document = opened(samples.report())
    assert [(p.style.name, p.text) for p in document.paragraphs if p.style and p.text][:8] == [
        ("Approval Heading", "БАТЛАВ"),
        ("Approval", "НОМГОН СУМЫН ЗАСАГ ДАРГА"),
        ("Approval", "\t Д.БАТСАЙХАН"),
        ("Approval", "2025 оны 01 дүгээр сарын 23-ны өдөр"),
        ("Title", samples.report().title),
        ("Subtitle", "2025 оны эхний хагас жил"),
        ("Date and Place", "2025 оны 05 дугаар сарын 08-ны өдөр\tНОМГОН"),
        ("Heading 1", "Нэгдсэн дүн"),
    ]
    texts = [p.text for p in document.paragraphs]
    assert "ТАМГЫН ГАЗРЫН ДАРГА\t\t\tХ.СОДНОМ" in texts
    assert "Хавсралт. Нотломжийн жагсаалт" in texts
    assert [len(table.rows) for table in document.tables] == [12, 4, 8, 2]


def test_head_rows_repeat_and_short_rows_stay_whole() -> None:
    rows = opened(samples.report()).tables[0].rows
    heads = [row._tr.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None for row in rows]
    assert heads == [True] * 3 + [False] * 9
    assert all(row._tr.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None for row in rows)
    assert [cell.text for cell in rows[1].cells][3:7] == ["Хэрэгжүүлэх хугацаа", "Биелэлт", "Хувь", "Үнэлгээ"]


def test_a_very_long_row_may_be_cut() -> None:
    rows = opened(samples.awkward()).tables[0].rows
    assert rows[1]._tr.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None
    long = samples.plan(1)
    cells = (None, samples.text("Үг " * 2000), None, None, None)
    section = samples.Section("", "", (samples.Row("1", cells),))
    row = opened(samples.replace(long, sections=(section,))).tables[0].rows[1]
    assert row._tr.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is None


def test_goals_are_headings_over_the_whole_width() -> None:
    rows = opened(samples.plan()).tables[0].rows
    goals = [row for row in rows if len(row._tr.tc_lst) == 1]
    assert [row.cells[0].text for row in goals] == list(samples.GOALS)
    assert {p.style.name for row in goals for p in row.cells[0].paragraphs if p.style} == {"Heading 2"}


def test_goals_merged_down() -> None:
    rows = opened(samples.agency_plan()).tables[0].rows
    assert [row.cells[1].text for row in rows][1:4] == [samples.GOALS[0]] * 3
    assert rows[1].cells[1]._tc is rows[3].cells[1]._tc


def test_criteria_are_a_list_by_style_with_a_dash() -> None:
    document = opened(samples.plan())
    cell = document.tables[0].rows[3].cells[2]
    assert [p.style.name for p in cell.paragraphs if p.style] == ["List Bullet"] * 2
    assert [p.text for p in cell.paragraphs] == list(samples.CRITERIA[2])
    numbering = document.part.numbering_part.element
    assert "–" in {text.get(qn("w:val")) for text in numbering.iter(qn("w:lvlText"))}


@pytest.mark.parametrize(("make", "locale"), [(samples.report, "mn-MN"), (samples.english, "en-GB")])
def test_language_title_and_fonts(make, locale: str) -> None:
    content = make()
    document = opened(content)
    properties = document.core_properties
    assert (properties.title, properties.language) == (content.title, locale)
    assert properties.keywords == printed_hash(content)
    assert {lang.get(qn("w:val")) for lang in document.styles.element.iter(qn("w:lang"))} == {locale}
    fonts = document.styles["Normal"].element.rPr.rFonts
    assert {fonts.get(qn(f"w:{script}")) for script in ("ascii", "hAnsi", "cs", "eastAsia")} == {"Times New Roman"}
    assert not any(
        "Theme" in key
        for style in document.styles
        if style.name in {"Title", "Heading 1"}
        for key in style.element.rPr.rFonts.attrib
    )


def test_footer_has_hash_and_page_fields_and_header_the_status() -> None:
    content = samples.report()
    section = opened(content).sections[0]
    assert printed_hash(content) in section.footer.paragraphs[0].text
    codes = [code.text.strip() for code in section.footer._element.iter(qn("w:instrText"))]
    assert codes == ["PAGE", "NUMPAGES"]
    assert section.footer.paragraphs[1].text == content.footer
    assert section.header.paragraphs[0].text == "ТӨСӨЛ"
    assert section.page_width > section.page_height


def test_pictures_stand_three_in_a_row_and_are_described() -> None:
    document = opened(samples.report(pictures=4))
    assert len(document.inline_shapes) == 4
    described = [shape._inline.docPr.get("descr") for shape in document.inline_shapes]
    assert described[0] == "Сургалтын гэрэл зураг, 1"
    assert [len(cell.paragraphs) for row in document.tables[-1].rows for cell in row.cells] == [2, 2, 2, 2, 1, 1]


def test_a_thumbnail_of_another_kind_is_left_out() -> None:
    proofs = tuple(samples.replace(proof, thumbnail=b"RIFF....WEBP") for proof in samples.report().proofs)
    document = opened(samples.replace(samples.report(), annexes=(samples.Annex(proofs),)))
    assert len(document.inline_shapes) == 0


def test_awkward_words_are_kept() -> None:
    document = opened(samples.awkward())
    kept = samples.AWKWARD.replace("\x07", "")
    assert document.tables[0].rows[2].cells[1].text == kept
    assert document.core_properties.title == kept
    assert document.tables[0].rows[3].cells[0].text == "=1+1"


@pytest.mark.parametrize("make", [samples.report, samples.awkward, samples.agency_plan, samples.empty_plan])
def test_elements_stand_in_the_order_of_the_schema(make) -> None:
    stream = io.BytesIO()
    write_docx(make(), stream)
    with zipfile.ZipFile(stream) as parts:
        names = [name for name in parts.namelist() if name.startswith("word/") and name.endswith(".xml")]
        for name in names:
            root = docx.oxml.parse_xml(parts.read(name))
            for kind, order in ORDER.items():
                known = order.split()
                for element in root.iter(qn(f"w:{kind}")):
                    places = [known.index(tag) for child in element if (tag := child.tag.split("}")[1]) in known]
                    assert places == sorted(places), (name, kind)


def test_two_hundred_rows() -> None:
    table = opened(samples.report(200, pictures=0)).tables[0]
    assert len(table.rows) == 3 + 3 + 200
    assert table.rows[-1].cells[0].text == "200"


def test_empty_plan_says_so() -> None:
    document = opened(samples.empty_plan())
    assert "Арга хэмжээ байхгүй." in [p.text for p in document.paragraphs]
    assert len(document.tables[0].rows) == 1
