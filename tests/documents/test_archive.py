"""The ZIP: names that every system takes, hashes that hold, a page of contents."""

from __future__ import annotations

import hashlib
import io
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from shudarga.documents.archive import Attachment, Named, document_name, proof_names, write_zip
from shudarga.documents.content import Annex, Proof
from tests.documents import samples

DAY = date(2025, 6, 12)


def test_names_say_measure_day_and_title() -> None:
    files = [
        Named("4", DAY, "сургалт.jpg"),
        Named("4", DAY, "сургалт.jpg"),
        Named("1.10", None, "Баталгаа  (2).PDF"),
        Named("", DAY, "C:\\зураг\\нэг.png"),
    ]
    assert proof_names(files) == (
        "Нотломж/04-1_2025-06-12_сургалт.jpg",
        "Нотломж/04-2_2025-06-12_сургалт.jpg",
        "Нотломж/01.10-1_Баталгаа-(2).PDF",
        "Нотломж/00-1_2025-06-12_нэг.png",
    )
    assert proof_names(files[:1], "en") == ("Proof/04-1_2025-06-12_сургалт.jpg",)


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ('а<б>:"|?*.txt', "а-б.txt"),
        ("../../etc/passwd", "passwd"),
        ("CON.txt", "CON-.txt"),
        ("тайлан. ", "тайлан"),
        ("а\u202eгпж.jpg", "агпж.jpg"),
        ("б" * 300 + ".docx", "б" * 60 + ".docx"),
        ("й.txt", "й.txt"),
    ],
)
def test_names_are_safe_on_windows(name: str, safe: str) -> None:
    assert proof_names([Named("1", DAY, name)]) == (f"Нотломж/01-1_2025-06-12_{safe}",)


def test_everything_is_packed_with_its_hash(tmp_path: Path) -> None:
    photo, note = samples.picture(), "тэмдэглэл".encode() * 1000
    path = tmp_path / "photo"
    path.write_bytes(photo)
    names = proof_names([Named("4", DAY, "сургалт.jpg"), Named("4", DAY, "тэмдэглэл.txt"), Named("5", DAY, "x.bin")])
    sources = (path, note, lambda: io.BytesIO(b"stream"))
    stream = io.BytesIO()
    packed = write_zip(
        samples.report(), [Attachment(name, source) for name, source in zip(names, sources, strict=True)], stream
    )
    with zipfile.ZipFile(stream) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == [
            "Тайлан_2025-05-08.docx",
            "Тайлан_2025-05-08.xlsx",
            "Тайлан_2025-05-08.pdf",
            *names,
            "Агуулга.html",
            "SHA256SUMS.txt",
        ]
        sums = dict(reversed(line.split("  ", 1)) for line in archive.read("SHA256SUMS.txt").decode().splitlines())
        contents = {name: archive.read(name) for name in archive.namelist()[:-1]}
    assert sums == {name: hashlib.sha256(data).hexdigest() for name, data in contents.items()}
    assert {file.path: (file.size, file.sha256) for file in packed} == {
        name: (len(data), sums[name]) for name, data in contents.items()
    }
    assert contents[names[0]] == photo


def test_only_the_formats_asked_for_and_in_english() -> None:
    stream = io.BytesIO()
    write_zip(samples.english(), [], stream, formats=("pdf",))
    with zipfile.ZipFile(stream) as archive:
        assert archive.namelist() == ["Report_2025-05-08.pdf", "Contents.html", "SHA256SUMS.txt"]


def test_a_stream_that_cannot_seek() -> None:
    class Pipe(io.RawIOBase):
        def __init__(self) -> None:
            self.data = bytearray()

        def writable(self) -> bool:
            return True

        def write(self, piece: object) -> int:
            self.data += bytes(piece)  # type: ignore[call-overload]
            return len(bytes(piece))  # type: ignore[call-overload]

    pipe = Pipe()
    write_zip(samples.plan(), [Attachment("Нотломж/а.txt", lambda: io.BytesIO(b"x"))], pipe, formats=("xlsx",))  # type: ignore[arg-type]
    with zipfile.ZipFile(io.BytesIO(bytes(pipe.data))) as archive:
        assert archive.read("Нотломж/а.txt") == b"x"


@pytest.mark.parametrize("name", ["../x", "/x", "a\\b", "", "Тайлан_2025-05-08.pdf", "sha256sums.TXT"])
def test_a_name_that_leads_out_or_is_taken_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="name"):
        write_zip(samples.report(), [Attachment(name, b"x")], io.BytesIO(), formats=("pdf",))


def test_two_names_that_differ_in_capitals_only_are_refused() -> None:
    pair = [Attachment("Нотломж/А.txt", b"1"), Attachment("Нотломж/а.TXT", b"2")]
    with pytest.raises(ValueError, match="two files of one name"):
        write_zip(samples.plan(), pair, io.BytesIO(), formats=())


def test_page_of_contents_shows_words_and_runs_nothing() -> None:
    proofs = (
        Proof("1", DAY, "<script>alert(1)</script>", "javascript:alert(1)"),
        Proof("2", DAY, "Хуудас", "https://example.mn/?a=1&b=2"),
    )
    stream = io.BytesIO()
    write_zip(replace(samples.report(), annexes=(Annex(proofs),)), [], stream, formats=())
    with zipfile.ZipFile(stream) as archive:
        page = archive.read("Агуулга.html").decode()
    assert "<script" not in page
    assert 'href="javascript:' not in page
    assert 'href="https://example.mn/?a=1&amp;b=2"' in page


def test_document_names() -> None:
    assert document_name(samples.plan(), "pdf") == "Төлөвлөгөө_2025-01-23.pdf"
    assert document_name(samples.empty_plan(), "zip") == "Төлөвлөгөө.zip"
