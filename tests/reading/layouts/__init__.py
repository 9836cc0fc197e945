"""Lays plans out as the files public bodies issue, and judges how well the reader reads them back.

A sample (`plans/`) is a plan's structure by plan-schema.md. `Layout` says how it stands on the page; `compose` turns
both into format-neutral blocks; `as_docx`, `as_xlsx`, `as_pdf` and `as_text` write those as files; `compare` holds what
was read against the sample.
"""
