"""How long reading a plan document takes: files are laid out first, only reading is timed."""

import gc
import statistics
import time
from dataclasses import replace

from tests.reading.layouts.layout import Format, Layout
from tests.reading.layouts.plans import agency, company
from tests.reading.layouts.render import render
from tests.reading.layouts.sample import Json, Sample

from bench.figure import Figure

ROUNDS = 7
LIMITS: dict[Format, float] = {"docx": 0.3, "xlsx": 0.3, "txt": 0.3, "pdf": 2.0}
WHAT = {"docx": "20 measures, DOCX", "xlsx": "20 measures, XLSX", "txt": "20 measures, text", "pdf": "ten pages, PDF"}


def of_measures(count: int) -> Sample:
    """A plan of that many measures, taken in turn from two invented plans and numbered anew."""
    source = [
        measure
        for plan in (company.SAMPLE.plan, agency.SAMPLE.plan)
        for goal in plan["goals"]
        for measure in goal["measures"]
    ]
    goals: list[Json] = []
    for i in range(count):
        if i % 5 == 0:
            goals.append({"number": "", "text": f"Зорилтын {i // 5 + 1} дэх чиглэл", "measures": []})
        measures = goals[-1]["measures"]
        measures.append({**source[i % len(source)], "number": f"{len(goals)}.{len(measures) + 1}"})
    return replace(company.SAMPLE, plan={**company.SAMPLE.plan, "goals": goals})


def pdf_of_pages(pages: int) -> bytes:
    """A PDF of just that many pages: landscape, ruled, heads repeated on each."""
    import pypdfium2

    for count in range(pages * 3, pages * 12, 2):
        data = render(of_measures(count), Layout(), "pdf")
        document = pypdfium2.PdfDocument(data)
        found = len(document)
        document.close()
        if found == pages:
            return data
    raise RuntimeError(f"no plan of {pages} pages came out")


def figures() -> list[Figure]:
    """Medians in seconds of processor time: reading waits for nothing, so an idle machine takes just that long.

    The formats are read in turn, so that a busy machine slows all alike.
    """
    from shudarga.reading import read_document

    files: dict[Format, bytes] = {form: render(of_measures(20), Layout(), form) for form in ("docx", "xlsx", "txt")}
    files["pdf"] = pdf_of_pages(10)
    times: dict[Format, list[float]] = {form: [] for form in files}
    for turn in range(ROUNDS + 1):
        for form, data in files.items():
            gc.collect()
            start = time.process_time()
            read_document(data, f"plan.{form}")
            if turn:  # the first one imports what the format needs
                times[form].append(time.process_time() - start)
    return [figure_of(form, statistics.median(times[form])) for form in files]


def figure_of(form: Format, seconds: float) -> Figure:
    """Seconds held against the seconds allowed."""
    return Figure(f"reading: {WHAT[form]}", seconds / LIMITS[form], 1.0, f"{seconds:.3f} s of {LIMITS[form]} s")
