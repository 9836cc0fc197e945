"""Every plan in every layout and format reads back as it is."""

import pytest

from shudarga.reading import read_document

from .compare import compare
from .layout import LAYOUTS, Format
from .plans import SAMPLES
from .render import render
from .sample import Sample

FORMATS: tuple[Format, ...] = ("docx", "xlsx", "pdf", "txt")


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("name", LAYOUTS)
@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)
def test_reads_what_was_laid_out(sample: Sample, name: str, form: Format) -> None:
    data = render(sample, LAYOUTS[name], form)
    draft = read_document(data, f"plan.{form}").draft.to_json()
    score = compare(sample.plan, draft)
    assert not score.low(), score.report()
