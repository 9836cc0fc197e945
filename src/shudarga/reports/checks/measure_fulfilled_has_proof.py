"""What is reported as fulfilled is proved."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from shudarga.reports.content import ReportContent
from shudarga.reports.findings import ReportFinding


def check(content: ReportContent) -> Iterator[ReportFinding]:
    """An error for each fulfilled measure that has no proof at all."""
    for measure in content.measures():
        if measure.state == "fulfilled" and not measure.proofs:
            message = _("Reported as fulfilled, but no proof is attached: add a file or a link to one of its records.")
            yield ReportFinding("no_proof", "error", message, measure.measure, measure.number)
