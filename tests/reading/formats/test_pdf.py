"""PDF pages as printers and programs leave them: turned, cropped, read by several threads at once."""

import io
from concurrent.futures import ThreadPoolExecutor

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from shudarga.reading import read_document
from shudarga.reading.document import Paragraph, RawTable
from shudarga.reading.formats.pdf import read_pdf

from ..layouts.layout import Layout
from ..layouts.plans import agency
from ..layouts.render import render

# degrees: what turns a page's content back (a, b, c, d), and the shares of its width and height it is moved by
TURNS = {
    90: (0, 1, -1, 0, (0, 1), (0, 0)),
    180: (-1, 0, 0, -1, (1, 0), (0, 1)),
    270: (0, -1, 1, 0, (0, 0), (1, 0)),
}


def plan() -> bytes:
    return render(agency.SAMPLE, Layout(), "pdf")


def turned(data: bytes, degrees: int, margin: float = 0) -> bytes:
    """The same pages to the eye, lying on their side in the file; with `margin`, cropped out of a larger sheet."""
    document = pypdfium2.PdfDocument(data)
    for page in document:
        width, height = page.get_size()
        a, b, c, d, *moves = TURNS[degrees]
        e, f = (share[0] * width + share[1] * height + margin for share in moves)
        matrix = pdfium.FS_MATRIX(a, b, c, d, e, f)
        right, top = (height, width) if degrees in (90, 270) else (width, height)
        page.set_mediabox(0, 0, right + 2 * margin, top + 2 * margin)
        page.set_cropbox(margin, margin, right + margin, top + margin)
        pdfium.FPDFPage_TransFormWithClip(page.raw, matrix, None)
        page.set_rotation(degrees)
    out = io.BytesIO()
    document.save(out)
    document.close()
    return out.getvalue()


def texts(data: bytes) -> list[list[str]]:
    found = []
    for block in read_pdf(data).blocks:
        if isinstance(block, RawTable):
            found += [[cell.text for cell in row.cells] for row in block.rows]
        elif isinstance(block, Paragraph):
            found.append([block.text])
    return found


@pytest.mark.parametrize("degrees", TURNS)
@pytest.mark.parametrize("margin", [0, 40])
def test_a_page_that_lies_on_its_side(degrees: int, margin: float) -> None:
    data = plan()
    assert texts(turned(data, degrees, margin)) == texts(data)


def test_several_threads_read_at_once() -> None:
    data = plan()
    wanted = read_document(data, "plan.pdf").draft.to_json()
    with ThreadPoolExecutor(4) as pool:
        assert [job.draft.to_json() for job in pool.map(read_document, [data] * 8, ["plan.pdf"] * 8)] == [wanted] * 8


def test_a_busy_machine_refuses_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ten minutes pass on the wall between two looks at it: only the thread's own work counts."""
    import time

    ticks = iter(range(0, 10**9, 600))
    monkeypatch.setattr(time, "monotonic", lambda: float(next(ticks)))
    monkeypatch.setattr(time, "time", lambda: float(next(ticks)))
    monkeypatch.setattr(time, "perf_counter", lambda: float(next(ticks)))
    assert read_document(plan(), "plan.pdf").draft.goals
