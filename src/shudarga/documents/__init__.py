"""Writing official documents: the plan and the report as DOCX, XLSX, PDF, and a ZIP with all proof."""
