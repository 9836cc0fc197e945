"""Files that are no plan: broken, locked, swollen or passed off as another kind. All made here, none kept."""

import struct
import zipfile
import zlib
from collections.abc import Callable, Iterable, Sequence
from io import BytesIO

import docx
import typst
import xlsxwriter
from PIL import Image

from .layout import Layout
from .plans import INVENTED
from .render import render

MEGABYTE = 1 << 20
SCHOOL = INVENTED[1]
TYPES = (
    b'<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    b'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    b'<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType='
    b'"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
RELATIONS = (
    b'<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    b'<Relationship Id="rId1" Target="word/document.xml" Type='
    b'"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>'
)
BODY = b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>%s</w:body></w:document>'


def good(form: str) -> bytes:
    return render(SCHOOL, Layout(), form)  # type: ignore[arg-type]


def random_bytes() -> bytes:
    """Noise without a seed: the same on every run."""
    out, state = bytearray(), 1
    for _ in range(50_000):
        state = (state * 1103515245 + 12345) % (1 << 31)
        out.append(state >> 16 & 255)
    return bytes(out)


def cut(form: str, share: float) -> bytes:
    data = good(form)
    return data[: int(len(data) * share)]


def flipped(form: str) -> bytes:
    """The ends whole, a run of bytes overwritten in the part that holds the table."""
    data = good(form)
    part = {"docx": "word/document.xml", "xlsx": "xl/worksheets/sheet1.xml"}[form]
    with zipfile.ZipFile(BytesIO(data)) as archive:
        member = archive.getinfo(part)
    middle = member.header_offset + 30 + len(part) + member.compress_size // 2
    return data[:middle] + b"\xff\x00" * 100 + data[middle + 200 :]


def word_of(document_xml: bytes) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", TYPES)
        archive.writestr("_rels/.rels", RELATIONS)
        archive.writestr("word/document.xml", document_xml)
    return out.getvalue()


def word_without_table() -> bytes:
    document = docx.Document()
    for text in ("ТАЙЛБАР БИЧИГ", "Хурлын танхимын засварын талаар тайлбар хүргүүлж байна.", "Хүндэтгэсэн"):
        document.add_paragraph(text)
    return _saved(document)


def word_with_other_table() -> bytes:
    document = docx.Document()
    document.add_paragraph("Амралтын хуваарь")
    table = document.add_table(rows=3, cols=3)
    rows = (("Овог нэр", "Эхлэх өдөр", "Хоног"), ("Б.Сарнай", "07.01", "21"), ("Д.Тэмүүлэн", "08.01", "18"))
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    return _saved(document)


def _saved(document: object) -> bytes:
    out = BytesIO()
    document.save(out)  # type: ignore[attr-defined]
    return out.getvalue()


def workbook_of(rows: Iterable[Sequence[str]]) -> bytes:
    """A workbook of one sheet with inline texts, written straight: the usual writers take seconds for many rows."""
    package = "http://schemas.openxmlformats.org/package/2006"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    lines = (
        f'<row r="{r}">' + "".join(f'<c t="inlineStr"><is><t>{text}</t></is></c>' for text in row) + "</row>"
        for r, row in enumerate(rows, 1)
    )
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{kind}.sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{kind}.worksheet+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" '
        f'Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets>'
        '<sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" '
        f'Type="{office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{main}"><sheetData>'
        + "".join(lines)
        + "</sheetData></worksheet>",
    }
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return out.getvalue()


def workbook_with_other_table(rows: int = 3) -> bytes:
    head = ("Барааны нэр", "Хэмжих нэгж", "Тоо ширхэг", "Нэгжийн үнэ")
    return workbook_of([head, *((f"Цаас {i}", "боодол", str(i % 90), "12500") for i in range(1, rows + 1))])


def workbook_of_a_huge_plan(rows: int) -> bytes:
    head = ("№", "Арга хэмжээ", "Шалгуур үзүүлэлт", "Хугацаа", "Хариуцах эзэн")
    rest = ("Сургалт хийх", "2-оос доошгүй удаа хийсэн байх", "I улирал", "Дарга")
    return workbook_of([head, *((str(i), *rest) for i in range(1, rows + 1))])


def empty_workbook() -> bytes:
    out = BytesIO()
    book = xlsxwriter.Workbook(out)
    book.add_worksheet()
    book.close()
    return out.getvalue()


def picture() -> bytes:
    out = BytesIO()
    Image.new("RGB", (320, 200), "navy").save(out, "PNG")
    return out.getvalue()


def scan() -> bytes:
    """A PDF page that is only a picture."""
    out = BytesIO()
    Image.new("RGB", (1240, 1754), "white").save(out, "PDF")
    return out.getvalue()


def pdf_without_table() -> bytes:
    text = "Хурлын танхимын засварын талаар тайлбар хүргүүлж байна.\n\nБид засварыг 9 дүгээр сард дуусгана."
    made = typst.Compiler(ignore_system_fonts=True).compile(input=text.encode(), format="pdf")
    assert isinstance(made, bytes)
    return made


def locked_pdf() -> bytes:
    """A PDF whose text is encrypted with a password that nobody has."""
    stream = bytes(range(7, 107))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Filter /Standard /V 1 /R 2 /Length 40 /P -64 /O <%s> /U <%s> >>" % (b"5a" * 32, b"c3" * 32),
    ]
    out, places = bytearray(b"%PDF-1.4\n"), []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    identity = b"<%s>" % (b"1f" * 16)
    out += b"trailer\n<< /Size %d /Root 1 0 R /Encrypt 5 0 R /ID [%s %s] >>\n" % (len(objects) + 1, identity, identity)
    return bytes(out + b"startxref\n%d\n%%%%EOF\n" % start)


def compound_file(*streams: str) -> bytes:
    """An OLE file with empty streams of these names: what Word's own encryption and its old format look like."""
    free, end, special = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    header += struct.pack("<IIIIIIIII", 0, 1, 1, 0, 4096, end, 0, end, 0)
    header += struct.pack("<I", 0) + struct.pack("<I", free) * 108
    table = struct.pack("<II", special, end) + struct.pack("<I", free) * 126
    entries = [_entry("Root Entry", 5, child=1)]
    for i, name in enumerate(streams, 1):
        entries.append(_entry(name, 2, right=i + 1 if i < len(streams) else free))
    entries += [bytes(128)] * (4 - len(entries))
    return header + table + b"".join(entries[:4]) + bytes(4096)


def _entry(name: str, kind: int, *, child: int = 0xFFFFFFFF, right: int = 0xFFFFFFFF) -> bytes:
    text = name.encode("utf-16-le")
    fields = struct.pack("<HBBIII", len(text) + 2, kind, 1, 0xFFFFFFFF, right, child)
    return text.ljust(64, b"\0") + fields + bytes(36) + struct.pack("<IQ", 0xFFFFFFFE, 0)


def bomb(size: int, *, honest: bool = True) -> bytes:
    """A small Word file whose document swells to `size` bytes; a dishonest one states 4,000 in its lists."""
    chunk = b" " * MEGABYTE
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    piece = packer.compress(chunk) + packer.flush(zlib.Z_FULL_FLUSH)
    last = zlib.compressobj(9, zlib.DEFLATED, -15).flush(zlib.Z_FINISH)
    packed = piece * (size // MEGABYTE) + last
    total = 0
    for _ in range(size // MEGABYTE):
        total = zlib.crc32(chunk, total)
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("[Content_Types].xml", TYPES)
        archive.writestr("_rels/.rels", RELATIONS)
    return _with_raw_member(out.getvalue(), b"word/document.xml", packed, total, size if honest else 4000)


def _with_raw_member(data: bytes, name: bytes, packed: bytes, crc: int, size: int) -> bytes:
    """Adds a member that is already deflated to a ZIP file that has no comment."""
    files, directory_size, directory = struct.unpack("<HII", data[-12:-2])
    common = struct.pack("<HHHHHIIIHH", 20, 0, 8, 0, 33, crc, len(packed), size, len(name), 0)
    local = b"PK\x03\x04" + common + name + packed
    central = b"PK\x01\x02" + struct.pack("<H", 20) + common + struct.pack("<HHHII", 0, 0, 0, 0, directory) + name
    entries = data[directory : directory + directory_size] + central
    ending = struct.pack("<HHHHIIH", 0, 0, files + 1, files + 1, len(entries), directory + len(local), 0)
    return data[:directory] + local + entries + b"PK\x05\x06" + ending


def nested_tables(depth: int) -> bytes:
    opening = b"<w:tbl><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc>"
    closing = b"<w:p/></w:tc></w:tr></w:tbl>"
    inside = b"<w:p><w:r><w:t>x</w:t></w:r></w:p>"
    return word_of(BODY % (opening * depth + inside + closing * depth))


def entities() -> bytes:
    """XML that swells by entities that name one another."""
    lines = b"".join(b'<!ENTITY e%d "%s">' % (i, b"&e%d;" % (i - 1) * 10) for i in range(1, 10))
    text = b"<w:p><w:r><w:t>&e9;</w:t></w:r></w:p>"
    return word_of(b'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY e0 "aaaaaaaaaa">' + lines + b"]>" + BODY % text)


def long_text(size: int) -> bytes:
    line = "Сумын төвд зуны наадмын бэлтгэл ажил үргэлжилж байна. ".encode()
    return line * (size // len(line))


def long_line_of_tabs(size: int) -> bytes:
    return ("үг\t" * (size // 5)).encode()


# name -> (file name, how it is made); what is light is read in the test's own process
LIGHT: dict[str, tuple[str, Callable[[], bytes]]] = {
    "empty text": ("plan.txt", lambda: b""),
    "empty word": ("plan.docx", lambda: b""),
    "empty pdf": ("plan.pdf", lambda: b""),
    "blank lines": ("plan.txt", lambda: b"\n \n\t\n"),
    "noise as docx": ("plan.docx", random_bytes),
    "noise as xlsx": ("plan.xlsx", random_bytes),
    "noise as pdf": ("plan.pdf", random_bytes),
    "noise as txt": ("plan.txt", random_bytes),
    "noise without an ending": ("plan", random_bytes),
    "half a docx": ("plan.docx", lambda: cut("docx", 0.5)),
    "half an xlsx": ("plan.xlsx", lambda: cut("xlsx", 0.5)),
    "a tenth of a pdf": ("plan.pdf", lambda: cut("pdf", 0.1)),
    "docx without its last bytes": ("plan.docx", lambda: cut("docx", 0.999)),
    "docx overwritten in the middle": ("plan.docx", lambda: flipped("docx")),
    "xlsx overwritten in the middle": ("plan.xlsx", lambda: flipped("xlsx")),
    "locked pdf": ("plan.pdf", locked_pdf),
    "locked docx": ("plan.docx", lambda: compound_file("EncryptionInfo", "EncryptedPackage")),
    "locked xlsx": ("plan.xlsx", lambda: compound_file("EncryptionInfo", "EncryptedPackage")),
    "old doc": ("plan.doc", lambda: compound_file("WordDocument", "1Table")),
    "docx called pdf": ("plan.pdf", lambda: good("docx")),
    "pdf called docx": ("plan.docx", lambda: good("pdf")),
    "xlsx called docx": ("plan.docx", lambda: good("xlsx")),
    "docx called xlsx": ("plan.xlsx", lambda: good("docx")),
    "png called docx": ("plan.docx", picture),
    "png": ("plan.png", picture),
    "text called pdf": ("plan.pdf", lambda: good("txt")),
    "zip of nothing": ("plan.docx", lambda: b"PK\x05\x06" + bytes(18)),
    "docx with no table": ("plan.docx", word_without_table),
    "docx with another table": ("plan.docx", word_with_other_table),
    "docx with broken xml": ("plan.docx", lambda: word_of(b"<w:document><w:body>")),
    "xlsx with another table": ("plan.xlsx", workbook_with_other_table),
    "empty xlsx": ("plan.xlsx", empty_workbook),
    "pdf with no table": ("plan.pdf", pdf_without_table),
    "scanned pdf": ("plan.pdf", scan),
    "prose": ("plan.txt", lambda: long_text(4000)),
}

HEAVY: dict[str, tuple[str, Callable[[], bytes]]] = {
    "zip bomb": ("plan.docx", lambda: bomb(1024 * MEGABYTE)),
    "zip bomb that states a small size": ("plan.docx", lambda: bomb(1024 * MEGABYTE, honest=False)),
    "zip bomb called xlsx": ("plan.xlsx", lambda: bomb(1024 * MEGABYTE)),
    "entities in xml": ("plan.docx", entities),
    "tables in tables, 60 deep": ("plan.docx", lambda: nested_tables(60)),
    "tables in tables, 5,000 deep": ("plan.docx", lambda: nested_tables(5000)),
    "60 MB of text": ("plan.txt", lambda: long_text(60 * MEGABYTE)),
    "one line of 8 MB of tabs": ("plan.txt", lambda: long_line_of_tabs(8 * MEGABYTE)),
    "100,000 rows": ("plan.xlsx", lambda: workbook_with_other_table(100_000)),
}
