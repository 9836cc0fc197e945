"""Names of files."""

import pytest

from shudarga.files.names import clean_name


@pytest.mark.parametrize(
    ("given", "ending", "clean"),
    [
        ("Төлөвлөгөө 2025.docx", "docx", "Төлөвлөгөө 2025.docx"),
        ("C:\\Users\\Бат\\зураг.JPEG", "jpg", "зураг.JPEG"),
        ("../../etc/passwd", "txt", "passwd.txt"),
        ("тайлан.pdf.exe", "pdf", "тайлан.pdf.exe.pdf"),
        ("photo\u202egpj.exe", "jpg", "photogpj.exe.jpg"),
        ('a<b>:"c"|?*.pdf', "pdf", "a_b___c____.pdf"),
        ("con.txt", "txt", "_con.txt"),
        ("  .. ", "pdf", "file.pdf"),
        ("", "png", "file.png"),
        ("мөр\nшилжсэн\x00.txt", "txt", "мөршилжсэн.txt"),
        ("й.txt", "txt", "й.txt"),
        ("ө" * 300 + ".docx", "docx", "ө" * 145 + ".docx"),
        ("жагсаалт.v2", "xlsx", "жагсаалт.v2.xlsx"),
    ],
)
def test_a_name_is_fit_to_show_and_to_write(given: str, ending: str, clean: str) -> None:
    assert clean_name(given, ending) == clean
