"""A sample, a layout and a format make a file."""

from .as_docx import docx_of
from .as_pdf import pdf_of
from .as_text import text_of
from .as_xlsx import xlsx_of
from .compose import compose
from .layout import Format, Layout
from .sample import Sample


def render(sample: Sample, layout: Layout, form: Format) -> bytes:
    document = compose(sample, layout, form)
    match form:
        case "docx":
            return docx_of(document)
        case "xlsx":
            return xlsx_of(document)
        case "pdf":
            return pdf_of(document, sans=layout.sans)
        case "txt":
            return text_of(document)
